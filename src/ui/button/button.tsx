import type { Child } from 'hono/jsx'
import { cx } from '../types.ts'

interface ButtonProps {
  children?: Child
  /** Quiet: an outline instead of a filled face. */
  quiet?: boolean
  small?: boolean
  name?: string
  value?: string
  type?: 'submit' | 'button'
  disabled?: boolean
  form?: string
  formaction?: string
  formnovalidate?: boolean
  /** For a button whose text alone does not say enough. */
  label?: string
}

export const Button = ({ children, quiet, small, label, type, ...rest }: ButtonProps) => (
  <button class={look(quiet, small)} type={type} aria-label={label} {...rest}>
    {children}
  </button>
)

interface ButtonLinkProps {
  href: string
  children?: Child
  quiet?: boolean
  small?: boolean
}

/** A link that looks like a button; it goes somewhere, a button does something. */
export const ButtonLink = ({ href, children, quiet, small }: ButtonLinkProps) => (
  <a class={look(quiet, small)} href={href}>
    {children}
  </a>
)

/** Buttons and links side by side. */
export const Buttons = ({ children }: { children?: Child }) => <div class="btns">{children}</div>

interface PostButtonProps extends ButtonProps {
  action: string
  /** Hidden fields: names and values. */
  fields?: Record<string, string>
}

/** A form of one button: a single act on one thing. */
export const PostButton = ({ action, fields = {}, ...button }: PostButtonProps) => (
  <form method="post" action={action} class="post">
    <Hidden fields={fields} />
    <Button {...button} />
  </form>
)

export const Hidden = ({ fields }: { fields: Record<string, string> }) => (
  <>
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

const look = (quiet?: boolean, small?: boolean) => cx('btn', quiet && 'btn--2', small && 'btn--s')
