import type { Db } from './bound.ts'
import { ask } from './ask.ts'

/**
 * Within a municipality nobody else passes the same words until we have committed. A statement of its own: what others have committed
 * while we waited is seen by the next one.
 */
export async function lockUntilCommit(db: Db, words: string, how: 'alone' | 'with-others' = 'alone') {
  await ask(db, how === 'alone' ? alone : withOthers, words)
}
const alone = `select pg_advisory_xact_lock(hashtextextended($2 || ' ' || $1::text, 0))`
const withOthers = `select pg_advisory_xact_lock_shared(hashtextextended($2 || ' ' || $1::text, 0))`
