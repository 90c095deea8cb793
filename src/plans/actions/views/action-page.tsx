import type { Visit } from '#platform/http'
import { formats, inLanguage } from '#platform/i18n'
import { frameTexts } from '#organisation'
import { ButtonLink, Buttons, FactList, KeyValues, Notice, PostButton, Section, StatusMark } from '#ui'
import { ForeignNote, Said, SaidWithin, typed } from '../../development-plans/views/parts.tsx'
import type { ActionFacts } from '../../signals/index.ts'
import { statusDueOn } from '../../status/waiting.ts'
import { actionPaths, actionPlanPath, planPaths } from '../paths.ts'
import { isWithdrawn, type Action, type Reader } from '../rules.ts'
import { actionTexts, leadSentence, statusOf } from '../words.ts'
import { MilestonesSection } from './milestones.tsx'
import { LinksSection, MoneySection, PeopleSection } from './parts.tsx'
import { UpdatesSection, type UpdateRights } from './updates.tsx'
import { WhySection } from './why.tsx'

export interface ActionPageProps {
  visit: Visit
  action: Action
  facts: ActionFacts
  reader: Reader
  may: { giveStatus: boolean; write: boolean; release: boolean }
  /** The internal notes by update, when the reader may read them. */
  notes: Map<string, string>
  updateRights: UpdateRights
  /** The municipality's word for the role. */
  role: string
  saved: boolean
}

/** An action: the finding, the way up, its steps, and what has been said of it. */
export const ActionPage = (props: ActionPageProps) => {
  const { visit, action } = props
  const t = actionTexts(visit.language)
  const description = inLanguage(action.description, visit.language)
  const effect = inLanguage(action.effect, visit.language)
  return (
    <>
      <State {...props} />
      <div class="act">
        <Opening {...props} />
        <Facts {...props} />
      </div>
      <WhySection visit={visit} action={action} />
      <Section id="hvad" title={t.page.what}>
        <div class="read stack">
          {description.text ? (
            description.text
              .split(/\n{2,}/)
              .map((p) => <p lang={description.foreign ? description.lang : undefined}>{p}</p>)
          ) : (
            <p class="meta">{t.page.noDescription}</p>
          )}
        </div>
        <KeyValues
          facts={[
            { term: t.facts.phase, value: t.phases[action.phase] },
            ...(action.starts
              ? [{ term: t.facts.start, value: formats(visit.language).vagueDate(action.starts) }]
              : []),
            ...(props.role ? [{ term: t.facts.role, value: props.role }] : []),
            ...(effect.text
              ? [
                  {
                    term: t.page.effect,
                    value: <span lang={effect.foreign ? effect.lang : undefined}>{effect.text}</span>,
                  },
                ]
              : []),
          ]}
        />
        {(description.foreign || effect.foreign) && (
          <p class="meta">
            {frameTexts(visit.language).foreign[description.foreign ? description.lang : effect.lang]}
          </p>
        )}
      </Section>
      <MilestonesSection visit={visit} action={action} mayWrite={props.may.write} />
      <UpdatesSection
        visit={visit}
        action={action}
        reading={props.reader.reading}
        notes={props.notes}
        rights={props.updateRights}
      />
      <PeopleSection visit={visit} action={action} />
      <MoneySection visit={visit} action={action} />
      <LinksSection visit={visit} action={action} />
      <Tools {...props} />
    </>
  )
}

const State = ({ visit, action, may, saved }: ActionPageProps) => {
  const t = actionTexts(visit.language).page
  const f = formats(visit.language)
  const releases = may.release && action.waits && !isWithdrawn(action)
  return (
    <>
      {saved && <Notice live>{t.saved}</Notice>}
      {action.withdrawnOn && (
        <Notice tone="late" title={t.withdrawn(f.day(action.withdrawnOn))}>
          {action.withdrawnReason && (
            <p>
              <Said text={typed(action.withdrawnReason, visit)} language={visit.language} />
            </p>
          )}
        </Notice>
      )}
      {action.plan.withdrawnOn && <Notice tone="late">{t.planWithdrawn}</Notice>}
      {releases && (
        <Notice tone="plain">
          <p>{action.released ? t.waits : t.waitsNew}</p>
          <Release visit={visit} action={action} />
        </Notice>
      )}
      {!action.released && !releases && !isWithdrawn(action) && may.write && (
        <Notice tone="plain">{t.notReleased}</Notice>
      )}
    </>
  )
}

