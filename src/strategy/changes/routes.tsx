import { framed } from '#organisation'
import { anyone, nothing, type PageRoutes, type Visit } from '#platform/http'
import { listParts } from '../parts/queries.ts'
import { strategyPaths } from '../paths.ts'
import { plain } from '../star/views/said.tsx'
import { textsIn } from '../texts.ts'
import { ChangesPage } from './changes-page.tsx'
import { listStrategyChanges } from './queries.ts'

/** The strategy is everybody's to read, and so is what has changed in it. */
export function changesRoutes(pages: PageRoutes) {
  pages.get(
    strategyPaths.changes,
    { who: 'anyone', load: nothing, may: anyone, cacheable: true },
    async (visit) => {
      const page = Math.max(1, Math.min(100_000, Math.trunc(Number(visit.query.get('page'))) || 1))
      const [changes, names] = await Promise.all([listStrategyChanges(visit.db, page), findNames(visit)])
      const t = textsIn(visit.language)
      return framed(visit, {
        title: t.changes.title,
        crumbs: [{ text: t.strategy, href: visit.to(strategyPaths.read) }, { text: t.changes.title }],
        children: <ChangesPage visit={visit} changes={changes} page={page} names={names} />,
      })
    },
  )
}

/** What every part is called, also one that is withdrawn: most lines know it by its id, an order by its code. */
async function findNames({ db, language }: Visit) {
  const { star, withdrawn } = await listParts(db)
  const kinds = {
    'core-value': [...star.values, ...withdrawn.values],
    'focus-area': [...star.areas, ...withdrawn.areas],
    vision: [...star.areas.flatMap((a) => a.visions), ...withdrawn.visions],
  }
  return new Map(
    Object.entries(kinds).flatMap(([kind, parts]) =>
      parts.flatMap(({ id, code, title }) =>
        [id, `${kind} ${code}`].map((key) => [key, plain(title, language)] as const),
      ),
    ),
  )
}
