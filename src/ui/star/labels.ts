import { R, type Box, type Frame, type Layout } from './geometry.ts'
import { textWidth, wrap } from './measure.ts'
import type { StarData, StarSpike } from './types.ts'

export interface Sizes {
  title: number
  small: number
  head: number
  /** Height of a line in parts of its size. */
  line: number
}
/** In units of the drawing; chosen so that nothing falls below 13 px where the drawing is shown (see star.css). */
export const TIP_SIZES: Sizes = { title: 16, small: 15.4, head: 18, line: 1.24 }
export const COLUMN_SIZES: Sizes = { title: 18.8, small: 18.7, head: 20, line: 1.2 }

export type Anchor = 'start' | 'middle' | 'end'
export interface TextLine {
  text: string
  /** Baseline. */
  y: number
  kind: 'title' | 'caption' | 'status' | 'head'
}
/** A label ready to be drawn: its lines, where they are anchored, and the box nothing else may enter. */
export interface Label {
  of: number
  x: number
  anchor: Anchor
  lines: TextLine[]
  box: Box
  leader?: string
}
export interface Block {
  lines: { text: string; kind: TextLine['kind']; size: number }[]
  w: number
  h: number
}
export interface Placement {
  mode: 'tips' | 'columns' | 'dense'
  frame: Frame
  sizes: Sizes
  labels: Label[]
  heads: Label[]
}
export interface Scene {
  data: StarData
  layout: Layout
}

/** The lines of a spike's label: number and title wrapped, figures, and its word unless all is well. */
export function spikeBlock(spike: StarSpike, width: number, sizes: Sizes): Block {
  const lines: Block['lines'] = wrap(`${spike.number} ${spike.title}`, width, sizes.title).map((text) => ({
    text,
    kind: 'title',
    size: sizes.title,
  }))
  const small = (text: string, kind: 'caption' | 'status') =>
    lines.push(...wrap(text, width, sizes.small).map((line) => ({ text: line, kind, size: sizes.small })))
  if (spike.caption) small(spike.caption, 'caption')
  if (spike.status !== 'plan' && spike.statusWord) small(spike.statusWord, 'status')
  return sized(lines, sizes)
}

export function headBlock(title: string, width: number, sizes: Sizes): Block {
  const lines = wrap(title, width, sizes.head, true).map((text) => ({
    text,
    kind: 'head' as const,
    size: sizes.head,
  }))
  const block = sized(lines, sizes)
  return { ...block, w: block.w + markRoom(sizes) }
}
/** Beside a head stands its compass mark. */
export const markRoom = (sizes: Sizes) => sizes.head * 1.6

/** How far letters reach over and under the line, for the larger of the two fonts. */
const [ascent, descent] = [1.04, 0.34]

function sized(lines: Block['lines'], sizes: Sizes): Block {
  const w = Math.max(0, ...lines.map((l) => textWidth(l.text, l.size, l.kind === 'head')))
  const between = lines.slice(1).reduce((h, l) => h + l.size * sizes.line, 0)
  const [first, last] = [lines[0]?.size ?? 0, lines.at(-1)?.size ?? 0]
  return { lines, w, h: first * ascent + between + last * descent }
}

/** Puts a block with its box's upper left corner at x, y. */
export function put(of: number, block: Block, x: number, y: number, anchor: Anchor, sizes: Sizes): Label {
  let base = y
  const lines = block.lines.map(({ text, kind, size }, i) => {
    base += size * (i ? sizes.line : ascent)
    return { text, kind, y: base }
  })
  const at = anchor === 'start' ? x : anchor === 'end' ? x + block.w : x + block.w / 2
  return { of, x: at, anchor, lines, box: { x, y, w: block.w, h: block.h } }
}

/** The star with its points: nothing may stand nearer to the centre than this. */
export const RIM = R.glyph + 11
