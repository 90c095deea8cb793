import assert from 'node:assert/strict'
import type { PoolClient } from 'pg'
import type { Running } from '#platform/http'
import type { Got, Visitor } from '#test/visitor'
import { columns } from './rights-expected.ts'
import type { Visitors } from './rights-people.ts'
import type { Thing, Things } from './rights-things.ts'

export interface Line {
  /** `page get /visioner`, or what a line of the other tables is about. */
  name: string
  kind: string
  method: string
  path: string
  state: string
  marks: string[]
}
export function readTable(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#') && line.trim() !== columns.join(' '))
    .map((line) => {
      const read = /^(.+?)(?: \[([a-z]+)\])?((?: +[+>?x.]){16})$/.exec(line)
      assert.ok(read, `cannot be read: ${line}`)
      const [, name = '', state = '', marks = ''] = read
      const [kind = '', method = '', path = ''] = name.trim().split(/ +/)
      return {
        name: name.trim().replace(/ +/g, ' '),
        kind,
        method,
        path,
        state,
        marks: marks.trim().split(/ +/),
      }
    })
}
export const nameOf = (r: { kind: string; method: string; path: { da: string } }) =>
  `${r.kind} ${r.method} ${r.path.da}`

const kinds: [RegExp, string][] = [
  [/^\/(udviklingsplaner|plans\/development-plans)\/:/, 'development plan'],
  [/^\/(maal|plans\/goals)\/:/, 'goal'],
  [/^\/(spor|plans\/tracks)\/:/, 'track'],
  [/^\/(handlingsplaner|plans\/action-plans)\/:/, 'action plan'],
  [/^\/(handlinger|plans\/actions)\/:/, 'action'],
  [/^\/(udvalg|plans\/remits)\/:/, 'committee'],
  [/^\/(visioner|strategi\/rediger\/vision|strategy\/visions|alignment\/visions)\/:/, 'vision'],
  [/^\/(fokusomraader|strategi\/rediger\/fokusomraade|strategy\/focus-areas)\/:/, 'focus area'],
  [/^\/(vaerdier|strategi\/rediger\/vaerdi|strategy\/core-values)\/:/, 'value'],
  [/^\/strategy\/strategies\/:/, 'strategy'],
  [/^\/(daekning\/begrundelser|alignment\/deliberate-gaps)\/:/, 'gap'],
  [/^\/velkommen\/:/, 'invitation'],
]
const kindOf = (path: string) => kinds.find(([shape]) => shape.test(path))?.[1] ?? ''
export const familyOf = (path: string) =>
  ['goal', 'track'].includes(kindOf(path)) ? 'development plan' : kindOf(path)

/**
 * A line that names no state is tried in each of these; what is withdrawn has lines of its own. On the older database the first is
 * enough: the addresses and their rights are the same.
 */
const states: Record<string, string[]> = {
  'development plan': ['released', 'draft'],
  'action plan': ['released', 'committed', 'draft'],
  action: ['released', 'unreleased', 'committed', 'draft'],
}
export function statesFor({ path, state }: Line): string[] {
  if (state) return [state]
  const all = states[familyOf(path)] ?? ['']
  return process.env['TEST_PG'] === 'debian15' ? all.slice(0, 1) : all
}

export const thingFor = (things: Things, { path }: Line, state = '') =>
  things[`${kindOf(path)} ${state}`.trim()]

/** A few read at once, as many as the house lets read long answers; what writes locks its rows and comes one after the other. */
export async function askAll(
  visitors: Visitors,
  line: Line,
  thing: Thing | undefined,
  tokens: Record<string, string>,
): Promise<Got[]> {
  const answers: Got[] = []
  const atOnce = line.method === 'get' ? 4 : 1
  for (let i = 0; i < columns.length; i += atOnce) {
    const some = columns.slice(i, i + atOnce)
    answers.push(...(await Promise.all(some.map((c) => ask(visitors[c]!, line, thing, tokens[c]!)))))
  }
  return answers
}

// what an address needs beside its path, and a search for all that is hidden from somebody
const queries: Record<string, string> = {
  '/daekning/begrundelse': '?body=tmu&vision=mobility',
  '/filer/skema.json': '?format=organisation',
  '/alignment/deliberate-gaps': '?body=tmu&vision=mobility',
  '/soeg': '?q=zebra',
  '/alignment/search': '?q=zebra',
}

/** A request whose fields are left empty: the gate decides, and what it lets through is told that something is missing. */
export function ask(
  visitor: Visitor,
  { kind, method, path }: Line,
  thing: Thing | undefined,
  token: string,
): Promise<Got> {
  const filled = path
    .replace(':slug', thing?.slug ?? 'mangler')
    .replace(':id', thing?.id ?? 'mangler')
    .replace(':token', thing?.slug ?? 'mangler')
    .replace(':update', thing?.update ?? 'mangler')
    .replace(':file', 'actions.csv')
  const address = filled + (queries[path] ?? '')
  if (kind === 'api') return visitor.api(method.toUpperCase(), address, method === 'get' ? undefined : {})
  const page = `/da${address === '/' ? '' : address}`
  return method === 'get' ? visitor.get(page) : visitor.post(page, {}, { token })
}

export function markOf({ status, location }: Got, { method }: Pick<Line, 'method'>): string {
  if (status === 401 || (status === 303 && /\/log-ind(\?til=.*)?$/.test(location))) return '?'
  if (status === 403) return 'x'
  if (status === 404) return '.'
  if (method === 'get') return status === 200 ? '+' : status === 303 || status === 308 ? '>' : String(status)
  return [200, 201, 204, 303, 400, 409, 422].includes(status) ? '+' : String(status)
}

/**
 * What is asked meanwhile is answered as always and then taken back: the commit of a request becomes a rollback, so that a
 * permitted withdrawal or sign-out changes nothing for the next cell; and nobody hears of a revision that never comes.
 */
export async function keepingNothing(running: Running, asking: () => Promise<void>) {
  const { pool, live } = running
  const forgetful = (client: PoolClient) =>
    new Proxy(client, {
      get(target, name) {
        if (name === 'query')
          return async (query: unknown, ...more: unknown[]) =>
            query === 'commit'
              ? (await target.query('rollback'), { command: 'COMMIT' })
              : (target.query as (...all: unknown[]) => unknown)(query, ...more)
        const value: unknown = Reflect.get(target, name)
        return typeof value === 'function' ? (value.bind(target) as unknown) : value
      },
    })
  running.pool = new Proxy(pool, {
    get: (target, name) =>
      name === 'connect'
        ? async () => forgetful(await target.connect())
        : (Reflect.get(target, name) as unknown),
  })
  running.live = Object.assign(Object.create(live) as typeof live, { heard: () => {} })
  try {
    await asking()
  } finally {
    Object.assign(running, { pool, live })
  }
}
