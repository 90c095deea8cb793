import { z } from 'zod'
import { checkForm, type FieldError, type Refused, type Typed } from '#platform/http'
import type { LocalText } from '#platform/i18n'
import { day, id, needed, text, version } from '../actions/fields.ts'

// Messages are keys of `errors` in the texts.

/** Also when another field is wrong: all faults are told at once. */
const always = { when: () => true }

/** Fields with a title in either language, and whatever more. */
export const titled = <S extends z.ZodRawShape>(shape: S) =>
  z
    .object({ titleDa: text(200), titleEn: text(200), ...shape })
    .refine((form) => hasTitle(form), { path: ['titleDa'], message: 'titleMissing', ...always })
const hasTitle = (form: Record<string, unknown>) => Boolean(form['titleDa']) || Boolean(form['titleEn'])

const period = { startsOn: day(), endsOn: day() }
const planText = { introductionDa: text(8000), introductionEn: text(8000), ...period }

const inOrder = (form: Record<string, unknown>) =>
  !form['startsOn'] || !form['endsOn'] || String(form['startsOn']) <= String(form['endsOn'])
const turned = { path: ['endsOn'], message: 'periodTurned', ...always }

/** A plan begun: whose it is, and its text. */
export const newPlanForm = titled({ bodyId: id('bodyMissing'), ...planText }).refine(inOrder, turned)
/** A plan's own text; the version is the one the writer saw. */
export const planTextForm = titled({ ...planText, version: version() }).refine(inOrder, turned)
export type PlanTextForm = Omit<z.infer<typeof planTextForm>, 'version'>

export const releaseForm = z.object({ on: day().refine((on) => on !== null, 'dayMissing') })
/** Why something no longer applies. */
export const reasonForm = z.object({ reason: needed(2000, 'reasonMissing') })
/** A button alone: nothing to fill in. */
export const bareForm = z.object({})
/** The order as a list of ids; `move` is the button that was pressed, `under` the goal whose tracks are ordered. */
export const orderForm = z.object({
  order: z.array(z.string().max(60)).max(1000, 'tooMany'),
  move: z.string().max(60).default(''),
  under: z.string().max(60).default(''),
})

/** Both languages of one text; what is empty is left out. */
export const localText = (da: string, en: string): LocalText => ({ ...(da && { da }), ...(en && { en }) })

/** The order asked for: the list as it stood, with the pressed button carried out; unknown ids fall out, missing ones come last. */
export function orderFrom(form: z.infer<typeof orderForm>, known: readonly string[]): string[] {
  const order = [...new Set([...form.order.filter((id) => known.includes(id)), ...known])]
  const [direction, id = ''] = form.move.split(':')
  const from = order.indexOf(id)
  const to = from + (direction === 'up' ? -1 : 1)
  if (from < 0 || to < 0 || to >= order.length) return order
  order.splice(to, 0, ...order.splice(from, 1))
  return order
}

/** A refused form with what its readable fields are wrong in together, so that all faults are told at once. */
export function withFaults<F extends z.ZodObject>(
  form: F,
  { typed, errors }: Refused,
  faultsOf: (read: z.infer<F>) => FieldError[],
): Refused {
  const more = faultsOf(readable(form, typed)).filter((m) => errors.every((e) => e.field !== m.field))
  return { typed, errors: [...errors, ...more] }
}
/** Each field by itself; one that cannot be read is as if it had been left out. */
function readable<F extends z.ZodObject>(form: F, typed: Typed): z.infer<F> {
  const fields = Object.entries(form.shape as Record<string, z.ZodType>).map(([name, type]) => {
    const alone = z.object({ [name]: type })
    const [sent, without] = [checkForm(alone, typed), checkForm(alone, {})]
    return sent.ok ? sent.form : without.ok ? without.form : {}
  })
  return Object.assign({}, ...fields) as z.infer<F>
}
