import { findAddress } from '#platform/db'
import { moved, type LocalPath, type Visit } from '#platform/http'
import { paths } from '../words/paths.ts'
import { words } from '../words/status.ts'

/** The thing that an address of this kind names, and whether a rename has left the address behind. */
export const byAddress =
  (kind: string) =>
  (_db: unknown, { slug = '' }: Record<string, string>, { db, language }: Visit) =>
    findAddress(db, kind, language, slug)

export const movedTo = (visit: Visit, path: LocalPath, slug: { da?: string; en?: string } | undefined) =>
  moved(visit.to(path, { slug }))

/** Where everybody begins: the star for those who work here, the front page for citizens. */
export const home = (visit: Visit) => {
  const t = words(visit.language)
  return visit.actor.signedIn
    ? [{ text: t.star, href: visit.to(paths.star) }]
    : [{ text: t.front, href: visit.to({ da: '/', en: '/' }) }]
}
