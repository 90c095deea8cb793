import { CoverageTable, type CoverageRow } from './coverage-table.tsx'

const has = (count: number) => ({
  kind: 'has' as const,
  count,
  text: `${count} aims`,
  note: `${count * 3} acts`,
})
const none = { kind: 'none' as const }
const gap = { kind: 'gap' as const }
const row = (title: string, cells: CoverageRow['cells'], sum: string, alarm = false): CoverageRow => ({
  title,
  href: '#v',
  cells,
  sum,
  sumNote: '2 bodies',
  alarm,
})

export const table = (
  <CoverageTable
    words={{
      row: 'Row',
      sum: 'In all',
      region: 'Table of coverage, scrolls sideways',
      none: 'No concern',
      gap: 'Gap',
      caption: 'Coverage',
    }}
    columns={['The first body', 'The second body', 'The third body', 'The fourth body']}
    groups={[
      {
        title: 'First group',
        mark: { n: 2, i: 0 },
        hue: 1,
        rows: [
          row('1.1 One entrance', [has(1), has(2), none, none], '3 aims'),
          row('1.2 Plots', [has(1), gap, has(2), none], '3 aims'),
        ],
      },
      {
        title: 'Second group',
        mark: { n: 2, i: 1 },
        hue: 2,
        rows: [row('2.1 Together', [none, gap, gap, none], '0 aims', true)],
      },
    ]}
    foot={{ title: 'In all', cells: ['2', '2', '2', '0'], sum: '6' }}
  />
)
