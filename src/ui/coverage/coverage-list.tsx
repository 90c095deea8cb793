import type { Child } from 'hono/jsx'
import { CompassMark } from '../compass/compass-mark.tsx'
import { StatusMark } from '../status/status-mark.tsx'
import { hueClass } from '../types.ts'
import type { CoverageRow, CoverageTableProps } from './coverage-table.tsx'

/** The same as sentences, for screens too narrow for the table. */
export const CoverageList = ({ columns, groups, words }: CoverageTableProps) => (
  <div class="mlist">
    {groups.map((group) => (
      <section class={hueClass(group.hue)}>
        <h3>
          {group.mark && <CompassMark {...group.mark} />} {group.title}
        </h3>
        {group.rows.map((row) => (
          <div class="v">
            <h4>{row.href ? <a href={row.href}>{row.title}</a> : row.title}</h4>
            <Sentence row={row} columns={columns} gap={words.gap} />
          </div>
        ))}
      </section>
    ))}
  </div>
)

const Sentence = ({ row, columns, gap }: { row: CoverageRow; columns: Child[]; gap: string }) => {
  const at = row.cells.map((cell, i) => ({ cell, name: columns[i] }))
  const has = at.flatMap(({ cell, name }) => (cell.kind === 'has' ? [{ name, text: cell.text }] : []))
  const gaps = at.filter(({ cell }) => cell.kind === 'gap')
  return (
    <>
      {has.length > 0 && (
        <p>
          {has.map(({ name, text }, i) => (
            <>
              {i > 0 && ', '}
              {name} ({text})
            </>
          ))}
        </p>
      )}
      {gaps.map(({ name }) => (
        <p>
          <StatusMark status="gap" word={gap} /> {name}
        </p>
      ))}
    </>
  )
}
