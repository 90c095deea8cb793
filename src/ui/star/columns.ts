import { COLUMNS, polar, R, type PlacedSpike } from './geometry.ts'
import {
  COLUMN_SIZES,
  headBlock,
  put,
  spikeBlock,
  type Block,
  type Label,
  type Placement,
  type Scene,
} from './labels.ts'

const [F, S] = [COLUMNS, COLUMN_SIZES]
const width = 236
const gap = 9

interface Item {
  placed: PlacedSpike
  block: Block
  head?: Block
  h: number
  /** Wanted and found middle. */
  wish: number
  mid: number
}

/**
 * Two columns that hug the circle. Each label wants the height of its own tip; those that would overlap are pushed apart, and
 * a hairline leads back to the tip. Null when a column is too short for its labels.
 */
export function labelColumns(scene: Scene): Placement | null {
  const sides = sidesOf(scene.layout.spikes)
  const headSide = scene.layout.fans.map((fan) =>
    fan.spikes.reduce((n, s) => n + sides.get(s)!, 0) >= 0 ? 1 : -1,
  )
  const labels: Label[] = []
  const heads: Label[] = []
  for (const side of [1, -1]) {
    const items = scene.layout.spikes.filter((s) => sides.get(s) === side).map((s) => itemOf(s, scene))
    items.sort((a, b) => a.wish - b.wish)
    for (const fan of scene.layout.fans) addHead(items, fan.group, headSide[fan.group] === side, scene)
    if (items.reduce((sum, i) => sum + i.h, 0) > F.h - 8) return null
    pushApart(items)
    for (const item of items) draw(item, side, labels, heads)
  }
  const all = scene.layout.fans.every((fan) => !fan.spikes.length || heads.some((h) => h.of === fan.group))
  return all ? { mode: 'columns', frame: F, sizes: S, labels, heads } : null
}

/** East or west; what stands exactly on the axis goes where there are fewer. */
function sidesOf(spikes: PlacedSpike[]) {
  const onAxis = (s: PlacedSpike) => Math.abs(Math.sin((s.angle * Math.PI) / 180)) < 0.002
  let balance = spikes.reduce((n, s) => n + (onAxis(s) ? 0 : s.angle < 180 ? 1 : -1), 0)
  return new Map(
    spikes.map((s) => {
      const side = onAxis(s) ? (balance <= 0 ? 1 : -1) : s.angle < 180 ? 1 : -1
      if (onAxis(s)) balance += side
      return [s, side]
    }),
  )
}

function itemOf(placed: PlacedSpike, { data }: Scene): Item {
  const block = spikeBlock(data.spikes[placed.spike]!, width, S)
  const wish = polar(R.glyph, placed.angle, F)[1]
  return { placed, block, h: block.h + gap, wish, mid: wish }
}

/** The group's name stands over its first label on the side where most of its spikes are. */
function addHead(items: Item[], group: number, here: boolean, { data }: Scene) {
  const first = here ? items.find((i) => i.placed.group === group) : undefined
  if (!first) return
  first.head = headBlock(data.groups[group]!.title, width, S)
  first.h += first.head.h + 4
  first.wish -= (first.head.h + 4) / 2
}

/** Poured from the top, then pushed back up from the floor: no overlap, least movement. */
function pushApart(items: Item[]) {
  let floor = 4
  for (const item of items) {
    item.mid = Math.max(item.wish, floor + item.h / 2)
    floor = item.mid + item.h / 2
  }
  let roof = F.h - 4
  for (const item of items.toReversed()) {
    item.mid = Math.min(item.mid, roof - item.h / 2)
    roof = item.mid - item.h / 2
  }
}

function draw(item: Item, side: number, labels: Label[], heads: Label[]) {
  const w = Math.max(item.block.w, item.head?.w ?? 0)
  const dy = Math.max(0, Math.abs(item.mid - F.cy) - item.h / 2)
  const rim = dy < R.label ? Math.sqrt(R.label ** 2 - dy ** 2) : 0
  const dx = Math.min(Math.max(rim, 128) + 8, F.w / 2 - w - 4)
  const x = F.cx + side * dx
  const put1 = (of: number, block: Block, top: number) =>
    put(of, block, side > 0 ? x : x - block.w, top, side > 0 ? 'start' : 'end', S)
  const top = item.mid - item.h / 2 + gap / 2
  if (item.head) heads.push(put1(item.placed.group, item.head, top))
  const label = put1(item.placed.spike, item.block, item.head ? top + item.head.h + 4 : top)
  labels.push({ ...label, leader: leader(item, label, x - side * 5) })
}

/** From the tip to the label, when they are not beside each other anyway. */
function leader(item: Item, label: Label, x: number) {
  const [tx, ty] = polar(R.glyph + 12, item.placed.angle, F)
  const y = label.box.y + Math.min(label.box.h / 2, S.title * 0.75)
  if (Math.hypot(x - tx, y - ty) < 18) return undefined
  return `M${tx.toFixed(1)} ${ty.toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}`
}
