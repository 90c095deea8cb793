import type { Db } from '#platform/db'
import { languages } from '#platform/i18n'
import { noId } from '#platform/ids'
import { ownLexeme, partQuery, quoted, wordsOf } from '../search/words.ts'
import type { Audience } from '../tables.ts'
import type { Narrowed } from './narrow.ts'
import { countOf, isWhole, severityRange, type Sort, type Wish } from './rules.ts'

/**
 * How a list is read. Its cost must not grow with the municipality, so there are two ways and the sums say which is shorter:
 * - *walk*: along the index of the order, asking of each action whether it belongs, until the page is full;
 * - *fetch*: all of the smallest thing it is narrowed to, sorted.
 */
export interface Reading {
  /** Conditions on `f`, joined by and; begins with the tenant and the audience. */
  where: string
  /** What is fetched when not walking: rows of `action_id`. */
  from: string | null
  values: unknown[]
  order: string
  /** The count when a sum tells it; else it is asked for. */
  count: number | null
}

export const orders: Record<Sort, string> = {
  title: 'f.title, f.action_id',
  status: 'f.severity, f.title, f.action_id',
  deadline: 'f.deadline, f.action_id',
  updated: 'f.last_update_on desc nulls last, f.action_id',
}

interface Part {
  /** How many actions it has, as far as one knows. */
  size: number
  condition: string
  from: string
  subject?: true
}

/** `reach`: how many of the list's first rows are wanted, offset and all. */
export function planReading(
  db: Db,
  audience: Audience,
  wish: Wish,
  narrowed: Narrowed,
  reach: number,
): Reading {
  const { parts, values } = partsOf(db, audience, wish, narrowed)
  const driver = smallest(parts)
  const from = driver && driver.size <= walkLength(wish, narrowed, parts, reach) ? driver.from : null
  const others = parts.filter((part) => from === null || part !== driver)
  return {
    // asked for, the municipality takes no part in the choice of a plan, and one is kept; where something else has to be looked up, it should
    where: joined(others, from === null && isWhole(wish) ? '(select $1::uuid)' : '$1'),
    from,
    values,
    order: orders[wish.sort],
    count: knownCount(wish, narrowed),
  }
}

const joined = (parts: readonly Part[], municipality = '$1') =>
  [`f.municipality_id = ${municipality} and f.audience = $2`, ...parts.map((part) => part.condition)].join(
    ' and ',
  )

/** What an action must be to belong to a list. */
export function belonging(
  db: Db,
  audience: Audience,
  wish: Wish,
  narrowed: Narrowed,
): Pick<Reading, 'where' | 'values'> {
  const { parts, values } = partsOf(db, audience, wish, narrowed)
  return { where: joined(parts), values }
}

/** The statement that counts a list when no sum tells: through the smallest thing it is narrowed to, never the whole municipality. */
export function planCount(
  db: Db,
  audience: Audience,
  wish: Wish,
  narrowed: Narrowed,
): { text: string; values: unknown[] } {
  const { parts, values } = partsOf(db, audience, wish, narrowed)
  const driver = smallest(parts)
  const conditions = parts
    .filter((part) => part !== driver)
    .map((part) => part.condition.replace(' offset 0)', ')'))
  // of what actions serve the table of subjects knows everything
  const bare = parts.every((part) => part.subject)
  const facts = `join alignment.action_fact f on f.municipality_id = $1 and f.action_id = d.action_id and f.audience = $2`
  const from = bare ? `(${driver!.from}) f` : `(${driver!.from}) d ${facts}`
  return {
    text: `select count(*) as n from ${from} where true${conditions.map((c) => ` and ${c}`).join('')}`,
    values,
  }
}

