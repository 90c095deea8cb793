import { framed } from '#organisation'
import {
  anyone,
  file,
  nothing,
  see,
  type Answer,
  type LocalPath,
  type PageRoutes,
  type Visit,
} from '#platform/http'
import { findStar } from '#strategy'
import { audienceOf } from '../counting/index.ts'
import { paths } from '../words/paths.ts'
import { words } from '../words/status.ts'
import { declareGap, endGap } from './commands.ts'
import { coverageCsv } from './csv.ts'
import { gapForm, noFields } from './forms.ts'
import { findCoverage, lockGap, type Covered } from './queries.ts'
import { mayDeclareGap } from './rules.ts'
import { findSpot, type GapSpot } from './spot.ts'
import { subjectGroups } from './subjects.ts'
import { coverageTexts } from './texts.ts'
import { CoveragePage } from './views/coverage-page.tsx'
import { DeclarePage } from './views/declare-page.tsx'
import { RefusedPage } from './views/refused-page.tsx'

export function coveragePages(pages: PageRoutes) {
  table(pages, paths.coverage, 'vision')
  table(pages, paths.valueCoverage, 'core-value')
  csv(pages, paths.coverageCsv, 'vision')
  csv(pages, paths.valueCoverageCsv, 'core-value')

  const gate = {
    who: 'signed-in' as const,
    load: (_db: unknown, _params: unknown, visit: Visit) => findSpot(visit),
    may: (actor: Visit['actor'], spot: GapSpot) => mayDeclareGap(actor, spot.body.id),
  }
  pages.get(paths.declareGap, gate, (visit, spot) =>
    framePage(
      visit,
      spot.cell.kind === 'open' ? (
        <DeclarePage visit={visit} spot={spot} />
      ) : (
        <RefusedPage visit={visit} spot={spot} />
      ),
    ),
  )
  pages.post(
    paths.declareGap,
    {
      ...gate,
      form: gapForm,
      again: (visit, spot, { typed, errors }) =>
        framePage(
          visit,
          <DeclarePage
            visit={visit}
            spot={spot}
            typed={String(typed['reason'] ?? '')}
            error={errors[0]?.message as 'reasonMissing'}
          />,
          422,
        ),
    },
    async (visit, spot, { reason }) => {
      const { covered, subject, body, cell } = spot
      const declared = await declareGap(visit.db, { covered, id: subject.id, bodyId: body.id, cell }, reason)
      if (typeof declared === 'string')
        return framePage(
          visit,
          <RefusedPage visit={visit} spot={spot} refusal={declared} typed={reason} />,
          409,
        )
      return see(visit.to(backTo(covered)))
    },
  )
  pages.post(
    paths.endGap,
    {
      who: 'signed-in',
      load: (db, { id }) => lockGap(db, id ?? ''),
      may: (actor, gap) => mayDeclareGap(actor, gap.bodyId),
      form: noFields,
    },
    async (visit, gap) => {
      await endGap(visit.db, gap)
      return see(visit.to(backTo(gap.visionId ? 'vision' : 'core-value')))
    },
  )
}

const backTo = (covered: Covered) => (covered === 'vision' ? paths.coverage : paths.valueCoverage)

function table(pages: PageRoutes, path: LocalPath, covered: Covered) {
  pages.get(path, { who: 'anyone', cacheable: true, load: nothing, may: anyone }, async (visit) => {
    const { groups, coverage } = await read(visit, covered)
    return framePage(
      visit,
      <CoveragePage visit={visit} covered={covered} groups={groups} coverage={coverage} />,
    )
  })
}

function csv(pages: PageRoutes, path: LocalPath, covered: Covered) {
  pages.get(path, { who: 'anyone', cacheable: true, load: nothing, may: anyone }, async (visit) => {
    const { groups, coverage } = await read(visit, covered)
    const t = coverageTexts(visit.language)
    const [name, row] = covered === 'vision' ? [t.csvName, t.row] : [t.valueCsvName, t.valueRow]
    return file(name, 'text/csv; charset=utf-8', coverageCsv(groups, coverage, visit.language, row))
  })
}

async function read({ db, actor, language }: Visit, covered: Covered) {
  const [star, coverage] = await Promise.all([findStar(db), findCoverage(db, audienceOf(actor), covered)])
  return { groups: subjectGroups(star, covered, language, coverageTexts(language).values), coverage }
}

function framePage(visit: Visit, children: unknown, status?: number): Answer {
  const t = coverageTexts(visit.language)
  const home = visit.actor.signedIn ? [{ text: words(visit.language).star, href: visit.to(paths.star) }] : []
  const here =
    visit.route.da === paths.coverage.da
      ? { text: t.title }
      : { text: t.title, href: visit.to(paths.coverage) }
  return framed(
    visit,
    {
      title: t.title,
      current: paths.coverage,
      crumbs: [...home, here],
      live: true,
      children: children as never,
    },
    status,
  )
}
