import { inside, overlaps, polar, R, TIPS, type Box, type Layout } from './geometry.ts'
import { TIP_SIZES, type Scene } from './labels.ts'
import { textWidth, wrap } from './measure.ts'
import { half } from './shapes.ts'
import type { StarKite } from './types.ts'

export interface KiteName {
  kite: number
  lines: string[]
  /** How many of the lines are the title; the rest is the caption. */
  titleLines: number
  x: number
  y: number
  box: Box
  /** The bar for and against, in units of the drawing. */
  bar?: { x: number; y: number; for: number; against: number }
}
const size = TIP_SIZES.small
const line = size * 1.1
const barUnit = 1.5

/** Names of the kites in the free wedges between the fans, if every one finds room; null otherwise. */
export function kiteNames({ data, layout }: Scene): KiteName[] | null {
  const blades = samples(layout)
  const names: KiteName[] = []
  for (const [kite, angle] of layout.kites.entries()) {
    const texts = [110, 84].map((width) => textOf(data.kites[kite]!, width))
    const name = firstFree(kite, angle, texts, [...blades, ...names.map((n) => n.box)])
    if (!name) return null
    names.push(name)
  }
  return names
}

function textOf({ title, caption, for: pro, against }: StarKite, width: number) {
  const bar =
    pro === undefined || against === undefined ? null : { for: pro * barUnit, against: against * barUnit }
  const name = wrap(title, width, size)
  const lines = [...name, ...(bar || !caption ? [] : wrap(caption, width, size))]
  const w = Math.max(...lines.map((l) => textWidth(l, size)), bar ? bar.for + bar.against : 0)
  return {
    lines,
    titleLines: name.length,
    bar,
    w,
    h: (lines.length - 1) * line + size * 1.34 + (bar ? 14 : 0),
  }
}

function firstFree(
  kite: number,
  angle: number,
  texts: ReturnType<typeof textOf>[],
  taken: Box[],
): KiteName | null {
  for (const { lines, titleLines, bar, w, h } of texts)
    for (let r = R.kite + 8; r < R.full - 20; r += 6)
      for (const by of [0, 3, -3, 6, -6, 9, -9]) {
        const [x, y] = polar(r, angle + by, TIPS)
        const box = { x: x - w / 2, y: y - h / 2, w, h }
        if (!inside(box, TIPS) || taken.some((t) => overlaps(t, box, 2))) continue
        const drawn = bar ? { ...bar, x: x + (bar.against - bar.for) / 2, y: y + h / 2 - 9 } : undefined
        return { kite, lines, titleLines, x, y: box.y + size, box, bar: drawn }
      }
  return null
}

/** The blades, tips and kites as small squares along their rays. */
function samples(layout: Layout): Box[] {
  const square = (r: number, angle: number, w: number) => {
    const [x, y] = polar(r, angle, TIPS)
    return { x: x - w, y: y - w, w: 2 * w, h: 2 * w }
  }
  const along = (from: number, to: number) =>
    Array.from({ length: Math.floor((to - from) / 6) + 1 }, (_, i) => from + i * 6)
  return [
    ...layout.spikes.flatMap(({ angle }) =>
      along(R.shoulder, R.glyph).map((r) => square(r, angle, half(r, layout.hw) + 2)),
    ),
    ...layout.kites.flatMap((angle) => along(90, R.kite).map((r) => square(r, angle, 4))),
  ]
}
