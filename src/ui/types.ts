import type { Child } from 'hono/jsx'

/** The nine states a thing can be in; each has its own shape. */
export type StatusKey = 'plan' | 'obs' | 'late' | 'done' | 'new' | 'pause' | 'gap' | 'stop' | 'ask' | 'idea'

/** Which of the eight hues a group has; its direction and name come first, the hue helps. */
export type Hue = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export interface Link {
  href: string
  text: Child
}

/** A status with its word in the reader's language. */
export interface Status {
  key: StatusKey
  word: string
}

/** Which point of the compass is lit: group i of n, counted from 0. */
export interface Mark {
  n: number
  i: number
  hue?: Hue
}

export const hueClass = (hue: Hue | undefined) => (hue ? `hue-${hue}` : undefined)

/** Joins class names, leaving out what is not there. */
export const cx = (...names: (string | false | null | undefined)[]) =>
  names.filter(Boolean).join(' ') || undefined

/** The hue of group i, counted from 0: the first eight in order, then round again. */
export const hueOf = (i: number): Hue => ((((i % 8) + 8) % 8) + 1) as Hue

/** An address somebody typed: only web, mail, phone and our own paths; anything else becomes '#'. */
export function safeUrl(href: string) {
  const plain = href.replace(/[\u0000-\u0020\u007f]/g, '')
  return /^(https?:|mailto:|tel:|\/(?!\/|\\)|\?|#)/i.test(plain) ? plain : '#'
}
