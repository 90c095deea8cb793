import { inside, overlaps, polar, R, TIPS, type Box, type Layout } from './geometry.ts'
import { TIP_SIZES, type Scene } from './labels.ts'
import { textWidth, wrap } from './measure.ts'
import { half } from './shapes.ts'

export interface KiteName {
  kite: number
  lines: string[]
  x: number
  y: number
  box: Box
  /** Share of the bar for and against, in units of the drawing. */
  bar?: { x: number; y: number; for: number; against: number }
}
const size = TIP_SIZES.small
const line = size * 1.1
const barUnit = 1.5

/** Names of the kites in the free wedges between the fans, if every one finds room; null otherwise. */
export function kiteNames({ data, layout }: Scene): KiteName[] | null {
  const names: KiteName[] = []
  for (const [kite, angle] of layout.kites.entries()) {
    const name = nameAt(kite, angle, { data, layout }, names)
    if (!name) return null
    names.push(name)
  }
  return names
}

function nameAt(kite: number, angle: number, { data, layout }: Scene, taken: KiteName[]): KiteName | null {
  const { title, caption, for: pro, against } = data.kites[kite]!
  const hasBar = pro !== undefined && against !== undefined
  for (const width of [110, 84])
    for (let r = R.kite + 8; r < R.full - 20; r += 6)
      for (const by of [0, 3, -3, 6, -6, 9, -9]) {
        const lines = [...wrap(title, width, size), ...(hasBar || !caption ? [] : wrap(caption, width, size))]
        const w = Math.max(...lines.map((l) => textWidth(l, size)), hasBar ? (pro + against) * barUnit : 0)
        const [x, y] = polar(r, angle + by, TIPS)
        const h = lines.length * line + (hasBar ? 16 : 0)
        const box = { x: x - w / 2, y: y - h / 2, w, h }
        if (!inside(box, TIPS) || hitsBlade(box, layout) || taken.some((t) => overlaps(t.box, box, 6))) continue
        const bar = hasBar ? { x: x + ((against - pro) * barUnit) / 2, y: y + h / 2 - 10, for: pro * barUnit, against: against * barUnit } : undefined
        return { kite, lines, x, y: box.y + size * 0.95, box, bar }
      }
  return null
}

/** Does a box touch a blade, a tip or a kite? Sampled along the rays. */
function hitsBlade(box: Box, layout: Layout) {
  const near = (r: number, angle: number, w: number) => {
    const [x, y] = polar(r, angle, TIPS)
    return overlaps({ x: x - w, y: y - w, w: 2 * w, h: 2 * w }, box, 1)
  }
  for (const { angle } of layout.spikes)
    for (let r = R.base; r <= R.glyph; r += 4) if (near(r, angle, half(r, layout.hw) + 1)) return true
  for (const angle of layout.kites)
    for (let r = 60; r <= R.kite; r += 4) if (near(r, angle, 4)) return true
  return false
}
