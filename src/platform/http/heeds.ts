import type { Line } from '#platform/history'

/**
 * What of the history something kept heeds: all of it; of lines of one kind only those about certain parents; or, of a page, what
 * its parts heed and around them everything but the kinds that rooms say change no page's frame.
 */
export type Heeds = 'everything' | 'parts' | { kind: string; parents: ReadonlySet<string> }

/** Whether none of the lines since changes what is kept; null: too many to say. */
export function harmless(
  heeds: Heeds,
  lines: readonly Line[] | null,
  beyondFrames: ReadonlySet<string> = new Set(),
): boolean {
  if (!lines) return false
  if (heeds === 'everything') return lines.length === 0
  if (heeds === 'parts') return lines.every(([, kind]) => beyondFrames.has(kind))
  return lines.every(
    ([, kind, parent]) => kind === heeds.kind && parent !== null && !heeds.parents.has(parent),
  )
}
