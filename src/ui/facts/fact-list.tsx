import type { Child } from 'hono/jsx'

interface Fact {
  term: Child
  value: Child
  note?: Child
}

/** A few facts in large type: term over value. */
export const FactList = ({ facts }: { facts: Fact[] }) => (
  <dl class="fact">
    {facts.map(({ term, value, note }) => (
      <div>
        <dt>{term}</dt>
        <dd>
          {value}
          {note && <small>{note}</small>}
        </dd>
      </div>
    ))}
  </dl>
)

/** Facts in small type, term beside value. */
export const KeyValues = ({ facts }: { facts: Fact[] }) => (
  <dl class="kv">
    {facts.map(({ term, value, note }) => (
      <>
        <dt>{term}</dt>
        <dd>
          {value}
          {note && <span class="meta"> {note}</span>}
        </dd>
      </>
    ))}
  </dl>
)

interface TallyProps {
  items: { count: Child; mark: Child; text: Child }[]
}

/** How many stand where: number, shape, word. */
export const Tally = ({ items }: TallyProps) => (
  <ul class="tally">
    {items.map(({ count, mark, text }) => (
      <li>
        <b>{count}</b>
        {mark}
        <span>{text}</span>
      </li>
    ))}
  </ul>
)
