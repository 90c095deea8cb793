import { clearance, overlaps, R, rad, type Box, type Layout } from './geometry.ts'
import { textWidth, wrap } from './measure.ts'
import type { StarGroup } from './types.ts'

/** Size of the names on a phone, in units: 16 px where the drawing is 358 px wide, never under 13 px at 288 px. */
export const phoneSize = 41
/** Half the width and height of what a phone shows. */
export const PHONE = { w: 450, h: 520 }

type Fan = Layout['fans'][number]

export interface PhoneName {
  group: number
  lines: string[]
  /** From the centre of the star. */
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  box: Box
}

const centred = { w: 0, h: 0, cx: 0, cy: 0 }
const line = phoneSize * 1.12

/** Group names in the free corners around the star; ordinals when the names do not fit. */
export function phoneNames(groups: StarGroup[], layout: Layout): PhoneName[] {
  const texts = groups.map((g) => g.short ?? g.title)
  return (
    firstFit(texts, layout, [380, 300, 250]) ??
    firstFit(
      texts.map((_, i) => String(i + 1)),
      layout,
      [100],
    ) ??
    []
  )
}

/** Names to the sides have only the corners, so they choose first; if that fails, all choose in order. */
function firstFit(texts: string[], layout: Layout, widths: number[]): PhoneName[] | null {
  const side = (fan: Fan) => Math.abs(Math.sin(rad(fan.mid)))
  const orders = [layout.fans.toSorted((a, b) => side(b) - side(a)), layout.fans]
  for (const width of widths)
    for (const order of orders) {
      const names = place(texts, order, width)
      if (names) return names
    }
  return null
}

function place(texts: string[], fans: Fan[], width: number): PhoneName[] | null {
  const names: PhoneName[] = []
  for (const fan of fans) {
    const lines = wrap(texts[fan.group]!, width, phoneSize, true)
    if (lines.length > 2) return null
    const free = (box: Box) =>
      clearance(box, centred) > R.glyph + 26 && within(box) && names.every((n) => !overlaps(n.box, box, 10))
    const name = options(fan, lines)
      .filter(({ box }) => free(box))
      .toSorted((a, b) => a.cost - b.cost)[0]
    if (!name) return null
    names.push({ group: fan.group, lines, x: name.x, y: name.y, anchor: name.anchor, box: name.box })
  }
  return names
}

const within = (b: Box) => b.x >= -PHONE.w && b.x + b.w <= PHONE.w && b.y >= -PHONE.h && b.y + b.h <= PHONE.h

function options(fan: Fan, lines: string[]) {
  const w = Math.max(...lines.map((l) => textWidth(l, phoneSize, true)))
  const h = (lines.length - 1) * line + phoneSize * 1.38
  const sx = Math.sin(rad(fan.mid))
  const anchor = sx > 0.3 ? ('end' as const) : sx < -0.3 ? ('start' as const) : ('middle' as const)
  const wish = -Math.cos(rad(fan.mid)) * 480
  const xs = anchor === 'middle' ? [0, 60, -60, 140, -140, 220, -220] : [sx > 0 ? PHONE.w : -PHONE.w]
  const tops = Array.from({ length: 80 }, (_, i) => -PHONE.h + (i * (2 * PHONE.h - h)) / 79)
  return xs.flatMap((x) =>
    tops.map((top) => {
      const left = anchor === 'middle' ? x - w / 2 : anchor === 'end' ? x - w : x
      const box = { x: left, y: top, w, h }
      return {
        x,
        y: top + phoneSize * 1.04,
        anchor,
        box,
        cost: Math.abs(top + h / 2 - wish) + Math.abs(x === 0 ? 0 : anchor === 'middle' ? x : 0),
      }
    }),
  )
}
