import type { Child } from 'hono/jsx'
import { MilestoneShape } from './bar.tsx'

interface MilestonesProps {
  items: { title: Child; state: 'done' | 'next' | 'late'; word: string; date: Child; meta?: Child }[]
}

/** Milestones as a list: diamond, name, date. */
export const Milestones = ({ items }: MilestonesProps) => (
  <ol class="msl">
    {items.map(({ title, state, word, date, meta }) => (
      <li>
        <svg viewBox="-7 -7 14 14" role="img" aria-label={word}>
          <MilestoneShape state={state} />
        </svg>
        <span>{title}</span>
        <span class="w">{date}</span>
        {meta && <span class="meta">{meta}</span>}
      </li>
    ))}
  </ol>
)

interface UpdatesProps {
  items: { date: Child; status: Child; text?: Child; by?: Child }[]
}

/** What was said before: date, status, words. */
export const Updates = ({ items }: UpdatesProps) => (
  <ol class="hi">
    {items.map(({ date, status, text, by }) => (
      <li>
        <span class="date">{date}</span>
        <div>
          {status}
          {text && <p class="q">{text}</p>}
          {by && <p class="meta">{by}</p>}
        </div>
      </li>
    ))}
  </ol>
)
