interface Word {
  key: string
  text: string
  w: number
  /** Where it would like to end, or to have its middle. */
  wish: number
  side: 'end' | 'middle'
}

const gap = 12

/** Sets words in one row: each as near to its wish as the others allow; the last are left out when the row is full. */
export function inRow(width: number, words: Word[]) {
  const fitting = words.filter(
    (_, i) => words.slice(0, i + 1).reduce((sum, w) => sum + w.w + gap, 0) <= width,
  )
  const row = fitting
    .map((w) => ({ ...w, x: w.side === 'end' ? w.wish - w.w : w.wish - w.w / 2 }))
    .toSorted((a, b) => a.x + a.w / 2 - (b.x + b.w / 2))
  let from = 0
  for (const w of row) {
    w.x = Math.max(w.x, from)
    from = w.x + w.w + gap
  }
  let to = width
  for (const w of row.toReversed()) {
    w.x = Math.round(Math.min(w.x, to - w.w))
    to = w.x - gap
  }
  return row
}
