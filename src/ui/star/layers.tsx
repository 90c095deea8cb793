import type { Child } from 'hono/jsx'
import { compassPaths } from '../compass/compass-mark.tsx'
import { polar, R, type Frame, type Layout } from './geometry.ts'
import type { KiteName } from './kite-names.ts'
import { markRoom, type Label, type Placement, type TextLine } from './labels.ts'
import { phoneNames, phoneSize } from './phone.ts'
import type { StarData } from './types.ts'

const fixed = (n: number) => Math.round(n * 10) / 10

/** Labels beside the points and the names of the groups; shown where there is room for words. */
export const LabelLayer = ({ data, placement }: { data: StarData; placement: Placement }) => {
  const { sizes, labels, heads } = placement
  return (
    <g class="lab">
      <path class="lead-l" d={labels.map((l) => l.leader ?? '').join('')} />
      {labels.map((label) => (
        <SpikeLabel label={label} data={data} placement={placement} />
      ))}
      <g font-size={sizes.head}>
        {heads.map((head) => (
          <Head head={head} data={data} room={markRoom(sizes)} size={sizes.head} />
        ))}
      </g>
    </g>
  )
}

const SpikeLabel = ({ label, data, placement }: { label: Label; data: StarData; placement: Placement }) => {
  const spike = data.spikes[label.of]!
  const hue = data.groups.find((g) => g.id === spike.groupId)!.hue
  const size = (kind: TextLine['kind']) => (kind === 'title' ? placement.sizes.title : placement.sizes.small)
  const text = (
    <text text-anchor={label.anchor}>
      {label.lines.map((line, i) => (
        <tspan
          x={fixed(label.x)}
          y={fixed(line.y)}
          font-size={size(line.kind)}
          lang={line.kind === 'title' ? spike.lang : undefined}
          class={lineClass(line, spike.status)}
        >
          {i === 0 ? <FirstLine text={line.text} number={spike.number} /> : line.text}
        </tspan>
      ))}
    </text>
  )
  const name = `lb hue-${hue} k-${label.of}`
  return spike.href ? (
    <a class={name} href={spike.href} tabindex={-1}>
      {text}
    </a>
  ) : (
    <g class={name}>{text}</g>
  )
}

const lineClass = (line: TextLine, status: string) =>
  line.kind === 'title' ? 't' : line.kind === 'status' ? `w sh--${status}` : 'c'

/** The number in the group's hue, then the title. */
const FirstLine = ({ text, number }: { text: string; number: string }): Child =>
  text.startsWith(number) ? (
    <>
      <tspan class="no">{number}</tspan>
      {text.slice(number.length)}
    </>
  ) : (
    text
  )

const Head = ({ head, data, room, size }: { head: Label; data: StarData; room: number; size: number }) => {
  const group = data.groups[head.of]!
  const end = head.anchor === 'end'
  const x = end ? head.x - room : head.anchor === 'start' ? head.x + room : head.x + room / 2
  const left = head.box.x + (end ? head.box.w - size * 1.25 : 0)
  const { lit, dim } = compassPaths(data.groups.length, head.of)
  const s = fixed(size * 1.25)
  return (
    <g class={`hd hue-${group.hue}`}>
      <svg class="mk" x={fixed(left)} y={fixed(head.box.y)} width={s} height={s} viewBox="0 0 24 24">
        <path class="mk__d" d={dim} />
        <path d={lit} />
      </svg>
      <text text-anchor={head.anchor} lang={group.lang}>
        {head.lines.map((line) => (
          <tspan x={fixed(x)} y={fixed(line.y)}>
            {line.text}
          </tspan>
        ))}
      </text>
    </g>
  )
}

/** Numbers at the points, where labels have no room. */
export const NumberLayer = ({ data, layout, frame }: { data: StarData; layout: Layout; frame: Frame }) => {
  const many = layout.spikes.length > 20
  return (
    <g class={many ? 'nums nums--s' : 'nums'}>
      {layout.spikes.map(({ spike, group, angle }) => {
        const [x, y] = polar(R.glyph + (many ? 25 : 30), angle, frame)
        return (
          <text class={`hue-${data.groups[group]!.hue}`} x={fixed(x)} y={fixed(y)} dy=".36em">
            {data.spikes[spike]!.number}
          </text>
        )
      })}
    </g>
  )
}

/** Group names in the corners, for a phone. */
export const PhoneLayer = ({ data, layout, frame }: { data: StarData; layout: Layout; frame: Frame }) => (
  <g class="names" font-size={phoneSize}>
    {phoneNames(data.groups, layout).map(({ group, lines, x, y, anchor }) => (
      <text class={`hue-${data.groups[group]!.hue}`} text-anchor={anchor} lang={data.groups[group]!.lang}>
        {lines.map((text, i) => (
          <tspan x={fixed(frame.cx + x)} y={fixed(frame.cy + y + i * phoneSize * 1.12)}>
            {text}
          </tspan>
        ))}
      </text>
    ))}
  </g>
)

/** Names of the kites, with their bars when there are any. */
export const KiteLayer = ({ names, data, size }: { names: KiteName[]; data: StarData; size: number }) => (
  <g class="kn" font-size={size}>
    {names.map(({ kite, lines, titleLines, x, y, bar }) => {
      const body = (
        <>
          <text text-anchor="middle">
            {lines.map((text, i) => (
              <tspan
                class={i < titleLines ? 't' : 'c'}
                lang={i < titleLines ? data.kites[kite]!.lang : undefined}
                x={fixed(x)}
                y={fixed(y + i * size * 1.1)}
              >
                {text}
              </tspan>
            ))}
          </text>
          {bar && (
            <g class="vbar">
              <rect class="f" x={fixed(bar.x)} y={fixed(bar.y)} width={fixed(bar.for)} height="7" />
              <rect
                class="i"
                x={fixed(bar.x - bar.against)}
                y={fixed(bar.y)}
                width={fixed(bar.against)}
                height="7"
              />
              <path d={`M${fixed(bar.x)} ${fixed(bar.y - 3)}v13`} />
            </g>
          )}
        </>
      )
      const href = data.kites[kite]!.href
      return href ? (
        <a href={href} tabindex={-1}>
          {body}
        </a>
      ) : (
        body
      )
    })}
  </g>
)
