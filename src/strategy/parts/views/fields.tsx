import type { Child } from 'hono/jsx'
import type { Refused, Visit } from '#platform/http'
import { Field } from '#ui'
import { faultText, textsIn } from '../../texts.ts'

/** What was typed and what is wrong with it, ready for fields. */
export function problemsOf(visit: Visit, refused: Refused) {
  const { fields } = textsIn(visit.language)
  const typed = (name: string) =>
    [refused.typed[name]]
      .flat()
      .filter((v) => typeof v === 'string')
      .at(-1) ?? ''
  const errors = refused.errors.map((e) => ({ field: e.field, text: faultText(e.message, visit.language) }))
  const field = (name: string): FieldNow => ({
    name,
    label: fields[name] ?? fields[name.replace(/(Da|En)$/, (lang) => `.${lang.toLowerCase()}`)] ?? name,
    value: typed(name),
    error: errors.find((e) => e.field === name)?.text,
  })
  return { typed, errors, field }
}
export interface FieldNow {
  name: string
  label: string
  value: string
  error: string | undefined
}

interface PairProps {
  field: (name: string) => FieldNow
  name: string
  /** Lines of a longer text; one line without it. */
  rows?: number
  hint?: Child
}
/** One text in two languages, side by side where there is room. */
export const Pair = ({ field, name, rows, hint }: PairProps) => (
  <div class="cols cols-2">
    {(['Da', 'En'] as const).map((lang) =>
      rows ? (
        <Field {...field(name + lang)} kind="textarea" rows={rows} hint={hint} />
      ) : (
        <Field {...field(name + lang)} hint={hint} />
      ),
    )}
  </div>
)
