/** Who asks. The organisation room adds what it knows of positions and roles by `declare module '#platform/auth'`. */
export interface Actor {
  /** Null for a citizen who has not signed in. */
  readonly personId: string | null
  /** The position in whose name changes are recorded. */
  readonly positionId: string | null
  /** What the reader is, for rows that say who may see them: 'public', 'signed-in', 'body:<id>', 'unit:<id>'; '*' sees all. */
  readonly scopes: readonly string[]
}

export { hashPassphrase, verifyPassphrase } from './passphrase.ts'
