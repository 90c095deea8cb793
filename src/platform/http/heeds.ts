/**
 * What of the history something kept heeds: all of it; of lines of one kind only those about certain parents; or, of a page, what
 * its parts heed and around them everything but the kinds that rooms say change no page's frame.
 */
export type Heeds = 'everything' | 'parts' | { kind: string; parents: ReadonlySet<string> }

/** A line of history as far as it matters here: what kind of thing it is about, and what that belongs to. */
export type Line = [kind: string, parentId: string | null]

/** More lines than these are not looked through: they count as a change. */
export const mostLines = 200

/** Whether none of the lines since changes what is kept; null: too many to say. */
export function harmless(
  heeds: Heeds,
  lines: readonly Line[] | null,
  beyondFrames: ReadonlySet<string> = new Set(),
): boolean {
  if (!lines) return false
  if (heeds === 'everything') return lines.length === 0
  if (heeds === 'parts') return lines.every(([kind]) => beyondFrames.has(kind))
  return lines.every(([kind, parent]) => kind === heeds.kind && parent !== null && !heeds.parents.has(parent))
}
