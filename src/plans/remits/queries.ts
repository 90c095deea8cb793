import { ask, type Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'

/** What a committee's field covers, as chosen: whole focus areas and single visions. */
export interface Remit {
  focusAreas: string[]
  visions: string[]
}
export interface RemitBody {
  id: string
  code: string
  name: LocalText
  slug: LocalText
  remit: Remit
}

const expanded = `select r.body_id as "bodyId", v.id as "visionId" from plans.remit r
join strategy.vision v on v.municipality_id = $1 and v.withdrawn_on is null and (v.id = r.vision_id or v.focus_area_id = r.focus_area_id)
where r.municipality_id = $1 group by r.body_id, v.id`

/** The visions in each committee's remit, by body; a focus area stands for all its visions. A committee without a remit is not there. */
export async function listRemits(db: Db): Promise<Map<string, Set<string>>> {
  const remits = new Map<string, Set<string>>()
  for (const { bodyId, visionId } of await ask<{ bodyId: string; visionId: string }>(db, expanded))
    remits.set(bodyId, (remits.get(bodyId) ?? new Set()).add(visionId))
  return remits
}

const chosen = `select b.id, b.code, b.name, b.slug,
  coalesce((select json_agg(r.focus_area_id) from plans.remit r where r.municipality_id = $1 and r.body_id = b.id
    and r.focus_area_id is not null), '[]') as "focusAreas",
  coalesce((select json_agg(r.vision_id) from plans.remit r where r.municipality_id = $1 and r.body_id = b.id
    and r.vision_id is not null), '[]') as visions
from organisation.body b where b.municipality_id = $1 and b.kind in ('finance-committee', 'standing-committee')`
const bySlug = { da: `${chosen} and b.slug ->> 'da' = $2`, en: `${chosen} and b.slug ->> 'en' = $2` }
const byIdLocked = `${chosen} and b.id = $2 for update of b`

type Row = Omit<RemitBody, 'remit'> & Remit
const toBody = ({ focusAreas, visions, ...body }: Row): RemitBody => ({
  ...body,
  remit: { focusAreas, visions },
})

/** Every committee with its remit as chosen. */
export const listRemitBodies = async (db: Db): Promise<RemitBody[]> =>
  (await ask<Row>(db, chosen)).map(toBody)
export const findRemitBySlug = async (
  db: Db,
  language: 'da' | 'en',
  slug: string,
): Promise<RemitBody | undefined> => (await ask<Row>(db, bySlug[language], slug)).map(toBody)[0]
/** The committee whose remit is about to be chosen; two at once wait for each other. */
export const lockRemit = async (db: Db, bodyId: string): Promise<RemitBody | undefined> =>
  (await ask<Row>(db, byIdLocked, bodyId)).map(toBody)[0]
