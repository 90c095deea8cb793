import type { FileFault, LoadPlan, PlannedChange, PlannedRefusal } from '#platform/files'
import type { Language, LocalText } from '#platform/i18n'
import type { Holding } from '#platform/room'
import type { PartKind, Rows } from '../parts/kinds.ts'
import { limits, type Star } from '../star/rules.ts'
import { plain } from '../star/views/said.tsx'
import { textsIn } from '../texts.ts'
import { isChanged, type Comparison, type Pairing } from './compare.ts'
import { reordered, standingRow, wantedRows, type WantedRow } from './order.ts'
import type { StrategyFile } from './schema.ts'

/** In both languages, from the texts. */
export const inBoth = (pick: (t: ReturnType<typeof textsIn>) => string): LocalText => ({
  da: pick(textsIn('da')),
  en: pick(textsIn('en')),
})

export const emptyPlan = (faults: FileFault[] = []): LoadPlan => ({
  faults,
  added: [],
  changed: [],
  withdrawn: [],
  refused: [],
  unchanged: 0,
})

/** What loading would do, in words. */
export function planOf(
  file: StrategyFile,
  star: Star,
  compared: Comparison,
  fates: Fates,
  own: Language,
): LoadPlan {
  const { strategy, pairings } = compared
  const tell = new Teller(file, star, own)
  const strategyChange = {
    ...tell.strategy(strategy.content.title),
    differences: [...tell.differences(strategy.differs), ...tell.orders(['core-value', 'focus-area'])],
  }
  const changed = pairings
    .filter((p) => p.row)
    .map((p) => ({ ...tell.part(p.kind, p.code, p.content.title), differences: tell.changes(p) }))
    .filter((c) => c.differences.length > 0)
  const strategyChanges = !strategy.isNew && strategyChange.differences.length > 0
  return {
    faults: [],
    added: [
      ...(strategy.isNew ? [tell.strategy(strategy.content.title)] : []),
      ...pairings.filter((p) => !p.row).map((p) => tell.part(p.kind, p.code, p.content.title)),
    ],
    changed: [...(strategyChanges ? [strategyChange] : []), ...changed],
    withdrawn: fates.withdrawn.map(({ kind, row }) => tell.part(kind, row.code, row.title)),
    refused: fates.refused.map(({ kind, row, holding }): PlannedRefusal => ({
      ...tell.part(kind, row.code, row.title),
      because: inBoth((t) => t.load.becauseHangs),
      holding: holding.map((h) => plain(h, own)),
    })),
    unchanged:
      pairings.filter((p) => p.row).length - changed.length + (strategy.isNew || strategyChanges ? 0 : 1),
  }
}

/** Finds the words for parts and their differences. */
class Teller {
  readonly #file: StrategyFile
  readonly #star: Star
  readonly #own: Language
  constructor(file: StrategyFile, star: Star, own: Language) {
    this.#file = file
    this.#star = star
    this.#own = own
  }

  strategy = (title: LocalText): PlannedChange => ({
    kind: inBoth((t) => t.kinds.strategy),
    code: '',
    title: plain(title, this.#own),
  })
  part = (kind: PartKind, code: string, title: LocalText): PlannedChange => ({
    kind: inBoth((t) => t.kinds[kind]),
    code,
    title: plain(title, this.#own),
  })

  differences = (differs: Pairing['differs']) =>
    differs.map(({ field, before, after }) => ({
      field: inBoth((t) => t.fields[field] ?? field),
      before: field === 'focusAreaId' ? this.#areaTitle(before) : before,
      after: field === 'focusAreaId' ? this.#areaTitle(after) : after,
    }))

  /** What changes in a part: its texts, that it stands again, and the order of its visions. */
  changes(p: Pairing) {
    const back = {
      field: inBoth((t) => t.fields['withdrawal']!),
      before: textsIn(this.#own).load.isWithdrawn,
      after: textsIn(this.#own).load.stands,
    }
    const own = isChanged(p) ? [...(p.returns ? [back] : []), ...this.differences(p.differs)] : []
    return p.kind === 'focus-area' ? [...own, ...this.orders(['vision'], p.code)] : own
  }

  orders(kinds: WantedRow['kind'][], areaCode?: string) {
    const all = wantedRows(this.#file)
    const rows = all.filter((r) => kinds.includes(r.kind) && r.areaCode === areaCode)
    const names = (parts: readonly { title: LocalText }[]) =>
      parts.map((p) => plain(p.title, this.#own)).join(', ')
    return rows.flatMap((row) => {
      const elsewhere = all.filter((r) => r !== row && r.kind === row.kind).flatMap((r) => r.codes)
      const stays = standingRow(this.#star, row).filter((p) => !elsewhere.includes(p.code))
      const order = reordered(stays, row)
      return order
        ? [
            {
              field: inBoth((t) => t.fields['order']!),
              before: names(order.before),
              after: names(order.after),
            },
          ]
        : []
    })
  }

  #areaTitle(code: string) {
    const area =
      this.#file.strategy.focusAreas.find((a) => a.code === code) ??
      this.#star.areas.find((a) => a.code === code)
    return area ? plain(area.title, this.#own) : code
  }
}

type Gone = Comparison['missing'][number]
/** What becomes of what is missing from the file. */
export interface Fates {
  withdrawn: Gone[]
  refused: (Gone & { holding: LocalText[] })[]
}

/** A part on which something hangs stays; so does a focus area with a vision that stays in it. */
export function fatesOf({ missing }: Comparison, holdings: readonly Holding[]): Fates {
  const held = new Map<string, LocalText[]>()
  for (const { on, title } of holdings) held.set(on.id, [...(held.get(on.id) ?? []), title])
  for (const { kind, row } of missing) {
    const { focusAreaId } = row as Rows['vision']
    if (kind === 'vision' && held.has(row.id))
      held.set(focusAreaId, [...(held.get(focusAreaId) ?? []), row.title])
  }
  return {
    withdrawn: missing.filter(({ row }) => !held.has(row.id)),
    refused: missing
      .filter(({ row }) => held.has(row.id))
      .map((gone) => ({ ...gone, holding: held.get(gone.row.id)! })),
  }
}

/** The file alone fits the star, but together with what stays there may be too much. */
export function overfull(
  file: StrategyFile,
  star: Star,
  staying: readonly Gone[],
  lineOf: (path: readonly PropertyKey[]) => number,
): FileFault[] {
  const stay = (kind: PartKind, areaId?: string) =>
    staying.filter((g) => g.kind === kind && (!areaId || (g.row as Rows['vision']).focusAreaId === areaId))
      .length
  const faults: FileFault[] = []
  const check = (path: (string | number)[], count: number, most: number, place: string) => {
    if (count > most) faults.push({ line: lineOf(path), place, reason: 'left-over' })
  }
  const { values, focusAreas } = file.strategy
  check(['strategy', 'values'], values.length + stay('core-value'), limits.values.most, 'strategy › values')
  check(
    ['strategy', 'focusAreas'],
    focusAreas.length + stay('focus-area'),
    limits.areas.most,
    'strategy › focusAreas',
  )
  focusAreas.forEach((area, i) => {
    const id = star.areas.find((a) => a.code === area.code)?.id
    if (id)
      check(
        ['strategy', 'focusAreas', i, 'visions'],
        area.visions.length + stay('vision', id),
        limits.visions.most,
        `strategy › focusAreas › ${i + 1} › visions`,
      )
  })
  return faults
}
