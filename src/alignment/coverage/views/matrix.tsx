import { formats } from '#platform/i18n'
import { CoverageTable, type CoverageCell } from '#ui'
import { Say, softName } from '../../words/say.tsx'
import { mayDeclareGap, type Cell } from '../rules.ts'
import { coverageTexts } from '../texts.ts'
import { Named } from './named.tsx'
import { reasonAddress, rowsOf, type CoverageProps, type SubjectRow } from './shared.ts'

/** The table itself: one star is one goal, hatching is a gap, a dot is outside the remit. */
export const CoverageMatrix = (props: CoverageProps & { rows: SubjectRow[] }) => {
  const { visit, covered, groups, coverage } = props
  const { committees, goalsOf } = coverage
  const t = coverageTexts(visit.language)
  const total = committees.reduce((sum, body) => sum + goalsOf(body.id), 0)
  return (
    <CoverageTable
      words={{
        row: covered === 'vision' ? t.row : t.valueRow,
        sum: t.sum,
        region: t.region,
        none: t.outside,
        gap: t.gap,
        caption: t.caption,
      }}
      columns={committees.map((body) => softName(body.name, visit.language))}
      groups={groups.map((group) => ({
        title: group.said ? <Say text={group.said} lang={visit.language} /> : group.title,
        ...(group.hue && { hue: group.hue }),
        ...(group.mark && { mark: group.mark }),
        rows: rowsOf({ groups: [group], coverage }).map((row) => tableRow(props, row)),
      }))}
      foot={{ title: t.foot, cells: committees.map((body) => String(goalsOf(body.id))), sum: String(total) }}
    />
  )
}

function tableRow(props: CoverageProps, row: SubjectRow) {
  const { visit } = props
  const t = coverageTexts(visit.language)
  return {
    title: <Named row={row} lang={visit.language} />,
    href: visit.to(row.path, { slug: row.slug }),
    cells: row.cells.map((cell, i) => tableCell(props, row, cell, i)),
    sum: row.goals ? t.goals(row.goals) : t.noGoals,
    ...(row.goals && { sumNote: t.committees(row.bodies) }),
    alarm: row.goals === 0 && row.cells.some((c) => c.kind === 'open'),
  }
}

function tableCell(
  { visit, covered, coverage }: CoverageProps,
  row: SubjectRow,
  cell: Cell,
  i: number,
): CoverageCell {
  const t = coverageTexts(visit.language)
  const actions = cell.actions ? { note: t.actionsShort(cell.actions) } : {}
  if (cell.kind === 'carried')
    return { kind: 'has', count: cell.goals, text: t.goals(cell.goals), ...actions }
  if (cell.kind === 'deliberate')
    return {
      kind: 'has',
      count: 0,
      text: t.deliberate,
      href: `#hul-${cell.gap.id}`,
      note: formats(visit.language).shortDay(cell.gap.declaredOn),
    }
  if (cell.kind === 'outside') return { kind: 'none' }
  const body = coverage.committees[i]!
  const may = mayDeclareGap(visit.actor, body.id)
  const text = (
    <>
      {may ? <a href={reasonAddress(visit, covered, row.code, body.code)}>{t.gap}</a> : t.gap}
      {cell.actions > 0 && <span class="ac ac--b">{t.actionsShort(cell.actions)}</span>}
    </>
  )
  return { kind: 'gap', text }
}
