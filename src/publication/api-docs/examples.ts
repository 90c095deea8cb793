import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { openApiPath, operationIdOf } from '#platform/api'
import type { Municipality } from '#platform/db'
import { answerRoute, fill, type Route, type Running } from '#platform/http'

/** The ids that stand in the examples: of things that are really there, as a citizen finds them in the lists. */
export async function findExampleParams(
  routes: readonly Route[],
  running: Running,
  municipality: Municipality,
): Promise<Map<string, Record<string, string>>> {
  const lists = new Map<string, Promise<Record<string, string> | undefined>>()
  const found = new Map<string, Record<string, string>>()
  for (const route of routes) {
    const [, list = '', name] = /^(.*?)\/:([a-zA-Z]+)/.exec(route.path.da) ?? []
    if (!name) continue
    const asked = lists.get(list) ?? firstOf(routes, running, municipality, list)
    lists.set(list, asked)
    const first = await asked
    const value = first?.[name] ?? first?.['id']
    if (value) found.set(operationIdOf(route), { [name]: value })
  }
  return found
}

/** The first thing of a list that everybody may read. */
async function firstOf(routes: readonly Route[], running: Running, municipality: Municipality, list: string) {
  const route = listOf(routes, list)
  if (!route) return undefined
  const url = new URL(`http://localhost/api/v1/${municipality.slug}${route.path.da}?limit=1`)
  const answer = await answerRoute(running, route, {
    request: new Request(url),
    incoming: new IncomingMessage(new Socket()),
    url,
    municipality,
    language: 'en',
    params: {},
    fromLoopback: false,
    clientAddress: '',
    https: false,
    prefix: `/${municipality.slug}`,
  })
  if (answer.status !== 200 || typeof answer.body !== 'string') return undefined
  return firstItem(JSON.parse(answer.body))
}

/** The list at the very address, or in another room under the same noun. */
function listOf(routes: readonly Route[], list: string): Route | undefined {
  const open = routes.filter(
    (r) => r.kind === 'api' && r.method === 'get' && r.gate.who === 'anyone' && !r.path.da.includes(':'),
  )
  const noun = list.slice(list.lastIndexOf('/'))
  return open.find((r) => r.path.da === list) ?? open.find((r) => r.path.da.endsWith(noun))
}

function firstItem(answer: unknown): Record<string, string> | undefined {
  const lists = Array.isArray(answer) ? [answer] : Object.values(answer ?? {}).filter((v) => Array.isArray(v))
  return lists[0]?.[0] as Record<string, string> | undefined
}

/** The path of an example: filled where something is there, else with the names of what to put in. */
export function examplePath(
  route: Route,
  params: Record<string, string> | undefined,
): { path: string; filled: boolean } {
  const names = [...route.path.da.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => name!)
  const filled = names.every((name) => params?.[name] !== undefined)
  const limit =
    route.method === 'get' && route.describe?.query && 'limit' in route.describe.query ? '?limit=2' : ''
  return {
    path: (filled ? fill(route.path.da, 'en', params ?? {}) : openApiPath(route.path.da)) + limit,
    filled,
  }
}
