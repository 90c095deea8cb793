import { R } from './geometry.ts'
import { textWidth } from './measure.ts'

const largest = 18.5
/** Below this it is not drawn but stands under the star: it could no longer be read where the drawing is smallest. */
export const smallestCentre = 13

/**
 * Breaks the sentence in the middle of the star into at most three lines of about twelve characters; a longer one into more and
 * smaller lines. The star draws them when they can be read, and else says them below.
 */
export function centreLines(text: string): string[] {
  const known = broken.get(text)
  if (known) return known
  const lines = breakUp(text)
  if (broken.size > 500) broken.clear()
  broken.set(text, lines)
  return lines
}
const broken = new Map<string, string[]>()

/** Longer than this it cannot be read in the middle, and the ways to break it are too many to try. */
const mostWords = 20

function breakUp(text: string): string[] {
  const words = text.trim().split(/\s+/).filter(Boolean)
  if (words.length > mostWords) return [words.join(' ')]
  const breaks = [1, 2, 3, 4, 5].filter((n) => n <= words.length).map((n) => split(words, n))
  const best = breaks.toSorted((a, b) => centreSize(b) - centreSize(a) || a.length - b.length)[0]
  return best ?? []
}

/** The words in n lines, the widest as narrow as can be. */
function split(words: string[], n: number): string[] {
  if (n === 1) return [words.join(' ')]
  const options = words.slice(0, words.length - n + 1).map((_, i) => {
    const head = words.slice(0, i + 1).join(' ')
    return [head, ...split(words.slice(i + 1), n - 1)]
  })
  const widest = (lines: string[]) => Math.max(...lines.map((l) => textWidth(l, 1)))
  return options.reduce((a, b) => (widest(b) < widest(a) ? b : a))
}

/** The largest size at which the lines stand inside the circle. */
export function centreSize(lines: string[]): number {
  for (let size = largest; size > 6; size -= 0.5) {
    const inCircle = lines.every((text, i) => {
      const edge = (Math.abs(i - (lines.length - 1) / 2) + 0.5) * size * 1.13
      const chord = 2 * Math.sqrt(Math.max(0, (R.centre - 3) ** 2 - edge ** 2))
      return textWidth(text, size, true) <= chord * 1.07
    })
    if (inCircle) return size
  }
  return 0
}
