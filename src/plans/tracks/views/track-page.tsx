import type { Visit } from '#platform/http'
import { ButtonLink, Buttons, EmptyState, Head, PostButton, Section } from '#ui'
import { audienceOf } from '../../development-plans/carrying-actions.ts'
import { developmentPlanPaths, goalPaths, trackPaths } from '../../development-plans/paths.ts'
import type { DevelopmentPlan } from '../../development-plans/rules.ts'
import type { TrackTree } from '../../development-plans/tree.ts'
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
import { ActionList, WhyStatus } from '../../development-plans/views/why-status.tsx'
import { wordsIn } from '../../development-plans/words.ts'
import { isSupplementaryTrack, servedByTrack } from '../rules.ts'

interface TrackPageProps {
  visit: Visit
  plan: DevelopmentPlan
  tree: TrackTree
  mayWrite: boolean
}

/** A track on its own page: what for, under which goals, and every action that carries it. */
export const TrackPage = ({ visit, plan, tree, mayWrite }: TrackPageProps) => {
  const t = wordsIn(visit.language)
  const { track, group, star } = tree
  const goals = tree.goals.filter((g) => !g.withdrawnOn)
  const over = [
    plain(plan.bodyName, visit.language),
    t.track,
    isSupplementaryTrack(track, goals) && t.supplementary,
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      {track.withdrawnOn && <Gone visit={visit} on={track.withdrawnOn} reason={track.withdrawnReason} />}
      <Head
        over={<SaidWithin sentence={over} texts={[plan.bodyName]} language={visit.language} />}
        title={<Said text={track.title} language={visit.language} />}
        lead={t.trackLead(group.actions.length)}
      >
        <ForeignNote
          texts={[
            track.title,
            track.purpose,
            plan.title,
            ...goals.map((goal) => goal.title),
            ...group.actions.map((action) => action.title),
          ]}
          language={visit.language}
        />
        {mayWrite && <TrackTools visit={visit} tree={tree} />}
      </Head>
      <Section id="om" title={t.purpose}>
        <div class="doc">
          <article class="g">
            <div>
              {isWritten(track.purpose) && <Paragraphs text={track.purpose} language={visit.language} />}
              <Facts
                facts={[
                  ...goals.map((goal) => ({
                    term: t.trackGoals,
                    value: (
                      <a href={visit.to(goalPaths.page, { slug: goal.slug })}>
                        <Said text={goal.title} language={visit.language} />
                      </a>
                    ),
                  })),
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
              <Carries visit={visit} serves={servedByTrack(track, goals)} star={star} level={3} />
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
      <Section id="handlinger" title={t.carriedBy}>
        {group.actions.length ? (
          <ActionList visit={visit} actions={group.actions} />
        ) : (
          <EmptyState level={3} title={t.noActions}>
            {t.noActionsHint}
          </EmptyState>
        )}
        {audienceOf(visit.actor) === 'public' && <p class="meta">{t.publicOnly}</p>}
      </Section>
    </>
  )
}

const TrackTools = ({ visit, tree: { track } }: { visit: Visit; tree: TrackTree }) => {
  const t = wordsIn(visit.language)
  const at = { slug: track.slug }
  const link = (path: { da: string; en: string }, text: string) => (
    <ButtonLink href={visit.to(path, at)} quiet small>
      {text}
    </ButtonLink>
  )
  return (
    <Buttons>
      {track.withdrawnOn ? (
        <PostButton
          action={visit.to(trackPaths.restoration, at)}
          fields={{ token: visit.formToken() }}
          quiet
          small
        >
          {t.restore}
        </PostButton>
      ) : (
        <>
          {link(trackPaths.text, t.edit)}
          {link(trackPaths.move, t.move)}
          {link(trackPaths.copy, t.copy)}
          {link(trackPaths.withdrawal, t.withdraw)}
        </>
      )}
    </Buttons>
  )
}
