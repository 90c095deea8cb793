import type { Child } from 'hono/jsx'
import { CompassMark } from '../compass/compass-mark.tsx'
import { StatusMark } from '../status/status-mark.tsx'
import { hueClass, type Hue, type Mark, type Status } from '../types.ts'
import { Axis, Bar, type AxisProps, type BarProps } from './bar.tsx'

export interface TimelineRow {
  title: Child
  href?: string
  status: Status
  who?: Child
  /** "2 of 4" */
  milestones?: Child
  /** Period in words; the drawing says the same. */
  period: string
  bar: BarProps
  id?: string
}
export interface TimelineGroup {
  title: Child
  href?: string
  mark?: Mark
  hue?: Hue
  rows: TimelineRow[]
}
interface TimelineProps {
  caption: string
  words: { item: string; status: string; who: string; milestones: string; timeline: string }
  axis: AxisProps
  groups: TimelineGroup[]
}

/** Work over time. Everything is drawn in per cent, so that one drawing serves every width. */
export const Timeline = ({ caption, words, axis, groups }: TimelineProps) => (
  <div class="tw">
    <table class="gantt">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          <th scope="col">{words.status}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.milestones}</th>
          <th scope="col" class="c">
            <Axis {...axis} />
            <span class="vh">{words.timeline}</span>
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <Group group={group} axis={axis} words={words} />
      ))}
    </table>
  </div>
)

const Group = ({
  group,
  axis,
  words,
}: {
  group: TimelineGroup
  axis: AxisProps
  words: TimelineProps['words']
}) => (
  <tbody class={hueClass(group.hue)}>
    <tr class="grp">
      <th colspan={5} scope="rowgroup">
        {group.mark && <CompassMark {...group.mark} />}{' '}
        <span>{group.href ? <a href={group.href}>{group.title}</a> : group.title}</span>
        <span class="axn">
          <Axis {...axis} />
        </span>
      </th>
    </tr>
    {group.rows.map((row) => (
      <TimelineLine row={row} axis={axis} label={words.milestones} />
    ))}
  </tbody>
)

const TimelineLine = ({ row, axis, label }: { row: TimelineRow; axis: AxisProps; label: string }) => (
  <tr id={row.id}>
    <th scope="row">{row.href ? <a href={row.href}>{row.title}</a> : row.title}</th>
    <td class="s">
      <StatusMark status={row.status.key} word={row.status.word} />
    </td>
    <td class="ans">
      {row.who}
      <span class="per meta"> · {row.period}</span>
    </td>
    <td class="mst" data-l={label}>
      {row.milestones}
    </td>
    <td class="c">
      <Bar {...row.bar} ticks={axis.ticks.map((t) => t.at)} today={axis.today?.at} />
      <span class="vh">{row.period}</span>
    </td>
  </tr>
)
