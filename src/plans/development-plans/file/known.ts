import { ask, lockUntilCommit, type Db } from '#platform/db'
import { listAllGoals } from '../../goals/queries.ts'
import type { Goal } from '../../goals/rules.ts'
import { listRemitBodies, type RemitBody } from '../../remits/queries.ts'
import { listAllTracks } from '../../tracks/queries.ts'
import type { Track } from '../../tracks/rules.ts'
import { listDevelopmentPlans } from '../queries.ts'
import type { DevelopmentPlan } from '../rules.ts'
import { findStarWords, type StarWords } from '../star-words.ts'
import type { ReferenceKind } from './references.ts'

/** What the municipality has, by code. */
export interface Known {
  bodies: Map<string, RemitBody>
  plans: DevelopmentPlan[]
  goals: Map<string, Goal>
  tracks: Map<string, Track>
  star: StarWords
  /** From code to id, for what the file may name. */
  ids: Record<ReferenceKind, Map<string, string>>
  /** From id to code, for telling what differs. */
  codes: Map<string, string>
}

/** Everything a file is compared with, in one round trip. */
export async function readKnown(db: Db): Promise<Known> {
  const [bodies, plans, goals, tracks, star, positions] = await Promise.all([
    listRemitBodies(db),
    listDevelopmentPlans(db),
    listAllGoals(db),
    listAllTracks(db),
    findStarWords(db),
    // one that has ended is still who was responsible
    db.selectFrom('organisation.position').select(['id', 'code']).execute(),
  ])
  const standing = goals.filter((g) => !g.withdrawnOn)
  const idsOf = (things: readonly { code: string; id: string }[]) =>
    new Map(things.map((t) => [t.code, t.id]))
  const all = [...bodies, ...goals, ...tracks, ...star.visions, ...star.areas, ...star.values, ...positions]
  return {
    bodies: new Map(bodies.map((b) => [b.code, b])),
    plans,
    goals: new Map(goals.map((g) => [g.code, g])),
    tracks: new Map(tracks.map((t) => [t.code, t])),
    star,
    ids: {
      committee: idsOf(bodies),
      position: idsOf(positions),
      vision: idsOf(star.visions),
      'focus-area': idsOf(star.areas),
      value: idsOf(star.values),
      goal: idsOf(standing),
    },
    codes: new Map(all.map((t) => [t.id, t.code])),
  }
}

/** Two loads of a file make everything once, and whoever is changing the plans of these committees is waited for. */
export async function holdPlans(db: Db, committees: string[]) {
  await lockUntilCommit(db, 'development-plans')
  for (const text of [plansOf, partsOf('goal'), partsOf('track')]) await ask(db, text, committees)
}
const ofCommittees = `p.municipality_id = $1
  and p.body_id in (select b.id from organisation.body b where b.municipality_id = $1 and b.code = any($2))`
const plansOf = `select p.id from plans.development_plan p where ${ofCommittees} order by p.id for update`
const partsOf = (kind: 'goal' | 'track') => `select x.id from plans.${kind} x where x.municipality_id = $1
  and x.plan_id in (select p.id from plans.development_plan p where ${ofCommittees}) order by x.id for update`
