import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#platform/ids'
import { exampleHouse, type RoleName } from '#test/example-house'
import { Visitor } from '#test/visitor'
import type { Route } from '#platform/http'
import { allRoutes } from '../../src/app.ts'

// FUZZ_RUNS requests for each address; the seed is fixed, so that a fault found once is found again.
// On the older database the short form is enough: the addresses and their code are the same.
const runs = Number(process.env['FUZZ_RUNS'] ?? (process.env['TEST_PG'] === 'debian15' ? 5 : 100))
const together = 8
const seed = Number(process.env['FUZZ_SEED'] ?? 20261123)

function random(start: number) {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const hostile = [
  '',
  ' ',
  '0',
  '-1',
  '1',
  '99999999999999999999',
  '1e309',
  'NaN',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  "' or 1=1 --",
  '"; drop table plans.goal; --',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '../../etc/passwd',
  '%00',
  '\u0000',
  '\uFEFF',
  '\u202Eabc',
  '𝕬'.repeat(40),
  'å'.repeat(300),
  'x'.repeat(20_000),
  '2026-02-30',
  '2026-13',
  '2026-Q9',
  '2026',
  'løbende',
  '31.12.2026',
  'on-track',
  'completed',
  'late',
  '=cmd|calc',
  'é\u0301',
  '\n\n\n',
  '💥',
  'tsquery & | ! ( ) :*',
  'a\'b"c\\d',
  '\\',
  '%',
  '_',
  '000',
  newId(),
  '00000000-0000-0000-0000-000000000000',
]

test(
  `no address answers 5xx to ${runs} strange requests, nor shows its inside`,
  { timeout: 4 * 3_600_000 },
  async () => {
    const { base, municipality, tokens, database } = await exampleHouse()
    const client = await database.pool.connect()
    await client.query(`begin`)
    await client.query(`select set_config('app.municipality_id', $1, true)`, [municipality.municipalityId])
    const { rows: known } = await client.query<{ slug: string; id: string }>(
      `select slug, subject_id as id from platform.address where current order by kind, slug`,
    )
    await client.query('rollback')
    client.release()

    const next = random(seed)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
    const roles = Object.keys(tokens) as RoleName[]
    const visitors = [
      new Visitor(base, municipality.slug),
      ...roles.map((r) => new Visitor(base, municipality.slug, tokens[r])),
    ]
    const formTokens = new Map<Visitor, string>()
    for (const v of visitors) formTokens.set(v, await v.formToken(v.token ? '/da/min-konto' : '/da/log-ind'))

    const value = () => (next() < 0.25 ? pick(known).id : next() < 0.2 ? pick(known).slug : pick(hostile))
    const fill = (path: string) =>
      path.replace(/:([a-z]+)/gi, () =>
        encodeURIComponent(
          next() < 0.6 ? (next() < 0.5 ? pick(known).slug : pick(known).id) : value().slice(0, 300) || 'x',
        ),
      )
    const query = (names: string[]) =>
      next() < 0.5
        ? ''
        : `?${new URLSearchParams(Array.from({ length: 1 + Math.floor(next() * 3) }, () => [pick(names), value()]))}`
    const names = [
      'side',
      'sort',
      'status',
      'q',
      'vision',
      'visning',
      'fra',
      'cursor',
      'limit',
      'unit',
      'body',
      'lead',
      'til',
      'plan',
      'area',
      '__proto__',
    ]
    const faults: string[] = []
    let asked = 0
    const askOne = async (route: Route) => {
      const visitor = pick(visitors)
      const language = pick(['da', 'en'] as const)
      const path = fill(route.path[language])
      const where = route.kind === 'page' ? `/${language}${path === '/' ? '' : path}` : path
      const fields = Object.fromEntries(
        Object.keys(route.gate.form?.shape ?? {})
          .filter(() => next() < 0.8)
          .map((f) => [f, next() < 0.15 ? [value(), value()] : value()]),
      )
      const asks = query(names)
      const token = next() < 0.95 ? formTokens.get(visitor)! : 'broken'
      const answer =
        route.kind === 'api'
          ? await visitor.api(
              route.method.toUpperCase(),
              where + (route.method === 'get' ? asks : ''),
              route.method === 'get' ? undefined : fields,
            )
          : route.method === 'get'
            ? await visitor.get(where + asks)
            : await visitor.post(where, fields, { token })
      asked += 1
      if (
        answer.status >= 500 ||
        /\n\s+at .+\.(ts|js):\d+/.test(answer.text) ||
        answer.text.includes('<script>alert(1)')
      )
        faults.push(`${answer.status} ${route.method} ${where} ${JSON.stringify(fields).slice(0, 300)}`)
    }
    // several at a time, each drawn before the first of them is answered: the same requests every time
    const list = allRoutes()
    const began = Date.now()
    for (const route of list)
      for (let run = 0; run < runs; run += together)
        await Promise.all(Array.from({ length: Math.min(together, runs - run) }, () => askOne(route)))
    console.log(
      `${asked} requests to ${list.length} addresses in ${Math.round((Date.now() - began) / 1000)} s`,
    )
    assert.deepEqual(faults.slice(0, 20), [])
  },
)
