import { createHash, randomBytes } from 'node:crypto'
import { ask, type Db, type PendingLine } from '#platform/db'
import type { Line } from './since.ts'

/** What has been said since something was kept. */
export { linesAfter, linesSince, mostLines, parentsOf, type Line } from './since.ts'
export { keepNewest } from './newest.ts'
/** On which day a line was written. */
export { lineDay, lineDayText } from './line-day.ts'

/**
 * Notes a change. The line is written in the same transaction, just before commit, and is what caches, live updates, "since the
 * last meeting" and audit read. Say `public` when what citizens can read changes with it.
 */
export function record(db: Db, line: PendingLine): Promise<void> {
  db.lines.push(line)
  return Promise.resolve()
}

/** What rooms want to do inside the writer's transaction, such as counting again. */
export type OnRecorded = (db: Db, lines: readonly PendingLine[]) => Promise<void>

/** Runs the rooms' offers and writes the lines; the revision is taken last, because it is the only queue. */
export async function writeHistory(db: Db, offers: readonly OnRecorded[]): Promise<Revisions | undefined> {
  if (!db.lines.length) return undefined
  for (const offer of offers) await offer(db, db.lines)
  return writeLines(db)
}

/** Writes the lines that were recorded, and takes the revision. */
export async function writeLines(db: Db): Promise<Written | undefined> {
  if (!db.lines.length) return undefined
  const rows = db.lines.map((line) => toRow(line))
  const [revisions] = await ask<Revisions>(
    db,
    write,
    rows.length,
    db.lines.some((l) => l.public) ? 1 : 0,
    new Date(),
    db.actor.personId,
    db.actor.positionId,
    JSON.stringify(rows),
  )
  return revisions && { ...revisions, lines: told(db.lines, revisions) }
}
export interface Revisions {
  revision: number
  publicRevision: number
}
export interface Written extends Revisions {
  lines: Line[]
}

const told = (lines: readonly PendingLine[], { revision }: Revisions): Line[] =>
  lines.map(({ subject, parent }, i) => [revision - lines.length + i + 1, subject.kind, parent?.id ?? null])

function toRow(line: PendingLine) {
  const salt = randomBytes(16)
  const before = line.before === undefined ? null : line.before
  const after = line.after === undefined ? null : line.after
  const digest = createHash('sha256')
    .update(salt)
    .update(JSON.stringify([before, after]))
    .digest('hex')
  return {
    kind: line.kind,
    subject_kind: line.subject.kind,
    subject_id: line.subject.id,
    parent_kind: line.parent?.kind ?? null,
    parent_id: line.parent?.id ?? null,
    source: line.source ?? null,
    public: line.public,
    digest: `\\x${digest}`,
    salt: `\\x${salt.toString('hex')}`,
    before,
    after,
  }
}

// Written in one statement: both counters, the lines, their texts and the word to whoever listens.
const write = `
with counted as (
  update platform.revision set revision = revision + $2, public_revision = public_revision + $3
  where municipality_id = $1 returning revision, public_revision
), given as (
  select counted.revision - $2 + g.n as revision, g.*
  from counted, rows from (jsonb_to_recordset($7::jsonb) as (kind text, subject_kind text, subject_id uuid, parent_kind text,
    parent_id uuid, source text, public boolean, digest bytea, salt bytea, before jsonb, after jsonb)) with ordinality
    as g (kind, subject_kind, subject_id, parent_kind, parent_id, source, public, digest, salt, before, after, n)
), lines as (
  insert into platform.history_line (municipality_id, revision, at, person_id, position_id, kind, subject_kind, subject_id,
    parent_kind, parent_id, source, public, digest)
  select $1, revision, $4, $5, $6, kind, subject_kind, subject_id, parent_kind, parent_id, source, public, digest from given
), texts as (
  insert into platform.history_text (municipality_id, revision, salt, before, after)
  select $1, revision, salt, before, after from given
)
select revision, public_revision as "publicRevision",
  pg_notify('ledestjernen', $1::text || ' ' || revision || ' ' || public_revision) as told
from counted`
