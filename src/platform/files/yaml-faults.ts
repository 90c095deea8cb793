import { isCollection, isScalar, LineCounter, visit, type Document, type YAMLError } from 'yaml'
import type { FileFault } from './yaml.ts'

/** What the parser cannot read: each cause once for a line, with the line as it stands for a place. */
export function syntaxFaults(document: Document, text: string, lines: LineCounter): FileFault[] {
  const texts = text.split('\n')
  const faults = causes(document, text).map(({ at, reason }) => {
    const { line } = lines.linePos(at)
    return { line, place: (texts[line - 1] ?? '').trim().slice(0, 60), reason }
  })
  const seen = new Map(faults.map((f) => [`${f.line} ${f.reason}`, f]))
  return [...seen.values()].toSorted((a, b) => a.line - b.line)
}

interface Cause {
  at: number
  reason: string
}

/** The parser meets what is not closed where it gives up; a person looks for where it was opened. */
function causes(document: Document, text: string): Cause[] {
  const told = document.errors.map((e) => ({ at: e.pos[0], reason: reasonOf(e) }))
  const quotes = told.filter(({ reason }) => reason === openQuote)
  // an open quotation mark takes with it whatever should have closed a bracket
  const reason = quotes.length ? openQuote : openBracket
  const opened = openings(document, text).filter((o) => o.reason === reason)
  const found = opened.length ? opened : told.filter((t) => t.reason === reason)
  const closing = told.some((t) => t.reason === reason)
  return [
    ...(closing ? found : []),
    ...told.filter((t) => t.reason !== openQuote && t.reason !== openBracket),
  ]
}

const openQuote = 'yaml-OPEN_QUOTE'
const openBracket = 'yaml-OPEN_BRACKET'

/** The parser has no code of its own for these two. */
function reasonOf({ code, message }: YAMLError): string {
  if (/^Missing closing .quote/.test(message)) return openQuote
  return /^Flow (map|sequence) .*end with a/.test(message) ? openBracket : `yaml-${code}`
}

function openings(document: Document, text: string): Cause[] {
  const found: Cause[] = []
  visit(document, (_, node) => {
    if (!(isScalar(node) || isCollection(node)) || !node.range) return
    const [from, to] = node.range
    const [first, last] = [text[from], text[to - 1]]
    if (isScalar(node) && (first === '"' || first === "'") && (last !== first || to - from === 1))
      found.push({ at: from, reason: openQuote })
    if (isCollection(node) && node.flow && last !== (first === '[' ? ']' : '}'))
      found.push({ at: from, reason: openBracket })
  })
  return found
}
