import { polar, R, rad, type Frame, type Point } from './geometry.ts'

const round = (n: number) => Math.round(n * 10) / 10
const at = ([x, y]: Point) => `${round(x)} ${round(y)}`
const path = (...points: Point[]) => `M${points.map(at).join('L')}Z`

/** A point beside the ray: `off` to its right. */
function beside(r: number, angle: number, off: number, f: Frame): Point {
  const [x, y] = polar(r, angle, f)
  return [x + off * Math.cos(rad(angle)), y + off * Math.sin(rad(angle))]
}

/** Half the width of a blade at a radius. */
export function half(r: number, hw: number) {
  const end = hw * 0.36
  if (r <= R.shoulder) return (hw * (r - R.base)) / (R.shoulder - R.base)
  if (r <= R.full) return hw + ((end - hw) * (r - R.shoulder)) / (R.full - R.shoulder)
  return Math.max(0, (end * (R.tip - r)) / (R.tip - R.full))
}

/** The blade up to a radius as two facets, left and right. */
export function blade(angle: number, to: number, hw: number, f: Frame): [string, string] {
  const radii = to > R.full ? [R.base, R.shoulder, R.full, to] : [R.base, R.shoulder, to]
  const facet = (side: number) =>
    path(...radii.map((r) => beside(r, angle, side * half(r, hw), f)), polar(to, angle, f))
  return [facet(-1), facet(1)]
}

/** A piece of the blade between two radii. */
export const band = (angle: number, from: number, to: number, hw: number, f: Frame) =>
  path(
    beside(from, angle, -half(from, hw), f),
    beside(to, angle, -half(to, hw), f),
    beside(to, angle, half(to, hw), f),
    beside(from, angle, half(from, hw), f),
  )

/** The amber bar across the blade. */
export function bar(angle: number, r: number, hw: number, f: Frame) {
  const w = Math.max(8, hw * 0.72)
  return `M${at(beside(r, angle, -w, f))}L${at(beside(r, angle, w, f))}`
}

/** Stripes at the shoulder, one per band, at most seven. */
export const stripes = (angle: number, n: number, hw: number, f: Frame) =>
  Array.from({ length: Math.min(7, n) }, (_, k) => {
    const r = R.shoulder - 6 - k * 8
    const w = half(r, hw) + 1
    return `M${at(beside(r, angle, -w, f))}L${at(beside(r, angle, w, f))}`
  }).join('')

/** A kite of the inner star as two facets. */
export function kite(angle: number, hw: number, f: Frame): [string, string] {
  const [foot, tip] = [polar(44, angle, f), polar(R.kite, angle, f)]
  return [path(foot, beside(90, angle, -hw, f), tip), path(foot, beside(90, angle, hw, f), tip)]
}

/** The pale ground of a group. */
export function ground(mid: number, sector: number, f: Frame) {
  const s = Math.min(sector / 2, 45)
  return path(
    [f.cx, f.cy],
    polar(R.shoulder, mid - s, f),
    polar(R.full, mid, f),
    polar(R.shoulder, mid + s, f),
  )
}
