import { apart, polar, radius, turn, type Frame, type Layout } from './geometry.ts'
import { overlaps } from './geometry.ts'
import type { KiteName } from './kite-names.ts'

interface RingLabelsProps {
  layout: Layout
  frame: Frame
  texts: [string, string]
  taken: KiteName[]
}

/** The scale, written in the widest gap between the fans where no kite's name stands. */
export const RingLabels = ({ layout, frame, texts, taken }: RingLabelsProps) => {
  const angle = widestGap(layout, frame, taken)
  if (angle === null) return null
  return (
    <g class="rlab">
      {texts.map((text, i) => {
        const [x, y] = polar(radius(i ? 1 : 0.5), angle, frame)
        return (
          <text x={Math.round(x)} y={Math.round(y)} dy=".36em">
            {text}
          </text>
        )
      })}
    </g>
  )
}

function widestGap(layout: Layout, frame: Frame, taken: KiteName[]) {
  const angles = layout.spikes.map((s) => s.angle).toSorted((a, b) => a - b)
  const gaps = angles.map((a, i) => {
    const next = i + 1 < angles.length ? angles[i + 1]! : angles[0]! + 360
    return { mid: turn((a + next) / 2), room: next - a }
  })
  const free = gaps.filter(({ mid, room }) => room >= 14 && !hits(mid, frame, taken))
  const best = free.toSorted((a, b) => b.room - a.room || apart(a.mid, 270) - apart(b.mid, 270))[0]
  return best?.mid ?? null
}

const hits = (angle: number, frame: Frame, taken: KiteName[]) =>
  [0.5, 1].some((share) => {
    const [x, y] = polar(radius(share), angle, frame)
    return taken.some((t) => overlaps(t.box, { x: x - 26, y: y - 10, w: 52, h: 20 }))
  })
