import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { StatusMark } from '#ui'
import { actionPath } from '../../actions/paths.ts'
import { behindTold } from '../../signals/index.ts'
import type { CarryingAction } from '../carrying-actions.ts'
import { whyOf, type Group } from '../group.ts'
import { statusKey, wordOf, wordsIn } from '../words.ts'
import { Said } from './parts.tsx'

/** Why the signal is what it is, and the actions that make it so. */
export const WhyStatus = ({ visit, group }: { visit: Visit; group: Group<CarryingAction> }) => {
  const t = wordsIn(visit.language)
  const { because, behindPoints } = group.result
  const told = behindTold({ ...group, behindPoints }, group.limits)
  const sentence =
    because === 'behind' ? t.because.behind(formats(visit.language).number(told)) : t.because[because]
  const worst = whyOf(group).slice(0, 5)
  return (
    <>
      <p>
        {sentence}
        {worst.length > 0 && ` ${t.theseMakeIt}`}
      </p>
      {worst.length > 0 && <ActionList visit={visit} actions={worst} />}
    </>
  )
}

/** Actions with shape and word; a stopped one says why. */
export const ActionList = ({ visit, actions }: { visit: Visit; actions: CarryingAction[] }) => (
  <ul class="li">
    {actions.map((action) => (
      <li>
        <StatusMark
          status={statusKey[action.facts.shown]}
          word={wordOf(wordsIn(visit.language).shown, action.facts.shown)}
        />{' '}
        <a href={visit.to(actionPath, { slug: action.slug })}>
          <Said text={action.title} language={visit.language} />
        </a>
        {action.stoppedReason && <span class="meta"> {action.stoppedReason}</span>}
      </li>
    ))}
  </ul>
)
