import { describeApi, type ApiDocument } from '#platform/api'
import type { Route, Running } from '#platform/http'
import { licenceName, licenceUrl } from '../open-data/rules.ts'

const made = new Map<string, ApiDocument>()

/** The whole description, made once for each municipality that stands first. */
export async function documentFor(routes: readonly Route[], running: Running): Promise<ApiDocument> {
  const municipality = (await running.municipalities.all())[0]?.slug ?? 'kommune'
  const known = made.get(municipality)
  if (known) return known
  const document = describeApi(routes, {
    title: 'Ledestjernen',
    version: '1',
    description,
    licence: { name: licenceName, url: licenceUrl },
    municipality,
  })
  if (made.size > 50) made.clear()
  made.set(municipality, document)
  return document
}

const description = [
  'The same things as on the pages, through the same forms and rules.',
  'Whoever shows no session reads what is public. Texts are objects with `da` and `en`, either of which may be missing.',
  'Days are Danish calendar days; a vague date is a day, month, quarter (`2026-Q2`), half-year (`2026-H1`), year or `continuous`.',
  'Lists are paged: `next` is the `cursor` of the page that follows, or null.',
  'What is read by its id has an ETag such as "v3": send it as If-None-Match to read and as If-Match to write.',
  'POST with an Idempotency-Key is done once, however often it is sent. Problems are told as RFC 9457.',
].join('\n')
