import type { Child } from 'hono/jsx'
import { cx, hueClass, type Hue } from '../types.ts'
import { clamp } from './flat-spike.tsx'
import { SpikeWords } from './spike-words.tsx'

export interface BigSpikeProps {
  progress: number | null
  expected?: number | null
  hue?: Hue
  /** The whole finding in one sentence; read aloud. */
  label: string
  /** The same sentence for narrow screens, where the drawing has no room for words. */
  sentence: Child
  words: { value: string; done: string; owed?: string; expected?: string; full?: string }
}

const [x0, x1, tip, mid, h0, h1] = [40, 590, 630, 75, 26, 9]
const at = (share: number) => Math.round(x0 + share * (x1 - x0))
const half = (x: number) => h0 + ((h1 - h0) * (x - x0)) / (x1 - x0)

/** The head of a page about one spike: the blade in full size with its words. */
export const BigSpike = ({ progress, expected, hue, label, sentence, words }: BigSpikeProps) => {
  const done = clamp(progress)
  const due = expected == null ? null : clamp(expected)
  const [cut, bar] = [at(done), due === null ? null : at(due)]
  return (
    <div class={cx('bigw', hueClass(hue))}>
      <svg class="big" viewBox="0 0 640 150" role="img" aria-label={label}>
        <path class="bl" d={`M4 ${mid}L${x0} ${mid - h0}L${x1} ${mid - h1}L${tip} ${mid}Z`} />
        <path class="br" d={`M4 ${mid}L${x0} ${mid + h0}L${x1} ${mid + h1}L${tip} ${mid}Z`} />
        {bar !== null && bar > cut && <path class="owed" d={band(cut, bar)} />}
        {done > 0 && <Fill to={done >= 1 ? tip : cut} />}
        <path
          class="o"
          d={`M4 ${mid}L${x0} ${mid - h0}L${x1} ${mid - h1}L${tip} ${mid}L${x1} ${mid + h1}L${x0} ${mid + h0}ZH${tip}`}
        />
        {bar !== null && <path class="due" d={`M${bar} ${mid - half(bar) - 9}V${mid + half(bar) + 9}`} />}
        <SpikeWords cut={cut} bar={bar} words={words} />
      </svg>
      <p class="big-t">{sentence}</p>
    </div>
  )
}

const Fill = ({ to }: { to: number }) => {
  const edge = (side: number) =>
    to > x1 ? `L${x1} ${mid + side * h1}L${tip} ${mid}` : `L${to} ${mid + side * half(to)}V${mid}`
  return (
    <>
      <path class="l" d={`M4 ${mid}L${x0} ${mid - h0}${edge(-1)}Z`} />
      <path class="r" d={`M4 ${mid}L${x0} ${mid + h0}${edge(1)}Z`} />
    </>
  )
}

const band = (from: number, to: number) =>
  `M${from} ${mid - half(from)}L${to} ${mid - half(to)}V${mid + half(to)}L${from} ${mid + half(from)}Z`
