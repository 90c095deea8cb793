import { z } from 'zod'
import type { LocalText } from '#platform/i18n'
import type { Figure } from '../star/rules.ts'
import { fieldTexts, type Contents, type PartKind } from './kinds.ts'
import { line, longest, mostFigures, mostMeans, mostPartners } from './shapes.ts'

/** Two fields for one text in two languages: `titleDa`, `titleEn`. */
export const pair = <N extends string>(name: N, most: number) =>
  ({ [`${name}Da`]: line(most).default(''), [`${name}En`]: line(most).default('') }) as Record<
    `${N}Da` | `${N}En`,
    z.ZodDefault<z.ZodString>
  >

/** The version that the writer saw. */
export const version = z.coerce.number('version-missing').int().min(1, 'version-missing')
/** When something new is written there is nothing to have seen. */
const versionIfAny = version.optional()

const valueForm = titled({
  ...pair('title', longest.title),
  ...pair('summary', longest.summary),
  ...pair('question', longest.question),
  version: versionIfAny,
})
const areaForm = titled({
  ...pair('title', longest.title),
  ...pair('summary', longest.summary),
  version: versionIfAny,
})
const visionForm = titled({
  ...pair('title', longest.title),
  ...pair('challenge', longest.challenge),
  ...pair('means', (longest.mean + 1) * mostMeans),
  partners: line((longest.partner + 1) * mostPartners).default(''),
  targetYear: line(4)
    .regex(/^$|^(19|20|21)\d\d$/, 'year-shape')
    .default(''),
  targetWhat: line(longest.line).default(''),
  figures: line(400 * mostFigures)
    .refine((t) => readFigures(t) !== null, 'figures-shape')
    .default(''),
  focusAreaId: z.uuid('area-missing'),
  version: versionIfAny,
})
  .refine((f) => eachFits(f.meansDa, longest.mean, mostMeans), {
    path: ['meansDa'],
    message: 'means-too-many',
  })
  .refine((f) => eachFits(f.meansEn, longest.mean, mostMeans), {
    path: ['meansEn'],
    message: 'means-too-many',
  })
  .refine((f) => eachFits(f.partners, longest.partner, mostPartners), {
    path: ['partners'],
    message: 'partners-too-many',
  })

// a title in either language will do; the fault stands at the first
function titled<S extends Record<`title${'Da' | 'En'}`, z.ZodDefault<z.ZodString>> & z.ZodRawShape>(
  shape: S,
) {
  return z
    .object(shape)
    .refine((f) => Boolean((f as { titleDa: string }).titleDa || (f as { titleEn: string }).titleEn), {
      path: ['titleDa'],
      message: 'title-missing',
    })
}
const eachFits = (typed: string, most: number, count: number) => {
  const all = typed.split('\n')
  return all.filter((l) => l.trim()).length <= count && all.every((l) => l.trim().length <= most)
}

/** The fields of each kind's page. */
export const partForms = { 'core-value': valueForm, 'focus-area': areaForm, vision: visionForm }
type Form<K extends PartKind> = z.infer<(typeof partForms)[K]>

const both = (da: string, en: string): LocalText => ({ ...(da && { da }), ...(en && { en }) })

/** From the fields of a page to what is kept. */
export const contentFrom: { [K in PartKind]: (form: Form<K>) => Contents[K] } = {
  'core-value': (f) => ({
    title: both(f.titleDa, f.titleEn),
    summary: both(f.summaryDa, f.summaryEn),
    question: both(f.questionDa, f.questionEn),
  }),
  'focus-area': (f) => ({ title: both(f.titleDa, f.titleEn), summary: both(f.summaryDa, f.summaryEn) }),
  vision: (f) => ({
    focusAreaId: f.focusAreaId,
    title: both(f.titleDa, f.titleEn),
    challenge: both(f.challengeDa, f.challengeEn),
    means: readMeans(f.meansDa, f.meansEn),
    partners: linesOf(f.partners).filter(Boolean),
    target:
      f.targetYear || f.targetWhat
        ? { ...(f.targetYear && { year: Number(f.targetYear) }), ...(f.targetWhat && { what: f.targetWhat }) }
        : null,
    figures: readFigures(f.figures) ?? [],
  }),
}

const linesOf = (typed: string) => typed.split('\n').map((l) => l.trim())

/** Line 1 in English is the same means as line 1 in Danish. */
function readMeans(da: string, en: string): LocalText[] {
  const [danish, english] = [linesOf(da), linesOf(en)]
  return Array.from({ length: Math.max(danish.length, english.length) }, (_, i) =>
    both(danish[i] ?? '', english[i] ?? ''),
  ).filter((m) => m.da || m.en)
}

/** `what; number; unit` on each line; null when a line is something else. */
function readFigures(typed: string): Figure[] | null {
  const all = linesOf(typed).filter(Boolean)
  const figures = all.map((l) => {
    const [what = '', number = '', unit = '', ...rest] = l.split(';').map((p) => p.trim())
    const value = Number(number.replace(',', '.'))
    return what && number && Number.isFinite(value) && !rest.length ? { what, value, unit } : null
  })
  return figures.length <= mostFigures && figures.every((f) => f !== null) ? figures : null
}

/** From what is kept to the fields of a page. */
export function typedFrom(content: object): Record<string, string> {
  const texts = fieldTexts(content).map(({ field, text }) => [fieldName(field), text] as const)
  const target = (content as Partial<Contents['vision']>).target
  return {
    ...Object.fromEntries(texts),
    targetYear: target?.year ? String(target.year) : '',
    targetWhat: target?.what ?? '',
  }
}
/** `title.da` is written in the field `titleDa`. */
const fieldName = (field: string) =>
  field.replace(/\.(da|en)$/, (_, lang: string) => (lang === 'da' ? 'Da' : 'En'))
