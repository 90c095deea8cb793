import type { Db } from '#platform/db'
import { keepNewest, linesSince, parentsOf } from '#platform/history'
import { findSettings, type MunicipalitySettings } from '#organisation'
import { listGoalsOf } from '../goals/queries.ts'
import type { Goal } from '../goals/rules.ts'
import { listTracksOf } from '../tracks/queries.ts'
import type { Track } from '../tracks/rules.ts'
import { listCarriers, listCarriersOfPlan, type Audience, type Carrier } from './carrying-actions.ts'
import { findStarWords, type StarWords } from './star-words.ts'

/** All that a plan's page is made of, whoever reads it. */
export interface PlanParts {
  goals: readonly Goal[]
  tracks: readonly Track[]
  carriers: readonly Carrier[]
  star: StarWords
  settings: MunicipalitySettings
}
interface Kept {
  revision: number
  parts: PlanParts
}
const known = keepNewest<Kept>(200)

/**
 * A plan with all that stands in it and carries it, read whole once per process: after a status only the actions that it is about are
 * read again, as long as the history holds nothing else. Whoever is writing reads for himself.
 */
export async function readPlanParts(db: Db, planId: string, audience: Audience): Promise<PlanParts> {
  if (db.lines.length) return readWhole(db, planId, audience)
  const key = `${db.municipalityId} ${db.today} ${planId} ${audience}`
  const found = known.get(key)
  if (!found) {
    const [{ revision }, parts] = await Promise.all([linesSince(db, null), readWhole(db, planId, audience)])
    return known.put(key, { revision, parts }).parts
  }
  const { revision, lines } = await linesSince(db, found.revision)
  const actions = parentsOf('status-update', lines)
  const carriers = actions && (await withStatuses(db, found.parts.carriers, actions, audience))
  const parts = carriers ? { ...found.parts, carriers } : await readWhole(db, planId, audience)
  return known.put(key, { revision, parts }).parts
}

async function readWhole(db: Db, planId: string, audience: Audience): Promise<PlanParts> {
  const [goals, tracks, carriers, star, settings] = await Promise.all([
    listGoalsOf(db, planId),
    listTracksOf(db, planId),
    listCarriersOfPlan(db, planId, audience),
    findStarWords(db),
    findSettings(db),
  ])
  return { goals, tracks, carriers, star, settings }
}

/** The same actions with what is now said of some of them; nothing when one of these is no longer among them. */
async function withStatuses(
  db: Db,
  carriers: readonly Carrier[],
  actions: ReadonlySet<string>,
  audience: Audience,
) {
  const own = carriers.filter(({ id }) => actions.has(id))
  if (!own.length) return carriers
  const now = await listCarriers(
    db,
    own.map(({ id }) => id),
    audience,
  )
  if (now.length !== own.length) return undefined
  const facts = new Map(now.map((carrier) => [carrier.id, carrier.facts]))
  return carriers.map((carrier) => ({ ...carrier, facts: facts.get(carrier.id) ?? carrier.facts }))
}
