import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import type { z } from 'zod'
import { syntaxFaults } from './yaml-faults.ts'
import { faultOf, spread } from './zod-faults.ts'

/** Something in a file that must be mended before it can be loaded. */
export interface FileFault {
  line: number
  /** Where in the file, as a reader would find it: `strategy › focusAreas › 2 › visions › 1 › title`. */
  place: string
  /** A key of texts, perhaps with a word after a space: `unknown-key colour`. The format's `explain` makes it a sentence. */
  reason: string
}
export type YamlRead<T> =
  | { ok: true; value: T; lineOf: (path: readonly PropertyKey[]) => number }
  | { ok: false; faults: FileFault[]; raw?: unknown; lineOf?: (path: readonly PropertyKey[]) => number }

const most = 5_000_000

/** Reads a file of at most 5 MB without aliases (a few lines of them can stand for gigabytes). */
export function readYaml<S extends z.ZodType>(text: string, schema: S): YamlRead<z.infer<S>> {
  if (text.length > most) return { ok: false, faults: [{ line: 1, place: '', reason: 'file-too-large' }] }
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    uniqueKeys: true,
    prettyErrors: false,
  })
  if (document.errors.length) return { ok: false, faults: syntaxFaults(document, text, lines) }
  let alias = -1
  visit(document, { Alias: (_, node) => void (alias = node.range?.[0] ?? 0) })
  if (alias >= 0)
    return { ok: false, faults: [{ line: lines.linePos(alias).line, place: '', reason: 'alias' }] }

  visit(document, { Map: (_, map) => joinAtCommas(map, text) })
  const lineOf = (path: readonly PropertyKey[]) => lines.linePos(offsetOf(document, path)).line
  const read = schema.safeParse(document.toJS(), { error: faultOf })
  if (read.success) return { ok: true, value: read.data, lineOf }
  const faults = read.error.issues
    .flatMap((issue) => spread(issue))
    .map(({ path, reason }) => ({ line: lineOf(path), place: placeOf(path), reason }))
  return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line), raw: document.toJS(), lineOf }
}

/**
 * In `{ da: One thing, and another, en: … }` YAML takes `and another` for a key without a value. None of our keys stands without
 * one, so it is what the writer meant: the rest of the unquoted text before the comma, as of `1,8`.
 */
function joinAtCommas(map: YAMLMap, text: string) {
  if (!map.flow) return
  const items: typeof map.items = []
  let end = 0
  for (const pair of map.items) {
    const before = items.at(-1)?.value
    if (pair.value === null && isPlainText(pair.key) && isPlainText(before)) {
      // as it is written between the two: 1,8 has no space
      before.value += text.slice(end, pair.key.range?.[0]) + pair.key.value
      end = pair.key.range?.[1] ?? end
    } else {
      items.push(pair)
      end = (pair.value as Node | null)?.range?.[1] ?? 0
    }
  }
  map.items = items
}
const isPlainText = (node: unknown): node is Scalar<string> =>
  isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string'

export const placeOf = (path: readonly PropertyKey[]) =>
  path.map((p) => (typeof p === 'number' ? p + 1 : String(p))).join(' › ')

// The deepest node on the path that exists: a missing key is reported at its parent.
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = 0
  for (const key of path) {
    offset = (node as Node | null)?.range?.[0] ?? offset
    if (isMap(node)) {
      const pair = node.items.find((p) => isScalar(p.key) && p.key.value === key)
      if (!pair) return offset
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) node = node.items[key as number]
    else return offset
  }
  return isMap(node) || isSeq(node) ? offset : ((node as Node | null)?.range?.[0] ?? offset)
}
