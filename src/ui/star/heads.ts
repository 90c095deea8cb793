import { clearance, inside, overlaps, polar, rad, TIPS, type Box, type Layout } from './geometry.ts'
import { headBlock, put, RIM, TIP_SIZES, type Anchor, type Block, type Label, type Scene } from './labels.ts'

/** Each group's name as near to the middle of its fan as there is room outside the circle; null when one finds none. */
export function placeHeads({ data, layout }: Scene, boxes: Box[]): Label[] | null {
  const heads: Label[] = []
  for (const fan of layout.fans) {
    const taken = [...boxes, ...heads.map((h) => h.box)]
    const head = best(fan, data.groups[fan.group]!.title, taken)
    if (!head) return null
    heads.push(head)
  }
  return heads
}

function best(fan: Layout['fans'][number], title: string, taken: Box[]): Label | null {
  const found = [260, 190, 150]
    .map((width) => headBlock(title, width, TIP_SIZES))
    .flatMap((block, i) => candidates(fan, block).map((c) => ({ ...c, block, cost: c.cost + i * 25 })))
    .filter(({ box }) => inside(box, TIPS) && clearance(box, TIPS) >= RIM && taken.every((t) => !overlaps(box, t, 8)))
    .toSorted((a, b) => a.cost - b.cost)[0]
  return found ? put(fan.group, found.block, found.box.x, found.box.y, found.anchor, TIP_SIZES) : null
}

/** Places around the rim of the sector, cheapest near its middle and near the circle. */
function candidates(fan: Layout['fans'][number], block: Block) {
  const reach = Math.min(70, fan.sector / 2 + 4)
  const out: { box: Box; anchor: Anchor; cost: number }[] = []
  for (let turnBy = -reach; turnBy <= reach; turnBy += 2)
    for (let r = RIM + 8; r < 640; r += 8) {
      const angle = fan.mid + turnBy
      const [x, y] = polar(r, angle, TIPS)
      const sx = Math.sin(rad(angle))
      const anchor: Anchor = sx > 0.3 ? 'start' : sx < -0.3 ? 'end' : 'middle'
      const left = anchor === 'start' ? x : anchor === 'end' ? x - block.w : x - block.w / 2
      out.push({ box: { x: left, y: y - block.h / 2, w: block.w, h: block.h }, anchor, cost: r - RIM + Math.abs(turnBy) * 3 })
    }
  return out
}
