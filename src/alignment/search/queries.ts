import type { Shown } from '#plans'
import { ask, type Db } from '#platform/db'
import type { Language } from '#platform/i18n'
import { listRollUps, type SubjectKind } from '../counting/index.ts'
import type { RollUp } from '../counting/figures.ts'
import type { Audience } from '../tables.ts'
import { ownLexeme, partQuery, quoted, stemQuery } from './words.ts'

/** How many places of each sort are looked at; beyond that the list says "over". */
export const mostHits = 1000
export const pageSize = 20

export interface Hit {
  kind: string
  id: string
  title: string
  path: string
  /** The beginning of the text, every hit in it between \u0002 and \u0003. */
  text: string
}
export interface Found {
  kinds: { kind: string; count: number }[]
  /** Whether there is more than was looked at. */
  more: boolean
  hits: Hit[]
}

/** How many there are of a kind, or of all. */
export const countOf = (kinds: Found['kinds'], kind: string | null) =>
  kinds.reduce((sum, k) => (kind === null || k.kind === kind ? sum + k.count : sum), 0)

/** What the reader may see that has all the words, in titles first; a page of it, and how much there is of each kind. */
export async function search(
  db: Db,
  language: Language,
  words: readonly string[],
  kind: string | null,
  page: number,
): Promise<Found> {
  if (!words.length) return { kinds: [], more: false, hits: [] }
  const [found] = await ask<Found>(
    db,
    statements[language],
    language,
    stemQuery(words, language),
    partQuery(words, language),
    quoted(ownLexeme(db.municipalityId, language)),
    db.actor.scopes,
    kind,
    page * pageSize,
    words.join(' '),
  )
  return found!
}

// an empty query (only words that say nothing) must find nothing, not everything that has the municipality's own lexeme
const statement = (config: string) => `
with asked as (
  select to_tsquery('${config}', $3) as stems, to_tsquery('simple', $4) as parts
), hit as (
  (select kind, subject_id, title, body, path, words, true as in_title from alignment.search_document
    where municipality_id = $1 and language = $2 and parts @@ (to_tsquery('simple', $4) && $5::tsquery)
      and (seen_by && $6::text[] or '*' = any($6::text[])) limit ${mostHits + 1})
  union all
  (select kind, subject_id, title, body, path, words, false from alignment.search_document
    where municipality_id = $1 and language = $2 and words @@ (to_tsquery('${config}', $3) && $5::tsquery)
      and not parts @@ to_tsquery('simple', $4) and numnode(to_tsquery('${config}', $3)) > 0
      and (seen_by && $6::text[] or '*' = any($6::text[])) limit ${mostHits + 1})
), ranked as (
  select distinct on (kind, subject_id) split_part(kind, '/', 1) as kind, subject_id, title, body, path, ts_rank('{0.02, 0.1, 0.2, 1}', words, asked.stems) + in_title::int
    + 2 * (lower(title) = $9)::int + case kind when 'vision' then 0.3 when 'goal' then 0.1 else 0 end as rank
  from hit cross join asked order by kind, subject_id, rank desc
), page as (
  select * from ranked where $7::text is null or kind = $7 order by rank desc, title collate "da-x-icu", subject_id
  limit ${pageSize} offset $8
)
select coalesce((select json_agg(json_build_object('kind', kind, 'count', n)) from (select kind, count(*) as n from ranked group by kind) k), '[]') as kinds,
  (select count(*) filter (where in_title) > ${mostHits} or count(*) filter (where not in_title) > ${mostHits} from hit) as more,
  coalesce((select json_agg(json_build_object('kind', kind, 'id', subject_id, 'title', title, 'path', path, 'text',
    ts_headline('${config}', left(body, 10000), asked.stems, $$StartSel="\u0002", StopSel="\u0003", HighlightAll=true$$))
    order by rank desc, title collate "da-x-icu", subject_id) from page cross join asked), '[]') as hits`
const statements: Record<Language, string> = { da: statement('danish'), en: statement('english') }

/** How the things found stand: what is shown of actions, and the sums of the rest. */
export async function findStandings(db: Db, audience: Audience, hits: readonly Hit[]) {
  const ids = (kind: string) => hits.filter((h) => h.kind === kind).map((h) => h.id)
  const [shown, sums] = await Promise.all([
    ids('action').length ? ask<{ id: string; shown: Shown }>(db, shownOf, audience, ids('action')) : [],
    listSums(db, audience, hits),
  ])
  return { shown: new Map(shown.map((row) => [row.id, row.shown])), sums }
}
const shownOf = `select action_id as id, shown from alignment.action_fact
where municipality_id = $1 and audience = $2 and action_id = any($3::uuid[])`

const withSignal: readonly SubjectKind[] = ['vision', 'goal', 'track']
async function listSums(db: Db, audience: Audience, hits: readonly Hit[]): Promise<Map<string, RollUp>> {
  const wanted = hits.filter((h) => withSignal.includes(h.kind as SubjectKind))
  if (!wanted.length) return new Map()
  const kinds = [...new Set(wanted.map((h) => h.kind as SubjectKind))]
  const rows = await listRollUps(
    db,
    audience,
    kinds,
    wanted.map((h) => h.id),
  )
  return new Map(rows.map((row) => [row.subjectId, row]))
}
