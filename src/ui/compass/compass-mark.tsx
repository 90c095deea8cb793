import { cx, hueClass, type Mark } from '../types.ts'

/** A star with n points of which point i (from 0, clockwise from the north) is lit: the sign of a group. */
export const CompassMark = ({ n, i, hue }: Mark) => {
  const { lit, dim } = compassPaths(n, i)
  return (
    <svg class={cx('mk', hueClass(hue))} viewBox="0 0 24 24" aria-hidden="true">
      <path class="mk__d" d={dim} />
      <path d={lit} />
    </svg>
  )
}

const drawn = new Map<string, { lit: string; dim: string }>()

/** The two paths of the mark; drawn once for each n and i. */
export function compassPaths(n: number, i: number) {
  const key = `${n}/${i}`
  const known = drawn.get(key)
  if (known) return known
  const points = Array.from({ length: n }, (_, k) => point(n, k))
  const paths = { lit: points[i] ?? '', dim: points.filter((_, k) => k !== i).join('') }
  if (drawn.size < 256) drawn.set(key, paths)
  return paths
}

function point(n: number, k: number) {
  const step = 360 / n
  const half = Math.min(45, step / 2)
  const shoulder = n < 4 ? 4 : n > 5 ? 6 : 4.5
  return `M12 12L${at(shoulder, k * step - half)}L${at(12, k * step)}L${at(shoulder, k * step + half)}Z`
}

function at(radius: number, angle: number) {
  const a = (angle * Math.PI) / 180
  return `${+(12 + radius * Math.sin(a)).toFixed(1)} ${+(12 - radius * Math.cos(a)).toFixed(1)}`
}
