import { ask } from '#platform/db'
import type { LocalPath } from '#platform/http'
import type { LocalText } from '#platform/i18n'
import type { HangsOn } from '#platform/room'
import { actionPath, actionPlanPath } from '../paths.ts'

interface Row {
  onKind: string
  onId: string
  kind: 'action' | 'action-plan'
  title: LocalText
  slug: LocalText
}
const kinds: Record<Row['kind'], { name: LocalText; path: LocalPath }> = {
  action: { name: { da: 'handling', en: 'action' }, path: actionPath },
  'action-plan': { name: { da: 'handlingsplan', en: 'action plan' }, path: actionPlanPath },
}

/** The standing actions of a position, a unit or a partner, and the plans of a unit; those of tracks are told with the tracks. */
export const actionsHangingOn: HangsOn = async (db, subjects) => {
  const of = (kind: string) => subjects.filter((s) => s.kind === kind).map((s) => s.id)
  const [positions, units, partners] = [of('position'), of('unit'), of('partner')]
  if (!positions.length && !units.length && !partners.length) return []
  const rows = await ask<Row>(db, text, positions, units, partners)
  return rows.map((r) => ({
    on: { kind: r.onKind, id: r.onId },
    kind: kinds[r.kind].name,
    title: r.title,
    path: kinds[r.kind].path,
    params: { slug: r.slug },
  }))
}

const standing = `a.withdrawn_on is null and p.withdrawn_on is null`
const from = `from plans.action a join plans.action_plan p on p.municipality_id = $1 and p.id = a.plan_id`
const text = `
select 'position' as "onKind", a.lead_position_id as "onId", 'action' as kind, a.title, a.slug ${from}
where a.municipality_id = $1 and a.lead_position_id = any($2::uuid[]) and ${standing}
union all
select 'unit', p.unit_id, 'action-plan', p.title, p.slug from plans.action_plan p where p.municipality_id = $1 and p.unit_id = any($3::uuid[]) and p.withdrawn_on is null
union all
select case when c.unit_id is null then 'partner' else 'unit' end, coalesce(c.unit_id, c.partner_id), 'action', a.title, a.slug ${from}
join plans.action_contributor c on c.municipality_id = $1 and c.action_id = a.id
where a.municipality_id = $1 and (c.unit_id = any($3::uuid[]) or c.partner_id = any($4::uuid[])) and ${standing}`
