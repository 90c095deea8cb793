import type { Child } from 'hono/jsx'
import { cx, hueClass, type Hue } from '../types.ts'

interface SectionProps {
  title: Child
  /** Address of the section and id of its heading (`${id}-h`). */
  id: string
  intro?: Child
  wide?: boolean
  hue?: Hue
  class?: string
  children?: Child
}

/** A division of the page: a rule, the heading in the margin (above when wide), the matter beside it. */
export const Section = ({ title, id, intro, wide, hue, class: more, children }: SectionProps) => (
  <section class={cx('sec', wide && 'sec--wide', hueClass(hue), more)} id={id} aria-labelledby={`${id}-h`}>
    <header>
      <h2 id={`${id}-h`}>{title}</h2>
      {intro && <p>{intro}</p>}
    </header>
    {wide ? children : <div class="sec__b">{children}</div>}
  </section>
)

interface HeadProps {
  title: Child
  /** The line above the title. */
  over?: Child
  lead?: Child
  children?: Child
}

/** The head of a page: the finding in words. */
export const Head = ({ title, over, lead, children }: HeadProps) => (
  <div class="head">
    {over && <p class="meta over">{over}</p>}
    <h1>{title}</h1>
    {lead && <p class="lead">{lead}</p>}
    {children}
  </div>
)
