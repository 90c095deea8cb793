/** Widths of Hanken Grotesk at weight 600 in thousandths of the size, measured and rounded up. */
const widths: [number, string][] = [
  [200, "'"],
  [240, ',.:;ijí'],
  [260, ' !()I'],
  [280, 'l{|}’'],
  [300, '[]'],
  [320, '`·'],
  [340, '-'],
  [360, '"ft'],
  [400, '*'],
  [420, '/r°'],
  [440, '–'],
  [460, '\\“”'],
  [480, '_sz»'],
  [520, '?Lg«'],
  [540, 'cvxyç'],
  [560, '0123456789$+<=>FJPaehknu~åéüä€èêëñú'],
  [580, 'ESbdopqøÉöóõ'],
  [600, 'TZ§'],
  [620, 'BRY^ðþ'],
  [660, 'KUXÜß'],
  [680, 'ADVÅÄ'],
  [700, '#&HN…'],
  [720, 'C'],
  [740, '%G'],
  [760, 'OwØÖ'],
  [800, 'Q½'],
  [840, 'm'],
  [860, 'M'],
  [880, '@æ'],
  [920, 'Æ'],
  [980, 'W'],
  [1060, '—'],
]
const table = new Map(widths.flatMap(([width, chars]) => [...chars].map((char) => [char, width])))
/** A little more than measured: other renderers, other hinting. */
const safety = 1.03
/** The serif runs wider than the sans. */
const serifFactor = 1.12

/** How wide a text will be at a size, on the safe side. Unknown characters count as a full square. */
export function textWidth(text: string, size: number, serif = false) {
  let sum = 0
  for (const char of text) sum += table.get(char) ?? 1000
  return (sum / 1000) * size * safety * (serif ? serifFactor : 1)
}

/** Breaks a text into lines no wider than `width`, evenly filled; a word too long is broken with a hyphen. */
export function wrap(text: string, width: number, size: number, serif = false): string[] {
  const fits = (line: string) => textWidth(line, size, serif) <= width
  const words = text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => broken(word, fits))
  const greedy = pour(words, fits)
  // The same number of lines, but narrower: no last line with a single short word.
  for (let share = 0.6; share < 1; share += 0.05) {
    const even = pour(words, (line) => textWidth(line, size, serif) <= width * share)
    if (even.length === greedy.length && even.every(fits)) return even
  }
  return greedy
}

function pour(words: string[], fits: (line: string) => boolean) {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function broken(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word]
  const chars = [...word]
  let n = chars.length - 1
  while (n > 1 && !fits(`${chars.slice(0, n).join('')}-`)) n -= 1
  return [`${chars.slice(0, n).join('')}-`, ...broken(chars.slice(n).join(''), fits)]
}
