import type { Db } from '#platform/db'
import type { Visit } from './visit.ts'

/** What of a visit is the house's and not the visitor's. */
export type VisitFrame = Pick<Visit, 'language' | 'route' | 'house' | 'assets' | 'to'>
export const frameOf = ({ language, route, house, assets, to }: VisitFrame): VisitFrame => ({
  language,
  route,
  house,
  assets,
  to,
})

/** The visit without the visitor and the address that he asked for. */
export function impersonal(frame: VisitFrame, db: Db): Visit {
  const none = Object.fromEntries(
    personal.map((name) => [name, { get: () => raise(`a part for all asks for the ${name}`) }]),
  )
  const { municipality } = db
  return Object.defineProperties({ ...frame, db, municipality, inserts: [] }, none) as unknown as Visit
}
const personal = [
  // the address too: all of it that matters stands in the part's name
  'url',
  'query',
  'params',
  'actor',
  'session',
  'sessionByOneClick',
  'nonce',
  'request',
  'clientAddress',
  'fromLoopback',
  'https',
  'formToken',
  'part',
] as const satisfies (keyof Visit)[]
function raise(message: string): never {
  throw new Error(message)
}
