import type { Child } from 'hono/jsx'
import { cx } from '../types.ts'

interface NoticeProps {
  tone?: 'amber' | 'late' | 'plain'
  title?: Child
  children?: Child
  /** A message about what just happened: read aloud when it comes. */
  live?: boolean
}

/** A remark set apart from the text. */
export const Notice = ({ tone = 'amber', title, children, live }: NoticeProps) => (
  <div class={cx('note', tone !== 'amber' && `note--${tone}`)} role={live ? 'status' : undefined}>
    {title && (
      <p>
        <b>{title}</b>
      </p>
    )}
    {children}
  </div>
)

/** Whether what is being written is saved: saved, busy or bad. */
export const SaveState = ({ state = 'saved', text }: { state?: 'saved' | 'busy' | 'bad'; text: Child }) => (
  <span class={cx('state', state !== 'saved' && `state--${state}`)} role="status">
    {text}
  </span>
)