const Release = ({ visit, action }: Pick<ActionPageProps, 'visit' | 'action'>) => (
  <PostButton
    action={visit.to(planPaths.release, { slug: action.plan.slug })}
    small
    quiet
    fields={{ token: visit.formToken(), release: `${action.id}:${action.lastUpdateId ?? ''}` }}
  >
    {actionTexts(visit.language).page[action.released ? 'release' : 'releaseAction']}
  </PostButton>
)

const Opening = ({ visit, action, facts, may }: ActionPageProps) => {
  const t = actionTexts(visit.language)
  const to = (path: { da: string; en: string }) => visit.to(path, { slug: action.slug })
  const open = !isWithdrawn(action)
  return (
    <div>
      <div class="head">
        <p class="meta over">
          {t.action} ·{' '}
          <a href={visit.to(actionPlanPath, { slug: action.plan.slug })}>
            <Said text={action.plan.title} language={visit.language} />
          </a>
        </p>
        <h1>
          <Said text={action.title} language={visit.language} />
        </h1>
        <p class="lead">
          <SaidWithin
            sentence={leadSentence(action, facts, visit.language)}
            texts={linesOf(action).map((line) => typed(line, visit))}
            language={visit.language}
          />
        </p>
        <ForeignNote
          texts={[
            action.title,
            action.plan.title,
            ...action.tracks.map((track) => track.title),
            ...linesOf(action).map((line) => typed(line, visit)),
          ]}
          language={visit.language}
        />
      </div>
      {open && (may.giveStatus || may.write) && (
        <Buttons>
          {may.giveStatus && <ButtonLink href={to(actionPaths.status)}>{t.page.giveStatus}</ButtonLink>}
          {may.write && (
            <ButtonLink quiet href={to(actionPaths.edit)}>
              {t.page.edit}
            </ButtonLink>
          )}
        </Buttons>
      )}
    </div>
  )
}

/** What people typed of it, the longest first: one may stand in another. */
const linesOf = ({ updates, stoppedReason }: Action) =>
  [stoppedReason, ...updates.flatMap((u) => [u.publicLine, u.reason])]
    .filter((line) => line !== null)
    .toSorted((one, other) => other.length - one.length)

const Facts = ({ visit, action, facts }: ActionPageProps) => {
  const t = actionTexts(visit.language).facts
  const f = formats(visit.language)
  const status = statusOf(facts.shown, visit.language)
  const moved = action.ends !== null && action.firstEnds !== null && action.ends !== action.firstEnds
  const next = statusDueOn(action)
  return (
    <div>
      <p>
        <StatusMark status={status.key} word={status.word} />
      </p>
      <FactList
        facts={[
          { term: t.milestones, value: facts.milestones ? t.of(facts.reached, facts.milestones) : t.none },
          {
            term: moved ? t.newEnd : t.end,
            value: action.ends ? (
              <span class={action.ends.length === 10 ? undefined : 'vag'}>{f.vagueDate(action.ends)}</span>
            ) : (
              t.noEnd
            ),
            ...(moved && { note: t.was(f.vagueDate(action.firstEnds!)) }),
          },
          {
            term: t.lead,
            value: (
              <span class="fact__s">
                <Said text={action.lead} language={visit.language} />
              </span>
            ),
          },
          {
            term: t.nextStatus,
            value: (
              <span class="fact__s">
                {next ? (next < visit.db.today ? t.now : f.day(next)) : t.nextStatusNone}
              </span>
            ),
          },
        ]}
      />
    </div>
  )
}

const Tools = ({ visit, action, reader, may }: ActionPageProps) => {
  const t = actionTexts(visit.language).page
  const to = (path: { da: string; en: string }) => visit.to(path, { slug: action.slug })
  if (!reader.signedIn) return null
  return (
    <Buttons>
      <a href={to(actionPaths.history)}>{t.history}</a>
      {may.write && !isWithdrawn(action) && (
        <>
          <a href={to(actionPaths.move)}>{t.move}</a>
          <a href={to(actionPaths.copy)}>{t.copy}</a>
          <a href={to(actionPaths.withdrawal)}>{t.withdraw}</a>
        </>
      )}
      {may.write && action.withdrawnOn && !action.plan.withdrawnOn && (
        <PostButton action={to(actionPaths.restoration)} quiet small fields={{ token: visit.formToken() }}>
          {t.restore}
        </PostButton>
      )}
    </Buttons>
  )
}
