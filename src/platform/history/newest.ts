/** Something read, and where the municipality stood then. */
interface Dated {
  revision: number
}

/**
 * What was read last under each key, and no more than `most` of them: an older reading that comes late replaces nothing newer, and what
 * has not been put for the longest makes room.
 */
export function keepNewest<T extends Dated>(most: number) {
  const known = new Map<string, T>()
  return {
    get: (key: string): T | undefined => known.get(key),
    /** Gives what stands there now. */
    put(key: string, read: T): T {
      const before = known.get(key)
      if (before && before.revision > read.revision) return before
      known.delete(key)
      if (known.size >= most) known.delete(known.keys().next().value!)
      known.set(key, read)
      return read
    },
  }
}
