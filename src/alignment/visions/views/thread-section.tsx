import type { Body } from '#organisation'
import type { Visit } from '#platform/http'
import { formats, inLanguage } from '#platform/i18n'
import { Section, StatusMark, Thread, type StatusKey } from '#ui'
import type { Figures } from '../../counting/index.ts'
import { daysOver } from '../../words/overdue.ts'
import { paths, planPaths } from '../../words/paths.ts'
import { ForeignNote, foreignTo, Say, say, SayWithin, softName } from '../../words/say.tsx'
import { keyOf, statusOf, statusOfSum, wordOfSum, words } from '../../words/status.ts'
import {
  firstOfThread,
  threadOf,
  unitsOf,
  type LateUnit,
  type ShownPart,
  type ThreadGoal,
  type ThreadRows,
  type ThreadTrack,
} from '../rules.ts'
import { visionTexts } from '../texts.ts'

interface ThreadSectionProps {
  visit: Visit
  title: string
  intro?: string
  none: string
  thread: ThreadRows
  late: readonly LateUnit[]
  committees: readonly Body[]
  /** Signals beside the goals; a value's page has none, for a value is not measured. */
  signals?: boolean
  hue?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
}

/** The thread downwards: committee, goals, tracks, and one shape for each action. */
export const ThreadSection = (props: ThreadSectionProps) => {
  const { visit, title, none, thread, committees, hue } = props
  const parts = shownThread(visit, thread, committees)
  const intro = parts.length && (
    <>
      {props.intro}
      <ShapeKey {...props} />
    </>
  )
  return (
    <Section id="traad" title={title} {...(intro && { intro })}>
      {parts.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Thread {...(hue && { hue })} items={parts.map((part) => threadItem(props, part, visit))} />
      )}
      <ForeignNote
        texts={[
          ...thread.goals.flatMap((goal) => [goal.title, goal.success]),
          ...[...thread.tracks, ...props.late].map(({ title }) => title),
        ]}
        lang={visit.language}
      />
    </Section>
  )
}

/** The first of each committee's thread, or all of it where that is asked for. */
export function shownThread(visit: Visit, thread: ThreadRows, committees: readonly Body[]) {
  const whole = threadOf(
    thread,
    committees.map((b) => b.id),
  )
  return visit.query.has(wholeThread) ? firstOfThread(whole, Infinity) : firstOfThread(whole)
}
const wholeThread = 'whole'
interface MoreProps {
  visit: Visit
  left: Partial<ShownPart['left']>
  /** Where on the page it goes on. */
  at: string
}
/** Leads to the same page with all of it. */
export const MoreOfThread = ({ visit, left: { goals = 0, loose = 0 }, at }: MoreProps) => (
  <a href={`?${wholeThread}=1#${at}`}>{visionTexts(visit.language).moreOfThread(goals, loose)}</a>
)
export const hasMore = ({ goals, loose }: ShownPart['left']) => goals + loose > 0

/** The shapes that stand in this thread, with their words. */
const ShapeKey = ({ visit, thread }: ThreadSectionProps) => {
  const used = new Set(thread.tracks.flatMap((t) => unitsOf(t.at).map((u) => u.shown)))
  const all = [
    'completed',
    'on-track',
    'not-started',
    'paused',
    'silent',
    'at-risk',
    'late',
    'idea',
    'stopped',
  ] as const
  return (
    <span class="key thr-key">
      {all
        .filter((shown) => used.has(shown))
        .map((shown) => {
          const status = statusOf(visit.language, shown)
          return <StatusMark status={status.key} word={status.word} />
        })}
    </span>
  )
}

function threadItem(props: ThreadSectionProps, part: ShownPart, visit: Visit) {
  const t = visionTexts(visit.language)
  const body = props.committees.find((b) => b.id === part.bodyId)
  const loose = part.loose.length
    ? [{ title: t.looseTracks, tracks: part.loose.map((track) => trackLine(props, track)) }]
    : []
  return {
    by: body ? (
      <span lang={foreignTo(visit.language, body.name)}>{softName(body.name, visit.language)}</span>
    ) : (
      ''
    ),
    ...(body && { byHref: visit.to(paths.committee, { slug: body.slug }) }),
    knots: [...part.goals.map(({ goal, tracks }) => goalKnot(props, goal, tracks)), ...loose],
    ...(hasMore(part.left) && { more: <MoreOfThread visit={visit} left={part.left} at="traad" /> }),
  }
}

function goalKnot(props: ThreadSectionProps, goal: ThreadGoal, tracks: ThreadTrack[]) {
  const { visit, signals = true } = props
  const success = say(goal.success, visit.language)
  const status = signals && statusOfSum(visit.language, goal.at)
  const unmeasured = tracks.length
    ? signals && !status && wordOfSum(visit.language, goal.at)
    : visionTexts(visit.language).noTracks
  const meta = success.length > 140 ? '' : success
  const target = goal.target && formats(visit.language).vagueDate(goal.target)
  return {
    title: <Say text={goal.title} lang={visit.language} />,
    href: visit.to(planPaths.goal, { slug: goal.slug }),
    ...((meta || target) && {
      meta: (
        <>
          <span lang={foreignTo(visit.language, goal.success)}>{meta.replace(/\.$/, '')}</span>
          {[meta && target && ' · ', target]}
        </>
      ),
    }),
    ...(status && { status }),
    tracks: tracks.map((track) => trackLine(props, track)),
    ...(unmeasured && { children: <p class="meta">{unmeasured}</p> }),
  }
}

/** At most so many shapes in a row; the words say the rest. */
const mostUnits = 24

function trackLine({ visit, late }: ThreadSectionProps, track: ThreadTrack) {
  const units = unitsOf(track.at).flatMap(({ shown, count }) =>
    Array.from({ length: count }, (): StatusKey => keyOf(shown)),
  )
  const own = late.filter((l) => l.trackIds.includes(track.id))
  const note = [
    lateNote(visit, own, track.at),
    units.length > mostUnits && visionTexts(visit.language).moreUnits(units.length - mostUnits),
  ]
  return {
    text: <Say text={track.title} lang={visit.language} />,
    href: visit.to(planPaths.track, { slug: track.slug }),
    units: units.slice(0, mostUnits),
    unitsText: unitsText(visit, track.at),
    note: note.some(Boolean) && (
      <SayWithin
        sentence={note.filter(Boolean).join(' · ')}
        texts={own.map(({ title }) => title)}
        lang={visit.language}
      />
    ),
  }
}

export function unitsText({ language }: Visit, at: Figures) {
  const { unit } = words(language)
  const said = unitsOf(at).map(({ shown, count }) => `${count} ${unit[shown]}`)
  return said.join(', ') || visionTexts(language).noActions
}

/** The two oldest late actions by name, with their days. */
function lateNote(visit: Visit, late: readonly LateUnit[], at: Figures) {
  const t = visionTexts(visit.language)
  if (!late.length) return at.late ? t.lateMore(at.late) : ''
  const named = late.slice(0, 2).map((action) => {
    const name = inLanguage(action.title, visit.language).text
    const days = daysOver(action, visit.db.today)
    return days ? t.daysLate(name, days) : name
  })
  return [...named, late.length > 2 && t.moreUnits(late.length - 2)].filter(Boolean).join(' · ')
}