function partsOf(db: Db, audience: Audience, wish: Wish, narrowed: Narrowed) {
  const values: unknown[] = [audience]
  const put = (value: unknown) => `$${values.push(value) + 1}`
  const subjects = narrowed.chosen.map(({ kind, id, row }) =>
    kind === 'lead' ? leadPart(put(id), row.actions) : subjectPart(put(kind), put(id), row.actions),
  )
  const text = textPart(db, wish.text, put)
  const status = wish.status && statusPart(wish, narrowed)
  return { parts: [...subjects, ...(text ? [text] : []), ...(status ? [status] : [])], values }
}
const smallest = (parts: readonly Part[]) => parts.toSorted((one, other) => one.size - other.size)[0]

/** How long a list is, when a sum tells. */
export function knownCount(wish: Wish, { chosen, all, unknown }: Narrowed): number | null {
  if (unknown) return 0
  if (wish.text || chosen.length > 1 || chosen[0]?.kind === 'lead') return null
  return countOf(chosen[0]?.row ?? all, wish.status)
}

/** How many actions one must look at to find as many as are wanted, if what is asked for is spread evenly. */
function walkLength(wish: Wish, { all, chosen }: Narrowed, parts: readonly Part[], reach: number): number {
  // two indexes hold those of one status together
  const together =
    wish.status && (wish.sort === 'status' || (wish.status !== 'attention' && wish.sort !== 'updated'))
  const whole = together ? countOf(all, wish.status) : all.actions
  const one = chosen.length === 1 && chosen[0]!.kind !== 'lead' ? countOf(chosen[0]!.row, wish.status) : null
  const shares = parts.reduce((share, part) => share * (part.size / Math.max(1, all.actions)), all.actions)
  const hits = Math.max(one ?? shares, 0.01)
  return Math.min(whole, (reach * whole) / hits)
}

// `offset 0` keeps the question a question: else it may become a join that reads and sorts everything
const subjectPart = (kind: string, id: string, size: number): Part => ({
  size,
  subject: true,
  condition: `exists (select 1 from alignment.action_subject s where s.municipality_id = $1 and s.action_id = f.action_id and s.audience = $2
    and s.kind = ${kind} and s.subject_id = ${id} and s.other_id = '${noId}' offset 0)`,
  from: `select action_id from alignment.action_subject where municipality_id = $1 and audience = $2 and kind = ${kind} and subject_id = ${id}
    and other_id = '${noId}'`,
})
const leadPart = (id: string, size: number): Part => ({
  size,
  condition: `f.lead_position_id = ${id}`,
  from: `select action_id from alignment.action_fact where municipality_id = $1 and audience = $2 and lead_position_id = ${id}`,
})
// A status stands in the statement itself and not as its parameter: there are ten of them, and each has a plan that is made once.
function statusPart(wish: Wish, { all }: Narrowed): Part {
  const status = wish.status!
  if (status !== 'attention' && wish.sort === 'deadline') return sized(`shown = '${status}'`)
  const [from, to] = severityRange(status)
  return sized(
    from === to ? `severity = ${from}::smallint` : `severity between ${from}::smallint and ${to}::smallint`,
  )

  function sized(condition: string): Part {
    return {
      size: countOf(all, status),
      condition: `f.${condition}`,
      from: `select action_id from alignment.action_fact where municipality_id = $1 and audience = $2 and ${condition}`,
    }
  }
}
const mostByText = 5000
function textPart(db: Db, text: string, put: (value: unknown) => string): Part | null {
  const words = wordsOf(text)
  if (!words.length)
    return text ? { size: 0, condition: 'false', from: 'select null::uuid as action_id where false' } : null
  const own = put(languages.map((language) => quoted(ownLexeme(db.municipalityId, language))).join(' | '))
  const asked = `to_tsquery('simple', ${put(partQuery(words, 'da'))})`
  const from = `select distinct subject_id as action_id from (select subject_id from alignment.search_document where municipality_id = $1
    and kind = 'action' and parts @@ (${asked} && ${own}::tsquery) limit ${mostByText}) d`
  return { size: mostByText / 50, condition: `f.action_id in (${from})`, from }
}
