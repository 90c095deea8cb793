import { cx, hueClass, type Hue } from '../types.ts'

interface FlatSpikeProps {
  /** 0–1; null when there is nothing to count. */
  progress: number | null
  /** What the plan says for today, 0–1. */
  expected?: number | null
  hue?: Hue
  width?: number
}

const height = 12
/** The blade is half as high at the far end, so that the last ten per cent can still be read. */
const half = (share: number) => 5 - 2.6 * share

/** The spike laid flat as a bar: coloured is reached, amber is owed, the tick is the plan today. The number stands beside it. */
export const FlatSpike = ({ progress, expected, hue, width = 120 }: FlatSpikeProps) => {
  const done = clamp(progress)
  const due = expected == null || progress == null ? null : clamp(expected)
  const x = (share: number) => round(share * width)
  return (
    <svg
      class={cx('pg', hueClass(hue))}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <path class="bg" d={piece(0, 1, width)} />
      {due !== null && due > done && <path class="ow" d={piece(done, due, width)} />}
      {done > 0 && <path class="fg" d={piece(0, done, width)} />}
      {due !== null && <path class="due" d={`M${x(due)} 0V${height}`} />}
    </svg>
  )
}

function piece(from: number, to: number, width: number) {
  const [a, b] = [round(from * width), round(to * width)]
  const y = (share: number, side: number) => round(height / 2 + side * half(share))
  return `M${a} ${y(from, -1)}L${b} ${y(to, -1)}V${y(to, 1)}L${a} ${y(from, 1)}Z`
}

export const clamp = (share: number | null | undefined) => Math.min(1, Math.max(0, share ?? 0))
const round = (n: number) => Math.round(n * 10) / 10
