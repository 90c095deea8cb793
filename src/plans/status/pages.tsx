import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { findSettings, framed } from '#organisation'
import { ButtonLink, Buttons, Head, Notice } from '#ui'
import { Faults, listOf, valueOf, type Filled } from '../actions/form-kit.tsx'
import { actionListPath, actionPath, actionPaths } from '../actions/paths.ts'
import { ToCopy, type TypedText } from '../actions/views/to-copy.tsx'
import { Told } from '../actions/views/updates.tsx'
import { actionTexts, said } from '../actions/words.ts'
import { seesInternalNotes } from '../visibility.ts'
import { actionWithout, type StatusPublic } from './commands.ts'
import type { LockedAction } from './lock.ts'
import { findNewestCorrection, type FoundUpdate } from './queries.ts'
import type { OfUpdate } from './corrections.ts'
import { hasSignal, mayCorrect, type StatusRefusal, type TakeBackRefusal } from './rules.ts'
import { StatusFields } from './views/card.tsx'
import { statusTexts } from './words.ts'

/** The status of one action on a page of its own; also what a refused card comes back as. */
export async function statusPage(
  visit: Visit,
  action: LockedAction,
  filled: Filled,
  refusal?: StatusRefusal,
) {
  const t = statusTexts(visit.language)
  const settings = await findSettings(visit.db)
  const closed = action.withdrawn || !hasSignal(action.phase)
  const status = refusal ? 409 : filled.errors?.length ? 422 : 200
  const params = { slug: action.slug }
  return around(
    visit,
    action,
    t.one.title,
    closed ? (
      <Closed visit={visit} action={action} filled={filled} />
    ) : (
      <>
        {refusal && <Notice tone="late">{t.one.nothingToRepeat}</Notice>}
        <Faults visit={visit} {...filled} />
        <StatusFields
          {...filled}
          visit={visit}
          action={action}
          from="action"
          to={visit.to(actionPaths.status, params)}
          nothingNewTo={visit.to(actionPaths.nothingNew, params)}
          publicAtOnce={
            settings.statusPublic === 'at-once' &&
            action.plan.releasedOn !== null &&
            action.publicPhase !== null
          }
          open
          cancel={<a href={visit.to(actionPath, params)}>{t.one.cancel}</a>}
        />
      </>
    ),
    { status, lead: closed ? undefined : t.one.lead },
  )
}

const Closed = ({ visit, action, filled }: { visit: Visit; action: LockedAction; filled: Filled }) => {
  const t = statusTexts(visit.language).one
  return (
    <>
      <Notice tone="plain" title={t.closed}>
        <p>
          {action.withdrawn ? t.withdrawn : t.closedLead(actionTexts(visit.language).phases[action.phase])}
        </p>
      </Notice>
      <ToCopy visit={visit} typed={typedStatus(visit, action, filled)} />
      <Buttons>
        <ButtonLink quiet href={visit.to(actionPath, { slug: action.slug })}>
          {t.cancel}
        </ButtonLink>
      </Buttons>
    </>
  )
}

/** A status that was filled in, in words. */
function typedStatus(visit: Visit, { milestones }: LockedAction, filled: Filled): TypedText[] {
  const t = statusTexts(visit.language).card
  const choices = actionTexts(visit.language).choices
  const typed = (name: string) => valueOf({ typed: filled.typed ?? {} }, name, '')
  const ticked = listOf({ typed: filled.typed ?? {} }, 'reached', [])
  const titles = milestones.filter((m) => ticked.includes(m.id)).map((m) => said(m.title, visit.language))
  return [
    { label: t.choice, text: choices[typed('choice') as keyof typeof choices] ?? '' },
    { label: t.reason, text: typed('reason') },
    { label: t.newDate, text: typed('newDate') },
    { label: t.milestones, text: titles.join('\n') },
    { label: t.publicLine, text: typed('publicLine') },
    { label: t.note, text: typed('internalNote') },
  ]
}

