import type { Child } from 'hono/jsx'
import { cx } from '../types.ts'

export interface Option {
  value: string
  text: Child
  /** The text's language, when it is not the page's; in a select. */
  lang?: string | undefined
  hint?: Child
  disabled?: boolean
  /** A heading in a select; options with the same one stand together. */
  group?: string
}
interface Base {
  name: string
  label: Child
  /** Defaults to the name. */
  id?: string
  hint?: Child
  error?: Child
  required?: boolean
  disabled?: boolean
  /** Seen by screen readers only. */
  hideLabel?: boolean
  autocomplete?: string
  class?: string
}
type Line = {
  /** `vague` is one line of text such as "spring 2027", with a hint saying so. */
  kind?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url' | 'date' | 'number' | 'vague' | 'time'
  value?: string | number | null
  min?: number | string
  max?: number | string
  step?: number | string
  maxlength?: number
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'search'
  placeholder?: string
  list?: string
}
type Area = { kind: 'textarea'; value?: string | null; rows?: number; maxlength?: number }
type Select = { kind: 'select'; value?: string | null; options: Option[]; submitOnChange?: boolean }
type Group = {
  kind: 'checkboxes' | 'radios'
  value?: string | string[] | null
  options: Option[]
  inline?: boolean
}
export type ControlProps = Base & (Line | Area | Select)
export type GroupProps = Base & Group
export type FieldProps = ControlProps | GroupProps

export const fieldId = (props: { id?: string; name: string }) => props.id ?? props.name
export const errorId = (id: string) => `${id}-error`
export const hintId = (id: string) => `${id}-hint`
export const describedBy = (id: string, hint: Child, error: Child) =>
  cx(Boolean(hint) && hintId(id), Boolean(error) && errorId(id))
