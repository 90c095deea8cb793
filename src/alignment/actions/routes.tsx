import type { Child } from 'hono/jsx'
import { framed } from '#organisation'
import type { Db } from '#platform/db'
import {
  anyone,
  file,
  nothing,
  rememberedFor,
  rememberedRow,
  type Answer,
  type LocalPath,
  type PageRoutes,
  type Visit,
} from '#platform/http'
import { EmptyState } from '#ui'
import { audienceOf } from '../counting/index.ts'
import type { Audience } from '../tables.ts'
import { paths, planPaths } from '../words/paths.ts'
import { ForeignNote } from '../words/say.tsx'
import { streamed } from '../words/stream.ts'
import { listAsCsv } from './csv.ts'
import { readList } from './kept-list.ts'
import type { Narrowed } from './narrow.ts'
import { choicesOf, listOptions } from './options.ts'
import { isNarrowed, pageSize, queryOf, readWish, type Wish } from './rules.ts'
import { listTexts } from './texts.ts'
import { ListPage } from './views/list-page.tsx'

/** The whole list, and the one of what has to be looked at; the same page with another beginning. */
export interface Preset {
  path: LocalPath
  csv: LocalPath
  begins: Partial<Wish>
}
export const presets = {
  whole: { path: paths.actions, csv: { da: '/handlinger.csv', en: '/actions.csv' }, begins: {} },
  late: {
    path: { da: '/forsinket', en: '/late' },
    csv: { da: '/forsinket.csv', en: '/late.csv' },
    begins: { status: 'attention', sort: 'status' },
  },
} as const satisfies Record<string, Preset>

const actionPlansPath = { da: '/handlingsplaner', en: '/action-plans' }
const everyone = { who: 'anyone' as const, load: nothing, may: anyone }

export function actionPages(pages: PageRoutes) {
  for (const preset of Object.values(presets)) {
    pages.get(preset.path, { ...everyone, cacheable: true }, (visit) => listPage(visit, preset))
    pages.get(preset.csv, everyone, (visit) => csvFile(visit, preset))
  }
}

async function listPage(visit: Visit, preset: Preset): Promise<Answer> {
  const late = preset.begins.status !== undefined
  const audience = audienceOf(visit.actor)
  const own = visit.actor.held.map((held) => held.positionId)
  const wish = readWish(visit.query, preset.begins)
  const t = listTexts(visit.language)
  const name = `actions ${preset.path.da} ${JSON.stringify(wish)} ${own.join()}`
  const html = await visit.part({ name, audience }, (reader) =>
    listContent(reader, preset, wish, audience, own),
  )
  return framed(visit, {
    title: late ? t.lateTitle : t.title,
    current: paths.actions,
    live: true,
    heeds: 'parts',
    children: html,
  })
}

/** The same for everybody who has the same positions, which are among what can be chosen. */
async function listContent(
  visit: Visit,
  preset: Preset,
  asked: Wish,
  audience: Audience,
  own: readonly string[],
): Promise<Child> {
  const { db, language: lang } = visit
  const [{ narrowed, list, wish }, options] = await Promise.all([
    readUpToLast(db, audience, asked),
    listOptions(db, own),
  ])
  const to = (change: Wish, path = preset.path) => visit.to(path, queryOf(change, preset.begins))
  return (
    <ListPage
      {...{ lang, wish, list }}
      locale={visit.municipality.locale}
      late={preset.begins.status !== undefined}
      narrowed={isNarrowed(wish, preset.begins)}
      sums={sumsOf(wish, narrowed)}
      total={narrowed.all.actions}
      signedIn={audience === 'all'}
      choices={(name) => choicesOf(options, name, narrowed, lang)}
      hrefOf={(change) => to({ ...wish, ...change })}
      hrefs={{
        list: visit.to(preset.path),
        all: visit.to(preset.path),
        csv: to({ ...wish, page: 1 }, preset.csv),
        plans: visit.to(actionPlansPath),
      }}
      actionHref={(slug) => visit.to(planPaths.action, { slug })}
      note={<ForeignNote texts={list.rows.map((row) => row.title)} lang={lang} />}
      keepFilter={(draw) =>
        rememberedFor(visit, options, [preset.path.da, wish, chosenNames(narrowed)], draw)
      }
      keepTable={(place, draw) =>
        rememberedFor(visit, list.rows, place, (inside) =>
          draw((data, drawOne) => rememberedRow(inside, data, drawOne)),
        )
      }
    />
  )
}

/** A page beyond the end is the last. */
async function readUpToLast(db: Db, audience: Audience, wish: Wish) {
  const read = await readList(db, audience, wish)
  const last = Math.max(1, Math.ceil(read.list.count / pageSize))
  if (wish.page <= last) return { ...read, wish }
  const atLast = { ...wish, page: last }
  return { ...(await readList(db, audience, atLast)), wish: atLast }
}

/** What is chosen is named in the filter; who may not read it has chosen nothing. */
const chosenNames = ({ chosen }: Narrowed) => chosen.map(({ name, code, title }) => [name, code, title])

/** A sum tells the statuses only of a single thing. */
function sumsOf(wish: Wish, { chosen, all, unknown }: Narrowed) {
  if (unknown || wish.text || chosen.length > 1 || chosen[0]?.kind === 'lead') return null
  return chosen[0]?.row ?? all
}

function csvFile(visit: Visit, preset: Preset): Answer {
  const t = listTexts(visit.language)
  const wish = readWish(visit.query, preset.begins)
  const stream = streamed(visit, (db) => listAsCsv(db, audienceOf(visit.actor), wish, visit.language))
  return stream
    ? file(t.file, 'text/csv; charset=utf-8', stream)
    : framed(
        visit,
        {
          title: t.busy,
          children: (
            <EmptyState level={1} title={t.busy}>
              {t.busyLead}
            </EmptyState>
          ),
        },
        429,
      )
}
