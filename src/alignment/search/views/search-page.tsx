import type { Child } from 'hono/jsx'
import { formats, type Language } from '#platform/i18n'
import { EmptyState, Head, Kinds, Pager, SearchForm, SearchResults } from '#ui'
import { countOf, mostHits, pageSize, type Hit } from '../queries.ts'
import { snippetOf } from '../snippet.ts'
import { da } from '../texts.da.ts'
import { en } from '../texts.en.ts'

const texts = { da, en }
export const searchTexts = (lang: Language) => texts[lang]

export interface SearchPageProps {
  lang: Language
  action: string
  /** What was typed, cut to what is looked at. */
  typed: string
  kind: string | null
  /** From 1. */
  page: number
  kinds: { kind: string; count: number }[]
  more: boolean
  hits: (Hit & { href: string; mark: Child })[]
  hrefOf: (change: { kind?: string | null; page?: number }) => string
}

/** What was looked for and what was found, with a place in the text for each. */
export const SearchPage = (props: SearchPageProps) => {
  const t = texts[props.lang]
  return (
    <>
      <SearchForm action={props.action} value={props.typed} label={t.field} submit={t.submit} />
      {props.typed.trim() ? (
        <Answer {...props} />
      ) : (
        <EmptyState level={1} title={t.start}>
          {t.startLead}
        </EmptyState>
      )}
    </>
  )
}

const Answer = (props: SearchPageProps) => {
  const t = texts[props.lang]
  const total = countOf(props.kinds, null)
  if (!total)
    return (
      <EmptyState level={1} title={t.none(props.typed)}>
        {t.noneLead}
      </EmptyState>
    )
  return (
    <>
      <Head title={t.found(places(props, total), props.typed)}>
        <Kinds label={t.kinds} items={kindLinks(props, total)} />
      </Head>
      <SearchResults
        results={props.hits.map((hit) => ({
          title: hit.title,
          href: hit.href,
          snippet: snippetOf(hit.text),
          meta: meta(props.lang, hit),
        }))}
      />
      <Pages {...props} total={countOf(props.kinds, props.kind)} />
    </>
  )
}

function places({ lang, more }: SearchPageProps, total: number) {
  const t = texts[lang]
  const { number } = formats(lang)
  return more ? t.places(t.over(number(mostHits)), false) : t.places(number(total), total === 1)
}

function kindLinks({ lang, kinds, kind, hrefOf }: SearchPageProps, total: number) {
  const t = texts[lang]
  const { number, collator } = formats(lang)
  const links = kinds.map((k) => ({
    href: hrefOf({ kind: k.kind, page: 1 }),
    text: `${kindWord(lang, k.kind, 1)}, ${number(k.count)}`,
    current: kind === k.kind,
  }))
  return [
    { href: hrefOf({ kind: null, page: 1 }), text: `${t.all}, ${number(total)}`, current: kind === null },
    ...links.toSorted((one, other) => collator.compare(one.text, other.text)),
  ]
}
export const kindWord = (lang: Language, kind: string, form: 0 | 1) =>
  (texts[lang].kind[kind] ?? texts[lang].other)[form]

const meta = (lang: Language, hit: SearchPageProps['hits'][number]): Child => (
  <span class="row">
    {kindWord(lang, hit.kind, 0)}
    {hit.mark}
  </span>
)

const Pages = ({ lang, page, hrefOf, total }: SearchPageProps & { total: number }) => {
  const t = texts[lang]
  const { number } = formats(lang)
  const [from, to] = [(page - 1) * pageSize + 1, Math.min(total, page * pageSize)]
  if (total <= pageSize) return null
  return (
    <Pager
      label={t.pages}
      status={t.page(number(from), number(to), number(total))}
      {...(page > 1 && { previous: { href: hrefOf({ page: page - 1 }), text: t.previous } })}
      {...(to < total && { next: { href: hrefOf({ page: page + 1 }), text: t.next } })}
    />
  )
}
