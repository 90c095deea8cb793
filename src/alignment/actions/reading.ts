import type { Db } from '#platform/db'
import { languages } from '#platform/i18n'
import { noId } from '#platform/ids'
import { ownLexeme, partQuery, quoted, wordsOf } from '../search/words.ts'
import type { Audience } from '../tables.ts'
import type { Narrowed } from './narrow.ts'
import { countOf, severityRange, type Sort, type Wish } from './rules.ts'

/**
 * How a list is read. Its cost must not grow with the municipality, so there are two ways and the sums say which is shorter:
 * - *walk*: along the index of the order, asking of each action whether it belongs, until the page is full;
 * - *fetch*: all that is in the set, sorted. The set is the smallest thing that the list is narrowed to, or what two or more
 *   large ones have in common.
 * What belongs may stand far down the order. So a walk ends after some steps, and what it has not found is fetched.
 */
export interface Reading {
  /** Conditions on `f` that the index of the order holds together; begins with the tenant and the audience. */
  walked: string
  /** What else an action must be, joined by and. */
  asked: string
  /** What is fetched when not walking: rows of `action_id`. */
  from: string | null
  /** So many actions are looked at when walking; nothing when it may be all. */
  steps: number | null
  values: unknown[]
  order: string
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
  status?: true
  /** Holds also what the audience may not read. */
  unbound?: true
}
export type Way = 'walk' | 'fetch'

// what one action costs, by the way it is looked at (microseconds, measured with 200,000 of them)
const cost = { inSet: 0.25, fetched: 2.5, walked: 1, asked: 2.5 }
/** What belongs is not spread evenly: a walk is taken for so much longer than it would be then. */
const uneven = 2

/** How a list is read of which so many belong to it; `reach`: how many of its first rows are wanted, offset and all. */
export function planReading(
  db: Db,
  audience: Audience,
  wish: Wish,
  narrowed: Narrowed,
  { count, reach }: { count: number; reach: number },
): Record<Way, Reading> & { shorter: Way } {
  const { parts, values } = partsOf(db, audience, wish, narrowed)
  const order = orders[wish.sort]
  const [statuses, others] = [parts.filter(({ status }) => status), parts.filter(({ status }) => !status)]
  const share = wish.status ? countOf(narrowed.all, wish.status) / Math.max(1, narrowed.all.actions) : 1
  const set = setOf(parts, count / Math.max(share, 1e-6))
  // two indexes hold those of one status together
  const together = heldTogether(wish)
  const whole = narrowed.all.actions * (together ? share : 1)
  const length = Math.min(whole, (reach * whole) / Math.max(count, 0.01))
  const met = length * (together ? 1 : share)
  const walking = uneven * (length * cost.walked + met * others.length * cost.asked)
  return {
    walk: {
      walked: joined(statuses),
      asked: asked(others),
      from: null,
      steps: others.length ? stepsFor(met) : null,
      values,
      order,
    },
    fetch: { walked: joined([]), asked: asked(set.beside), from: set.from, steps: null, values, order },
    shorter: set.from !== null && set.cost <= walking ? 'fetch' : 'walk',
  }
}
/** Some times what is expected, as a power of two: each number is a statement of its own. */
const stepsFor = (length: number) => 2 ** Math.ceil(Math.log2(Math.max(1024, 3 * length)))

const conditions = (parts: readonly Part[]) => parts.map(({ condition }) => condition)
const joined = (parts: readonly Part[]) =>
  ['f.municipality_id = $1 and f.audience = $2', ...conditions(parts)].join(' and ')
const asked = (parts: readonly Part[]) => conditions(parts).join(' and ') || 'true'

/** What an action must be to belong to a list. */
export function belonging(
  db: Db,
  audience: Audience,
  wish: Wish,
  narrowed: Narrowed,
): { where: string; values: unknown[] } {
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
  const { from, beside, unbound } = setOf(parts, 0)
  const facts =
    beside.length || unbound
      ? `join alignment.action_fact f on f.municipality_id = $1 and f.action_id = d.action_id and f.audience = $2`
      : ''
  return { text: `select count(*) as n from (${from}) d ${facts} where ${asked(beside)}`, values }
}

interface ASet {
  from: string | null
  /** What else has to be asked of each. */
  beside: readonly Part[]
  cost: number
  unbound?: true | undefined
}
/**
 * The set that is fetched. What large things have in common the indexes tell in one go through all of them, which is cheaper than to ask
 * of each action of one whether it belongs to the others too; a small thing is asked. Not as a join: for the average municipality one
 * inside the other, again and again, looks cheap. `common`: so many are in all of them, whatever their status.
 */
function setOf(parts: readonly Part[], common: number): ASet {
  const [smallest, ...others] = parts.toSorted((one, other) => one.size - other.size)
  if (!smallest) return { from: null, beside: [], cost: 0 }
  const questions = others.filter(({ status }) => !status).length
  const one: ASet = {
    from: smallest.from,
    beside: others,
    cost: smallest.size * (cost.inSet + cost.fetched + questions * cost.asked),
    unbound: smallest.unbound,
  }
  const large = parts.filter(({ status }) => !status)
  if (large.length < 2) return one
  const through: ASet = {
    from: large.map(({ from }) => `(${from})`).join('\n intersect '),
    beside: parts.filter(({ status }) => status),
    cost:
      large.reduce((sum, { size }) => sum + size, 0) * cost.inSet +
      Math.min(common, ...large.map(({ size }) => size)) * cost.fetched,
  }
  return through.cost < one.cost ? through : one
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
/** How long a list is, when a sum tells. */
export function knownCount(wish: Wish, { chosen, all, unknown }: Narrowed): number | null {
  if (unknown) return 0
  if (wish.text || chosen.length > 1 || chosen[0]?.kind === 'lead') return null
  return countOf(chosen[0]?.row ?? all, wish.status)
}

const heldTogether = ({ status, sort }: Wish) =>
  status !== null && (sort === 'status' || (status !== 'attention' && sort !== 'updated'))

// `offset 0` keeps the question a question: else it may become a join that reads and sorts everything
const subjectPart = (kind: string, id: string, size: number): Part => ({
  size,
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
      status: true,
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
    return text
      ? { size: 0, unbound: true, condition: 'false', from: 'select null::uuid as action_id where false' }
      : null
  const own = put(languages.map((language) => quoted(ownLexeme(db.municipalityId, language))).join(' | '))
  const asked = `to_tsquery('simple', ${put(partQuery(words, 'da'))})`
  const from = `select distinct subject_id as action_id from (select subject_id from alignment.search_document where municipality_id = $1
    and kind = 'action' and parts @@ (${asked} && ${own}::tsquery) limit ${mostByText}) d`
  return { size: mostByText / 50, unbound: true, condition: `f.action_id in (${from})`, from }
}
