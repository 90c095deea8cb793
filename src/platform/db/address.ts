import type { LocalText } from '#platform/i18n'
import { slugOf } from '#platform/i18n'
import type { Db } from './bound.ts'

/** The last part of a thing's address in each language, given once from its title; kept when the title changes little. */
export async function giveAddress(db: Db, kind: string, id: string, title: LocalText): Promise<{ da: string; en: string }> {
  const [da, en] = await Promise.all([
    give(db, kind, 'da', id, slugOf(title.da ?? title.en ?? 'x')),
    give(db, kind, 'en', id, slugOf(title.en ?? title.da ?? 'x')),
  ])
  return { da, en }
}

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
  await db
    .insertInto('platform.address')
    .values({ kind, language, slug, subjectId: id, current: true })
    .onConflict((c) => c.columns(['municipalityId', 'kind', 'language', 'slug']).doUpdateSet({ current: true }))
    .execute()
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
