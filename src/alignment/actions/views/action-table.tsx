import { formats, type Language } from '#platform/i18n'
import { latestDay } from '#platform/time'
import { drawRow, FlatSpike, StatusMark, Table, type Column, type Row } from '#ui'
import { Say, SayWithin } from '../../words/say.tsx'
import { statusOf } from '../../words/status.ts'
import type { ListedRow } from '../queries.ts'
import type { Sort } from '../rules.ts'
import { listTexts } from '../texts.ts'
import type { ListPageProps } from './list-page.tsx'

/** A page of actions; each heading that can sort is a link. */
export const ActionTable = (props: ListPageProps) => {
  const columns = columnsOf(props)
  // what a row shows beside its own data: the languages, and the address of the list that its links go on with
  const place = [props.lang, props.locale, props.hrefOf({ page: 1 })]
  return props.keepTable(place, (keepRow) => (
    <Table
      caption={listTexts(props.lang).caption}
      hideCaption
      columns={columns}
      rows={props.list.rows.map((row) => ({
        drawn: keepRow([...place, row], () => drawRow(rowOf(props, row), columns)),
      }))}
    />
  ))
}

function columnsOf({ lang, wish, hrefOf }: ListPageProps): Column[] {
  const { columns } = listTexts(lang)
  const sorting = (sort: Sort, order: 'ascending' | 'descending' = 'ascending') => ({
    sortHref: hrefOf({ sort, page: 1 }),
    ...(wish.sort === sort && { sorted: order }),
  })
  return [
    { text: columns.title, ...sorting('title') },
    { text: columns.status, ...sorting('status') },
    { text: columns.done, label: columns.done, class: 'nowrap' },
    { text: columns.deadline, label: columns.deadline, class: 'nowrap', ...sorting('deadline') },
    { text: columns.updated, label: columns.updated, class: 'nowrap', ...sorting('updated', 'descending') },
    { text: columns.lead, label: columns.lead },
  ]
}

function rowOf({ lang, locale, hrefOf, actionHref }: ListPageProps, row: ListedRow): Row {
  const t = listTexts(lang)
  const { shortDay } = formats(lang)
  const status = statusOf(lang, row.shown)
  return {
    cells: [
      <>
        <a href={actionHref(row.slug)}>
          <Say text={row.title} lang={lang} />
        </a>
        {row.stoppedReason && (
          <span class="meta">
            {' '}
            <SayWithin
              sentence={t.reason(row.stoppedReason)}
              texts={[{ [locale]: row.stoppedReason }]}
              lang={lang}
            />
          </span>
        )}
      </>,
      <StatusMark status={status.key} word={status.word} />,
      <Done row={row} lang={lang} />,
      <Deadline row={row} lang={lang} />,
      row.lastUpdateOn ? shortDay(row.lastUpdateOn) : t.noUpdate,
      <a href={hrefOf({ lead: row.leadCode, page: 1 })}>
        <Say text={row.lead} lang={lang} />
      </a>,
    ],
  }
}

/** What the list is sorted by: the end, or of what runs without one the last milestone, which is said. */
const Deadline = ({ row: { ends, deadline }, lang }: { row: ListedRow; lang: Language }) => {
  const t = listTexts(lang)
  const { shortDay, vagueDate } = formats(lang)
  if (!deadline || (ends && latestDay(ends))) return <>{ends ? vagueDate(ends) : t.noDeadline}</>
  return (
    <>
      {shortDay(deadline)}
      <br />
      <span class="meta">{[t.lastMilestone, ends && vagueDate(ends)].filter(Boolean).join(', ')}</span>
    </>
  )
}

const Done = ({ row, lang }: { row: ListedRow; lang: Language }) => {
  const { percent } = formats(lang)
  if (!row.counts) return <>–</>
  const [done, expected] = [row.progressPpm / 1_000_000, row.expectedPpm / 1_000_000]
  return (
    <>
      <span class="pw pw--s">
        <FlatSpike progress={done} expected={expected} width={72} />
      </span>{' '}
      {percent(done)}
      <span class="vh">{listTexts(lang).planOf(percent(expected))}</span>
    </>
  )
}
