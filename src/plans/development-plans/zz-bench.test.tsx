import { test } from 'node:test'
import { foundMunicipality } from '#test/municipality'
import { newId } from '#platform/ids'
import { bind, begin } from '#platform/db'
import { renderToString } from '/work/main/src/platform/http/render.ts'
import { findDevelopmentPlan } from './queries.ts'
import { readPlanTree } from './tree.ts'
import { PlanPage } from './views/plan-page.tsx'
import { Frame, findActor } from '#organisation'
import { exampleFile, load, loadBelow } from './testing/example.ts'
import { rows } from './sql.ts'
test('bench', async () => {
  const m = await foundMunicipality()
  await loadBelow(m)
  const T = (s: string) => s
  const goals = Array.from(
    { length: 30 },
    (_, i) =>
      `      - code: g${i}\n        title: Målet nummer ${i} om noget langt\n        why: Fordi det er vigtigt for os alle sammen i kommunen.\n        success: Når vi kan se det.\n        target: 2026-H2\n        serves: { visions: [mobility], values: [climate] }\n        tracks:\n${Array.from({ length: 3 }, (_, k) => `          - { code: g${i}-t${k}, title: Sporet ${i} ${k} }`).join('\n')}\n`,
  ).join('')
  const r = await load(
    m,
    'development-plan',
    `developmentPlans:\n  - committee: tmu\n    title: Stor\n    released: 2022-06-01\n    goals:\n${goals}`,
  )
  console.log(r.faults, r.added.length)
  const id = await m.work(async (db) => {
    const unit = await db.selectFrom('organisation.unit').select('id').executeTakeFirstOrThrow()
    const pos = await db.selectFrom('organisation.position').select('id').executeTakeFirstOrThrow()
    const planId = newId()
    await db
      .insertInto('plans.actionPlan')
      .values({
        id: planId,
        unitId: unit.id,
        code: 'ap',
        title: '{"da":"x"}',
        introduction: '{}',
        startsOn: null,
        endsOn: null,
        slug: '{"da":"x"}',
        committedOn: '2022-01-01' as never,
        releasedOn: '2022-01-01' as never,
      })
      .execute()
    const tracks = await db.selectFrom('plans.track').select('id').execute()
    for (let i = 0; i < 260; i++) {
      const a = newId()
      await db
        .insertInto('plans.action')
        .values({
          id: a,
          planId,
          code: `a${i}`,
          title: JSON.stringify({ da: `Handling ${i}` }),
          description: '{}',
          municipalRole: null,
          phase: 'under-way',
          leadPositionId: pos.id,
          starts: null,
          ends: '2027' as never,
          firstEnds: null,
          moneyText: 'null',
          priceLevel: null,
          effect: '{}',
          links: '[]',
          slug: JSON.stringify({ da: `handling-${i}` }),
          position: i,
          signal: 'on-track',
          lastUpdateOn: '2026-10-10' as never,
        })
        .execute()
      await db
        .insertInto('plans.actionTrack')
        .values({ actionId: a, trackId: tracks[i % tracks.length]!.id })
        .execute()
      for (let k = 0; k < 4; k++)
        await db
          .insertInto('plans.milestone')
          .values({
            id: newId(),
            actionId: a,
            code: `m${k}`,
            title: '{"da":"m"}',
            due: `202${5 + (k % 3)}-0${k + 1}` as never,
            position: k,
            reachedOn: k < 2 ? ('2026-01-01' as never) : null,
          })
          .execute()
    }
    return (await db.selectFrom('plans.developmentPlan').select('id').executeTakeFirstOrThrow()).id
  })
  const client = await m.running.pool.connect()
  await begin(client, m.municipality.municipalityId, 'read')
  const db = bind(client, {
    municipality: m.municipality,
    clock: m.running.clock,
    actor: await (async () => null as never)(),
  })
  const office = await m.signIn({ role: 'strategy-office' })
  Object.assign(db, { actor: await findActor(db, office.personId) })
  const visit = {
    db,
    actor: db.actor,
    municipality: m.municipality,
    language: 'da',
    url: new URL('http://x/da/udviklingsplaner/stor'),
    query: new URLSearchParams(),
    params: { slug: 'stor' },
    route: { da: '/udviklingsplaner/:slug', en: '/x/:slug' },
    house: m.running.house,
    assets: m.running.assets,
    nonce: 'x',
    to: (path: any, params: any) => `/x/da${path.da.replace(':slug', params?.slug?.da ?? '')}`,
    formToken: () => 't',
  } as never
  const measure = async (name: string, f: () => unknown) => {
    for (let i = 0; i < 30; i++) await f()
    const best: number[] = []
    for (let k = 0; k < 7; k++) {
      const c = process.cpuUsage()
      for (let i = 0; i < 20; i++) await f()
      const u = process.cpuUsage(c)
      best.push((u.user + u.system) / 20000)
    }
    console.log(name, Math.min(...best).toFixed(2), 'ms cpu')
  }
  const plan = (await findDevelopmentPlan(db, id))!
  const tree = await readPlanTree(db, plan)
  console.log('actions', tree.group.actions.length, 'goals', tree.goals.length)
  await measure('read tree', () => readPlanTree(db, plan))
  await measure('render page', () =>
    renderToString(
      (
        <Frame {...({ visit, title: 'x' } as any)}>
          <PlanPage visit={visit} tree={tree} changes={3} mayWrite />
        </Frame>
      ) as never,
    ),
  )
  const one = `select 'g' k, g.id, g.title, g.slug from plans.goal g where g.municipality_id=$1 and plan_id=$2 union all select 't', t.id, t.title, t.slug from plans.track t where t.municipality_id=$1 and plan_id=$2 union all select 'a', a.id, a.title, a.slug from plans.action a where a.municipality_id=$1`
  await measure('one sql', () => rows(db, one, id))
  await measure('settings', () => readPlanTree(db, plan).then(() => 0))
  await client.query('rollback')
  client.release()
  void T
  void exampleFile
})
