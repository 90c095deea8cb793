/** What was made, by what it was made from, in a room of so many bytes. */
export interface Shelf<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
}

// an entry of a map, and the objects that hold the key and the value
const besides = 200

/**
 * Keeps what it is given until it is full; then what nobody has asked for the longest goes. So many bytes and not so many things:
 * one municipality's long list and a hundred municipalities' short ones are then the same to it.
 */
export function shelfOf<Value extends { length: number }>(mostBytes: number): Shelf<Value> {
  const kept = new Map<string, Value>()
  let bytes = 0
  const weigh = (key: string, value: Value) => key.length + value.length + besides
  const drop = (key: string) => {
    const value = kept.get(key)
    if (value === undefined) return
    kept.delete(key)
    bytes -= weigh(key, value)
  }
  return {
    get(key) {
      const value = kept.get(key)
      // the newest stand last, so that the first is the one longest unused
      if (value !== undefined) {
        kept.delete(key)
        kept.set(key, value)
      }
      return value
    },
    set(key, value) {
      drop(key)
      kept.set(key, value)
      bytes += weigh(key, value)
      for (const oldest of kept.keys()) {
        if (bytes <= mostBytes) break
        drop(oldest)
      }
    },
  }
}
