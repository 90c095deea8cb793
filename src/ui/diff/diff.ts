import type { DiffPart } from './diff-text.tsx'

/** Compares two texts word by word (longest common run of words); long texts are compared by their ends only. */
export function diffWords(before: string, after: string): DiffPart[] {
  const [a, b] = [split(before), split(after)]
  const head = common(a, b, (list, i) => list[i])
  const tail = common(a.slice(head), b.slice(head), (list, i) => list[list.length - 1 - i])
  const middle = between(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  const same = (words: string[]): DiffPart => ({ kind: 'same', text: words.join('') })
  return joined([same(a.slice(0, head)), ...middle, same(tail ? a.slice(-tail) : [])])
}

const split = (text: string) => text.match(/^\s+|\S+\s*/g) ?? []

function common(a: string[], b: string[], at: (list: string[], i: number) => string | undefined) {
  let n = 0
  while (n < Math.min(a.length, b.length) && at(a, n) === at(b, n)) n += 1
  return n
}

function between(a: string[], b: string[]): DiffPart[] {
  if (a.length * b.length > 4_000_000 || !a.length || !b.length)
    return [
      { kind: 'gone', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ]
  return walk(a, b, lengths(a, b))
}

/** How long the longest common run is from each pair of places on. */
function lengths(a: string[], b: string[]) {
  const w = b.length + 1
  const n = new Uint32Array((a.length + 1) * w)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      n[i * w + j] =
        a[i] === b[j] ? n[(i + 1) * w + j + 1]! + 1 : Math.max(n[(i + 1) * w + j]!, n[i * w + j + 1]!)
  return (i: number, j: number) => n[i * w + j]!
}

function walk(a: string[], b: string[], run: (i: number, j: number) => number) {
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i++]! })
      j += 1
    } else if (j >= b.length || (i < a.length && run(i + 1, j) >= run(i, j + 1)))
      parts.push({ kind: 'gone', text: a[i++]! })
    else parts.push({ kind: 'added', text: b[j++]! })
  }
  return parts
}

/** Between two pieces that stayed, first all that went, then all that came. */
function joined(parts: DiffPart[]) {
  const out: DiffPart[] = []
  const held = { gone: '', added: '' }
  const release = () => {
    for (const kind of ['gone', 'added'] as const) if (held[kind]) out.push({ kind, text: held[kind] })
    held.gone = held.added = ''
  }
  for (const { kind, text } of parts) {
    if (!text) continue
    if (kind !== 'same') held[kind] += text
    else {
      release()
      const last = out.at(-1)
      if (last?.kind === 'same') last.text += text
      else out.push({ kind, text })
    }
  }
  release()
  return out
}
