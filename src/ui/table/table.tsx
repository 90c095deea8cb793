import type { Child } from 'hono/jsx'
import { CompassMark } from '../compass/compass-mark.tsx'
import { cx, hueClass, type Hue, type Mark } from '../types.ts'
import { HeadCell } from './head-cell.tsx'

export interface Column {
  text: Child
  /** Numbers stand to the right. */
  number?: boolean
  /** Makes the heading a link that sorts by this column. */
  sortHref?: string
  sorted?: 'ascending' | 'descending'
  /** The word before the cell when the table is a list on a phone; none: the cell speaks for itself. */
  label?: string
  class?: string
}
export interface Row {
  /** First cell is the row's heading. */
  cells: Child[]
  hue?: Hue
  class?: string
  id?: string
}
/** A row that somebody has drawn before, by `drawRow` and for the same columns. */
export interface DrawnRow {
  drawn: Child
}
export interface RowGroup {
  title?: Child
  mark?: Mark
  hue?: Hue
  rows: (Row | DrawnRow)[]
}
interface TableProps {
  columns: Column[]
  /** Rows, or groups of rows with a heading each. */
  rows?: (Row | DrawnRow)[]
  groups?: RowGroup[]
  caption: Child
  hideCaption?: boolean
  /** Shown in place of the table when there are no rows. */
  empty?: Child
  /** Stays a table on a phone and scrolls sideways, with this name for the region. */
  scroll?: string
  class?: string
  id?: string
}

/** A table that becomes a list on a phone, or scrolls in a labelled region. */
export const Table = ({
  columns,
  rows = [],
  groups,
  caption,
  hideCaption,
  empty,
  scroll,
  class: more,
  id,
}: TableProps) => {
  const bodies = groups ?? [{ rows }]
  if (empty && bodies.every((b) => b.rows.length === 0)) return <div class="em1">{empty}</div>
  return (
    <div class="tw" id={id} {...(scroll ? { tabindex: 0, role: 'region', 'aria-label': scroll } : {})}>
      <table class={cx(!scroll && 'resp', more)}>
        <caption class={hideCaption ? 'vh' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell {...column} />
            ))}
          </tr>
        </thead>
        {bodies.map((group) => (
          <Body group={group} columns={columns} />
        ))}
      </table>
    </div>
  )
}

const Body = ({ group, columns }: { group: RowGroup; columns: Column[] }) => (
  <tbody class={hueClass(group.hue)}>
    {group.title && (
      <tr class="grp">
        <th colspan={columns.length} scope="rowgroup">
          <span class="ar">
            {group.mark && <CompassMark {...group.mark} />} {group.title}
          </span>
        </th>
      </tr>
    )}
    {group.rows.map((row) => ('drawn' in row ? row.drawn : <BodyRow row={row} columns={columns} />))}
  </tbody>
)

/** The text of a row, to be kept by who knows when it is still the same. */
export const drawRow = (row: Row, columns: Column[]): string =>
  String(<BodyRow row={row} columns={columns} />)

const BodyRow = ({ row, columns }: { row: Row; columns: Column[] }) => (
  <tr class={cx(hueClass(row.hue), row.class)} id={row.id}>
    {row.cells.map((cell, i) => (
      <BodyCell cell={cell} column={columns[i]} first={i === 0} />
    ))}
  </tr>
)

const BodyCell = ({ cell, column, first }: { cell: Child; column?: Column; first: boolean }) =>
  first ? (
    <th scope="row" class={column?.class}>
      {cell}
    </th>
  ) : (
    <td class={cx(column?.number && 'n', column?.class)} data-l={column?.label}>
      {cell}
    </td>
  )
