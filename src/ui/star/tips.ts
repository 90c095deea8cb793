import { clearance, inside, overlaps, polar, R, rad, TIPS, type Box, type PlacedSpike } from './geometry.ts'
import { placeHeads } from './heads.ts'
import {
  put,
  RIM,
  spikeBlock,
  TIP_SIZES,
  type Anchor,
  type Block,
  type Label,
  type Placement,
  type Scene,
} from './labels.ts'

/** Labels at the tips, if every one finds room; null otherwise. */
export function tipLabels({ data, layout }: Scene): Placement | null {
  const labels: Label[] = []
  for (const placed of inReadingOrder(layout.spikes)) {
    const label = firstFit(placed, data, labels)
    if (!label) return null
    labels.push(label)
  }
  const heads = placeHeads({ data, layout }, labels)
  return heads && { mode: 'tips', frame: TIPS, sizes: TIP_SIZES, labels, heads }
}

/** The tightest first: those near the poles, where labels stand side by side. */
const inReadingOrder = (spikes: PlacedSpike[]) =>
  spikes.toSorted((a, b) => Math.abs(Math.cos(rad(b.angle))) - Math.abs(Math.cos(rad(a.angle))))

function firstFit(placed: PlacedSpike, data: Scene['data'], taken: Label[]): Label | null {
  const spike = data.spikes[placed.spike]!
  for (const width of widthsFor(placed.angle))
    for (const out of [0, 8, 16, 26]) {
      const label = atTip(placed, spikeBlock(spike, width, TIP_SIZES), out)
      if (fits(label.box, taken)) return label
    }
  return null
}

const widthsFor = (angle: number) =>
  Math.abs(Math.sin(rad(angle))) < 0.5 ? [165, 145, 125] : [190, 165, 145]

const fits = (box: Box, taken: Label[]) => inside(box, TIPS) && taken.every((l) => !overlaps(box, l.box, 9))

/** The box touches its tip with the side that looks towards the centre, gliding along the edge as the angle turns. */
function atTip(placed: PlacedSpike, block: Block, out: number): Label {
  const [sx, sy] = [Math.sin(rad(placed.angle)), -Math.cos(rad(placed.angle))]
  const lean = (v: number) => Math.max(-1, Math.min(1, v * 1.7))
  const anchor: Anchor = sx > 0.42 ? 'start' : sx < -0.42 ? 'end' : 'middle'
  let r = R.label + out
  for (;;) {
    const [x, y] = polar(r, placed.angle, TIPS)
    const left = x + (lean(sx) * block.w) / 2 - block.w / 2
    const top = y + (lean(sy) * block.h) / 2 - block.h / 2
    const box = { x: left, y: top, w: block.w, h: block.h }
    if (clearance(box, TIPS) >= RIM || r > R.label + 60)
      return put(placed.spike, block, left, top, anchor, TIP_SIZES)
    r += 3
  }
}
