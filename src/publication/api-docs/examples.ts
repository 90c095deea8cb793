import { openApiPath, operationIdOf } from '#platform/api'
import type { Municipality } from '#platform/db'
import { fill, type Found, type Route, type Running } from '#platform/http'
import { readPublic } from './read-public.ts'

/** An example with the values of things that are really there. */
export interface FilledExample {
  params: Record<string, string>
  query: Record<string, string>
  body: object | undefined
  version: number
  token: string
}
export const emptyExample: FilledExample = {
  params: {},
  query: {},
  body: undefined,
  version: 1,
  token: 'TOKEN',
}
type Read = ReturnType<typeof readPublic>

/** The examples of all addresses, filled with what a citizen finds in the lists. */
export async function findExamples(
  routes: readonly Route[],
  running: Running,
  municipality: Municipality,
): Promise<Map<string, FilledExample>> {
  const read = readPublic(routes, running, municipality)
  const filled = new Map<string, FilledExample>()
  for (const route of routes) filled.set(operationIdOf(route), await fillExample(routes, route, read))
  return filled
}

async function fillExample(routes: readonly Route[], route: Route, read: Read): Promise<FilledExample> {
  const { params: wanted = {}, query = {}, body, token = emptyExample.token } = route.describe?.example ?? {}
  const params: Record<string, string> = {}
  for (const name of namesIn(route)) {
    const value = wanted[name] ? await lookUp(wanted[name], params, read) : await firstOf(routes, route, read)
    if (typeof value === 'string') params[name] = value
  }
  const [, thing = ''] = /^(.*?\/:id)(\/|$)/.exec(route.path.da) ?? []
  const seen = params['id'] && thing ? await read(withParams(thing, params)) : undefined
  return {
    params,
    query: (await filledIn(query, params, read)) as Record<string, string>,
    body: body && ((await filledIn(body, params, read)) as object),
    version: Number(follow(seen, ['version']) ?? 1),
    token,
  }
}

/** The first thing of the list at the very address, or in another room under the same noun. */
async function firstOf(routes: readonly Route[], route: Route, read: Read) {
  const [, list = ''] = /^(.*?)\/:/.exec(route.path.da) ?? []
  const noun = list.slice(list.lastIndexOf('/'))
  const open = routes.filter((r) => r.method === 'get' && r.gate.who === 'anyone').map((r) => r.path.da)
  const at = open.find((path) => path === list) ?? open.find((path) => path.endsWith(noun))
  return at && follow(await read(at), ['items', '*', 'id'])
}

/** The same value, with what was looked up where it is only named. */
async function filledIn(value: unknown, params: Record<string, string>, read: Read): Promise<unknown> {
  if (typeof value !== 'object' || value === null) return value
  if (isFound(value)) return lookUp(value, params, read)
  if (Array.isArray(value)) return Promise.all(value.map((v) => filledIn(v, params, read)))
  const fields = Object.entries(value).map(async ([name, v]) => [name, await filledIn(v, params, read)])
  return Object.fromEntries((await Promise.all(fields)) as [string, unknown][])
}
const isFound = (value: object): value is Found => 'at' in value && 'way' in value

async function lookUp({ at, way, query }: Found, params: Record<string, string>, read: Read) {
  const asked = (await filledIn(query, params, read)) as Record<string, string>
  const search = new URLSearchParams(asked).toString()
  return follow(await read(withParams(at, params) + (search && `?${search}`)), way.split('.'))
}
const withParams = (path: string, params: Record<string, string>) =>
  path.replace(/:([a-zA-Z]+)/g, (_, name: string) => params[name] ?? '')

function follow(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return value
  if (typeof value !== 'object' || value === null) return undefined
  if (step === '**') return Object.values(value).map((inner) => follow(inner, rest))
  const [name, wanted] = step.split('=')
  if (step !== '*' && wanted === undefined) return follow((value as Record<string, unknown>)[step], rest)
  for (const inner of Object.values(value) as Record<string, unknown>[]) {
    const found = step === '*' || inner[name!] === wanted ? follow(inner, rest) : undefined
    if (found !== undefined && found !== null) return found
  }
  return undefined
}

const namesIn = ({ path }: Route) => [...path.da.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => name!)

/** The path of an example: filled where something is there, else with the names of what to put in. */
export function examplePath(
  route: Route,
  { params, query }: FilledExample,
): { path: string; filled: boolean } {
  const filled = namesIn(route).every((name) => params[name] !== undefined)
  const asked = {
    ...query,
    ...(route.method === 'get' && 'limit' in (route.describe?.query ?? {}) && { limit: '2' }),
  }
  const search = new URLSearchParams(asked).toString()
  const path = filled ? fill(route.path.da, 'en', params) : openApiPath(route.path.da)
  return { path: path + (search && `?${search}`), filled }
}
