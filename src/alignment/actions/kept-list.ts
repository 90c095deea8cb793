import type { Db } from '#platform/db'
import { keepNewest, linesSince, parentsOf } from '#platform/history'
import { noId } from '#platform/ids'
import type { RollUp } from '../counting/index.ts'
import type { Audience } from '../tables.ts'
import { narrow, type Narrowed } from './narrow.ts'
import {
  listActions,
  offsetOf,
  readPage,
  touchedSince,
  type ActionList,
  type ListedRow,
  type Touched,
} from './queries.ts'
import { belonging, knownCount } from './reading.ts'
import { countOf, isWhole, pageSize, type Wish } from './rules.ts'

/** A list's first page as it was read last. */
interface Kept {
  revision: number
  narrowed: Narrowed
  rows: readonly ListedRow[]
}
type KeptWish = Wish & { sort: 'title' | 'status' }
const known = keepNewest<Kept>(500)

/**
 * A page of the list with the sums that it is narrowed by. The first page is kept: after statuses only the actions that they are about
 * are read again, and while none of them comes, goes or changes its place, the page has the same rows. One round trip then.
 */
export async function readList(
  db: Db,
  audience: Audience,
  wish: Wish,
): Promise<{ narrowed: Narrowed; list: ActionList }> {
  if (!canBeKept(wish) || db.lines.length) return readAnew(db, audience, wish)
  const key = `${db.municipalityId} ${db.today} ${audience} ${JSON.stringify(wish)}`
  const found = known.get(key)
  const [{ revision, lines }, narrowed, touched] = await Promise.all([
    linesSince(db, found?.revision ?? null),
    narrow(db, audience, wish),
    found ? touchedOf(db, audience, wish, found) : [],
  ])
  const count = knownCount(wish, narrowed)
  const given = parentsOf('status-update', lines)
  const rows = found && given && withStatuses(found.rows, given, touched, wish.sort)
  const list = rows && count !== null ? { rows, count } : await listActions(db, audience, wish, narrowed)
  if (count !== null && !narrowed.unknown) known.put(key, { revision, narrowed, rows: list.rows })
  return { narrowed, list }
}

/** The sums of a whole municipality as they were last: enough to choose the way to read, so that the rows need not wait for the new ones. */
const lastSums = keepNewest<{ revision: number; all: RollUp }>(500)

/** A page read anew has mostly the rows that it had: then they are the same object, and what is drawn from it need not be drawn again. */
const lastRows = keepNewest<{ revision: number; said: string; rows: readonly ListedRow[] }>(100)
function asBefore(key: string, revision: number, rows: readonly ListedRow[]): readonly ListedRow[] {
  const said = JSON.stringify(rows)
  const before = lastRows.get(key)
  if (before?.said === said) return before.rows
  lastRows.put(key, { revision, said, rows })
  return rows
}

async function readAnew(db: Db, audience: Audience, wish: Wish) {
  const place = `${db.municipalityId} ${audience}`
  const last = isWhole(wish) ? lastSums.get(place)?.all : undefined
  const near = last && countOf(last, wish.status) > offsetOf(wish)
  const [narrowed, rows] = await Promise.all([
    narrow(db, audience, wish),
    near
      ? readPage(db, audience, wish, { chosen: [], unknown: false, all: last }, countOf(last, wish.status))
      : undefined,
  ])
  const revision = db.stands?.revision ?? 0
  lastSums.put(place, { revision, all: narrowed.all })
  const list = rows
    ? { rows, count: countOf(narrowed.all, wish.status) }
    : await listActions(db, audience, wish, narrowed)
  const key = `${place} ${db.today} ${JSON.stringify(wish)}`
  return { narrowed, list: { ...list, rows: asBefore(key, revision, list.rows) } }
}

/** What is found by words has no sum that tells how long it is; what stands before another page may have come or gone. */
const canBeKept = (wish: Wish): wish is KeptWish =>
  wish.page === 1 && !wish.text && (wish.sort === 'title' || wish.sort === 'status')

const touchedOf = (db: Db, audience: Audience, wish: KeptWish, { narrowed, rows, revision }: Kept) =>
  touchedSince(db, audience, belonging(db, audience, wish, narrowed), wish.sort, {
    last: rows.at(-1)?.id ?? noId,
    revision,
  })

/** The same rows with what is now said of some of them; nothing when one has come, has gone or stands elsewhere. */
function withStatuses(
  rows: readonly ListedRow[],
  given: ReadonlySet<string>,
  touched: readonly Touched[],
  sort: KeptWish['sort'],
): readonly ListedRow[] | undefined {
  const now = new Map(touched.map(({ beyond, ...row }) => [row.id, { row, beyond }]))
  const changed = rows.filter(({ id }) => given.has(id))
  const stay = changed.every((row) => {
    const after = now.get(row.id)?.row
    return after && (sort === 'title' || after.shown === row.shown)
  })
  if (!stay) return undefined
  const onPage = new Set(changed.map(({ id }) => id))
  const full = rows.length === pageSize
  const comes = touched.some(({ id, beyond }) => !onPage.has(id) && !(full && beyond))
  if (comes) return undefined
  return changed.length ? rows.map((row) => (given.has(row.id) ? now.get(row.id)!.row : row)) : rows
}
