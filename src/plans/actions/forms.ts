import { z } from 'zod'
import type { FieldError, Typed } from '#platform/http'
import { latestDay, parseVagueDate, earliestDay, type VagueDate } from '#platform/time'
import { cells, id, ids, needed, text, vague, version } from './fields.ts'
import { isBeforePlan } from '../goals/rules.ts'
import type { ActionPlan } from '../action-plans/rules.ts'
import { isWebAddress, type Action } from './rules.ts'

const phases = ['idea', 'planned', 'under-way', 'continuous', 'completed', 'stopped'] as const
const year = () =>
  z
    .union([z.string(), z.number()], 'yearNotNumber')
    .default('')
    .transform((typed, context): number | null => {
      if (String(typed).trim() === '') return null
      const n = Number(typed)
      if (Number.isInteger(n) && n >= 1990 && n <= 2099) return n
      context.addIssue({ code: 'custom', message: 'yearNotNumber' })
      return null
    })

const content = z.object({
  title: needed(200, 'titleMissing'),
  description: text(10_000),
  municipalRole: text(60),
  phase: z.enum(phases, 'phaseMissing'),
  stoppedReason: text(600),
  leadPositionId: id('leadMissing'),
  tracks: ids().min(1, 'trackMissing'),
  units: ids(),
  partners: ids(),
  starts: vague(),
  ends: vague(),
  moneyKind: z.enum(['none', 'text', 'amounts'], 'unknownChoice').default('none'),
  moneyText: text(600),
  priceLevel: year(),
  operationYear: cells(4),
  operationAmount: cells(20),
  constructionYear: cells(4),
  constructionAmount: cells(20),
  effect: text(2000),
  intervalMonths: z.coerce
    .number('intervalWrong')
    .int('intervalWrong')
    .min(1, 'intervalWrong')
    .max(24, 'intervalWrong')
    .optional(),
  linkTitle: cells(200, 20),
  linkUrl: cells(1000, 20),
})
/** A new action brings its first milestones along. */
export const newActionForm = content.extend({ milestoneTitle: cells(200), milestoneDue: cells(40) })
export const editActionForm = content.extend({ version: version() })
export type ActionForm = z.infer<typeof content>
export type NewActionForm = z.infer<typeof newActionForm>

export const moveForm = z.object({ planId: id('planMissing'), version: version().optional() })
export const copyForm = z.object({ planId: id('planMissing'), title: needed(200, 'titleMissing') })
export const withdrawalForm = z.object({ reason: needed(600, 'reasonMissing') })
/** Tracks are chosen when all that the action stood under are withdrawn. */
export const restorationForm = z.object({ tracks: ids() })
export const emptyForm = z.object({})

/** The name of a field in the n-th row of a form, which is its id too. */
export const rowField = (name: string, i: number) => (i ? `${name}-${i + 1}` : name)

/** Of texts in rows those that are too long, each told at its own row. */
export const longRows = (texts: readonly string[], most: number, fieldAt: (i: number) => string) =>
  texts.flatMap((text, i): FieldError[] =>
    text.length > most ? [{ field: fieldAt(i), message: 'tooLong' }] : [],
  )
const rowsOfTexts = { milestoneTitle: 200, linkTitle: 200, linkUrl: 1000 }
/** Told of the whole column, which says nothing of the row. */
export const isOfColumn = ({ field, message }: FieldError) => message === 'tooLong' && field in rowsOfTexts

