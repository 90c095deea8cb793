import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { ButtonLink, KeyValues, PostButton, StatusShape } from '#ui'
import { isSupplementary } from '../../goals/rules.ts'
import { developmentPlanPaths, goalPaths, remitPath, trackPaths } from '../paths.ts'
import type { Readiness, ReadinessItem } from '../readiness.ts'
import type { DevelopmentPlan } from '../rules.ts'
import type { StarWords } from '../star-words.ts'
import type { GoalBranch, PlanTree } from '../tree.ts'
import { wordsIn } from '../words.ts'
import { GroupMark, isWritten, Paragraphs, plain, Said, StarLinks } from './parts.tsx'
import { Gone, planOver } from './plan-page.tsx'

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
        <Ready visit={visit} tree={tree} readiness={readiness} />
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

const WrittenGoal = ({
  visit,
  plan,
  branch,
  star,
}: {
  visit: Visit
  plan: DevelopmentPlan
  branch: GoalBranch
  star: StarWords
}) => {
  const t = wordsIn(visit.language)
  const { goal, number, tracks, group } = branch
  const missing = (text: string) => (
    <span class="st st--ask">
      <StatusShape status="ask" /> {text}
    </span>
  )
  return (
    <section class="m" id={goal.code}>
      <h3>
        <span>{t.goalNumber(number)}</span>
        <span>
          <Said text={goal.title} language={visit.language} />
        </span>
      </h3>
      {isWritten(goal.why) && (
        <div class="read">
          <Paragraphs text={goal.why} language={visit.language} />
        </div>
      )}
      <KeyValues
        facts={[
          {
            term: t.success,
            value: isWritten(goal.success) ? (
              <Said text={goal.success} language={visit.language} />
            ) : (
              missing(t.missing)
            ),
          },
          {
            term: t.target,
            value: goal.target ? formats(visit.language).vagueDate(goal.target) : missing(t.missing),
          },
          {
            term: t.responsible,
            value: goal.responsibleTitle ? (
              <Said text={goal.responsibleTitle} language={visit.language} />
            ) : (
              missing(t.missing)
            ),
          },
          {
            term: t.carries,
            value: isSupplementary(goal) ? (
              t.outside
            ) : (
              <ul>
                <StarLinks visit={visit} serves={goal.serves} star={star} />
              </ul>
            ),
          },
          { term: t.status, value: <GroupMark group={group} language={visit.language} /> },
        ]}
      />
      <p class="btns">
        <a href={visit.to(goalPaths.text, { slug: goal.slug })}>{t.editGoal}</a>
        <a href={visit.to(goalPaths.page, { slug: goal.slug })}>
          {t.move}, {t.copy.toLowerCase()}, {t.withdraw.toLowerCase()}
        </a>
      </p>
      <h4>{t.tracks}</h4>
      {tracks.length > 0 ? (
        <ul class="trk">
          {tracks.map(({ track, group: { actions } }) => (
            <li>
              <a href={visit.to(trackPaths.page, { slug: track.slug })}>
                <Said text={track.title} language={visit.language} />
              </a>{' '}
              <span class="meta">{t.actions(actions.length)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p class="meta">{t.noTracks}</p>
      )}
      <a class="add" href={visit.to(developmentPlanPaths.newTrack, { slug: plan.slug, goal: goal.id })}>
        {t.addTrack}
      </a>
    </section>
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

const Ready = ({ visit, tree, readiness }: { visit: Visit; tree: PlanTree; readiness: Readiness }) => {
  const t = wordsIn(visit.language)
  const { done, missing } = readiness
  return (
    <aside class="doc__m">
      <section aria-labelledby="klar">
        <h3 id="klar">{t.ready}</h3>
        <p class="meta">{t.readyCount(done.length, missing.length)}</p>
        {missing.length > 0 && (
          <ul class="ready">
            {missing.map((item) => (
              <li>
                <span class="st st--ask">
                  <StatusShape status="ask" />
                </span>
                <span>
                  <a href={wayTo(visit, tree, item)}>{t.lacks[item.key](item.number)}</a>
                  {item.vision && <span class="meta"> {plain(item.vision, visit.language)}</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
        {done.length > 0 && (
          <details>
            <summary>{t.inPlace}</summary>
            <ul class="ready">
              {done.map((key) => (
                <li>
                  <span class="st st--done">
                    <StatusShape status="done" />
                  </span>
                  <span>{t.done[key]}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
    </aside>
  )
}

/** Where what is missing can be written. */
function wayTo(visit: Visit, { plan }: PlanTree, { key, goal }: ReadinessItem): string {
  if (goal && key === 'tracks')
    return visit.to(developmentPlanPaths.newTrack, { slug: plan.slug, goal: goal.goal.id })
  if (goal)
    return `${visit.to(goalPaths.text, { slug: goal.goal.slug })}#${{ responsible: 'responsible', target: 'target', success: 'successDa' }[key as string] ?? ''}`
  if (key === 'introduction') return visit.to(developmentPlanPaths.text, { slug: plan.slug })
  if (key === 'remit') return visit.to(remitPath, { slug: plan.bodySlug })
  return visit.to(developmentPlanPaths.newGoal, { slug: plan.slug })
}
