import { Field, FilterBar, Pager, type Option } from '#ui'

/** Which page an address asks for, from 1. */
export function pageOf(query: URLSearchParams): number {
  const page = /^[1-9]\d{0,4}$/.exec(query.get('page') ?? '')
  return page ? Number(page[0]) : 1
}

interface Choice {
  name: string
  label: string
  value: string
  options: Option[]
}
interface FilterProps {
  action: string
  words: { filter: string; show: string; showAll: string }
  /** Whether something is left out, so that everything can be asked for again. */
  narrowed: boolean
  choices: Choice[]
}
/** A list's own questions: what is left out, and in what order. */
export const ListFilter = ({ action, words, narrowed, choices }: FilterProps) => (
  <FilterBar
    action={action}
    label={words.filter}
    submit={words.show}
    {...(narrowed && { reset: { href: action, text: words.showAll } })}
  >
    {choices.map((choice) => (
      <Field kind="select" {...choice} />
    ))}
  </FilterBar>
)

interface PagesProps {
  words: { pages: string; page: (n: number, of: number) => string; previous: string; next: string }
  page: number
  pages: number
  to: (page: number) => string
}
/** The way from page to page; of one page there is none. */
export const ListPages = ({ words, page, pages, to }: PagesProps) =>
  pages <= 1 ? null : (
    <Pager
      label={words.pages}
      status={words.page(page, pages)}
      {...(page > 1 && { previous: { href: to(page - 1), text: words.previous } })}
      {...(page < pages && { next: { href: to(page + 1), text: words.next } })}
    />
  )
