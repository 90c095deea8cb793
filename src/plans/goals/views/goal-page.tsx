import type { Visit } from '#platform/http'
import { ButtonLink, Buttons, EmptyState, Head, PostButton, Section } from '#ui'
import { audienceOf } from '../../development-plans/carrying-actions.ts'
import { developmentPlanPaths, goalPaths } from '../../development-plans/paths.ts'
import type { DevelopmentPlan } from '../../development-plans/rules.ts'
import type { GoalTree } from '../../development-plans/tree.ts'
import { goalFacts, TrackLine } from '../../development-plans/views/goal-article.tsx'
import {
  Carries,
  Facts,
  ForeignNote,
  GroupMark,
  isWritten,
  Paragraphs,
  plain,
  Progress,
  Said,
  SaidWithin,
} from '../../development-plans/views/parts.tsx'
import { Gone } from '../../development-plans/views/plan-page.tsx'
import { WhyStatus } from '../../development-plans/views/why-status.tsx'
import { wordsIn } from '../../development-plans/words.ts'
import { isSupplementary } from '../rules.ts'

interface GoalPageProps {
  visit: Visit
  plan: DevelopmentPlan
  tree: GoalTree
  mayWrite: boolean
}

/** A goal on its own page: what it is for, how it goes and why, and the tracks that work for it. */
export const GoalPage = ({ visit, plan, tree, mayWrite }: GoalPageProps) => {
  const t = wordsIn(visit.language)
  const { goal, tracks, group, star } = tree
  const over = [
    plain(plan.bodyName, visit.language),
    tree.number ? t.goalNumber(tree.number) : t.goal,
    isSupplementary(goal) && t.supplementary,
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      {goal.withdrawnOn && <Gone visit={visit} on={goal.withdrawnOn} reason={goal.withdrawnReason} />}
      <Head
        over={<SaidWithin sentence={over} texts={[plan.bodyName]} language={visit.language} />}
        title={<Said text={goal.title} language={visit.language} />}
        lead={t.goalLead(tracks.length, group.actions.length)}
      >
        <ForeignNote
          texts={[goal.title, goal.why, goal.success, plan.title, ...tracks.map(({ track }) => track.title)]}
          language={visit.language}
        />
        {mayWrite && <GoalTools visit={visit} tree={tree} />}
      </Head>
      <Section id="om" title={isWritten(goal.why) ? t.why : t.goal}>
        <div class="doc">
          <article class="g">
            <div>
              {isWritten(goal.why) && <Paragraphs text={goal.why} language={visit.language} />}
              <Facts
                facts={[
                  ...goalFacts(visit, tree),
                  {
                    term: t.planShort,
                    value: (
                      <a href={visit.to(developmentPlanPaths.page, { slug: plan.slug })}>
                        <Said text={plan.title} language={visit.language} />
                      </a>
                    ),
                  },
                ]}
              />
            </div>
            <aside aria-label={t.carries}>
              <Carries visit={visit} serves={goal.serves} star={star} level={3} />
            </aside>
          </article>
        </div>
      </Section>
      <Section id="hvorfor" title={t.status}>
        <p>
          <GroupMark group={group} language={visit.language} />{' '}
          <Progress group={group} language={visit.language} />
        </p>
        <WhyStatus visit={visit} group={group} />
      </Section>
      <Section id="spor" title={t.tracks}>
        {tracks.length ? (
          <ul class="tr">
            {tracks.map((branch) => (
              <TrackLine visit={visit} branch={branch} elsewhere={branch.track.planId !== goal.planId} />
            ))}
          </ul>
        ) : (
          <EmptyState level={3} title={t.noTracks} />
        )}
        {audienceOf(visit.actor) === 'public' && <p class="meta">{t.publicOnly}</p>}
      </Section>
    </>
  )
}

const GoalTools = ({ visit, tree: { goal } }: { visit: Visit; tree: GoalTree }) => {
  const t = wordsIn(visit.language)
  const at = { slug: goal.slug }
  const link = (path: { da: string; en: string }, text: string) => (
    <ButtonLink href={visit.to(path, at)} quiet small>
      {text}
    </ButtonLink>
  )
  return (
    <Buttons>
      {goal.withdrawnOn ? (
        <PostButton
          action={visit.to(goalPaths.restoration, at)}
          fields={{ token: visit.formToken() }}
          quiet
          small
        >
          {t.restore}
        </PostButton>
      ) : (
        <>
          {link(goalPaths.text, t.edit)}
          {link(goalPaths.move, t.move)}
          {link(goalPaths.copy, t.copy)}
          {link(goalPaths.withdrawal, t.withdraw)}
        </>
      )}
    </Buttons>
  )
}
