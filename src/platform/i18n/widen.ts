/**
 * What the English texts must be, given the Danish: the same keys; a text becomes any text; a function keeps
 * its parameters. `export const en: Widen<typeof da> = { … }` does not compile while a text is missing or is
 * one too many.
 */
export type Widen<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : T extends (...args: infer Parameters) => infer Result
        ? (...args: Parameters) => Result extends string ? string : Result
        : { [Key in keyof T]: Widen<T[Key]> }
