import type { Heeding, Typed, Visit } from '#platform/http'
import { findSettings, framed, settingsSchema } from '#organisation'
import { earliestDay, latestDay, type Day } from '#platform/time'
import { Head } from '#ui'
import type { ActionPlan } from '../action-plans/rules.ts'
import { Said } from '../development-plans/views/parts.tsx'
import { mayGiveStatus, mayReleaseActionPlan } from '../visibility.ts'
import { hasSignal, mayCorrect, refuseTakeBack } from '../status/rules.ts'
import { readerOf } from '../goals/queries.ts'
import { updatesShown, withdrawnPage } from './around.tsx'
import { listChoices } from './choices.ts'
import { contentOf, type ActionContent } from './content.ts'
import { differencesOf } from './differences.ts'
import { statusOf, type Filled } from './form-kit.tsx'
import { actionListPath, actionPath, actionPaths, actionPlanPath, planPaths } from './paths.ts'
import { findActionById, findNotes, type FoundAction } from './read.ts'
import {
  factsOf,
  isWithdrawn,
  mayWriteAction,
  readingOf,
  seesNotes,
  whoOf,
  type Action,
  type Reader,
} from './rules.ts'
import { actionTexts, leadSentence, said } from './words.ts'
import { ActionForm } from './views/action-form.tsx'
import { ActionPage, type ActionPageProps } from './views/action-page.tsx'
import { ConflictHead } from './views/conflict.tsx'
import type { UpdateRights } from './views/updates.tsx'

/** The page of one action. */
export async function showAction(visit: Visit, action: Action) {
  const { db, actor, language } = visit
  const t = actionTexts(language)
  const title = said(action.title, language)
  const rights = rightsOf(visit, action)
  const saved = actor.signedIn && visit.query.has('gemt')
  const same = onlyReads(action, rights) && !saved
  return framed(visit, {
    title,
    // what may be taken back may be so for ten minutes only
    ...(rights.updates.takeBack.size === 0 && {
      heeds: same ? 'parts' : { kind: 'status-update', parents: new Set([action.id]) },
    }),
    // for who finds it from outside
    ...(!actor.signedIn && { description: leadSentence(action, factsOf(action, db.today), language) }),
    current: actionListPath,
    crumbs: [
      { text: t.actions, href: visit.to(actionListPath) },
      {
        text: <Said text={action.plan.title} language={language} />,
        href: visit.to(actionPlanPath, { slug: action.plan.slug }),
      },
      { text: <Said text={action.title} language={language} /> },
    ],
    slug: action.slug,
    live: true,
    children: same
      ? await sharedContent(visit, action, rights)
      : await actionContent(visit, action, rights, saved),
  })
}

interface Rights {
  reader: Reader
  /** May give status, in whatever phase it is. */
  answers: boolean
  may: ActionPageProps['may']
  notes: boolean
  updates: UpdateRights
}
const rightsOf = (visit: Visit, action: Action): Rights => {
  const { actor } = visit
  const answers = mayGiveStatus(actor, whoOf(action))
  return {
    answers,
    reader: { signedIn: actor.signedIn, reading: readingOf(actor) },
    may: {
      giveStatus: answers && hasSignal(action.phase),
      write: mayWriteAction(actor, action),
      release: mayReleaseActionPlan(actor, action.plan),
    },
    notes: seesNotes(actor, action),
    updates: updateRights(visit, action),
  }
}

/** Has nothing to press on this page that is his alone, however its status goes on. */
const onlyReads = (action: Action, { reader, answers, may, updates }: Rights) =>
  reader.signedIn &&
  reader.reading === 'all' &&
  !isWithdrawn(action) &&
  !answers &&
  !may.release &&
  updates.takeBack.size + updates.correct.size === 0

/** One for all who only read: after a status a hundred open pages cost one reading. */
async function sharedContent(visit: Visit, action: Action, rights: Rights) {
  const { id } = action
  const updates = updatesShown(visit)
  const drafts = readerOf(visit.db).flat().toSorted().join()
  const name = `action ${id} ${updates} ${rights.may.write} ${rights.notes} ${drafts}`
  const make = makerOf(rights)
  return visit.part({ name, audience: 'all' }, readAndMake(id, updates, make), (reader) =>
    make(reader, action),
  )
}

const makerOf =
  (rights: Rights) =>
  async (reader: Visit, action: Action): Promise<Heeding> => ({
    content: await actionContent(reader, action, rights, false),
    heeds: { kind: 'status-update', parents: new Set([action.id]) },
  })
const readAndMake =
  (id: string, updates: number, make: ReturnType<typeof makerOf>) => async (reader: Visit) => {
    const action = await findActionById(reader.db, id, 'all', updates)
    return action ? make(reader, action) : null
  }

async function actionContent(visit: Visit, action: Action, rights: Rights, saved: boolean) {
  const { db, language } = visit
  const notes =
    action.updates.length && rights.notes ? await findNotes(db, action.id) : new Map<string, string>()
  const role = rolesOf(action).find((r) => r.key === action.municipalRole)
  return (
    <ActionPage
      visit={visit}
      action={action}
      facts={factsOf(action, db.today)}
      reader={rights.reader}
      may={rights.may}
      notes={notes}
      updateRights={rights.updates}
      role={role ? said(role.title, language) : (action.municipalRole ?? '')}
      saved={saved}
    />
  )
}

// read with the action itself, so that its page needs no statement more
const usualRoles = settingsSchema.parse({}).municipalRoles
const rolesOf = ({ roles }: Action) => roles ?? usualRoles

