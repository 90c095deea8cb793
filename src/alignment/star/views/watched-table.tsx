import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { CompassMark, Table } from '#ui'
import { daysOver } from '../../words/overdue.ts'
import { planPaths } from '../../words/paths.ts'
import { Say } from '../../words/say.tsx'
import type { WatchedAction } from '../queries.ts'
import type { StandingStar } from '../rules.ts'
import { starTexts } from '../texts.ts'

interface WatchedProps {
  visit: Visit
  actions: readonly WatchedAction[]
  standing: StandingStar
  caption: string
}

/** The oldest late actions, with a bar for the days. */
export const LateTable = ({ visit, actions, standing, caption }: WatchedProps) => {
  const t = starTexts(visit.language)
  const { today } = visit.db
  const ordered = actions.toSorted((a, b) => daysOver(b, today) - daysOver(a, today))
  const longest = Math.max(1, ...ordered.map((a) => daysOver(a, today)))
  return (
    <Table
      class="late"
      caption={caption}
      hideCaption
      columns={[...columns(visit), { text: t.daysOver, number: true, class: 'lb', label: `${t.daysOver}:` }]}
      rows={ordered.map((action) => ({
        cells: [...cells(visit, action, standing), <Days days={daysOver(action, today)} of={longest} />],
      }))}
    />
  )
}

const Days = ({ days, of }: { days: number; of: number }) =>
  days === 0 ? (
    <b>–</b>
  ) : (
    <>
      <svg width="92" height="10" aria-hidden="true">
        <rect width={Math.max(2, Math.round((days / of) * 84))} height="10" />
      </svg>
      <b>{days}</b>
    </>
  )

/** The actions nobody has heard from the longest. */
export const SilentTable = ({ visit, actions, standing, caption }: WatchedProps) => {
  const t = starTexts(visit.language)
  const { shortDay } = formats(visit.language)
  return (
    <Table
      class="late"
      caption={caption}
      hideCaption
      columns={[
        ...columns(visit),
        { text: t.lastHeard, number: true, class: 'nowrap', label: `${t.lastHeard}:` },
      ]}
      rows={actions.map((action) => ({
        cells: [
          ...cells(visit, action, standing),
          action.lastUpdateOn ? shortDay(action.lastUpdateOn) : t.never,
        ],
      }))}
    />
  )
}

const columns = ({ language }: Visit) => {
  const t = starTexts(language)
  return [{ text: t.action }, { text: t.vision, class: 'nowrap' }, { text: t.responsible }]
}

const cells = (visit: Visit, action: WatchedAction, standing: StandingStar) => [
  <a href={visit.to(planPaths.action, { slug: action.slug })}>
    <Say text={action.title} lang={visit.language} />
  </a>,
  <VisionNumbers ids={action.visionIds} standing={standing} />,
  <Say text={action.lead} lang={visit.language} />,
]

/** "✦ 1.3", once per vision it serves; a dash for what is supplementary. */
export const VisionNumbers = ({ ids, standing }: { ids: readonly string[]; standing: StandingStar }) => {
  const { areas } = standing.star
  const served = standing.visions.filter((v) => ids.includes(v.id)).slice(0, 3)
  if (!served.length) return <span class="meta">–</span>
  return (
    <>
      {served.map((vision, i) => (
        <>
          {i > 0 && ', '}
          <CompassMark n={areas.length} i={areas.indexOf(vision.area)} hue={vision.hue} /> {vision.number}
        </>
      ))}
    </>
  )
}
