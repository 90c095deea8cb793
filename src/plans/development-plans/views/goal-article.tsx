import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { goalPaths, trackPaths } from '../paths.ts'
import type { StarWords } from '../star-words.ts'
import type { GoalBranch, TrackBranch } from '../tree.ts'
import { wordsIn } from '../words.ts'
import {
  ActionShapes,
  Carries,
  Facts,
  GroupMark,
  isWritten,
  Paragraphs,
  plain,
  Progress,
  Said,
} from './parts.tsx'

interface GoalArticleProps {
  visit: Visit
  branch: GoalBranch
  star: StarWords
  planId: string
}

/** One goal in the plan: why, success, date, who, status, its tracks; what it carries in the margin. */
export const GoalArticle = ({ visit, branch, star, planId }: GoalArticleProps) => {
  const t = wordsIn(visit.language)
  const { goal, number, tracks, group } = branch
  return (
    <article class="g" id={goal.code}>
      <div class="g__main">
        <h3>
          <span class="no">{t.goalNumber(number)}</span>{' '}
          <a href={visit.to(goalPaths.page, { slug: goal.slug })}>
            <Said text={goal.title} language={visit.language} />
          </a>
        </h3>
        <Paragraphs text={goal.why} language={visit.language} />
        <Facts
          facts={[
            ...goalFacts(visit, branch),
            {
              term: t.status,
              value: (
                <>
                  <GroupMark group={group} language={visit.language} />{' '}
                  <Progress group={group} language={visit.language} />
                </>
              ),
            },
          ]}
        />
        {tracks.length > 0 && (
          <>
            <h4>{t.tracks}</h4>
            <ul class="tr">
              {tracks.map((track) => (
                <TrackLine visit={visit} branch={track} elsewhere={track.track.planId !== planId} />
              ))}
            </ul>
          </>
        )}
      </div>
      <aside aria-label={t.goalNumber(number)}>
        <Carries visit={visit} serves={goal.serves} star={star} />
      </aside>
    </article>
  )
}

/** Success, date and who is responsible, as far as they are written. */
export function goalFacts(visit: Visit, { goal }: Pick<GoalBranch, 'goal'>) {
  const t = wordsIn(visit.language)
  return [
    ...(isWritten(goal.success)
      ? [{ term: t.success, value: <Said text={goal.success} language={visit.language} /> }]
      : []),
    { term: t.target, value: goal.target ? formats(visit.language).vagueDate(goal.target) : t.noDate },
    {
      term: t.responsible,
      value: goal.responsibleTitle ? (
        <Said text={goal.responsibleTitle} language={visit.language} />
      ) : (
        t.missing
      ),
    },
  ]
}

/** One track: its title, how many actions, one shape each. */
export const TrackLine = ({
  visit,
  branch: { track, group },
  elsewhere,
}: {
  visit: Visit
  branch: TrackBranch
  elsewhere?: boolean
}) => {
  const t = wordsIn(visit.language)
  return (
    <li>
      <a href={visit.to(trackPaths.page, { slug: track.slug })}>
        <Said text={track.title} language={visit.language} />
      </a>{' '}
      <span class="meta">
        {t.actions(group.actions.length)}
        {elsewhere && `, ${t.alsoFrom(plain(track.bodyName, visit.language))}`}
      </span>{' '}
      {group.actions.length > 0 && <ActionShapes group={group} language={visit.language} />}
    </li>
  )
}