function updateRights({ db, actor }: Visit, action: Action): UpdateRights {
  const rights: UpdateRights = { takeBack: new Set(), correct: new Set() }
  if (!actor.signedIn || isWithdrawn(action)) return rights
  const corrected = new Set(action.updates.map((u) => u.correctsId))
  for (const update of action.updates) {
    const given = {
      ...update,
      at: new Date(update.at),
      takenBackAt: null,
      correctedById: corrected.has(update.id) ? 'one' : null,
    }
    const isLast = update.id === action.lastUpdateId || update.id === newestByAt(action)
    if (!refuseTakeBack(given, actor, db.now, isLast)) rights.takeBack.add(update.id)
    if (!corrected.has(update.id) && mayCorrect(actor, update, whoOf(action))) rights.correct.add(update.id)
  }
  return rights
}
const newestByAt = (action: Action) => action.updates.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]?.id

/**
 * The years that money is asked for: the plan's, the action's own, those that have amounts, and the one after: whoever needs still
 * more saves, and is offered the next.
 */
function yearsOf(
  { startsOn, endsOn }: Pick<ActionPlan, 'startsOn' | 'endsOn'>,
  content: ActionContent | null,
  today: Day,
): number[] {
  const begins = yearsIn(startsOn, content?.starts && earliestDay(content.starts))
  const ends = yearsIn(today, endsOn, content?.ends && latestDay(content.ends))
  const from = Math.min(...(begins.length ? begins : ends))
  const to = Math.min(Math.max(...begins, ...ends) + 1, from + mostYears - 1)
  const span = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const saved = content?.money.amounts.map((a) => a.year) ?? []
  const after = saved.length ? [Math.max(...saved) + 1] : []
  return [...new Set([...span, ...saved, ...after])].toSorted((a, b) => a - b)
}
const yearsIn = (...days: (Day | null | undefined)[]) =>
  days.flatMap((day) => (day ? Number(day.slice(0, 4)) : []))
const mostYears = 15

export async function newPage(visit: Visit, plan: ActionPlan, filled: Filled) {
  const [choices, settings] = await Promise.all([listChoices(visit.db, plan.id), findSettings(visit.db)])
  const t = actionTexts(visit.language)
  const planTitle = said(plan.title, visit.language)
  const own = visit.actor.positionId
  return framed(
    visit,
    {
      title: t.form.newTitle,
      current: actionListPath,
      crumbs: [
        { text: planTitle, href: visit.to(actionPlanPath, { slug: plan.slug }) },
        { text: t.form.newTitle },
      ],
      slug: plan.slug,
      children: (
        <>
          <Head over={t.form.over(planTitle)} title={t.form.newTitle} />
          <ActionForm
            {...filled}
            visit={visit}
            action={visit.to(planPaths.newAction, { slug: plan.slug })}
            choices={choices}
            roles={settings.municipalRoles}
            content={null}
            years={yearsOf(plan, null, visit.db.today)}
            cancel={{ path: actionPlanPath, slug: { slug: plan.slug } }}
            defaultLead={choices.positions.some((p) => p.id === own) ? (own ?? undefined) : undefined}
          />
        </>
      ),
    },
    statusOf(filled),
  )
}

export async function editPage(visit: Visit, action: FoundAction, filled: Filled, conflict?: ActionContent) {
  const [choices, settings] = await Promise.all([
    listChoices(visit.db, action.plan.id),
    findSettings(visit.db),
  ])
  const t = actionTexts(visit.language)
  const title = said(action.title, visit.language)
  const own = visit.to(actionPath, { slug: action.slug })
  const saved = contentOf(action)
  return framed(
    visit,
    {
      title: `${t.form.editTitle}: ${title}`,
      current: actionListPath,
      crumbs: [
        { text: t.actions, href: visit.to(actionListPath) },
        { text: title, href: own },
        { text: t.form.editTitle },
      ],
      slug: action.slug,
      children: (
        <>
          <Head
            over={t.form.over(said(action.plan.title, visit.language))}
            title={conflict ? t.conflict.title : t.form.editTitle}
            lead={conflict ? undefined : title}
          />
          {conflict && (
            <ConflictHead
              visit={visit}
              keep={own}
              differences={differencesOf(saved, conflict, choices, action, visit.language)}
            />
          )}
          <ActionForm
            {...filled}
            visit={visit}
            action={visit.to(actionPaths.edit, { slug: action.slug })}
            choices={choices}
            roles={settings.municipalRoles}
            content={saved}
            version={versionIn(filled, conflict !== undefined, action.version)}
            years={yearsOf(action.plan, saved, visit.db.today)}
            cancel={{ path: actionPath, slug: { slug: action.slug } }}
          />
        </>
      ),
    },
    conflict ? 409 : statusOf(filled),
  )
}

/** A refused form keeps the version it was read at; only after seeing both versions may it overwrite the newer one. */
const versionIn = ({ typed }: Filled, seenBoth: boolean, now: number) => {
  const typedVersion = Number(typed?.['version'])
  return !seenBoth && Number.isInteger(typedVersion) && typedVersion > 0 ? typedVersion : now
}

/** What of the form is other than what stands. */
export async function withdrawnWhileEdited(visit: Visit, action: FoundAction, yours: ActionContent) {
  const choices = await listChoices(visit.db, action.plan.id)
  const names = actionTexts(visit.language).fields
  const written = differencesOf(contentOf(action), yours, choices, action, visit.language)
  return withdrawnPage(
    visit,
    action,
    written.map((d) => ({ label: names[d.field as keyof typeof names], text: d.yours })),
  )
}

export const conflictPage = (visit: Visit, newest: FoundAction, typed: Typed, yours: ActionContent) =>
  editPage(visit, newest, { typed }, yours)
