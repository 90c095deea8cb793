import type { Child } from 'hono/jsx'
import type { Link } from '../types.ts'

interface FilterBarProps {
  action: string
  label: string
  submit: string
  /** Fields, and hidden inputs to keep. */
  children?: Child
  /** Clears all filters. */
  reset?: Link
}

/** Filters as a GET form: every choice has an address. */
export const FilterBar = ({ action, label, submit, children, reset }: FilterBarProps) => (
  <form class="flt" method="get" action={action} role="search" aria-label={label} autocomplete="off">
    {children}
    <div class="btns">
      <button class="btn btn--2">{submit}</button>
      {reset && <a href={reset.href}>{reset.text}</a>}
    </div>
  </form>
)
