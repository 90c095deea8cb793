/** A piece of a text, marked when it is what was looked for. */
export interface Piece {
  text: string
  hit?: boolean
}

const before = 70
const whole = 220

/**
 * The place of the first hit in a text whose hits stand between \u0002 and \u0003: from the beginning of its sentence when that is
 * near, about two lines long, cut between words.
 */
export function snippetOf(text: string): Piece[] {
  const flat = text.replace(/\s+/g, ' ').trim()
  const hit = flat.indexOf('\u0002')
  const from = hit <= before ? 0 : beginning(flat, hit)
  const to = ending(flat, from + whole)
  const cut = `${from ? '… ' : ''}${flat.slice(from, to).trim()}${to < flat.length ? ' …' : ''}`
  return pieces(cut)
}

/** After the last full stop before the hit, else between two words. */
function beginning(text: string, hit: number): number {
  const near = text.slice(hit - before, hit)
  const sentence = near.lastIndexOf('. ')
  if (sentence >= 0) return hit - before + sentence + 2
  return hit - before + Math.max(0, near.indexOf(' ') + 1)
}

function ending(text: string, about: number): number {
  if (about >= text.length) return text.length
  const space = text.lastIndexOf(' ', about)
  const end = space > about - 40 ? space : about
  // a marked word is not cut in two
  const open = text.lastIndexOf('\u0002', end - 1)
  const close = text.indexOf('\u0003', open)
  return open >= 0 && close >= end ? close + 1 : end
}

/** A text with marked hits, in pieces. */
const pieces = (text: string): Piece[] =>
  text
    .split(/\u0002([^\u0003]*)\u0003/)
    .map((part, n) => (n % 2 ? { text: part, hit: true } : { text: part.replace(/[\u0002\u0003]/g, '') }))
    .filter((piece) => piece.text)
