import { askAbout, ask, type Db } from '#platform/db'

/**
 * Counting adds and takes away, so two writers must not count the same action from the same old picture.
 * - 'some': status and milestones of a few actions. Many may do so at once; each holds the rows of its own actions, and takes them
 *   first: who holds the counting must not wait for somebody who is himself in the queue for it.
 * - 'alone': whatever moves links, plans or the day. It waits for all others who count, and they for it, until it has committed;
 *   so it needs no action's row and cannot wait in a circle with someone who holds one.
 * The next statement reads what those it waited for have written: a statement of a transaction sees all that is committed.
 */
export const lockCounting = (db: Db, how: 'some' | 'alone') => ask(db, how === 'some' ? shared : exclusive)

/** Holds the rows of these actions. */
export const lockActions = (db: Db, ids: readonly string[]) => askAbout(db, rows, ids)

/** For the rest of the transaction. */
export const byIndex = `set_config('enable_seqscan', 'off', true)`
const key = `hashtextextended('alignment.counting ' || $1::text, 0)`
// Who loads a file counts for a while: better to wait for him than to send the writer away. And while a load fills empty tables the
// planner still believes them empty and reads them whole for every action: what is looked for here always has an index.
const settings = `set_config('lock_timeout', '4500', true), ${byIndex}`
const shared = `select ${settings}, pg_advisory_xact_lock_shared(${key})`
const exclusive = `select ${settings}, pg_advisory_xact_lock(${key})`
const rows = `select id from plans.action where municipality_id = $1 and id = any($2::uuid[]) order by id for no key update`
