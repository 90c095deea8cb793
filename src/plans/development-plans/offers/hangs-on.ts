import { ask, type Db } from '#platform/db'
import type { LocalText } from '#platform/i18n'
import type { HangsOn, Holding, Subject } from '#platform/room'
import { actionPath } from '../../actions/paths.ts'
import { seesActionPlan, seesDevelopmentPlan } from '../../visibility.ts'
import { developmentPlanPaths, goalPaths, trackPaths } from '../paths.ts'
import { wordsIn } from '../words.ts'

interface Row {
  onId: string
  kind: 'goal' | 'track' | 'action' | 'development-plan'
  title: LocalText
  slug: LocalText
  bodyId: string | null
  unitId: string | null
  owner: LocalText
  releasedOn: string | null
  committedOn: string | null
}

const kinds = {
  goal: { word: { da: 'mål', en: 'goal' }, path: goalPaths.page },
  track: { word: { da: 'handlingsspor', en: 'track' }, path: trackPaths.page },
  action: { word: { da: 'handling', en: 'action' }, path: actionPath },
  'development-plan': {
    word: { da: 'udviklingsplan', en: 'development plan' },
    path: developmentPlanPaths.page,
  },
}

const plan = `join plans.development_plan p on p.municipality_id = $1 and p.id = x.plan_id and p.withdrawn_on is null
  join organisation.body b on b.municipality_id = $1 and b.id = p.body_id`
const ofPlan = `x.title, x.slug, p.body_id as "bodyId", null::uuid as "unitId", b.name as owner,
  p.released_on::text as "releasedOn", null::text as "committedOn"`
const served = (
  column: string,
  table: string,
) => `select s.${column} as "onId", '${table}' as kind, ${ofPlan} from plans.serves s
  join plans.${table} x on x.municipality_id = $1 and x.id = s.${table}_id and x.withdrawn_on is null ${plan}
  where s.municipality_id = $1 and s.${column} = any($2)`
const serving = (column: string) => `${served(column, 'goal')} union all ${served(column, 'track')}`
const asked: Record<string, string> = {
  vision: serving('vision_id'),
  'focus-area': serving('focus_area_id'),
  'core-value': serving('core_value_id'),
  position: `select x.responsible_position_id as "onId", 'goal' as kind, ${ofPlan} from plans.goal x ${plan}
    where x.municipality_id = $1 and x.withdrawn_on is null and x.responsible_position_id = any($2)`,
  body: `select p.body_id as "onId", 'development-plan' as kind, p.title, p.slug, p.body_id as "bodyId", null::uuid as "unitId",
    b.name as owner, p.released_on::text as "releasedOn", null::text as "committedOn" from plans.development_plan p
    join organisation.body b on b.municipality_id = $1 and b.id = p.body_id
    where p.municipality_id = $1 and p.withdrawn_on is null and p.body_id = any($2)`,
  track: `select l.track_id as "onId", 'action' as kind, x.title, x.slug, null::uuid as "bodyId", p.unit_id as "unitId", u.name as owner,
    p.released_on::text as "releasedOn", p.committed_on::text as "committedOn" from plans.action_track l
    join plans.action x on x.municipality_id = $1 and x.id = l.action_id and x.withdrawn_on is null
    join plans.action_plan p on p.municipality_id = $1 and p.id = x.plan_id and p.withdrawn_on is null
    join organisation.unit u on u.municipality_id = $1 and u.id = p.unit_id
    where l.municipality_id = $1 and l.track_id = any($2)`,
}

/** Goals and tracks hang on what they serve and on who is responsible; plans on their committee; actions on their tracks. */
export const hangsOn: HangsOn = async (db, subjects) => {
  const lists = await Promise.all(
    Object.entries(asked).map(([kind, text]) => hangingOn(db, kind, text, subjects)),
  )
  return lists.flat()
}

async function hangingOn(
  db: Db,
  kind: string,
  text: string,
  subjects: readonly Subject[],
): Promise<Holding[]> {
  const ids = subjects.filter((s) => s.kind === kind).map((s) => s.id)
  if (!ids.length) return []
  const found = await ask<Row>(db, text, ids)
  return found.map((row) => ({ on: { kind, id: row.onId }, kind: kinds[row.kind].word, ...named(db, row) }))
}

/** A draft of somebody else is counted, not named. */
function named(db: Db, row: Row): Pick<Holding, 'title' | 'path' | 'params'> {
  if (sees(db, row)) return { title: row.title, path: kinds[row.kind].path, params: { slug: row.slug } }
  const hidden = (language: 'da' | 'en') => {
    const t = wordsIn(language)
    const owner = row.owner[language] ?? row.owner.da ?? row.owner.en ?? ''
    return {
      action: t.hiddenAction,
      track: t.hiddenTrack,
      goal: t.hiddenGoal,
      'development-plan': t.hiddenPlan,
    }[row.kind](owner)
  }
  return { title: { da: hidden('da'), en: hidden('en') } }
}
const sees = (db: Db, row: Row) =>
  row.unitId !== null
    ? seesActionPlan(db.actor, {
        unitId: row.unitId,
        releasedOn: row.releasedOn,
        committedOn: row.committedOn,
      })
    : seesDevelopmentPlan(db.actor, { bodyId: row.bodyId ?? '', releasedOn: row.releasedOn })
