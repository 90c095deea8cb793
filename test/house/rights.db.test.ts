import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleHouse } from '#test/example-house'
import { inMunicipality } from '#test/municipality'
import { Visitor } from '#test/visitor'
import { allRoutes } from '../../src/app.ts'
import {
  ask,
  askAll,
  familyOf,
  keepingNothing,
  markOf,
  nameOf,
  readTable,
  statesFor,
  thingFor,
} from './rights-asking.ts'
import { columns, forms, sees, table } from './rights-expected.ts'
import { formsOf, secondThings, send } from './rights-forms.ts'
import { everythingHeld, formTokens, signInAll, type House } from './rights-people.ts'
import { makeThings, secrets } from './rights-things.ts'

test('every address answers each of sixteen visitors as the table says', { timeout: 600_000 }, async () => {
  const { house, visitors, things } = await prepared()
  const lines = readTable(table)
  assert.deepEqual(
    allRoutes()
      .map(nameOf)
      .filter((name) => !lines.some((l) => l.name === name)),
    [],
    'addresses that the table does not know',
  )
  assert.deepEqual(
    lines.map((l) => l.name).filter((name) => !allRoutes().some((r) => nameOf(r) === name)),
    [],
    'lines without an address',
  )
  const seen = Object.fromEntries(readTable(sees).map((l) => [`${l.name} ${l.state}`, l.marks]))
  const tokens = await formTokens(visitors)
  const before = await revisionOf(house)
  const wrong: string[] = []
  const met = new Set<string>()
  await keepingNothing(house.running, async () => {
    for (const line of lines)
      for (const state of statesFor(line)) {
        const answers = await askAll(visitors, line, thingFor(things, line, state), tokens)
        for (const [i, column] of columns.entries()) {
          const where = `${line.name} [${state}] ${column}`
          const unseen = state && !line.state && seen[`${familyOf(line.path)} ${state}`]![i] === '.'
          const expected = unseen && line.marks[i] !== '?' ? '.' : line.marks[i]
          const mark = markOf(answers[i]!, line)
          if (mark !== expected)
            wrong.push(`${where}: ${expected} expected, ${mark} (${answers[i]!.status}) answered`)
          // a refusal repeats the address that was asked for
          for (const what of '.?'.includes(mark) ? [] : wordsIn(answers[i]!.text)) {
            if (seen[what]![i] === '.') wrong.push(`${where} tells of: ${what}`)
            met.add(`${what} ${column}`)
          }
        }
      }
  })
  assert.deepEqual(wrong, [])
  assert.equal(await revisionOf(house), before)
  // whoever sees it has met it, so the words would have been found
  for (const what of Object.keys(secrets))
    for (const [i, column] of columns.entries())
      assert.equal(met.has(`${what} ${column}`), seen[what]![i] === '+', `${what} ${column}`)
})
const wordsIn = (text: string) => {
  const read = text.toLowerCase()
  return read.includes('zebra') ? Object.keys(secrets).filter((what) => read.includes(secrets[what]!)) : []
}

test('a form that names a second thing goes by the rights to that too', { timeout: 300_000 }, async () => {
  const { house, visitors, things } = await prepared()
  const requests = formsOf(await secondThings(visitors, things))
  const lines = readTable(forms)
  assert.deepEqual(
    lines.map((l) => l.name),
    Object.keys(requests),
  )
  const tokens = await formTokens(visitors)
  await keepingNothing(house.running, async () => {
    const wrong: string[] = []
    for (const { name, marks } of lines)
      for (const [i, column] of columns.entries()) {
        const got = await send(visitors[column]!, requests[name]!, tokens[column]!)
        const mark = markOf(got, { method: 'post' }) === '?' ? '?' : got.status < 400 ? '+' : 'x'
        if (mark !== marks[i] || got.status >= 500)
          wrong.push(
            `${name} ${column}: ${marks[i]} expected, ${mark} (${got.status}) answered ${got.text.slice(0, 200)}`,
          )
      }
    assert.deepEqual(wrong, [])
  })
})

test(
  'what belongs to one municipality is not there in another, whatever its most powerful person asks',
  { timeout: 300_000 },
  async () => {
    const { house, visitors, things } = await prepared()
    const own = await everythingHeld()
    const before = await revisionOf(house)
    const token = await own.formToken('/da/min-konto')
    const wrong: string[] = []
    for (const line of readTable(table).filter((l) => /:(id|slug|token)/.test(l.path)))
      for (const state of statesFor(line)) {
        const got = await ask(own, line, thingFor(things, line, state), token)
        // a link of another municipality is told as one that is used
        if (got.status !== (line.path.startsWith('/velkommen/') ? 410 : 404))
          wrong.push(`${line.name} [${state}]: ${got.status}`)
      }
    const requests = formsOf(await secondThings(visitors, things))
    for (const [name, request] of Object.entries(requests).filter(([n]) => !n.includes(' load '))) {
      const got = await send(own, request, await own.formToken('/da/min-konto'))
      if (got.status < 400) wrong.push(`${name}: ${got.status}`)
    }
    assert.deepEqual(wrong, [])
    // and a session of the other municipality is none here
    const stranger = new Visitor(house.base, house.municipality.slug, own.token)
    const home = new Visitor(house.base, house.municipality.slug)
    const strangerToken = await home.formToken('/da/log-ind')
    for (const line of readTable(table)) {
      const thing = thingFor(things, line, statesFor(line)[0])
      const mark = markOf(await ask(stranger, line, thing, strangerToken), line)
      assert.equal(mark, line.marks[0], `${line.name} answers ${mark} to somebody of another municipality`)
    }
    assert.equal(await revisionOf(house), before)
  },
)

let preparing: ReturnType<typeof prepare> | undefined
const prepared = () => (preparing ??= prepare())

async function prepare() {
  const house = await exampleHouse()
  const visitors = await signInAll(house)
  return { house, visitors, things: await makeThings(house, visitors) }
}

const revisionOf = ({ running, municipality }: House) =>
  inMunicipality(
    running,
    municipality,
    async (db) =>
      (await db.selectFrom('platform.revision').select('revision').executeTakeFirstOrThrow()).revision,
  )
