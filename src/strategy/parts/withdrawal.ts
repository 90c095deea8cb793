import type { Db } from '#platform/db'
import { record } from '#platform/history'
import { listHoldings, type Offers } from '#platform/room'
import { stands, type Star } from '../star/rules.ts'
import { areaIdOf, change, nextPosition, placed, sourceOf, type From, type Outcome } from './commands.ts'
import { contentOf, type PartKind, type Rows } from './kinds.ts'
import { findPart, lockParts, lockStar } from './queries.ts'
import { refuseAddition, refuseWithdrawal } from './rules.ts'

/** Withdraws it with a reason; a focus area takes its visions along. Refused by name while something hangs on any of them. */
export async function withdrawPart(
  db: Db,
  house: Pick<Offers, 'hangsOn'>,
  kind: PartKind,
  id: string,
  reason: string,
  from: From = {},
): Promise<Outcome<PartKind>> {
  const star = await lockStar(db)
  const current = (await findPart(db, kind, id))!
  if (!stands(current)) return { refusal: null, id, unchanged: true }
  const visions = kind === 'focus-area' ? (star.areas.find((a) => a.id === id)?.visions ?? []) : []
  await lockParts(
    db,
    'vision',
    visions.map((v) => v.id),
  )
  await lockParts(db, kind, [id])
  const holdings = await listHoldings(db, house, subjectsOf(kind, id, visions))
  if (holdings.length) return { refusal: 'something-hangs-on-it', current, holdings }
  const refusal = from.wholeStar ? null : refuseWithdrawal(star, kind, areaIdOf(current))
  if (refusal) return { refusal, current }
  for (const vision of visions) await withdraw(db, 'vision', vision, star, reason, from)
  await withdraw(db, kind, current, star, reason, from)
  return { refusal: null, id }
}

/** The thing itself and, for a focus area, the visions that go with it. */
export const subjectsOf = (kind: PartKind, id: string, visions: readonly { id: string }[]) => [
  { kind, id },
  ...visions.map((v) => ({ kind: 'vision', id: v.id })),
]

async function withdraw(
  db: Db,
  kind: PartKind,
  part: Rows[PartKind],
  star: Star,
  reason: string,
  from: From,
) {
  const withdrawal = { withdrawnOn: db.today, withdrawnBy: db.actor.positionId, withdrawnReason: reason }
  await change(db, kind, part, withdrawal)
  const content = contentOf(kind, part)
  await record(db, {
    kind: `strategy.${kind}-withdrawn`,
    ...placed(kind, part.id, star, content),
    before: content,
    after: { reason },
    public: true,
    ...sourceOf(from),
  })
}

/** Takes the withdrawal back: it stands again, last in its row. */
export async function restorePart<K extends PartKind>(
  db: Db,
  kind: K,
  id: string,
  from: From = {},
): Promise<Outcome<K>> {
  const star = await lockStar(db)
  const current = (await findPart(db, kind, id))!
  if (stands(current)) return { refusal: null, id, unchanged: true }
  const areaId = areaIdOf(current)
  const refusal = from.wholeStar ? null : refuseAddition(star, kind, areaId)
  if (refusal) return { refusal: refusal === 'area-unknown' ? 'area-withdrawn' : refusal, current }
  await change(db, kind, current, {
    withdrawnOn: null,
    withdrawnBy: null,
    withdrawnReason: null,
    position: nextPosition(star, kind, areaId),
  })
  const content = contentOf(kind, current)
  await record(db, {
    kind: `strategy.${kind}-restored`,
    ...placed(kind, id, star, content),
    before: { reason: current.withdrawnReason },
    after: content,
    public: true,
    ...sourceOf(from),
  })
  return { refusal: null, id }
}
