import { apiRoutes, openApiPath } from '#platform/api'
import { documentOf, type Route, type Running } from '#platform/http'
import { originOf } from '../crawlers/origin.ts'
import { documentFor } from './document.ts'
import { findExamples, type FilledExample } from './examples.ts'
import { ApiPage, type Told } from './views/api-page.tsx'

const made = new Map<string, string>()

/** The documentation of the API, made again when what is public has changed: its examples name real things. */
export async function apiPage(routes: readonly Route[], request: Request, running: Running): Promise<string> {
  const municipality = (await running.municipalities.all())[0]
  const origin = originOf(request, running)
  const revision = municipality && running.live.of(municipality.municipalityId)?.publicRevision
  const key = `${origin} ${municipality?.slug} ${revision}`
  const known = revision === undefined ? undefined : made.get(key)
  if (known) return known

  const api = apiRoutes(routes)
  const [document, examples] = await Promise.all([
    documentFor(routes, running),
    municipality ? findExamples(api, running, municipality) : new Map<string, FilledExample>(),
  ])
  const told = api.map((route): Told => ({
    route,
    operation: document.paths[openApiPath(route.path.da)]![route.method]!,
  }))
  const base = `${origin}/api/v1/${municipality?.slug ?? 'kommune'}`
  const html = documentOf(
    <ApiPage document={document} told={told} base={base} examples={examples} assets={running.assets} />,
  )
  if (made.size >= 20) made.clear()
  made.set(key, html)
  return html
}
