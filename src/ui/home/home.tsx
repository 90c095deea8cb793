import type { Child } from 'hono/jsx'
import { CompassMark } from '../compass/compass-mark.tsx'
import { FlatSpike } from '../spike/flat-spike.tsx'
import { StatusMark } from '../status/status-mark.tsx'
import { cx, hueClass, type Hue, type Mark, type Status } from '../types.ts'

interface OneThingProps {
  over?: Child
  title: Child
  lead?: Child
  actions?: Child
}

/** The head of a home page: the one thing to do next. */
export const OneThing = ({ over, title, lead, actions }: OneThingProps) => (
  <div class="one">
    {over && <p class="meta">{over}</p>}
    <h1>{title}</h1>
    {lead && <p class="lead">{lead}</p>}
    {actions && <div class="btns">{actions}</div>}
  </div>
)

interface ThenListProps {
  items: { date: Child; title: Child; href?: string; meta?: Child; end?: Child }[]
}

/** What comes after it: date, thing, state. */
export const ThenList = ({ items }: ThenListProps) => (
  <ul class="then">
    {items.map(({ date, title, href, meta, end }) => (
      <li>
        <span class="date">{date}</span>
        <span>
          <b>{href ? <a href={href}>{title}</a> : title}</b>
          {meta && <span class="meta">{meta}</span>}
        </span>
        {end}
      </li>
    ))}
  </ul>
)

interface MineListProps {
  items: {
    title: Child
    href: string
    mark?: Mark
    hue?: Hue
    meta?: Child
    status?: Status
    progress?: number | null
    expected?: number | null
  }[]
}

/** What is yours: one line each, with its bar and status. */
export const MineList = ({ items }: MineListProps) => (
  <ul class="mine">
    {items.map(({ title, href, mark, hue, meta, status, progress, expected }) => (
      <li class={cx(hueClass(hue))}>
        <a href={href}>
          {status ? <StatusMark status={status.key} word={status.word} shapeOnly /> : <span />}
          <b>
            {mark && <CompassMark {...mark} />} {title}
          </b>
          <span class="meta">{meta}</span>
          {progress !== undefined && (
            <FlatSpike progress={progress} expected={expected} hue={hue} width={84} />
          )}
        </a>
      </li>
    ))}
  </ul>
)
