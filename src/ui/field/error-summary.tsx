import type { Child } from 'hono/jsx'

interface ErrorSummaryProps {
  title: Child
  /** Each links to the field with this id; what is said of the whole has none. */
  errors: { field: string; text: Child }[]
}

/** What must be mended, on top of the form; takes the focus when it comes. */
export const ErrorSummary = ({ title, errors }: ErrorSummaryProps) =>
  errors.length === 0 ? null : (
    <error-summary class="err" role="alert" tabindex={-1}>
      <h2>{title}</h2>
      <ul>
        {errors.map((e) => (
          <li>{e.field ? <a href={`#${e.field}`}>{e.text}</a> : e.text}</li>
        ))}
      </ul>
    </error-summary>
  )