/** What hangs on more than one field; read from what was typed, so that it is told beside the other faults. */
export function crossFaults(typed: Typed): FieldError[] {
  const one = (name: string) => String([typed[name]].flat().at(-1) ?? '').trim()
  const many = (name: string) => [typed[name]].flat().map((v) => (typeof v === 'string' ? v.trim() : ''))
  const faults: FieldError[] = []
  const add = (field: string, message: string) => faults.push({ field, message })
  for (const [name, most] of Object.entries(rowsOfTexts))
    faults.push(...longRows(many(name), most, (i) => rowField(name, i)))
  if (one('phase') === 'stopped' && !one('stoppedReason')) add('stoppedReason', 'stoppedReasonMissing')
  if (endsFirst(one('starts'), one('ends'))) add('ends', 'endsBeforeStart')
  const titles = many('linkTitle')
  many('linkUrl').forEach((url, i) => {
    if (url ? !isWebAddress(url) : titles[i]) add(rowField('linkUrl', i), 'notWebAddress')
    if (url && !titles[i]) add(rowField('linkTitle', i), 'linkTitleMissing')
  })
  many('milestoneDue').forEach((due, i) => {
    if (due && !many('milestoneTitle')[i]) add(rowField('milestoneTitle', i), 'milestoneTitleMissing')
    if (due && !parseVagueDate(due)) add(rowField('milestoneDue', i), 'vagueDate')
    if (isDueBefore(parseVagueDate(due), parseVagueDate(one('starts'))))
      add(rowField('milestoneDue', i), 'dueBeforeStart')
  })
  if (one('moneyKind') === 'text' && !one('moneyText')) add('moneyText', 'moneyTextMissing')
  if (one('moneyKind') === 'amounts') moneyFaults(one('priceLevel'), many, add)
  return faults
}

/** A milestone that is over before its action begins, however vague both are. */
export const isDueBefore = (due: VagueDate | null, starts: VagueDate | null) =>
  isBeforePlan(due, starts && earliestDay(starts))

/**
 * An end before the plan begins, and a begin after a milestone; what stood before it was asked may stay. An action may have begun
 * before the plan that carries it on.
 */
export function earlyFaults(
  { starts, ends }: Pick<ActionForm, 'starts' | 'ends'>,
  { startsOn }: Pick<ActionPlan, 'startsOn'>,
  before: Pick<Action, 'starts' | 'ends' | 'milestones'> | null,
): FieldError[] {
  const begins = starts !== (before?.starts ?? null)
  const overtaken = begins && before?.milestones.some(({ due }) => isDueBefore(due, starts))
  const ended = ends !== (before?.ends ?? null) && isBeforePlan(ends, startsOn)
  return [
    ...(overtaken ? [{ field: 'starts', message: 'startsAfterMilestone' }] : []),
    ...(ended ? [{ field: 'ends', message: 'beforePlan' }] : []),
  ]
}

function endsFirst(starts: string, ends: string) {
  const from = parseVagueDate(starts)
  const to = parseVagueDate(ends)
  const first = from && earliestDay(from)
  const last = to && latestDay(to)
  return Boolean(first && last && last < first)
}

function moneyFaults(
  priceLevel: string,
  many: (name: string) => string[],
  add: (field: string, message: string) => void,
) {
  const amounts = [...many('operationAmount'), ...many('constructionAmount')].filter(Boolean)
  for (const kind of ['operation', 'construction']) {
    const years = many(`${kind}Year`)
    const own = many(`${kind}Amount`)
    own.forEach((amount, i) => {
      if (amount && readAmount(amount) === null) add(rowField(`${kind}Amount`, i), 'amountNotNumber')
      if (amount && !/^(199\d|20\d\d)$/.test(years[i] ?? '')) add(rowField(`${kind}Year`, i), 'yearNotNumber')
      else if (amount && own.some((other, j) => j < i && other && years[j] === years[i]))
        add(rowField(`${kind}Amount`, i), 'yearTwice')
    })
  }
  if (!amounts.length) add('operationAmount', 'amountMissing')
  if (!priceLevel) add('priceLevel', 'priceLevelMissing')
}

/** Whole kroner as people write them: 4300000, 4.300.000, 4 300 000 kr. */
export function readAmount(typed: string): number | null {
  const plain = typed
    .replace(/kr\.?|dkk/gi, '')
    .replace(/[\s\u00a0]/g, '')
    .replace('−', '-')
  if (!/^-?\d+$|^-?\d{1,3}([.,]\d{3})+$/.test(plain)) return null
  const amount = Number(plain.replace(/[.,]/g, ''))
  return Math.abs(amount) <= 1e12 ? amount : null
}
