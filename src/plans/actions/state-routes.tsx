import { WritingForm } from '#organisation'
import { see, type PageRoutes, type Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { listPlansToWrite } from '../action-plans/queries.ts'
import { unitsToWriteFor } from '../action-plans/rules.ts'
import { Button, Buttons, Field, Notice } from '#ui'
import { findRestorationFaults, listChoices } from './choices.ts'
import { contentOf } from './content.ts'
import { copyAction, moveAction, restoreAction, withdrawAction } from './commands.ts'
import { Faults, Token, errorOf, statusOf, valueOf, type Filled } from './form-kit.tsx'
import { copyForm, moveForm, restorationForm, withdrawalForm } from './forms.ts'
import { historyPage } from './history.tsx'
import { actionPath, actionPaths } from './paths.ts'
import type { FoundAction } from './read.ts'
import { isWithdrawn, mayWriteAction, readingOf, seesAction } from './rules.ts'
import { aroundAction, loadAction, unlessWithdrawn, withdrawnPage, writing } from './around.tsx'
import { TrackFields } from './views/choice-fields.tsx'
import { actionTexts, said } from './words.ts'

/** Move, copy, withdraw, restore, history. */
export function stateRoutes(pages: PageRoutes) {
  pages.get(
    actionPaths.move,
    writing,
    unlessWithdrawn((visit, action) => movePage(visit, action, {})),
  )
  pages.post(
    actionPaths.move,
    { ...writing, form: moveForm, again: movePage },
    async (visit, action, form, typed) => {
      if (isWithdrawn(action)) return withdrawnPage(visit, action, [])
      const plan = (await plansFor(visit)).find((p) => p.id === form.planId && p.id !== action.plan.id)
      if (!plan)
        return movePage(visit, action, { typed, errors: [{ field: 'planId', message: 'planMissing' }] })
      await moveAction(visit.db, action, plan)
      return see(visit.to(actionPath, { slug: action.slug, gemt: '1' }))
    },
  )
  pages.get(
    actionPaths.copy,
    writing,
    unlessWithdrawn((visit, action) => copyPage(visit, action, {})),
  )
  pages.post(
    actionPaths.copy,
    { ...writing, form: copyForm, again: copyPage },
    async (visit, action, form, typed) => {
      if (isWithdrawn(action)) return withdrawnPage(visit, action, writtenIn(visit, 'title', form.title))
      const plan = (await plansFor(visit)).find((p) => p.id === form.planId)
      if (!plan)
        return copyPage(visit, action, { typed, errors: [{ field: 'planId', message: 'planMissing' }] })
      const { slug } = await copyAction(visit.db, action, plan, form.title, visit.language)
      return see(visit.to(actionPath, { slug, gemt: '1' }))
    },
  )
  pages.get(
    actionPaths.withdrawal,
    writing,
    unlessWithdrawn((visit, action) => withdrawalPage(visit, action, {})),
  )
  pages.post(
    actionPaths.withdrawal,
    { ...writing, form: withdrawalForm, again: withdrawalPage },
    async (visit, action, form) => {
      if (isWithdrawn(action)) return withdrawnPage(visit, action, writtenIn(visit, 'reason', form.reason))
      await withdrawAction(visit.db, action, form.reason)
      return see(visit.to(actionPath, { slug: action.slug }))
    },
  )
  pages.post(
    actionPaths.restoration,
    {
      ...writing,
      may: (actor, a) => mayWriteAction(actor, a) && a.withdrawnOn !== null && a.plan.withdrawnOn === null,
      form: restorationForm,
      again: restorationPage,
    },
    async (visit, action, { tracks }, typed) => {
      const errors = await findRestorationFaults(visit.db, { id: action.id, ...contentOf(action) }, tracks)
      if (errors.length) return restorationPage(visit, action, { typed, errors })
      await restoreAction(visit.db, action, tracks)
      return see(visit.to(actionPath, { slug: action.slug, gemt: '1' }))
    },
  )
  pages.get(
    actionPaths.history,
    {
      who: 'signed-in',
      load: loadAction,
      sees: (actor, a) => seesAction(actor, a) && readingOf(actor) === 'all',
      may: () => true,
    },
    historyPage,
  )
}

const writtenIn = ({ language }: Visit, field: 'title' | 'reason', text: string) => {
  const t = actionTexts(language)
  return [{ label: field === 'title' ? t.copy.newTitle : t.withdrawal.reason, text }]
}

const plansFor = (visit: Visit) => listPlansToWrite(visit.db, unitsToWriteFor(visit.actor))

async function movePage(visit: Visit, action: FoundAction, filled: Filled) {
  const t = actionTexts(visit.language)
  const plans = (await plansFor(visit)).filter((p) => p.id !== action.plan.id)
  return aroundAction(
    visit,
    action,
    t.move.title,
    <>
      <Faults visit={visit} {...filled} />
      {plans.length ? (
        <form method="post" action={visit.to(actionPaths.move, { slug: action.slug })} class="form">
          <Token visit={visit} />
          <PlanField visit={visit} plans={plans} label={t.move.plan} filled={filled} />
          {action.released && <p class="hint">{t.move.warn}</p>}
          <Ends visit={visit} action={action} text={t.move.save} />
        </form>
      ) : (
        <Notice tone="plain">{t.move.none}</Notice>
      )}
    </>,
    statusOf(filled),
    t.move.lead,
  )
}

const PlanField = ({
  visit,
  plans,
  label,
  filled,
  saved,
}: {
  visit: Visit
  plans: Awaited<ReturnType<typeof plansFor>>
  label: string
  filled: Filled
  saved?: string
}) => (
  <Field
    kind="select"
    name="planId"
    label={label}
    required
    value={valueOf(filled, 'planId', saved)}
    error={errorOf(visit, filled, 'planId')}
    options={plans.map((p) => ({
      value: p.id,
      text: said(p.title, visit.language),
      group: said(p.unit, visit.language),
    }))}
  />
)
const Ends = ({ visit, action, text }: { visit: Visit; action: FoundAction; text: string }) => (
  <Buttons>
    <Button>{text}</Button>
    <a href={visit.to(actionPath, { slug: action.slug })}>{actionTexts(visit.language).form.cancel}</a>
  </Buttons>
)

async function copyPage(visit: Visit, action: FoundAction, filled: Filled) {
  const t = actionTexts(visit.language)
  const plans = await plansFor(visit)
  return aroundAction(
    visit,
    action,
    t.copy.title,
    <>
      <Faults visit={visit} {...filled} />
      <WritingForm visit={visit} action={visit.to(actionPaths.copy, { slug: action.slug })} class="form">
        <PlanField visit={visit} plans={plans} label={t.copy.plan} filled={filled} saved={action.plan.id} />
        <Field
          name="title"
          label={t.copy.newTitle}
          required
          value={valueOf(filled, 'title', t.copy.titleOf(said(action.title, visit.language)).slice(0, 200))}
          error={errorOf(visit, filled, 'title')}
        />
        <Ends visit={visit} action={action} text={t.copy.save} />
      </WritingForm>
    </>,
    statusOf(filled),
    t.copy.lead,
  )
}

/** Shown when nothing that the action stood under is left. */
async function restorationPage(visit: Visit, action: FoundAction, filled: Filled) {
  const t = actionTexts(visit.language).restoration
  const choices = await listChoices(visit.db, action.plan.id)
  return aroundAction(
    visit,
    action,
    t.title,
    <>
      <Faults visit={visit} {...filled} />
      <form method="post" action={visit.to(actionPaths.restoration, { slug: action.slug })} class="form">
        <Token visit={visit} />
        <TrackFields visit={visit} choices={choices} content={null} {...filled} />
        <Ends visit={visit} action={action} text={t.title} />
      </form>
    </>,
    statusOf(filled),
    t.lead,
  )
}

function withdrawalPage(visit: Visit, action: FoundAction, filled: Filled) {
  const t = actionTexts(visit.language).withdrawal
  const hanging = hangingOn(visit, action)
  return aroundAction(
    visit,
    action,
    t.title,
    <>
      <Faults visit={visit} {...filled} />
      <Notice tone="plain" title={hanging.length ? t.hangs : t.nothing}>
        {hanging.length > 0 && (
          <ul class="li">
            {hanging.map((h) => (
              <li>{h}</li>
            ))}
          </ul>
        )}
      </Notice>
      <WritingForm
        visit={visit}
        action={visit.to(actionPaths.withdrawal, { slug: action.slug })}
        class="form"
      >
        <Field
          kind="textarea"
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          required
          rows={3}
          value={valueOf(filled, 'reason', '')}
          error={errorOf(visit, filled, 'reason')}
        />
        <Ends visit={visit} action={action} text={t.save} />
      </WritingForm>
    </>,
    statusOf(filled),
    t.lead,
  )
}

function hangingOn(visit: Visit, action: FoundAction): string[] {
  const t = actionTexts(visit.language).withdrawal
  const f = formats(visit.language)
  const tracks = action.tracks.map((track) => said(track.title, visit.language))
  return [
    ...(tracks.length ? [tracks.length > 1 ? t.tracks(f.list(tracks)) : t.track(tracks[0]!)] : []),
    ...(action.milestones.length
      ? [t.milestones(f.countWord(action.milestones.length), action.milestones.length)]
      : []),
    ...(action.updateCount ? [t.updates(f.countWord(action.updateCount), action.updateCount)] : []),
  ]
}
