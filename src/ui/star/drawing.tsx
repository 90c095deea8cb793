import { centreSize, smallestCentre } from './centre.ts'
import { polar, R, rad, radius, type Frame, type Layout, type PlacedSpike } from './geometry.ts'
import { band, bar, blade, ground, kite, stripes } from './shapes.ts'
import type { StarData, StarSpike } from './types.ts'

interface DrawingProps {
  data: StarData
  layout: Layout
  frame: Frame
  /** Outlines only. */
  dim?: boolean
}

const fixed = (n: number) => Math.round(n * 10) / 10

/** Rings, grounds, blades, inner star and centre: everything but words. */
export const Drawing = ({ data, layout, frame, dim }: DrawingProps) => (
  <>
    <g class="rings">
      {[0, 0.5, 1].map((share) => (
        <circle cx={frame.cx} cy={frame.cy} r={radius(share)} class={share === 1 ? 'ring-100' : undefined} />
      ))}
    </g>
    {layout.fans.map((fan) => (
      <path class={`ground hue-${data.groups[fan.group]!.hue}`} d={ground(fan.mid, fan.sector, frame)} />
    ))}
    {layout.fans.map((fan) => (
      <g class={`hue-${data.groups[fan.group]!.hue}`}>
        {fan.spikes.map((placed) => (
          <Ray placed={placed} spike={data.spikes[placed.spike]!} hw={layout.hw} frame={frame} dim={dim} />
        ))}
      </g>
    ))}
    <Inner angles={dim ? [] : layout.kites} frame={frame} />
    <Centre lines={dim ? [] : data.centre} frame={frame} />
  </>
)

interface RayProps {
  placed: PlacedSpike
  spike: StarSpike
  hw: number
  frame: Frame
  dim?: boolean
}

const Ray = ({ placed, spike, hw, frame, dim }: RayProps) => {
  const outline = blade(placed.angle, R.tip, hw, frame)
  const body =
    dim || spike.status === 'gap' || spike.progress === null ? (
      <path class="s-gap" d={outline.join('')} />
    ) : (
      <Blade spike={spike} angle={placed.angle} hw={hw} frame={frame} outline={outline} />
    )
  const name = `spike r-${placed.spike}`
  if (dim) return body
  const whole = (
    <>
      <title lang={spike.lang}>{`${spike.number} ${spike.title}`}</title>
      {body}
      <Sign spike={spike} placed={placed} frame={frame} small={hw < 9} />
    </>
  )
  if (!spike.href) return <g class={name}>{whole}</g>
  return (
    <a class={name} href={spike.href} tabindex={-1}>
      {whole}
    </a>
  )
}

/** The blade with what is reached, what is owed and what is planned for today. */
const Blade = ({
  spike,
  angle,
  hw,
  frame,
  outline,
}: Omit<RayProps, 'placed'> & { angle: number; outline: [string, string] }) => {
  const progress = spike.progress ?? 0
  const end = progress >= 1 ? R.tip : radius(progress)
  const due = spike.expected ? radius(spike.expected) : null
  const filled = progress > 0 ? blade(angle, end, hw, frame) : null
  return (
    <>
      <path class="s-l" d={outline[0]} />
      <path class="s-r" d={outline[1]} />
      {due !== null && due > end && <path class="owed" d={band(angle, end, due, hw, frame)} />}
      {filled && <path class="c-l" d={filled[0]} />}
      {filled && <path class="c-r" d={filled[1]} />}
      <path class="s-o" d={outline.join('')} />
      {due !== null && <path class="due" d={bar(angle, due, hw, frame)} />}
      {spike.bands && hw > 8 ? <path class="bear" d={stripes(angle, spike.bands, hw, frame)} /> : null}
    </>
  )
}

const Sign = ({
  spike,
  placed,
  frame,
  small,
}: {
  spike: StarSpike
  placed: PlacedSpike
  frame: Frame
  small: boolean
}) => {
  const [x, y] = polar(R.glyph, placed.angle, frame)
  const size = small ? 15 : 19
  // Moved by its parent, so that a phone can scale it about its own middle.
  return (
    <g transform={`translate(${fixed(x)} ${fixed(y)})`}>
      <use
        class={`g sh--${spike.status}`}
        href={`#s-${spike.status}`}
        x={-size / 2}
        y={-size / 2}
        width={size}
        height={size}
      />
    </g>
  )
}

const Inner = ({ angles, frame }: { angles: number[]; frame: Frame }) => {
  const hw = Math.min(19, 90 * rad(180 / Math.max(1, angles.length)) * 0.75)
  return (
    <g class="inner">
      {angles.map((angle) => {
        const [left, right] = kite(angle, hw, frame)
        return (
          <>
            <path class="f-l" d={left} />
            <path class="f-r" d={right} />
          </>
        )
      })}
    </g>
  )
}

const Centre = ({ lines, frame }: { lines: string[]; frame: Frame }) => {
  const size = centreSize(lines)
  const first = frame.cy + size * 0.34 - ((lines.length - 1) * size * 1.13) / 2
  return (
    <g class="centre">
      <circle cx={frame.cx} cy={frame.cy} r={R.centre} />
      {size >= smallestCentre && (
        <text font-size={size}>
          {lines.map((text, i) => (
            <tspan x={frame.cx} y={fixed(first + i * size * 1.13)}>
              {text}
            </tspan>
          ))}
        </text>
      )}
    </g>
  )
}
