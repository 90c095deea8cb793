import { framePaths } from '#organisation'
import type { Db, Municipality } from '#platform/db'
import { fill, plainPage, plainText, type LocalPath, type Running } from '#platform/http'
import type { LocalText } from '#platform/i18n'
import { readAsCitizen } from '../citizen.ts'
import { countAddresses, listSubjects, subjectsInPart } from './addresses.ts'
import { originOf } from './origin.ts'

const kept = new Map<string, { revision: number; xml: string }>()
const type = 'application/xml; charset=utf-8'

/** `/<municipality>/sitemap.xml`: every page citizens can read, in both languages; in parts when there are many. */
export async function sitemap(request: Request, running: Running): Promise<Response> {
  const url = new URL(request.url)
  const municipality = await running.municipalities.bySlug(url.pathname.split('/')[1] ?? '')
  if (!municipality)
    return plainPage(
      running.faultPage({ kind: 'not-found', language: 'da', reference: '', assets: running.assets }),
      404,
    )
  const asked = url.searchParams.get('del')
  const part = asked !== null && /^\d{1,4}$/.test(asked) ? Number(asked) : undefined
  const base = originOf(request, running) + running.prefixOf(municipality, url.host)
  const key = `${base} ${part ?? ''}`
  const revision = running.live.of(municipality.municipalityId)?.publicRevision
  const before = kept.get(key)
  if (before && before.revision === revision) return plainText(request, before.xml, type)
  const xml = await readAsCitizen(running, municipality, (db) => write(db, running, municipality, base, part))
  remember(key, revision, xml)
  return plainText(request, xml, type)
}

function remember(key: string, revision: number | undefined, xml: string) {
  if (revision === undefined || xml.length > 4_000_000) return
  if (kept.size >= 20) kept.delete(kept.keys().next().value!)
  kept.set(key, { revision, xml })
}

async function write(
  db: Db,
  running: Running,
  municipality: Municipality,
  base: string,
  part: number | undefined,
): Promise<string> {
  const parts = Math.ceil((await countAddresses(db)) / subjectsInPart)
  if (part === undefined && parts > 1) return indexOf(base, parts)
  const own = part ? '' : ownPages.map((path) => entry(base, path, {})).join('')
  return urlset(own + (await entriesOf(db, running, base, part ?? 0)))
}

const ownPages: LocalPath[] = [
  framePaths.front,
  framePaths.method,
  framePaths.openData,
  framePaths.contact,
  framePaths.privacy,
  framePaths.accessibility,
]

/** The things whose addresses have been given, asked of the rooms that made them: only what 'public' may see stands here. */
async function entriesOf(db: Db, running: Running, base: string, part: number): Promise<string> {
  const subjects = await listSubjects(db, part)
  if (!subjects.length) return ''
  const found = await Promise.all(running.house.offers.searchDocuments.map((offer) => offer(db, subjects)))
  const asked = new Set(subjects.map(({ kind, id }) => kind + id))
  return found
    .flat()
    .filter(({ kind, id, seenBy }) => seenBy.includes('public') && asked.has(kind + id))
    .map(({ path, slug }) => entry(base, path, slug))
    .join('')
}

function entry(base: string, path: LocalPath, slug: LocalText): string {
  const at = (language: 'da' | 'en') =>
    escape(
      `${base}/${language}${fill(path[language], language, path[language].includes(':slug') ? { slug } : {}).replace(/\/$/, '')}`,
    )
  const others = (['da', 'en'] as const)
    .map((l) => `<xhtml:link rel="alternate" hreflang="${l}" href="${at(l)}"/>`)
    .join('')
  return (['da', 'en'] as const).map((l) => `<url><loc>${at(l)}</loc>${others}</url>\n`).join('')
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const ns = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const urlset = (entries: string) =>
  `${head}<urlset ${ns} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries}</urlset>\n`
const indexOf = (base: string, parts: number) =>
  `${head}<sitemapindex ${ns}>\n${Array.from({ length: parts }, (_, i) => `<sitemap><loc>${escape(`${base}/sitemap.xml?del=${i}`)}</loc></sitemap>\n`).join('')}</sitemapindex>\n`
const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
