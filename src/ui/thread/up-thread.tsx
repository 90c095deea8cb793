import type { Child } from 'hono/jsx'

interface UpThreadProps {
  /** From the centre down to where the reader is. */
  items: { over?: Child; title: Child; href?: string; current?: boolean; meta?: Child }[]
  label: string
}

/** The thread upwards: from the centre of the star to this very thing. */
export const UpThread = ({ items, label }: UpThreadProps) => (
  <ol class="up" aria-label={label}>
    {items.map(({ over, title, href, current, meta }) => (
      <li aria-current={current ? 'true' : undefined}>
        {over && <span class="meta">{over}</span>}
        <b>{href ? <a href={href}>{title}</a> : title}</b>
        {meta && <span class="meta">{meta}</span>}
      </li>
    ))}
  </ol>
)
