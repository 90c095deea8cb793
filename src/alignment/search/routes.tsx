import type { Child } from 'hono/jsx'
import { framed, framePaths, findSettings } from '#organisation'
import {
  anyone,
  json,
  nothing,
  problem,
  tooMany,
  type Answer,
  type ApiRoutes,
  type PageRoutes,
  type Visit,
} from '#platform/http'
import { EmptyState, StatusMark } from '#ui'
import { audienceOf, figuresOf } from '../counting/index.ts'
import { statusOf, type Shape } from '../words/status.ts'
import { SumMark } from '../words/sum-mark.tsx'
import { countOf, findStandings, pageSize, search, type Found } from './queries.ts'
import { snippetOf } from './snippet.ts'
import { SearchPage, searchTexts } from './views/search-page.tsx'
import { wordsOf } from './words.ts'

const everyone = { who: 'anyone' as const, load: nothing, may: anyone }

export function searchPages(pages: PageRoutes) {
  pages.get(framePaths.search, everyone, async (visit) => {
    const t = searchTexts(visit.language)
    if (await searchesTooOften(visit))
      return framed(
        visit,
        {
          title: t.tooMany,
          children: (
            <EmptyState level={1} title={t.tooMany}>
              {t.tooManyLead}
            </EmptyState>
          ),
        },
        429,
      )
    return searchPage(visit)
  })
}

export function searchApi(api: ApiRoutes) {
  const query = {
    q: 'words to look for',
    kind: 'only this kind',
    page: 'page number from 0',
    lang: 'da or en',
  }
  api.get(
    '/alignment/search',
    { ...everyone, describe: { summary: 'Search over everything you may see', tag: 'alignment', query } },
    async (visit) => {
      if (await searchesTooOften(visit)) return problem(429, 'Too many searches; try again in a minute', {})
      const { kinds, more, hits } = await find(
        visit,
        pageOf(visit),
        visit.query.get('lang') === 'en' ? 'en' : 'da',
      )
      return json({
        kinds,
        more,
        items: hits.map(({ text, ...hit }) => ({
          ...hit,
          snippet: snippetOf(text)
            .map((p) => p.text)
            .join(''),
        })),
      })
    },
  )
}

// a search costs more than a page; whoever is signed in has a name
const searchesTooOften = (visit: Visit) =>
  visit.actor.signedIn || !visit.query.get('q')
    ? Promise.resolve(false)
    : tooMany(visit.house.pool, `search ${visit.db.municipalityId} ${visit.clientAddress}`, 60, 60)

const typedOf = (visit: Visit) =>
  (visit.query.get('q') ?? '').replace(/[\p{Control}\p{Surrogate}]+/gu, ' ').slice(0, 200)
const kindOf = (visit: Visit) => {
  const kind = visit.query.get('kind') ?? ''
  return /^[a-z-]{1,40}$/.test(kind) ? kind : null
}
const pageOf = (visit: Visit) => {
  const page = visit.query.get('page') ?? ''
  return /^\d{1,3}$/.test(page) ? Number(page) : 0
}
/** What is found, a page of it counted from 0. */
const find = (visit: Visit, page: number, language = visit.language): Promise<Found> =>
  search(visit.db, language, wordsOf(typedOf(visit)), kindOf(visit), page)

/** People count pages from 1; a page beyond the end is the last. */
async function findUpToLast(visit: Visit): Promise<Found & { page: number }> {
  const page = Math.max(1, pageOf(visit))
  const found = await find(visit, page - 1)
  const last = Math.max(1, Math.ceil(countOf(found.kinds, kindOf(visit)) / pageSize))
  return page <= last ? { ...found, page } : { ...(await find(visit, last - 1)), page: last }
}

async function searchPage(visit: Visit): Promise<Answer> {
  const [typed, kind] = [typedOf(visit), kindOf(visit)]
  const { page, ...found } = await findUpToLast(visit)
  const marks = await listMarks(visit, found)
  const t = searchTexts(visit.language)
  return framed(visit, {
    title: typed.trim() ? `${t.title}: ${typed}` : t.title,
    children: (
      <SearchPage
        {...found}
        {...{ typed, kind, page }}
        lang={visit.language}
        action={visit.to(framePaths.search)}
        hits={found.hits.map((hit) => ({
          ...hit,
          href: visit.to({ da: hit.path, en: hit.path }),
          mark: marks.get(hit.id),
        }))}
        hrefOf={(change) => addressOf(visit, { typed, kind, page, ...change })}
      />
    ),
  })
}

const addressOf = (
  visit: Visit,
  { typed, kind, page }: { typed: string; kind: string | null; page: number },
) => visit.to(framePaths.search, { q: typed, ...(kind && { kind }), ...(page > 1 && { page: String(page) }) })

/** How each thing found stands, where it stands somehow. */
async function listMarks(visit: Visit, { hits }: Found): Promise<Map<string, Child>> {
  const [{ shown, sums }, settings] = await Promise.all([
    findStandings(visit.db, audienceOf(visit.actor), hits),
    findSettings(visit.db),
  ])
  const markOf = (shape: Shape) => {
    const status = statusOf(visit.language, shape)
    return <StatusMark status={status.key} word={status.word} />
  }
  return new Map([
    // a vision that nobody works for has no sums
    ...hits.filter(({ kind }) => kind === 'vision').map(({ id }) => [id, markOf('gap')] as const),
    ...[...shown].map(([id, shape]) => [id, markOf(shape)] as const),
    ...[...sums].map(
      ([id, row]) => [id, <SumMark at={figuresOf(row, settings)} language={visit.language} />] as const,
    ),
  ])
}