/** A status corrected: what stands there, and the same form over it. What has been corrected already is corrected further. */
export async function correctionPage(
  visit: Visit,
  { action, update: asked }: OfUpdate,
  filled: Filled,
  status?: number,
) {
  const t = statusTexts(visit.language).correction
  const update = await findNewestCorrection(visit.db, action.id, asked)
  const already = update.id !== asked.id
  const gone = asked.takenBackAt !== null
  const may = !gone && mayCorrect(visit.actor, update, action)
  const isLast = update.id === action.lastUpdateId
  const shown = { action, update }
  return around(
    visit,
    action,
    t.title,
    <>
      <div class="stack">
        {gone && <Notice tone="late" live title={t.refused['taken-back']} />}
        {already && <Already visit={visit} {...shown} may={may} typed={filled.typed !== undefined} />}
        <Notice tone="plain" title={`${t.was} ${formats(visit.language).day(update.givenOn)}`}>
          <Told visit={visit} milestones={action.milestones} update={update} corrected={false} />
        </Notice>
      </div>
      {may ? (
        <CorrectionForm
          {...shown}
          visit={visit}
          filled={filled}
          statusPublic={(await findSettings(visit.db)).statusPublic}
        />
      ) : (
        <ToCopy visit={visit} typed={typedStatus(visit, action, filled)} />
      )}
    </>,
    {
      status: status ?? (filled.errors?.length ? 422 : 200),
      lead: may ? (isLast ? t.lead : t.leadOld) : undefined,
    },
  )
}

/** Somebody else has corrected it first: whose words stand below, and what saving now does. */
const Already = ({ visit, action, update, may, typed }: AlreadyProps) => {
  const t = statusTexts(visit.language).correction
  return (
    <Notice tone="late" live title={t.already}>
      {may && <p>{typed ? t.alreadyTyped : t.alreadyOpen}</p>}
      {may && typed && (
        <p>
          <a href={visit.to(actionPaths.correction, { slug: action.slug, update: update.id })}>
            {t.alreadyTheirs}
          </a>
        </p>
      )}
    </Notice>
  )
}
interface AlreadyProps extends OfUpdate {
  visit: Visit
  may: boolean
  /** Something was sent that must not be lost. */
  typed: boolean
}

const CorrectionForm = ({ visit, action, update, filled, statusPublic }: CorrectionFormProps) => {
  const t = statusTexts(visit.language)
  const isLast = update.id === action.lastUpdateId
  return (
    <>
      <Faults visit={visit} {...filled} />
      <StatusFields
        {...filled}
        visit={visit}
        action={isLast ? { ...action, phase: actionWithout(action, update).phase } : action}
        from="action"
        to={visit.to(actionPaths.correction, { slug: action.slug, update: update.id })}
        publicAtOnce={statusPublic === 'at-once' && action.plan.releasedOn !== null}
        open
        save={t.correction.save}
        wordsOnly={!isLast}
        saved={{
          choice: update.choice,
          publicLine: update.publicLine ?? '',
          internalNote: seesInternalNotes(visit.actor, action) ? (update.note ?? '') : '',
          reason: update.reason ?? '',
          newDate: update.newDate ? formats(visit.language).vagueDate(update.newDate) : '',
        }}
        cancel={<a href={visit.to(actionPath, { slug: action.slug })}>{t.one.cancel}</a>}
      />
    </>
  )
}
interface CorrectionFormProps extends OfUpdate {
  visit: Visit
  filled: Filled
  statusPublic: StatusPublic
}

/** Why a status cannot be taken back, and what can be done instead. */
export function refusedPage(
  visit: Visit,
  action: LockedAction,
  update: FoundUpdate,
  refusal: TakeBackRefusal,
) {
  const t = statusTexts(visit.language)
  return around(
    visit,
    action,
    t.correction.refusedTitle,
    <>
      <Notice tone="late">{t.correction.refused[refusal]}</Notice>
      <Buttons>
        {refusal !== 'not-yours' && refusal !== 'taken-back' && (
          <ButtonLink href={visit.to(actionPaths.correction, { slug: action.slug, update: update.id })}>
            {t.correction.title}
          </ButtonLink>
        )}
        <ButtonLink quiet href={visit.to(actionPath, { slug: action.slug })}>
          {t.one.cancel}
        </ButtonLink>
      </Buttons>
    </>,
    { status: 409 },
  )
}

function around(
  visit: Visit,
  action: LockedAction,
  title: string,
  children: Child,
  { status = 200, lead }: { status?: number; lead?: string | undefined },
) {
  const t = actionTexts(visit.language)
  const name = said(action.title, visit.language)
  return framed(
    visit,
    {
      title: `${title}: ${name}`,
      current: actionListPath,
      crumbs: [
        { text: t.actions, href: visit.to(actionListPath) },
        { text: name, href: visit.to(actionPath, { slug: action.slug }) },
        { text: title },
      ],
      slug: action.slug,
      children: (
        <div class="sr">
          <Head over={title} title={name} {...(lead && { lead })} />
          {children}
        </div>
      ),
    },
    status,
  )
}
