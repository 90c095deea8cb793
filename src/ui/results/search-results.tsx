import type { Child } from 'hono/jsx'

interface SearchResultsProps {
  results: {
    title: string
    href: string
    /** The place in the text; parts with `hit` are marked. */
    snippet?: { text: string; hit?: boolean }[]
    meta?: Child
  }[]
}

/** What was found, with the words one looked for marked. */
export const SearchResults = ({ results }: SearchResultsProps) => (
  <ol class="rs">
    {results.map(({ title, href, snippet = [], meta }) => (
      <li>
        <h2>
          <a href={href}>{title}</a>
        </h2>
        {meta && <p class="meta">{meta}</p>}
        {snippet.length > 0 && <p>{snippet.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</p>}
      </li>
    ))}
  </ol>
)

interface SearchFormProps {
  action: string
  name?: string
  value?: string
  label: string
  submit: string
  id?: string
  hideLabel?: boolean
  placeholder?: string
}

/** One field and one button. */
export const SearchForm = ({
  action,
  name = 'q',
  value,
  label,
  submit,
  id = 'q',
  hideLabel = true,
  placeholder,
}: SearchFormProps) => (
  <form class="sf" method="get" action={action} role="search">
    <label class={hideLabel ? 'vh' : undefined} for={id}>
      {label}
    </label>
    <input type="search" id={id} name={name} value={value} placeholder={placeholder} />
    <button class="btn">{submit}</button>
  </form>
)
