interface PagerProps {
  label: string
  /** "1–25 of 140" */
  status: string
  previous?: { href: string; text: string }
  next?: { href: string; text: string }
}

/** One page back, one page on, and where one is. */
export const Pager = ({ label, status, previous, next }: PagerProps) => (
  <nav class="pager" aria-label={label}>
    {previous && (
      <a class="btn btn--2 btn--s" rel="prev" href={previous.href}>
        {previous.text}
      </a>
    )}
    <span class="meta">{status}</span>
    {next && (
      <a class="btn btn--2 btn--s" rel="next" href={next.href}>
        {next.text}
      </a>
    )}
  </nav>
)
