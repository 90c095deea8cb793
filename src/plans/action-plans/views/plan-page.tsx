import type { Visit } from '#platform/http'
import { formats, inLanguage } from '#platform/i18n'
import { ButtonLink, Buttons, EmptyState, Head, Notice, PostButton, Section } from '#ui'
import { actionPath, handOverPath, planPaths } from '../../actions/paths.ts'
import { said } from '../../actions/words.ts'
import { ForeignNote, Said, SaidWithin, typed } from '../../development-plans/views/parts.tsx'
import type { ActionFacts } from '../../signals/index.ts'
import type { PlanChange } from '../queries.ts'
import type { ActionPlan, PlanAction } from '../rules.ts'
import { planTexts } from '../words.ts'
import { Commitment } from './commitment.tsx'
import { PlanViews } from './plan-views.tsx'

export type Shown = { action: PlanAction; facts: ActionFacts }
export type View = 'tidslinje' | 'tabel' | 'tavle'
export interface PlanPageProps {
  visit: Visit
  plan: ActionPlan
  /** All that count, and those that the filter leaves. */
  all: Shown[]
  chosen: Shown[]
  withdrawn: PlanAction[]
  /** Since the commitment; null when there is none, or the reader no longer gets to know. */
  changes: PlanChange[] | null
  view: View
  filter: { lead: string; status: string }
  may: { write: boolean; decide: boolean; restore: boolean }
  /** What just happened, in words. */
  done: string
}

/** An action plan: how it stands in words, its actions by goal, and what has been promised. */
export const PlanPage = (props: PlanPageProps) => {
  const { visit, plan, all, may } = props
  const t = planTexts(visit.language)
  const introduction = inLanguage(plan.introduction, visit.language)
  return (
    <>
      {props.done && <Notice live>{props.done}</Notice>}
      {plan.withdrawnOn && (
        <Notice tone="late" title={t.withdrawal.withdrawn(formats(visit.language).day(plan.withdrawnOn))}>
          {plan.withdrawnReason && (
            <p>
              <Said text={typed(plan.withdrawnReason, visit)} language={visit.language} />
            </p>
          )}
        </Notice>
      )}
      <Head
        over={
          <SaidWithin
            sentence={t.page.over(said(plan.unit, visit.language))}
            texts={[plan.unit]}
            language={visit.language}
          />
        }
        title={<Said text={plan.title} language={visit.language} />}
        lead={all.length ? sentence(props) : undefined}
      >
        <Tools {...props} />
      </Head>
      {all.length ? (
        <PlanViews {...props} />
      ) : plan.withdrawnOn ? null : (
        <EmptyState
          title={t.page.none}
          actions={
            may.write ? (
              <ButtonLink href={visit.to(planPaths.newAction, { slug: plan.slug })}>
                {t.tools.newAction}
              </ButtonLink>
            ) : undefined
          }
        >
          {may.write ? t.page.noneWriter : t.page.noneReader}
        </EmptyState>
      )}
      <Stopped {...props} />
      {introduction.text && (
        <Section id="om" title={t.page.introduction}>
          <div class="read stack" lang={introduction.foreign ? introduction.lang : undefined}>
            {introduction.text.split(/\n{2,}/).map((p) => (
              <p>{p}</p>
            ))}
          </div>
        </Section>
      )}
      <Commitment {...props} />
      <Withdrawn {...props} />
      <ForeignNote
        texts={[plan.title, plan.introduction, ...all.map((s) => s.action.title)]}
        language={visit.language}
      />
    </>
  )
}

function sentence({ visit, all }: PlanPageProps) {
  const t = planTexts(visit.language).page
  const f = formats(visit.language)
  const goals = new Set(all.flatMap((s) => s.action.goal?.id ?? [])).size
  const count = (shown: string) => all.filter((s) => s.facts.shown === shown).length
  const word = (n: number) => f.capitalCountWord(n)
  const [late, atRisk, silent] = [count('late'), count('at-risk'), count('silent')]
  const first = goals
    ? t.under(word(all.length), all.length, f.countWord(goals, 'neuter'), goals)
    : t.only(word(all.length), all.length)
  const parts = [
    first,
    late && t.late(word(late), late),
    atRisk && t.atRisk(word(atRisk), atRisk),
    silent && t.silent(word(silent), silent),
    count('completed') === all.length && t.allDone,
    !late && !atRisk && !silent && count('on-track') > 0 && t.allWell,
  ]
  return t.leadSentence(parts.filter((p): p is string => typeof p === 'string'))
}

const Tools = ({ visit, plan, all, may }: PlanPageProps) => {
  const t = planTexts(visit.language).tools
  const f = formats(visit.language)
  const to = (path: { da: string; en: string }) => visit.to(path, { slug: plan.slug })
  const waiting = all.filter((s) => s.action.waits).length
  if (!may.write && !may.restore) return null
  return (
    <Buttons>
      {may.write && <ButtonLink href={to(planPaths.newAction)}>{t.newAction}</ButtonLink>}
      {may.decide && plan.releasedOn && waiting > 0 && (
        <ButtonLink quiet href={to(planPaths.release)}>
          {t.releaseStatus(f.countWord(waiting), waiting)}
        </ButtonLink>
      )}
      {may.decide && !plan.releasedOn && all.length > 0 && (
        <ButtonLink quiet href={to(planPaths.release)}>
          {t.release}
        </ButtonLink>
      )}
      {may.write && <a href={to(planPaths.edit)}>{t.edit}</a>}
      {may.decide && <a href={visit.to(handOverPath)}>{t.handOver}</a>}
      {may.write && <a href={to(planPaths.withdrawal)}>{t.withdraw}</a>}
      {may.restore && (
        <PostButton action={to(planPaths.restoration)} quiet fields={{ token: visit.formToken() }}>
          {t.restore}
        </PostButton>
      )}
    </Buttons>
  )
}

const Stopped = ({ visit, all }: PlanPageProps) => {
  const t = planTexts(visit.language).page
  const stopped = all.filter((s) => s.facts.shown === 'stopped')
  if (!stopped.length) return null
  return (
    <Section id="stoppet" title={t.stopped} intro={t.stoppedIntro}>
      <ul class="li">
        {stopped.map(({ action }) => (
          <li>
            <a href={visit.to(actionPath, { slug: action.slug })}>
              <Said text={action.title} language={visit.language} />
            </a>
            <span class="meta">
              <Said text={typed(action.stoppedReason, visit)} language={visit.language} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Withdrawn = ({ visit, withdrawn, may }: PlanPageProps) => {
  const t = planTexts(visit.language).page
  if (!withdrawn.length || !may.write) return null
  return (
    <Section id="trukket" title={t.withdrawn} intro={t.withdrawnIntro}>
      <ul class="li">
        {withdrawn.map((action) => (
          <li>
            <a href={visit.to(actionPath, { slug: action.slug })}>
              <Said text={action.title} language={visit.language} />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
