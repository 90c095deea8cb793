import { ask } from '#platform/db'
import type { Visit } from '#platform/http'
import type { LocalText } from '#platform/i18n'
import { findSettings, framed } from '#organisation'
import { isId } from '#platform/ids'
import { actionPaths, actionListPath } from '../actions/paths.ts'
import { choiceStatus, said } from '../actions/words.ts'
import type { Choice } from '../tables.ts'
import { listActionsOfPositions, listActionsOfUnits } from './queries.ts'
import { takeBackMinutes } from './rules.ts'
import { MyActions, type JustSaved, type Listed } from './views/my-actions.tsx'
import { urgencyOf, waitingOf } from './waiting.ts'
import { statusTexts } from './words.ts'

const perPage = 25

/** My actions, or those of the units I lead; what waits stands first. */
export async function myActionsPage(visit: Visit) {
  const { db, actor } = visit
  const units = unitsLedBy(actor)
  const whose = visit.query.get('vis') === 'enhed' && units.length > 0 ? 'unit' : 'mine'
  const [found, settings, saved] = await Promise.all([
    whose === 'unit'
      ? listActionsOfUnits(db, units)
      : listActionsOfPositions(
          db,
          actor.held.map((h) => h.positionId),
        ),
    findSettings(db),
    findJustSaved(visit),
  ])
  const all: Listed[] = found
    .map((action) => ({ action, ...waitingOf(action, db.today) }))
    .toSorted((a, b) => urgencyOf(a.why) - urgencyOf(b.why) || b.facts.daysLate - a.facts.daysLate)
  const of = Math.max(1, Math.ceil(all.length / perPage))
  const n = Math.min(of, Math.max(1, Number(visit.query.get('page')) || 1))
  const title = statusTexts(visit.language).mine.title
  return framed(visit, {
    title,
    current: actionListPath,
    crumbs: [{ text: title }],
    children: (
      <MyActions
        visit={visit}
        listed={all.slice((n - 1) * perPage, n * perPage)}
        waiting={all.filter((l) => l.why !== null).length}
        total={all.length}
        page={{ n, of }}
        whose={whose}
        leads={units.length > 0}
        saved={saved}
        takenBack={visit.query.has('fortrudt')}
        atOnce={settings.statusPublic === 'at-once'}
      />
    ),
  })
}

/** The units that a person leads, those below included. */
export const unitsLedBy = (actor: Visit['actor']) => [
  ...new Set(actor.held.filter((h) => h.role === 'head' || h.role === 'director').flatMap((h) => h.unitIds)),
]

/** What was saved a moment ago, and until when it can be taken back. */
async function findJustSaved(visit: Visit): Promise<JustSaved | null> {
  const id = visit.query.get('gemt') ?? ''
  if (!isId(id)) return null
  const [row] = await ask<{ title: LocalText; slug: LocalText; choice: Choice; at: Date; isLast: boolean }>(
    visit.db,
    `select a.title, a.slug, u.choice, u.at, a.last_update_id = u.id as "isLast"
     from plans.status_update u join plans.action a on a.municipality_id = $1 and a.id = u.action_id
     where u.municipality_id = $1 and u.id = $2 and u.person_id = $3 and u.taken_back_at is null`,
    id,
    visit.actor.personId,
  )
  if (!row) return null
  const until = new Date(row.at.getTime() + takeBackMinutes * 60_000)
  return {
    title: said(row.title, visit.language),
    what: choiceStatus(row.choice, visit.language).word.toLowerCase(),
    takeBack:
      row.isLast && until > visit.db.now
        ? { href: visit.to(actionPaths.takeBack, { slug: row.slug, update: id }), until }
        : null,
  }
}
