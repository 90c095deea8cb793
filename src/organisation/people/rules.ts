/** A link that makes a person able to sign in works for an hour, an invitation for a week. */
export const lasts = { 'first-administrator': 3600, invitation: 7 * 24 * 3600, recovery: 3600 } as const
export type Purpose = keyof typeof lasts

/** Length is what counts (NIST 800-63B-4): at least 15 characters, any kind, no rules on composition. */
export const shortestPassphrase = 15

export const oneClickRoles = [
  'council-member',
  'committee-secretary',
  'head',
  'staff',
  'strategy-office',
] as const
export type OneClickRole = (typeof oneClickRoles)[number]

interface Circumstances {
  /** The program runs its own database and has no public address. */
  startedByUs: boolean
  fromLoopback: boolean
  municipality: { example: boolean; madeByStart: boolean }
}
/** One-click accounts exist only in the example that `npm start` made, and only for somebody at this very machine. */
export const oneClickAllowed = ({ startedByUs, fromLoopback, municipality }: Circumstances) =>
  startedByUs && fromLoopback && municipality.example && municipality.madeByStart
