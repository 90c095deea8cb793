import type { Child } from 'hono/jsx'
import { CompassMark } from '../compass/compass-mark.tsx'
import { cx, hueClass, type Hue, type Mark } from '../types.ts'
import { Cell, type CoverageCell } from './cell.tsx'
import { CoverageList } from './coverage-list.tsx'

export interface CoverageRow {
  title: Child
  href?: string
  /** One per column. */
  cells: CoverageCell[]
  sum: Child
  sumNote?: Child
  /** Nothing at all stands in this row. */
  alarm?: boolean
}
export interface CoverageGroup {
  title: Child
  mark?: Mark
  hue?: Hue
  rows: CoverageRow[]
}
export interface CoverageTableProps {
  columns: Child[]
  groups: CoverageGroup[]
  foot?: { title: Child; cells: Child[]; sum: Child }
  words: { row: string; sum: string; region: string; none: string; gap: string; caption: string }
}

/** Who carries what: one star is one thing, hatching is a gap, a dot is no concern. A list on narrow screens. */
export const CoverageTable = (props: CoverageTableProps) => {
  const { columns, groups, foot, words } = props
  return (
    <>
      <div class="tw mxw" tabindex={0} role="region" aria-label={words.region}>
        <table class="mx">
          <caption class="vh">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              {columns.map((text) => (
                <th scope="col">{text}</th>
              ))}
              <th scope="col" class="sum">
                {words.sum}
              </th>
            </tr>
          </thead>
          {groups.map((group) => (
            <GroupBody group={group} span={columns.length + 2} words={words} />
          ))}
          {foot && <Foot {...foot} />}
        </table>
      </div>
      <CoverageList {...props} />
    </>
  )
}

const GroupBody = ({
  group,
  span,
  words,
}: {
  group: CoverageGroup
  span: number
  words: CoverageTableProps['words']
}) => (
  <tbody class={hueClass(group.hue)}>
    <tr class="grp">
      <th scope="rowgroup" colspan={span}>
        {group.mark && <CompassMark {...group.mark} />} {group.title}
      </th>
    </tr>
    {group.rows.map((row) => (
      <tr class={cx(row.alarm && 'alarm')}>
        <th scope="row">{row.href ? <a href={row.href}>{row.title}</a> : row.title}</th>
        {row.cells.map((cell) => (
          <Cell cell={cell} words={words} />
        ))}
        <td class="sum">
          <span class="tx">
            {row.sum}
            {row.sumNote && <span class="ac ac--b">{row.sumNote}</span>}
          </span>
        </td>
      </tr>
    ))}
  </tbody>
)

const Foot = ({ title, cells, sum }: NonNullable<CoverageTableProps['foot']>) => (
  <tfoot>
    <tr>
      <th scope="row">{title}</th>
      {cells.map((cell) => (
        <td>{cell}</td>
      ))}
      <td class="sum">{sum}</td>
    </tr>
  </tfoot>
)
