import type { Db } from '#platform/db'
import type { LoadHouse, LoadPlan } from '#platform/files'
import { record } from '#platform/history'
import { listHoldings } from '#platform/room'
import { writeStrategy } from '../centre/commands.ts'
import { addPart, rewritePart, type From } from '../parts/commands.ts'
import { restorePart, withdrawPart } from '../parts/withdrawal.ts'
import type { Contents, VisionContent } from '../parts/kinds.ts'
import { placeInOrder } from '../parts/order.ts'
import { listParts, lockParts, lockStar } from '../parts/queries.ts'
import { findStar } from '../star/queries.ts'
import type { Star } from '../star/rules.ts'
import { textsIn } from '../texts.ts'
import { compareStar, type Comparison, type Pairing } from './compare.ts'
import { reordered, settled, standingRow, wantedRows } from './order.ts'
import { emptyPlan, fatesOf, overfull, planOf, type Fates } from './plan.ts'
import { readStrategyFile } from './read.ts'
import type { StrategyFile } from './schema.ts'

interface Prepared {
  plan: LoadPlan
  todo?: { file: StrategyFile; star: Star; compared: Comparison; fates: Fates }
}

/** What loading the file would do, with its faults or its differences. */
export async function planStrategy(db: Db, text: string, house: LoadHouse, hold = false): Promise<LoadPlan> {
  if (hold) await holdStar(db)
  return (await prepare(db, text, house, true)).plan
}

async function prepare(db: Db, text: string, house: LoadHouse, withdraw: boolean): Promise<Prepared> {
  const read = readStrategyFile(text, db.municipality)
  if (!read.ok) return { plan: emptyPlan(read.faults) }
  const { file } = read
  const known = await listParts(db)
  const compared = compareStar(file, known)
  const holdings = await listHoldings(
    db,
    house,
    compared.missing.map(({ kind, row }) => ({ kind, id: row.id })),
  )
  const fates = fatesOf(compared, holdings)
  const faults = overfull(file, known.star, withdraw ? fates.refused : compared.missing, read.lineOf)
  if (faults.length) return { plan: emptyPlan(faults) }
  return {
    plan: planOf(file, known.star, compared, fates, db.municipality.locale),
    todo: { file, star: known.star, compared, fates },
  }
}

/** Does it, as a whole or not at all. What comes from a file says so in the history. */
export async function carryOutStrategy(
  db: Db,
  text: string,
  source: string,
  { withdraw }: { withdraw: boolean },
  house: LoadHouse,
): Promise<LoadPlan> {
  const before = await holdStar(db)
  const { plan, todo } = await prepare(db, text, house, withdraw)
  if (!todo) return plan
  // the file is right as a whole; on the way the star may for a moment hold too much or too little
  const from: From = { source, wholeStar: true }
  await writeStrategy(db, undefined, todo.compared.strategy.content, source)
  await writeParts(db, todo.compared.pairings, from)
  if (withdraw) await withdrawMissing(db, todo.fates, source, house, from)
  await settleOrder(db, todo.file, before, source)
  return withdraw ? plan : { ...plan, withdrawn: [] }
}

/** Whoever is just linking something to a part is waited for, so that what hangs on it is known. */
async function holdStar(db: Db): Promise<Star> {
  const star = await lockStar(db)
  const ids = (parts: readonly { id: string }[]) => parts.map((p) => p.id)
  await lockParts(db, 'core-value', ids(star.values))
  await lockParts(db, 'focus-area', ids(star.areas))
  await lockParts(db, 'vision', ids(star.areas.flatMap((a) => a.visions)))
  return star
}

/** Focus areas come before their visions. */
async function writeParts(db: Db, pairings: readonly Pairing[], from: From) {
  const areaIds = new Map<string, string>()
  for (const p of pairings) {
    const content = p.areaCode
      ? ({ ...p.content, focusAreaId: areaIds.get(p.areaCode)! } as VisionContent)
      : p.content
    const id = await writePart(db, p, content, from)
    if (p.kind === 'focus-area') areaIds.set(p.code, id)
  }
}

async function writePart(
  db: Db,
  { kind, code, row, returns, differs }: Pairing,
  content: Contents[Pairing['kind']],
  from: From,
): Promise<string> {
  if (!row) {
    const added = await addPart(db, kind, content, { ...from, code })
    if (added.refusal !== null) throw new Error(`adding ${kind} ${code}: ${added.refusal}`)
    return added.id
  }
  if (returns) await restorePart(db, kind, row.id, from)
  if (differs.length) {
    const written = await rewritePart(db, kind, row.id, undefined, content, from)
    if (written.refusal !== null) throw new Error(`writing ${kind} ${code}: ${written.refusal}`)
  }
  return row.id
}

/** Visions leave before their focus area. */
async function withdrawMissing(db: Db, { withdrawn }: Fates, source: string, house: LoadHouse, from: From) {
  const reason = textsIn(db.municipality.locale).load.reasonWithdrawn(source)
  const visionsFirst = [
    ...withdrawn.filter((g) => g.kind === 'vision'),
    ...withdrawn.filter((g) => g.kind !== 'vision'),
  ]
  for (const { kind, row } of visionsFirst) {
    const { refusal } = await withdrawPart(db, house, kind, row.id, reason, from)
    if (refusal !== null) throw new Error(`withdrawing ${kind} ${row.code}: ${refusal}`)
  }
}

/** Everything stands as in the file; a line of history is written only where the order of what was there has changed. */
async function settleOrder(db: Db, file: StrategyFile, before: Star, source: string) {
  const star = await findStar(db)
  for (const row of wantedRows(file)) {
    const standing = standingRow(star, row)
    const stays = standingRow(before, row).filter((p) => standing.some(({ id }) => id === p.id))
    const order = settled(standing, stays, row)
    if (order.every((p, i) => p.id === standing[i]?.id)) continue
    await placeInOrder(
      db,
      row.kind,
      order.map((p) => p.id),
    )
    const moved = reordered(stays, row)
    if (!moved) continue
    const codes = (parts: readonly { code: string }[]) => ({ order: parts.map((p) => p.code) })
    const area = star.areas.find((a) => a.code === row.areaCode)
    const subject = area ? { kind: 'focus-area', id: area.id } : { kind: 'strategy', id: star.strategy!.id }
    await record(db, {
      kind: `strategy.${row.kind}s-ordered`,
      subject,
      before: codes(moved.before),
      after: codes(moved.after),
      public: true,
      source,
    })
  }
}
