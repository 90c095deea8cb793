import type { FieldError, Typed, Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { ErrorSummary } from '#ui'
import { actionTexts } from './words.ts'

/** A form as it was sent and refused; empty the first time. */
export interface Filled {
  typed?: Typed
  errors?: FieldError[]
}

/** Somebody has withdrawn the plan that is written in. */
export const planWithdrawn: FieldError[] = [{ field: '', message: 'planWithdrawn' }]
/** What a form is answered with: to be mended, or refused by how things stand now. */
export const statusOf = ({ errors }: Filled) => (errors === planWithdrawn ? 409 : errors?.length ? 422 : 200)

/** What a field shows: what was typed, else what is saved. */
export function valueOf({ typed }: Filled, name: string, saved: string | number | null | undefined): string {
  if (!typed) return saved === null || saved === undefined ? '' : String(saved)
  const value = typed[name]
  const last = Array.isArray(value) ? value.at(-1) : value
  return typeof last === 'string' || typeof last === 'number' ? String(last) : ''
}
export function listOf({ typed }: Filled, name: string, saved: readonly string[]): string[] {
  if (!typed) return [...saved]
  const value: unknown = typed[name]
  return [value].flat().filter((v): v is string => typeof v === 'string')
}

/** The sentence at a field; texts of this room, or none when the fault is another's. */
export function errorOf(visit: Visit, { errors = [] }: Filled, field: string): string | undefined {
  const found = errors.find((e) => e.field === field)
  return found && errorText(visit, found.message)
}
export function errorText(visit: Visit, message: string): string {
  const { errors } = actionTexts(visit.language)
  return message in errors ? errors[message as keyof typeof errors] : errors.unknownChoice
}

/** Everything that must be mended, on top, linking to its field. */
export const Faults = ({
  visit,
  errors = [],
  idOf = (field) => field,
}: Filled & { visit: Visit; idOf?: (field: string) => string }) => {
  const t = actionTexts(visit.language)
  const word = formats(visit.language).countWord(errors.length)
  return (
    <ErrorSummary
      title={t.summary(errors.length, word)}
      errors={errors.map((e) => ({ field: idOf(e.field), text: errorText(visit, e.message) }))}
    />
  )
}

export const Token = ({ visit }: { visit: Visit }) => (
  <input type="hidden" name="token" value={visit.formToken()} />
)
