import { z } from 'zod'

/** What was typed, as it was typed, so that a refused form comes back filled. */
export type Typed = Record<string, string | string[] | File | File[] | undefined>

/** One thing a person can mend: which field, and a key of the room's texts that says what. */
export interface FieldError {
  field: string
  message: string
}

/** A form's schema; `array` fields come as lists even when one or none was sent. */
export type FormSchema = z.ZodObject

export type FormResult<F extends FormSchema> =
  | { ok: true; form: z.infer<F> }
  | { ok: false; errors: FieldError[] }

/** Checks what was typed against the fields that may be sent; unknown fields are dropped, all faults are told at once. */
export function checkForm<F extends FormSchema>(
  schema: F,
  typed: Typed,
  { part = false } = {},
): FormResult<F> {
  const known: Record<string, unknown> = {}
  for (const [field, type] of Object.entries(schema.shape)) {
    if (!Object.hasOwn(typed, field)) continue
    const value = typed[field]
    known[field] = isList(type as z.ZodType) ? [value].flat() : Array.isArray(value) ? value.at(-1) : value
  }
  for (const [field, type] of Object.entries(schema.shape))
    // a form sends nothing for a list without choices; a change of parts (PATCH) means to leave the list as it is
    if (!part && !(field in known) && isList(type as z.ZodType)) known[field] = []
  const read = schema.safeParse(known)
  if (read.success) return { ok: true, form: read.data as z.infer<F> }
  const errors = read.error.issues.map((i) => ({ field: String(i.path[0] ?? ''), message: i.message }))
  return { ok: false, errors: errors.filter((e, n) => errors.findIndex((o) => o.field === e.field) === n) }
}

/** The fields that are refused when they are left out. */
export const neededFields = (schema: FormSchema, part: boolean): string[] =>
  Object.entries(schema.shape)
    .filter(([, type]) => {
      const left = !part && isList(type as z.ZodType) ? [] : undefined
      return !(type as z.ZodType).safeParse(left).success
    })
    .map(([field]) => field)

function isList(type: z.ZodType): boolean {
  let inner: z.ZodType = type
  while ('innerType' in inner.def || 'in' in inner.def)
    inner = ((inner.def as { innerType?: z.ZodType; in?: z.ZodType }).innerType ??
      (inner.def as { in?: z.ZodType }).in)!
  return inner instanceof z.ZodArray
}
