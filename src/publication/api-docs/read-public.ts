import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import type { Municipality } from '#platform/db'
import { answerRoute, type Params, type Route, type Running } from '#platform/http'

/** Reads an address of the API as a citizen does, each at most once; what is not there is undefined. */
export function readPublic(routes: readonly Route[], running: Running, municipality: Municipality) {
  const asked = new Map<string, Promise<unknown>>()
  return (address: string): Promise<unknown> => {
    const answer = asked.get(address) ?? readOnce(routes, running, municipality, address)
    asked.set(address, answer)
    return answer
  }
}

async function readOnce(
  routes: readonly Route[],
  running: Running,
  municipality: Municipality,
  address: string,
) {
  const url = new URL(`http://localhost/api/v1/${municipality.slug}${address}`)
  const found = matching(routes, address.split('?')[0]!)
  if (!found) return undefined
  const answer = await answerRoute(running, found.route, {
    request: new Request(url),
    incoming: new IncomingMessage(new Socket()),
    url,
    municipality,
    language: 'en',
    params: found.params,
    fromLoopback: false,
    clientAddress: '',
    https: false,
    prefix: `/${municipality.slug}`,
  })
  const read: unknown =
    answer.status === 200 && typeof answer.body === 'string' ? JSON.parse(answer.body) : undefined
  return read
}

/** What is fixed before what is named, as the server matches. */
function matching(routes: readonly Route[], path: string): { route: Route; params: Params } | undefined {
  return routes
    .filter((r) => r.kind === 'api' && r.method === 'get' && r.gate.who === 'anyone')
    .toSorted((a, b) => a.path.da.split(':').length - b.path.da.split(':').length)
    .map((route) => ({ route, match: new RegExp(`^${pattern(route.path.da)}$`).exec(path) }))
    .filter(({ match }) => match)
    .map(({ route, match }) => ({ route, params: { ...match!.groups } }))[0]
}
const pattern = (path: string) => path.replace(/:([a-zA-Z]+)/g, '(?<$1>[^/]+)')
