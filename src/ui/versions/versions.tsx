import type { Child } from 'hono/jsx'

interface VersionsProps {
  items: { title: Child; href?: string; meta?: Child; current?: boolean }[]
  label: string
}

/** The rail of versions, newest on top. */
export const Versions = ({ items, label }: VersionsProps) => (
  <ol class="vers" aria-label={label}>
    {items.map(({ title, href, meta, current }) => (
      <li aria-current={current ? 'true' : undefined}>
        <span>
          <b>{href ? <a href={href}>{title}</a> : title}</b>
          {meta}
        </span>
      </li>
    ))}
  </ol>
)

interface HistoryProps {
  days: { day: Child; entries: { time: Child; text: Child; meta?: Child }[] }[]
}

/** What happened, day by day: time, sentence, by whom. */
export const History = ({ days }: HistoryProps) => (
  <div class="lb">
    {days.map(({ day, entries }) => (
      <section>
        <h2 class="d">{day}</h2>
        <ol>
          {entries.map(({ time, text, meta }) => (
            <li>
              <span class="meta">{time}</span>
              <span>{text}</span>
              {meta && <span class="meta">{meta}</span>}
            </li>
          ))}
        </ol>
      </section>
    ))}
  </div>
)
