import type { Child } from 'hono/jsx'

interface StepsProps {
  label: string
  steps: { text: Child; href?: string }[]
  /** Index of the current step, from 0; those before it are done. */
  current: number
}

/** Where one is in a longer errand. */
export const Steps = ({ label, steps, current }: StepsProps) => (
  <ol class="steps" aria-label={label}>
    {steps.map(({ text, href }, i) => (
      <li class={i < current ? 'is-done' : undefined} aria-current={i === current ? 'step' : undefined}>
        {href && i < current ? <a href={href}>{text}</a> : text}
      </li>
    ))}
  </ol>
)
