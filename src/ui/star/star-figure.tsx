import { cx } from '../types.ts'
import { Drawing } from './drawing.tsx'
import { TIPS } from './geometry.ts'
import { NumberLayer } from './layers.tsx'
import { arrange } from './place.ts'
import type { StarData } from './types.ts'

interface StarFigureProps extends StarData {
  /** Numbers at the points; otherwise only the shapes. */
  numbers?: boolean
  /** Outlines only, for empty states and error pages. */
  dim?: boolean
  class?: string
}

/** The drawing alone, for a public front, a sign-in page or an empty state. The words stand beside it. */
export const StarFigure = ({ numbers, dim, class: more, ...given }: StarFigureProps) => {
  const { data, layout } = arrange(given)
  const half = dim ? 360 : numbers ? 430 : 394
  const box = [TIPS.cx - half, TIPS.cy - half, 2 * half, 2 * half].join(' ')
  return (
    <svg class={cx('starfig', dim && 'dimstar', more)} viewBox={box} aria-hidden="true" focusable="false">
      <Drawing data={data} layout={layout} frame={TIPS} dim={dim} />
      {numbers && !dim && <NumberLayer data={data} layout={layout} frame={TIPS} />}
    </svg>
  )
}
