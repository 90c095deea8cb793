import type { LocalText } from '#platform/i18n'
import { slugOf } from '#platform/i18n'
import type { Db } from './bound.ts'
import { lockUntilCommit } from './locks.ts'

/** The last part of a thing's address in each language, given once from its title; kept when the title changes little. */
export async function giveAddress(
  db: Db,
  kind: string,
  id: string,
  title: LocalText,
): Promise<{ da: string; en: string }> {
  const wanted = { da: slugOf(title.da ?? title.en ?? 'x'), en: slugOf(title.en ?? title.da ?? 'x') }
  await lockWords(db, kind, Object.values(wanted))
  const [da, en] = await Promise.all([
    give(db, kind, 'da', id, wanted.da),
    give(db, kind, 'en', id, wanted.en),
  ])
  return { da, en }
}

/** Two things that get the same title at the same moment wait for each other: else both would take the same address. */
async function lockWords(db: Db, kind: string, slugs: readonly string[]) {
  const words = [...new Set(slugs.map((slug) => slug.replace(/-\d+$/, '')))].toSorted()
  await Promise.all([
    lockUntilCommit(db, allOf(kind), 'with-others'),
    ...words.map((word) => lockUntilCommit(db, `${allOf(kind)} ${word}`)),
  ])
}
const allOf = (kind: string) => `platform.address ${kind}`

async function give(db: Db, kind: string, language: string, id: string, wanted: string): Promise<string> {
  const taken = await db
    .selectFrom('platform.address')
    .select(['slug', 'subjectId'])
    .where('kind', '=', kind)
    .where('language', '=', language)
    .where((eb) => eb.or([eb('slug', '=', wanted), eb('slug', 'like', `${wanted}-%`)]))
    .execute()
  const own = taken.find((t) => t.subjectId === id && (t.slug === wanted || /-\d+$/.test(t.slug)))
  const used = new Set(taken.filter((t) => t.subjectId !== id).map((t) => t.slug))
  const slug = own?.slug ?? free(wanted, used)
  await db
    .updateTable('platform.address')
    .set({ current: false })
    .where('subjectId', '=', id)
    .where('language', '=', language)
    .where('current', '=', true)
    .where('slug', '!=', slug)
    .execute()
  const given = await db
    .insertInto('platform.address')
    .values({ kind, language, slug, subjectId: id, current: true })
    .onConflict((c) =>
      c
        .columns(['municipalityId', 'kind', 'language', 'slug'])
        .doUpdateSet({ current: true })
        .where('platform.address.subjectId', '=', id),
    )
    .executeTakeFirst()
  if (!given.numInsertedOrUpdatedRows) throw new Error(`the address ${kind} ${slug} is another thing's`)
  return slug
}

function free(wanted: string, used: Set<string>): string {
  if (!used.has(wanted)) return wanted
  for (let n = 2; ; n++) if (!used.has(`${wanted}-${n}`)) return `${wanted}-${n}`
}

/** What an address names. `current` is false for one that a rename has left behind. */
export const findAddress = (db: Db, kind: string, language: string, slug: string) =>
  db
    .selectFrom('platform.address')
    .select(['subjectId', 'current'])
    .where('kind', '=', kind)
    .where('language', '=', language)
    .where('slug', '=', slug)
    .executeTakeFirst()

/**
 * The same for many things of one kind in three statements, as a file brings them. A thing keeps the address it has when its
 * title still gives it; two new ones with the same title get -2, -3 … in order.
 */
export async function giveAddresses(
  db: Db,
  kind: string,
  things: readonly { id: string; title: LocalText }[],
): Promise<Map<string, { da: string; en: string }>> {
  if (!things.length) return new Map()
  // a file brings too many to lock their words one by one: it waits for everybody, and everybody for it
  await lockUntilCommit(db, allOf(kind))
  const wanted = things.flatMap(({ id, title }) => [
    { id, language: 'da', slug: slugOf(title.da ?? title.en ?? 'x') },
    { id, language: 'en', slug: slugOf(title.en ?? title.da ?? 'x') },
  ])
  const { rows: taken } = await db.client.query<{ language: string; slug: string; subjectId: string }>({
    name: 'addresses-taken',
    text: `select language, slug, subject_id as "subjectId" from platform.address where municipality_id = $1 and kind = $2
      and (subject_id = any($3::uuid[]) or regexp_replace(slug, '-[0-9]+$', '') = any($4))`,
    values: [
      db.municipalityId,
      kind,
      things.map((t) => t.id),
      [...new Set(wanted.map((w) => w.slug.replace(/-\d+$/, '')))],
    ],
  })
  const owners = new Map(taken.map((t) => [`${t.language} ${t.slug}`, t.subjectId]))
  const given = wanted.map(({ id, language, slug }) => ({
    id,
    language,
    slug: freeFor(owners, id, language, slug),
  }))
  await keepAddresses(db, kind, given)
  const slugs = new Map(given.map((g) => [`${g.id} ${g.language}`, g.slug]))
  return new Map(things.map(({ id }) => [id, { da: slugs.get(`${id} da`)!, en: slugs.get(`${id} en`)! }]))
}

function freeFor(owners: Map<string, string>, id: string, language: string, wanted: string): string {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    const owner = owners.get(`${language} ${slug}`)
    if (owner !== undefined && owner !== id) continue
    owners.set(`${language} ${slug}`, id)
    return slug
  }
}

async function keepAddresses(
  db: Db,
  kind: string,
  given: readonly { id: string; language: string; slug: string }[],
) {
  const recordset = `jsonb_to_recordset($3::jsonb) as g (id uuid, language text, slug text)`
  const values = [db.municipalityId, kind, JSON.stringify(given)]
  await db.client.query({
    name: 'addresses-left',
    text: `update platform.address a set current = false from ${recordset} where a.municipality_id = $1 and a.kind = $2
      and a.subject_id = g.id and a.language = g.language and a.slug <> g.slug and a.current`,
    values,
  })
  await db.client.query({
    name: 'addresses-given',
    text: `insert into platform.address (municipality_id, kind, language, slug, subject_id, current)
      select $1, $2, language, slug, id, true from ${recordset}
      on conflict (municipality_id, kind, language, slug) do update set current = true`,
    values,
  })
}
