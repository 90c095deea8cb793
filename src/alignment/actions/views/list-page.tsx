import type { Child } from 'hono/jsx'
import type { HtmlEscapedString } from 'hono/utils/html'
import { formats, type Language } from '#platform/i18n'
import { ButtonLink, EmptyState, Head, Kinds, Notice, Pager } from '#ui'
import type { RollUp } from '../../counting/index.ts'
import { words } from '../../words/status.ts'
import type { Choice } from '../options.ts'
import type { ActionList } from '../queries.ts'
import { countOf, pageSize, shownInOrder, type Narrowing, type StatusWish, type Wish } from '../rules.ts'
import { listTexts } from '../texts.ts'
import { ActionTable } from './action-table.tsx'
import { Filter } from './filter.tsx'

export interface ListPageProps {
  lang: Language
  /** The language that people of the municipality write in. */
  locale: Language
  wish: Wish
  /** The preset of late and silent ones rather than the whole list. */
  late: boolean
  narrowed: boolean
  list: ActionList
  /** The sums of what it is narrowed to, when they tell how many there are of each status. */
  sums: RollUp | null
  total: number
  signedIn: boolean
  choices: (name: Narrowing) => Choice[]
  hrefOf: (change: Partial<Wish>) => string
  hrefs: { list: string; all: string; csv: string; plans: string }
  actionHref: (slug: ActionList['rows'][number]['slug']) => string
  note: Child
  /** The filter of this list, drawn before or now. */
  keepFilter: (draw: () => Child) => HtmlEscapedString
  /** The table of these rows, drawn before or now; of a new one, those of its rows that are as they were. */
  keepTable: (
    place: readonly unknown[],
    draw: (keepRow: (data: unknown, draw: () => string) => HtmlEscapedString) => Child,
  ) => HtmlEscapedString
}

/** The list of actions: what was found in words, the ways to narrow it, a page of it. */
export const ListPage = (props: ListPageProps) => {
  const t = listTexts(props.lang)
  if (props.total === 0) return <NothingYet {...props} />
  return (
    <>
      <Head
        title={finding(props)}
        over={props.late ? t.lateTitle : t.title}
        lead={props.sums && !props.wish.status ? standing(props) : undefined}
      />
      {props.keepFilter(() => (
        <Filter {...props} />
      ))}
      <Kinds label={t.kinds} items={statusLinks(props)} />
      {props.note}
      {props.list.rows.length ? <ActionTable {...props} /> : <NothingFits {...props} />}
      <Pages {...props} />
      {props.list.count > 0 && (
        <p class="after-table">
          <a href={props.hrefs.csv} data-turbo="false">
            {t.csv}
          </a>
        </p>
      )}
      {!props.signedIn && <Notice tone="plain">{words(props.lang).publicOnly}</Notice>}
    </>
  )
}

function finding({ lang, list, total, wish }: ListPageProps) {
  const t = listTexts(lang)
  const { number } = formats(lang)
  const [count, of] = [number(list.count), number(total)]
  if (wish.status === 'attention') return t.someLate(count, of, list.count === 1)
  return list.count === total ? t.whole(of, total === 1) : t.some(count, of)
}

function standing({ lang, sums }: ListPageProps) {
  const t = listTexts(lang)
  const { capitalCountWord, countWord } = formats(lang)
  return sums!.late + sums!.silent
    ? t.lead(capitalCountWord(sums!.late), countWord(sums!.silent), sums!.late === 1)
    : t.allWell
}

function statusLinks({ lang, sums, wish, hrefOf }: ListPageProps) {
  const t = listTexts(lang)
  const { number } = formats(lang)
  const link = (status: StatusWish | null, text: string) => ({
    href: hrefOf({ status, page: 1 }),
    text: sums ? `${text}, ${number(countOf(sums, status))}` : text,
    current: wish.status === status,
  })
  // without counts each may lead somewhere
  const there = shownInOrder.filter((shown) => !sums || countOf(sums, shown) > 0 || wish.status === shown)
  return [
    link(null, t.any),
    ...(!sums || wish.status === 'attention' ? [link('attention', t.attention)] : []),
    ...there.map((shown) => link(shown, words(lang).status[shown])),
  ]
}

const NothingYet = ({ lang, signedIn, hrefs }: ListPageProps) => {
  const t = listTexts(lang)
  return (
    <EmptyState
      level={1}
      title={t.noneYet}
      actions={
        <ButtonLink href={hrefs.plans} small>
          {t.toPlans}
        </ButtonLink>
      }
    >
      {signedIn ? t.noneYetAll : t.noneYetPublic}
    </EmptyState>
  )
}

const NothingFits = ({ lang, late, narrowed, hrefs }: ListPageProps) => {
  const t = listTexts(lang)
  const well = late && !narrowed
  return (
    <EmptyState
      title={well ? t.noneLate : t.noneFits}
      actions={
        <ButtonLink href={hrefs.all} quiet small>
          {t.clear}
        </ButtonLink>
      }
    >
      {well ? t.noneLateLead : t.noneFitsLead}
    </EmptyState>
  )
}

const Pages = ({ lang, list, wish, hrefOf }: ListPageProps) => {
  const t = listTexts(lang)
  const { number } = formats(lang)
  const [before, last] = [(wish.page - 1) * pageSize, Math.ceil(list.count / pageSize)]
  if (last <= 1 && wish.page === 1) return null
  const previous = Math.min(wish.page - 1, last)
  return (
    <Pager
      label={t.pages}
      status={t.page(
        number(list.rows.length ? before + 1 : 0),
        number(before + list.rows.length),
        number(list.count),
      )}
      {...(previous >= 1 && { previous: { href: hrefOf({ page: previous }), text: t.previous } })}
      {...(wish.page < last && { next: { href: hrefOf({ page: wish.page + 1 }), text: t.next } })}
    />
  )
}
