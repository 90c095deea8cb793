import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { ButtonLink, PostButton } from '#ui'
import { isSupplementary } from '../../goals/rules.ts'
import { developmentPlanPaths, remitPath } from '../paths.ts'
import type { Readiness } from '../readiness.ts'
import type { DevelopmentPlan } from '../rules.ts'
import type { GoalBranch, PlanTree } from '../tree.ts'
import { wordsIn } from '../words.ts'
import { isWritten, Paragraphs, plain, Said } from './parts.tsx'
import { Gone, planOver } from './plan-page.tsx'
import { ReadinessSheet } from './readiness-sheet.tsx'
import { WrittenGoal } from './written-goal.tsx'

export interface WritePageProps {
  visit: Visit
  tree: PlanTree
  readiness: Readiness
  changes: number
  mayRelease: boolean
}

/** The plan as its writers see it: each part with its way in, and what is still missing beside it. */
export const WritePage = ({ visit, tree, readiness, changes, mayRelease }: WritePageProps) => {
  const t = wordsIn(visit.language)
  const { plan, goals } = tree
  const own = goals.filter(({ goal }) => !isSupplementary(goal))
  const supplementary = goals.filter(({ goal }) => isSupplementary(goal))
  const section = (branch: GoalBranch) => (
    <WrittenGoal visit={visit} plan={plan} branch={branch} star={tree.star} />
  )
  return (
    <>
      <Bar visit={visit} plan={plan} changes={changes} mayRelease={mayRelease} />
      {plan.withdrawnOn && <Gone visit={visit} on={plan.withdrawnOn} reason={plan.withdrawnReason} />}
      <div class="doc--w">
        <Contents visit={visit} plan={plan} goals={own} more={supplementary.length > 0} />
        <article>
          <p class="meta">{planOver(visit, plan)}</p>
          <h1>
            <Said text={plan.title} language={visit.language} />
          </h1>
          {isWritten(plan.introduction) && (
            <div class="read">
              <Paragraphs text={plan.introduction} language={visit.language} />
            </div>
          )}
          <p>
            <a href={visit.to(developmentPlanPaths.text, { slug: plan.slug })}>{t.editText}</a>
          </p>
          <h2>{t.goals}</h2>
          {own.map(section)}
          {!own.length && <p class="meta">{t.lacks['has-goals']('')}</p>}
          {supplementary.length > 0 && <h2 id="supplerende">{t.supplementaryGoals}</h2>}
          {supplementary.map(section)}
          <AddLinks
            visit={visit}
            plan={plan}
            order={goals.length > 1 || goals.some((g) => g.tracks.length > 1)}
          />
        </article>
        <ReadinessSheet visit={visit} tree={tree} readiness={readiness} />
      </div>
    </>
  )
}

const Bar = ({
  visit,
  plan,
  changes,
  mayRelease,
}: {
  visit: Visit
  plan: DevelopmentPlan
  changes: number
  mayRelease: boolean
}) => {
  const t = wordsIn(visit.language)
  const at = { slug: plan.slug }
  const state = plan.releasedOn ? t.released(formats(visit.language).shortDay(plan.releasedOn)) : t.draft
  return (
    <div class="bar-top">
      <span class="meta">
        {plain(plan.bodyName, visit.language)} · {state}
      </span>
      <div class="row">
        <ButtonLink href={visit.to(developmentPlanPaths.page, at)} quiet small>
          {t.readPlan}
        </ButtonLink>
        {plan.releasedOn && (
          <ButtonLink href={visit.to(developmentPlanPaths.changes, at)} quiet small>
            {t.sinceRelease(changes)}
          </ButtonLink>
        )}
        {plan.withdrawnOn ? (
          <PostButton
            action={visit.to(developmentPlanPaths.restoration, at)}
            fields={{ token: visit.formToken() }}
            small
          >
            {t.restore}
          </PostButton>
        ) : (
          <ButtonLink href={visit.to(developmentPlanPaths.withdrawal, at)} quiet small>
            {t.withdraw}
          </ButtonLink>
        )}
        {!plan.releasedOn && !plan.withdrawnOn && mayRelease && (
          <ButtonLink href={visit.to(developmentPlanPaths.release, at)} small>
            {t.release}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}

const Contents = ({
  visit,
  plan,
  goals,
  more,
}: {
  visit: Visit
  plan: DevelopmentPlan
  goals: GoalBranch[]
  more: boolean
}) => {
  const t = wordsIn(visit.language)
  return (
    <nav class="doc__n" aria-label={t.contents}>
      <ol>
        {goals.map(({ goal, number }) => (
          <li>
            <a href={`#${goal.code}`}>
              {number} <Said text={goal.title} language={visit.language} />
            </a>
          </li>
        ))}
        {more && (
          <li>
            <a href="#supplerende">{t.supplementaryGoals}</a>
          </li>
        )}
      </ol>
      <p>
        <a class="add" href={visit.to(developmentPlanPaths.newGoal, { slug: plan.slug })}>
          {t.addGoal}
        </a>
      </p>
    </nav>
  )
}

const AddLinks = ({ visit, plan, order }: { visit: Visit; plan: DevelopmentPlan; order: boolean }) => {
  const t = wordsIn(visit.language)
  return (
    <p class="btns">
      <a class="add" href={visit.to(developmentPlanPaths.newGoal, { slug: plan.slug })}>
        {t.addGoal}
      </a>
      {order && <a href={visit.to(developmentPlanPaths.order, { slug: plan.slug })}>{t.ordering}</a>}
      <a href={visit.to(remitPath, { slug: plan.bodySlug })}>{t.remit}</a>
    </p>
  )
}
