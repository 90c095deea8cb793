import { textWidth } from '../star/measure.ts'
import type { BigSpikeProps } from './big-spike.tsx'
import { inRow } from './in-row.ts'

interface SpikeWordsProps {
  /** Where the fill ends and where the bar stands. */
  cut: number
  bar: number | null
  words: BigSpikeProps['words']
}

/** Words over and under the blade, near to what they speak of and never on top of each other. */
export const SpikeWords = ({ cut, bar, words }: SpikeWordsProps) => {
  const over = inRow(640, [
    { key: 'v', text: words.value, w: textWidth(words.value, 30, true), wish: cut, side: 'end' },
    ...(bar !== null && words.expected ? [word('rt', words.expected, bar, 'middle')] : []),
  ])
  const under = inRow(640, [
    word('', words.done, cut, 'end'),
    ...(bar !== null && bar > cut && words.owed ? [word('rt', words.owed, (cut + bar) / 2, 'middle')] : []),
    ...(words.full ? [word('', words.full, 640, 'end')] : []),
  ])
  return (
    <>
      {over.map((t) => (
        <text class={t.key || undefined} x={t.x} y="36">
          {t.text}
        </text>
      ))}
      {under.map((t) => (
        <text class={t.key || undefined} x={t.x} y="130">
          {t.text}
        </text>
      ))}
    </>
  )
}

const word = (key: string, text: string, wish: number, side: 'end' | 'middle') => ({
  key,
  text,
  w: textWidth(text, 14),
  wish,
  side,
})
