import type { Child } from 'hono/jsx'
import { StatusShape } from '../status/status-mark.tsx'

export type CoverageCell =
  | { kind: 'has'; count: number; text: Child; note?: Child; href?: string }
  | { kind: 'gap'; text?: Child }
  | { kind: 'none' }

export const Cell = ({ cell, words }: { cell: CoverageCell; words: { none: string; gap: string } }) => {
  if (cell.kind === 'none')
    return (
      <td class="mt">
        <span aria-hidden="true">·</span>
        <span class="vh">{words.none}</span>
      </td>
    )
  if (cell.kind === 'gap')
    return (
      <td class="hole">
        <span class="tx">
          <StatusShape status="gap" />
          {cell.text ?? words.gap}
        </span>
      </td>
    )
  return (
    <td class="h">
      <Pips count={cell.count} />
      <span class="tx">
        {cell.href ? <a href={cell.href}>{cell.text}</a> : cell.text}
        {cell.note && <span class="ac ac--b">{cell.note}</span>}
      </span>
    </td>
  )
}

/** Counted, never shaded: one star each, at most five. */
export const Pips = ({ count }: { count: number }) => (
  <span class="pips" aria-hidden="true">
    {Array.from({ length: Math.min(count, 5) }, () => (
      <i />
    ))}
  </span>
)
