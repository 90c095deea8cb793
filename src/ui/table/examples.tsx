import { FlatSpike } from '../spike/flat-spike.tsx'
import { StatusMark } from '../status/status-mark.tsx'
import { DataTable, Figure } from './data-table.tsx'
import { Table, type Column, type Row } from './table.tsx'

const columns: Column[] = [
  { text: 'Thing', sortHref: '?sort=thing', sorted: 'ascending' },
  { text: 'Status' },
  { text: 'Done', sortHref: '?sort=done' },
  { text: 'Parts', number: true, label: 'Parts' },
]
const row = (title: string, done: number, status: 'plan' | 'obs' | 'late', word: string): Row => ({
  cells: [
    <a href="#thing">{title}</a>,
    <StatusMark status={status} word={word} />,
    <>
      <FlatSpike progress={done} expected={0.85} width={96} /> {Math.round(done * 100)} %
    </>,
    12,
  ],
})
export const grouped = (
  <Table
    caption="Things by group"
    columns={columns}
    groups={[
      {
        title: 'First group',
        mark: { n: 4, i: 0 },
        hue: 1,
        rows: [
          row('1.1 A thing that goes well', 0.88, 'plan', 'On plan'),
          row('1.2 One that does not', 0.54, 'late', 'Late'),
        ],
      },
      {
        title: 'Second group',
        mark: { n: 4, i: 1 },
        hue: 2,
        rows: [row('2.1 Another thing', 0.71, 'obs', 'At risk')],
      },
    ]}
  />
)
export const empty = (
  <Table caption="Nothing" columns={columns} rows={[]} empty={<p>No things yet. Write the first.</p>} />
)
export const figureWithTable = (
  <Figure
    id="ex-fig"
    title="The finding of the drawing"
    subtitle="Measure, unit, date"
    source="Source: the register."
    data={
      <DataTable
        summary="Show the figures"
        caption="The figures of the drawing"
        columns={['Year', '2025', '2026']}
        rows={[{ head: 'Here', cells: ['8,7', '8,1'] }]}
      />
    }
  >
    <svg class="ch hue-3" viewBox="0 0 360 90" role="img" aria-labelledby="ex-fig">
      <polyline class="act" points="10 20 120 40 240 35 350 70" />
      <circle class="actp" cx="350" cy="70" r="4.5" />
    </svg>
  </Figure>
)
