import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { KeyValues, StatusShape } from '#ui'
import { isSupplementary } from '../../goals/rules.ts'
import { developmentPlanPaths, goalPaths, trackPaths } from '../paths.ts'
import type { DevelopmentPlan } from '../rules.ts'
import type { StarWords } from '../star-words.ts'
import type { GoalBranch } from '../tree.ts'
import { wordsIn } from '../words.ts'
import { GroupMark, isWritten, Paragraphs, Said, StarLinks } from './parts.tsx'

/** A goal on the writing page: what is missing is marked, and each part has its way in. */
export const WrittenGoal = ({
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
