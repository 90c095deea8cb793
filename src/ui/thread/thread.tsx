import type { Child } from 'hono/jsx'
import { StatusMark, StatusShape } from '../status/status-mark.tsx'
import { cx, hueClass, type Hue, type Status, type StatusKey } from '../types.ts'

interface Track {
  text: Child
  href?: string
  /** One shape per unit of work under the track. */
  units?: StatusKey[]
  /** What the shapes say in words: "3 of 4 on plan". */
  unitsText: string
  note?: Child
}
interface Knot {
  title: Child
  href?: string
  meta?: Child
  status?: Status
  tracks?: Track[]
  children?: Child
}
interface ThreadProps {
  items: { by: Child; byHref?: string; meta?: Child; knots: Knot[]; empty?: Child; more?: Child }[]
  hue?: Hue
}

/** The red thread downwards: who carries it, with which aims, by which work. One unit of work is one shape. */
export const Thread = ({ items, hue }: ThreadProps) => (
  <ul class={cx('thr', hueClass(hue))}>
    {items.map(({ by, byHref, meta, knots, empty, more }) => (
      <li>
        <div>
          <b class="by">{byHref ? <a href={byHref}>{by}</a> : by}</b>
          {meta && <span class="meta">{meta}</span>}
        </div>
        <div>
          {knots.map((knot) => (
            <ThreadKnot {...knot} />
          ))}
          {knots.length === 0 && empty}
          {more && <p class="meta more">{more}</p>}
        </div>
      </li>
    ))}
  </ul>
)

const ThreadKnot = ({ title, href, meta, status, tracks = [], children }: Knot) => (
  <div class="knot">
    <div>
      <h3>{href ? <a href={href}>{title}</a> : title}</h3>
      {meta && <p class="meta">{meta}</p>}
      {status && <StatusMark status={status.key} word={status.word} />}
      {children}
    </div>
    {tracks.length > 0 && (
      <ul class="trk">
        {tracks.map((track) => (
          <ThreadTrack {...track} />
        ))}
      </ul>
    )}
  </div>
)

const ThreadTrack = ({ text, href, units = [], unitsText, note }: Track) => (
  <li>
    {href ? <a href={href}>{text}</a> : <span>{text}</span>}
    <Units units={units} text={unitsText} />
    {note && <em>{note}</em>}
  </li>
)

/** A row of shapes, one per unit; the words are for those who do not see them. */
export const Units = ({ units, text }: { units: StatusKey[]; text: string }) => (
  <span class="units">
    {units.map((key) => (
      <StatusShape status={key} />
    ))}
    <span class="vh">{text}</span>
  </span>
)
