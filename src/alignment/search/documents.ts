import { ask, type Db } from '#platform/db'
import { fill } from '#platform/http'
import { inLanguage, languages, type Language } from '#platform/i18n'
import type { SearchDocument, SearchDocuments, Subject } from '#platform/room'
import { ownLexeme, partsOf, plainText } from './words.ts'

const batchSize = 500

/** Brings what can be found of these things up to date; what no room knows any more, or nobody may see, is found no longer. */
export async function updateDocuments(
  db: Db,
  offers: readonly SearchDocuments[],
  subjects: readonly Subject[],
): Promise<void> {
  const distinct = [...new Map(subjects.map((s) => [`${s.kind} ${s.id}`, s])).values()].toSorted(inOrder)
  for (let at = 0; at < distinct.length; at += batchSize)
    await updateBatch(db, offers, distinct.slice(at, at + batchSize))
}

// two writers take the same documents in the same order
const inOrder = (one: Subject, other: Subject) => (one.kind + one.id < other.kind + other.id ? -1 : 1)

async function updateBatch(db: Db, offers: readonly SearchDocuments[], subjects: readonly Subject[]) {
  const told = (await Promise.all(offers.map((offer) => offer(db, subjects)))).flat()
  const found = told.filter((d) => d.seenBy.length)
  const kept = new Set(found.map((d) => `${d.kind} ${d.id}`))
  const gone = [...subjects, ...told].filter((s) => !kept.has(`${s.kind} ${s.id}`))
  const rows = found.toSorted(inOrder).flatMap((d) => languages.map((language) => rowOf(db, d, language)))
  await Promise.all([
    gone.length ? ask(db, forget, JSON.stringify(gone.map(({ kind, id }) => ({ kind, id })))) : [],
    rows.length ? ask(db, write, JSON.stringify(rows)) : [],
  ])
}

/**
 * Makes every document anew, in pages: of all things that have an address, and of all that could be found before.
 * @public for whoever is in doubt; each change keeps its own documents
 */
export async function rewriteDocuments(db: Db, offers: readonly SearchDocuments[]): Promise<void> {
  let after: Subject = { kind: '', id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const subjects: Subject[] = await ask<Subject>(db, page, after.kind, after.id, batchSize)
    await updateBatch(db, offers, subjects)
    if (subjects.length < batchSize) return
    after = subjects.at(-1)!
  }
}
const page = `select kind, subject_id as id from (
  select kind, subject_id from platform.address where municipality_id = $1 and current
  union select split_part(kind, '/', 1), subject_id from alignment.search_document where municipality_id = $1
) s where (kind, subject_id) > ($2, $3::uuid) order by kind, subject_id limit $4`

// a book in one field still has an end
const longest = 50_000
function rowOf(db: Db, document: SearchDocument, language: Language) {
  const title = inLanguage(document.title, language)
  const body = inLanguage(document.body, language)
  return {
    kind: document.kind,
    id: document.id,
    language,
    seen_by: document.seenBy,
    title: title.text.slice(0, 500),
    body: body.text.slice(0, longest),
    path: fill(
      document.path[language],
      language,
      document.path[language].includes(':slug') ? { slug: document.slug } : {},
    ),
    title_words: plainText(title.text.slice(0, 500)),
    title_config: configs[title.lang],
    body_words: plainText(body.text.slice(0, longest)),
    body_config: configs[body.lang],
    // the thing itself is found by its title
    parts: document.kind.includes('/') ? [] : partsOf(title.text),
    own: ownLexeme(db.municipalityId, language),
  }
}
const configs: Record<Language, string> = { da: 'danish', en: 'english' }

const forget = `delete from alignment.search_document d using jsonb_to_recordset($2::jsonb) as g (kind text, id uuid)
where d.municipality_id = $1 and d.kind = g.kind and d.subject_id = g.id`

// the words of what stands already are not made again
const write = `
insert into alignment.search_document as d (municipality_id, kind, subject_id, language, seen_by, title, body, path, words, parts)
select $1, kind, id, language, seen_by, title, body, path,
  setweight(to_tsvector(title_config::regconfig, title_words), 'A') || setweight(to_tsvector(body_config::regconfig, body_words), 'C')
    || array_to_tsvector(array[own]),
  array_to_tsvector(parts || own)
from jsonb_to_recordset($2::jsonb) as r (kind text, id uuid, language text, seen_by text[], title text, body text, path text,
  title_words text, title_config text, body_words text, body_config text, parts text[], own text)
where not exists (select from alignment.search_document o where o.municipality_id = $1 and o.kind = r.kind and o.subject_id = r.id
  and o.language = r.language and (o.seen_by, o.title, o.body, o.path) is not distinct from (r.seen_by, r.title, r.body, r.path))
on conflict (municipality_id, kind, subject_id, language) do update set seen_by = excluded.seen_by, title = excluded.title,
  body = excluded.body, path = excluded.path, words = excluded.words, parts = excluded.parts
where (d.seen_by, d.title, d.body, d.path) is distinct from (excluded.seen_by, excluded.title, excluded.body, excluded.path)`
