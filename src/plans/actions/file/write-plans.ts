import { ask, giveAddress, giveAddresses, type Db } from '#platform/db'
import { insertRows } from '../../development-plans/sql.ts'
import type { Known } from './known.ts'
import type { WantedPlan } from './wanted.ts'

export async function addPlans(db: Db, plans: WantedPlan[], known: Known, lines: number) {
  const slugs = await giveAddresses(
    db,
    'action-plan',
    plans.map((p) => ({ id: p.id, title: p.content.title })),
  )
  const [at] = await ask<{ revision: number }>(
    db,
    'select revision from platform.revision where municipality_id = $1',
  )
  const columns = {
    id: 'uuid',
    unit_id: 'uuid',
    code: 'text',
    title: 'jsonb',
    introduction: 'jsonb',
    starts_on: 'date',
    ends_on: 'date',
    committed_on: 'date',
    committed_by: 'uuid',
    committed_revision: 'bigint',
    released_on: 'date',
    slug: 'jsonb',
  }
  await insertRows(
    db,
    'plans.action_plan',
    columns,
    plans.map((p) => ({
      id: p.id,
      unit_id: known.ids.unit.get(p.file.unit),
      code: p.code,
      title: p.content.title,
      introduction: p.content.introduction,
      starts_on: p.content.startsOn,
      ends_on: p.content.endsOn,
      slug: slugs.get(p.id),
      released_on: p.content.released,
      // what this very file brings is what the head committed to
      ...(p.file.committed && {
        committed_on: p.file.committed.on,
        committed_by: known.ids.position.get(p.file.committed.by),
        committed_revision: (at?.revision ?? 0) + lines,
      }),
    })),
  )
}

export async function changePlan(db: Db, p: WantedPlan, known: Known) {
  const slug = p.changed.includes('title')
    ? await giveAddress(db, 'action-plan', p.id, p.content.title)
    : undefined
  await db
    .updateTable('plans.actionPlan')
    .set((eb) => ({
      unitId: known.ids.unit.get(p.file.unit)!,
      title: JSON.stringify(p.content.title),
      introduction: JSON.stringify(p.content.introduction),
      startsOn: p.content.startsOn,
      endsOn: p.content.endsOn,
      releasedOn: p.content.released,
      withdrawnOn: null,
      withdrawnBy: null,
      withdrawnReason: null,
      ...(p.changed.includes('committed') &&
        p.file.committed && {
          committedOn: p.file.committed.on,
          committedBy: known.ids.position.get(p.file.committed.by)!,
          committedRevision: 0,
        }),
      ...(slug && { slug: JSON.stringify(slug) }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', p.id)
    .execute()
}
