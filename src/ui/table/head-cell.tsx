import type { Column } from './table.tsx'
import { cx } from '../types.ts'

/** A column heading; when it sorts, the whole heading is a link and says its order. */
export const HeadCell = ({ text, number, sortHref, sorted, class: more }: Column) => (
  <th scope="col" class={cx(number && 'n', more)} aria-sort={sorted}>
    {sortHref ? (
      <a class="so" href={sortHref}>
        {text}
        <span aria-hidden="true">{sorted === 'ascending' ? '↑' : sorted === 'descending' ? '↓' : '↕'}</span>
      </a>
    ) : (
      text
    )}
  </th>
)
