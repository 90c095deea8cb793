import type { Child } from 'hono/jsx'

interface EmptyStateProps {
  /** What is missing, who can act, and the next step. */
  title: Child
  over?: Child
  children?: Child
  actions?: Child
  figure?: Child
  /** Level of the heading. */
  level?: 1 | 2 | 3
}

/** What stands where nothing is yet. */
export const EmptyState = ({ title, over, children, actions, figure, level = 2 }: EmptyStateProps) => {
  const H = `h${level}` as 'h2'
  return (
    <div class="em1">
      {over && <p class="meta">{over}</p>}
      {figure}
      <H class="em1__h">{title}</H>
      {children && <p>{children}</p>}
      {actions && <div class="btns">{actions}</div>}
    </div>
  )
}

interface ErrorPageProps {
  title: Child
  over?: Child
  lead?: Child
  actions?: Child
  figure?: Child
  children?: Child
}

/** A page that has to say no: what happened, what to do now, a dim star beside it. */
export const ErrorPage = ({ title, over, lead, actions, figure, children }: ErrorPageProps) => (
  <div class="er">
    <div>
      {over && <p class="meta over">{over}</p>}
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {children}
      {actions && <div class="btns er__b">{actions}</div>}
    </div>
    {figure}
  </div>
)
