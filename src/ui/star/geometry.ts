/**
 * Where everything in the star stands. Pure; angles are degrees clockwise from the north. A spike is a blade: widest at the
 * shoulder (0 %), still 13 wide at 100 %, then a short tip, so that the last ten per cent can be read.
 */
export const R = {
  base: 70,
  shoulder: 140,
  full: 330,
  tip: 352,
  glyph: 372,
  label: 393,
  centre: 66,
  kite: 168,
  hw: 18,
}

export interface Frame {
  w: number
  h: number
  cx: number
  cy: number
}
/** Labels at the tips; labels in two columns. */
export const TIPS: Frame = { w: 1080, h: 1040, cx: 540, cy: 520 }
export const COLUMNS: Frame = { w: 1320, h: 1040, cx: 660, cy: 520 }

export type Point = [number, number]
export interface Box {
  x: number
  y: number
  w: number
  h: number
}
export interface PlacedSpike {
  /** Which spike, which group: places in the lists handed in. */
  spike: number
  group: number
  angle: number
}
export interface Layout {
  fans: { group: number; mid: number; sector: number; step: number; spikes: PlacedSpike[] }[]
  spikes: PlacedSpike[]
  kites: number[]
  /** Half the width of a blade at its shoulder. */
  hw: number
  weighted: boolean
}

export const rad = (degrees: number) => (degrees * Math.PI) / 180
export const turn = (angle: number) => ((angle % 360) + 360) % 360
export const polar = (r: number, angle: number, f: Frame): Point => [
  f.cx + r * Math.sin(rad(angle)),
  f.cy - r * Math.cos(rad(angle)),
]
/** How far apart two directions are, 0–180. */
export const apart = (a: number, b: number) => Math.abs(((((a - b) % 360) + 540) % 360) - 180)
export const radius = (share: number) => R.shoulder + (R.full - R.shoulder) * Math.min(1, Math.max(0, share))

const stepFor = [0, 0, 27, 26, 22]

/**
 * Groups share the circle equally, the first to the north, so that four groups are the four compass points. Only when one fan
 * would get too tight beside a roomy one are sectors weighted by the number of spikes.
 */
export function layout(counts: number[], kites: number): Layout {
  if (!counts.length) return { fans: [], spikes: [], kites: around(0, kites), hw: R.hw, weighted: false }
  const equal = 360 / counts.length
  const [most, least] = [Math.max(...counts), Math.min(...counts)]
  const weighted = most >= 2 * least && (equal * 0.73) / Math.max(1, most - 1) < 12
  const weights = counts.map((n) => Math.max(0, n - 1) + 1.6)
  const sum = weights.reduce((a, b) => a + b, 0)
  const sectors = weights.map((w) => (weighted ? (360 * w) / sum : equal))
  const fans = fansOf(counts, sectors)
  const spikes = fans.flatMap((fan) => fan.spikes)
  const start = kites === counts.length && !weighted ? equal / 2 : widest(spikes, kites)
  return { fans, spikes, kites: around(start, kites), hw: halfWidth(fans), weighted }
}

function fansOf(counts: number[], sectors: number[]): Layout['fans'] {
  let at = -sectors[0]! / 2
  let next = 0
  return counts.map((n, group) => {
    const sector = sectors[group]!
    const mid = turn(at + sector / 2)
    at += sector
    const step = n < 2 ? 0 : Math.min(stepFor[n] ?? 22, (sector * 0.733) / (n - 1))
    // Below the centre the order turns, so that reading stays left to right.
    const way = mid > 100 && mid < 300 ? -1 : 1
    const spikes = Array.from({ length: n }, (_, k) => ({
      spike: next++,
      group,
      angle: turn(mid + way * (k - (n - 1) / 2) * step),
    }))
    return { group, mid, sector, step, spikes }
  })
}

/** The inner star turns to where there is most room between the spikes. */
function widest(spikes: PlacedSpike[], kites: number) {
  if (!kites || !spikes.length) return 0
  let [best, room] = [0, -1]
  for (let start = 0; start < 360 / kites; start += 0.5) {
    const nearest = Math.min(...around(start, kites).flatMap((k) => spikes.map((s) => apart(k, s.angle))))
    if (nearest > room + 0.01) [best, room] = [start, nearest]
  }
  return best
}

const around = (start: number, n: number) => Array.from({ length: n }, (_, k) => turn(start + (k * 360) / n))

function halfWidth(fans: Layout['fans']) {
  const steps = fans.flatMap((fan) => [
    ...(fan.step ? [fan.step] : []),
    fan.sector - fan.step * Math.max(0, fan.spikes.length - 1),
  ])
  return Math.min(R.hw, 0.44 * rad(Math.min(26, ...steps)) * R.shoulder)
}

export const overlaps = (a: Box, b: Box, gap = 0) =>
  a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap

export const inside = (b: Box, f: Frame, margin = 2) =>
  b.x >= margin && b.y >= margin && b.x + b.w <= f.w - margin && b.y + b.h <= f.h - margin

/** How far the nearest point of a box is from the centre. */
export const clearance = (b: Box, f: Frame) =>
  Math.hypot(Math.max(b.x - f.cx, 0, f.cx - b.x - b.w), Math.max(b.y - f.cy, 0, f.cy - b.y - b.h))
