import { z } from 'zod'
import { normalise, type Language, type LocalText } from '#platform/i18n'

/** How long each text may be. */
export const longest = {
  title: 120,
  goal: 160,
  summary: 2000,
  question: 500,
  challenge: 5000,
  mean: 300,
  partner: 120,
  line: 120,
}
export const mostMeans = 20
export const mostPartners = 30
export const mostFigures = 10

/** A text as it is kept: letters composed, without control characters, at most so long. */
export const line = (most: number) =>
  z.string().overwrite(normalise).trim().max(most, `too-big-string ${most}`)
const written = (most: number) => line(most).min(1, 'too-small-string')

/** A text in one or both languages, or one string in the municipality's own. */
export function text(most: number, own: Language, error?: string) {
  const both = z
    .strictObject({ da: line(most).optional(), en: line(most).optional() })
    .refine((t) => Boolean(t.da || t.en), 'text-missing')
  return z
    .union([written(most), both], error)
    .transform((t): LocalText => (typeof t === 'string' ? { [own]: t } : withoutBlanks(t)))
}
/** The same, but it may be left out or stand empty. */
const perhaps = (most: number, own: Language) => {
  const both = z.strictObject({ da: line(most).optional(), en: line(most).optional() })
  return z
    .union([line(most), both])
    .transform((t): LocalText => (typeof t === 'string' ? withoutBlanks({ [own]: t }) : withoutBlanks(t)))
}
const withoutBlanks = ({ da, en }: { da?: string | undefined; en?: string | undefined }): LocalText => ({
  ...(da && { da }),
  ...(en && { en }),
})

/** What may be written of each part; the files and the API both read these. */
export const valueShape = (own: Language) => ({
  title: text(longest.title, own),
  summary: perhaps(longest.summary, own).default({}),
  question: perhaps(longest.question, own).default({}),
})
export const areaShape = (own: Language) => ({
  title: text(longest.title, own),
  summary: perhaps(longest.summary, own).default({}),
})
export const visionShape = (own: Language) => ({
  title: text(longest.title, own),
  challenge: perhaps(longest.challenge, own).default({}),
  means: z.array(text(longest.mean, own)).max(mostMeans, `too-big-array ${mostMeans}`).default([]),
  partners: z.array(written(longest.partner)).max(mostPartners, `too-big-array ${mostPartners}`).default([]),
  target: target.nullable().default(null),
  figures: z.array(figure).max(mostFigures, `too-big-array ${mostFigures}`).default([]),
})

export const year = z.number().int().min(1900, 'year-shape').max(2200, 'year-shape')
const target = z.strictObject({ year: year.optional(), what: line(longest.line).optional() })
const figure = z.strictObject({
  what: written(longest.line),
  value: z.number(),
  unit: line(longest.line).default(''),
})
