import { fingerprint, remembered, type Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { ButtonLink, EmptyState, Head, Notice, Versions } from '#ui'
import { isSupplementary } from '../../goals/rules.ts'
import type { Audience } from '../carrying-actions.ts'
import { developmentPlanPaths, goalPaths, trackPaths } from '../paths.ts'
import type { DevelopmentPlan } from '../rules.ts'
import type { GoalBranch, PlanTree, TrackBranch } from '../tree.ts'
import { wordsIn } from '../words.ts'
import { GoalArticle, TrackLine } from './goal-article.tsx'
import { ForeignNote, isWritten, Paragraphs, plain, Said } from './parts.tsx'

export interface PlanPageProps {
  visit: Visit
  tree: PlanTree
  changes: number
  mayWrite: boolean
  audience: Audience
}

/** A committee's plan as everybody reads it: numbered goals, the supplementary last under a heading of their own. */
export const PlanPage = ({ visit, tree, changes, mayWrite, audience }: PlanPageProps) => {
  const t = wordsIn(visit.language)
  const { plan, goals } = tree
  const own = goals.filter(({ goal }) => !isSupplementary(goal))
  const supplementary = goals.filter(({ goal }) => isSupplementary(goal))
  const visions = new Set(own.flatMap(({ goal }) => goal.serves.visions)).size
  // a status touches one goal of many: the others stand as they were drawn
  const words = fingerprint(tree.star)
  const article = (branch: GoalBranch) =>
    remembered(visit, 'goal', [words, plan.id, shownOf(branch)], () => (
      <GoalArticle visit={visit} branch={branch} star={tree.star} planId={plan.id} />
    ))
  return (
    <>
      {plan.withdrawnOn && <Gone visit={visit} on={plan.withdrawnOn} reason={plan.withdrawnReason} />}
      <Head
        over={planOver(visit, plan)}
        title={<Said text={plan.title} language={visit.language} />}
        lead={t.planLead(own.length, visions, supplementary.length)}
      >
        <ForeignNote
          texts={[plan.title, plan.introduction, ...goals.map((g) => g.goal.title)]}
          language={visit.language}
        />
      </Head>
      <div class="lay">
        <Rail
          visit={visit}
          tree={tree}
          own={own}
          supplementary={supplementary}
          changes={changes}
          mayWrite={mayWrite}
        />
        <div class="doc">
          {isWritten(plan.introduction) && <Paragraphs text={plan.introduction} language={visit.language} />}
          {own.length > 0 && <h2 id="maal">{t.goals}</h2>}
          {own.map(article)}
          {goals.length === 0 && <EmptyState title={t.noGoals}>{t.noGoalsText}</EmptyState>}
          {supplementary.length > 0 && (
            <>
              <h2 id="supplerende">{t.supplementaryGoals}</h2>
              <p>{t.supplementaryText}</p>
              {supplementary.map(article)}
            </>
          )}
          {mayWrite && tree.looseTracks.length > 0 && <LooseTracks visit={visit} tracks={tree.looseTracks} />}
          <Withdrawn visit={visit} tree={tree} />
          <p class="meta">
            {t.daily} {audience === 'public' && t.publicOnly}
          </p>
        </div>
      </div>
    </>
  )
}

/** Everything of a goal that its article shows: of an action no more than its shape. */
const shownOf = ({ goal, number, group, tracks }: GoalBranch) => [
  goal,
  number,
  [group.result, group.progress, group.expected],
  tracks.map(({ track, group: { actions, tally } }) => [track, actions.map((a) => a.facts.shown), tally]),
]

/** 'Teknisk Udvalg · Udviklingsplan 2022-2026 · frigivet 16. juni 2022' */
export function planOver(visit: Visit, plan: DevelopmentPlan): string {
  const t = wordsIn(visit.language)
  const f = formats(visit.language)
  const period = [plan.startsOn?.slice(0, 4), plan.endsOn?.slice(0, 4)].filter(Boolean).join('–')
  const state = plan.withdrawnOn
    ? t.withdrawnWord
    : plan.releasedOn
      ? t.released(f.day(plan.releasedOn))
      : t.draft
  return [plain(plan.bodyName, visit.language), [t.plan, period].filter(Boolean).join(' '), state].join(' · ')
}

export const Gone = ({
  visit,
  on,
  reason,
}: {
  visit: Visit
  on: NonNullable<DevelopmentPlan['withdrawnOn']>
  reason: string | null
}) => {
  const t = wordsIn(visit.language)
  return (
    <Notice tone="plain" title={t.goneOn(formats(visit.language).day(on))}>
      {reason && (
        <p>
          {t.reasonIs} {reason}
        </p>
      )}
    </Notice>
  )
}

interface RailProps extends Omit<PlanPageProps, 'audience'> {
  own: GoalBranch[]
  supplementary: GoalBranch[]
}
const Rail = ({ visit, tree, own, supplementary, changes, mayWrite }: RailProps) => {
  const t = wordsIn(visit.language)
  const { plan } = tree
  const at = { slug: plan.slug }
  return (
    <div class="rail">
      <nav aria-label={t.contents}>
        <ul class="toc">
          {own.map(({ goal, number }) => (
            <li>
              <a href={`#${goal.code}`}>
                {number} <Said text={goal.title} language={visit.language} />
              </a>
            </li>
          ))}
          {supplementary.length > 0 && (
            <li>
              <a href="#supplerende">{t.supplementaryGoals}</a>
            </li>
          )}
        </ul>
      </nav>
      {plan.releasedOn && (
        <Versions
          label={t.versions}
          items={[
            {
              title: t.sinceRelease(changes),
              meta: t.shownNow,
              current: true,
              ...(changes > 0 && { href: visit.to(developmentPlanPaths.changes, at) }),
            },
            { title: t.released(formats(visit.language).shortDay(plan.releasedOn)) },
          ]}
        />
      )}
      {mayWrite && (
        <ButtonLink href={visit.to(developmentPlanPaths.write, at)} quiet small>
          {t.writeInPlan}
        </ButtonLink>
      )}
    </div>
  )
}

const LooseTracks = ({ visit, tracks }: { visit: Visit; tracks: TrackBranch[] }) => {
  const t = wordsIn(visit.language)
  return (
    <>
      <h2>{t.looseTracks}</h2>
      <p>{t.looseText}</p>
      <ul class="tr">
        {tracks.map((branch) => (
          <TrackLine visit={visit} branch={branch} />
        ))}
      </ul>
    </>
  )
}

const Withdrawn = ({ visit, tree }: { visit: Visit; tree: PlanTree }) => {
  const t = wordsIn(visit.language)
  const gone = [
    ...tree.withdrawnGoals.map((part) => ({
      part,
      href: visit.to(goalPaths.page, { slug: part.slug }),
      kind: t.goal,
    })),
    ...tree.withdrawnTracks.map((part) => ({
      part,
      href: visit.to(trackPaths.page, { slug: part.slug }),
      kind: t.track,
    })),
  ]
  if (!gone.length) return null
  return (
    <details>
      <summary>
        {t.gone} ({gone.length})
      </summary>
      <p>{t.goneText}</p>
      <ul class="tr">
        {gone.map(({ part, href, kind }) => (
          <li>
            {kind}:{' '}
            <a href={href}>
              <del>
                <Said text={part.title} language={visit.language} />
              </del>
            </a>{' '}
            <span class="meta">
              {part.withdrawnOn && t.goneOn(formats(visit.language).shortDay(part.withdrawnOn))}{' '}
              {part.withdrawnReason}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
