import { clearance, inside, overlaps, polar, rad, TIPS, type Box, type Layout } from './geometry.ts'
import { headBlock, put, RIM, TIP_SIZES, type Anchor, type Block, type Label, type Scene } from './labels.ts'

type Fan = Layout['fans'][number]

const widths = [260, 190, 150]
/** What it costs to stand below what one heads. */
const underCost = 90

/** Places to try, cheapest first: near the middle of the fan, near the circle, on few lines. */
const tries = widths
  .flatMap((_, i) =>
    range(-80, 80, 2).flatMap((turn) => range(RIM + 8, 640, 8).map((r) => tryAt(i, turn, r))),
  )
  .toSorted((a, b) => a.cost - b.cost)

function tryAt(width: number, turn: number, r: number) {
  return { width, turn, r, cost: r - RIM + Math.abs(turn) * 3 + width * 25 }
}
function range(from: number, to: number, step: number) {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step)
}

/** Each group's name as near to the middle of its fan as there is room outside the circle; null when one finds none. */
export function placeHeads({ data, layout }: Scene, labels: Label[]): Label[] | null {
  const heads: Label[] = []
  for (const fan of layout.fans) {
    const taken = [...labels, ...heads].map((l) => l.box)
    const own = labels.filter((l) => fan.spikes.some((s) => s.spike === l.of))
    const head = best(fan, data.groups[fan.group]!.title, taken, Math.min(...own.map((l) => l.box.y)))
    if (!head) return null
    heads.push(head)
  }
  return heads
}

function best(fan: Fan, title: string, taken: Box[], top: number): Label | null {
  const blocks = widths.map((width) => headBlock(title, width, TIP_SIZES))
  const reach = Math.min(80, fan.sector / 2 + 12)
  // A heading stands over what it heads; only under the star it may stand below.
  const southern = Math.cos(rad(fan.mid)) < -0.8
  let found: { label: Label; cost: number } | null = null
  for (const t of tries) {
    if (found && t.cost >= found.cost) break
    if (Math.abs(t.turn) > reach) continue
    const { box, anchor } = boxAt(fan.mid + t.turn, t.r, blocks[t.width]!)
    const cost = t.cost + (box.y > top && !southern ? underCost : 0)
    if ((found && cost >= found.cost) || !free(box, taken)) continue
    found = { label: put(fan.group, blocks[t.width]!, box.x, box.y, anchor, TIP_SIZES), cost }
  }
  return found?.label ?? null
}

const free = (box: Box, taken: Box[]) =>
  inside(box, TIPS) && clearance(box, TIPS) >= RIM && taken.every((t) => !overlaps(box, t, 8))

function boxAt(angle: number, r: number, block: Block): { box: Box; anchor: Anchor } {
  const [x, y] = polar(r, angle, TIPS)
  const sx = Math.sin(rad(angle))
  const anchor = sx > 0.3 ? 'start' : sx < -0.3 ? 'end' : 'middle'
  const left = anchor === 'start' ? x : anchor === 'end' ? x - block.w : x - block.w / 2
  return { box: { x: left, y: y - block.h / 2, w: block.w, h: block.h }, anchor }
}
