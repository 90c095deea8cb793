// Two people at the same text: of all who save what they read at the same time, one is written and the others are told.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { exampleHouse } from '#test/example-house'
import type { Got, Visitor } from '#test/visitor'
import { ask, readTable, statesFor, thingFor } from './rights-asking.ts'
import { columns, forms, table } from './rights-expected.ts'
import { formsOf, secondThings, send } from './rights-forms.ts'
import { signInAll, type Visitors } from './rights-people.ts'
import { makeThings, type Things } from './rights-things.ts'

let visitors: Visitors
let things: Things
before(async () => {
  const house = await exampleHouse()
  visitors = await signInAll(house)
  things = await makeThings(house, visitors)
})

const texts: [thing: string, path: string, who: string][] = [
  ['strategy', '/strategy/strategies', 'so'],
  ['focus area', '/strategy/focus-areas', 'so'],
  ['vision', '/strategy/visions', 'so'],
  ['value', '/strategy/core-values', 'so'],
  ['development plan draft', '/plans/development-plans', 'se'],
  ['goal released', '/plans/goals', 'se'],
  ['track released', '/plans/tracks', 'se'],
  ['action plan released', '/plans/action-plans', 'he'],
  ['action released', '/plans/actions', 'he'],
]
/** As many connections to the database as writers: one that is made first would let the others pass before. */
const warmUp = (writer: Visitor, address: string) =>
  Promise.all(Array.from({ length: 6 }, () => writer.api('GET', address)))

for (const [thing, path, who] of texts)
  test(`${thing}: of four who save at the same moment one is written`, async () => {
    const writer = visitors[who]!
    const address = `${path}/${things[thing]!.id}`
    await warmUp(writer, address)
    for (let round = 0; round < 4; round++) {
      const before = await read(writer, address)
      const answers = await Promise.all(
        ['en', 'to', 'tre', 'fire'].map((word) => {
          const title = `${before.title.da} ${word}`.slice(0, 100)
          return writer.api('PATCH', address, titled(path, before, title), {
            'if-match': `"v${before.version}"`,
          })
        }),
      )
      assert.deepEqual(answers.map(outcome).toSorted(), ['told', 'told', 'told', 'written'], answers[0]!.text)
      const after = await read(writer, address)
      assert.equal(after.version, before.version + 1)
    }
  })

interface Text {
  version: number
  title: { da: string; en?: string }
}
const read = async <T = Text>(visitor: Visitor, address: string) =>
  JSON.parse((await visitor.api('GET', address)).text) as T
// the star's texts have their languages together, a committee's plan has a field for each, an action's title is written in Danish
const titled = (path: string, { title }: Text, da: string) => {
  if (path.startsWith('/strategy')) return { title: { ...title, da } }
  return /action/.test(path) ? { title: da } : { titleDa: da }
}
const outcome = ({ status }: Got) =>
  ({ 200: 'written', 409: 'told', 412: 'told' })[status] ?? `answered ${status}`

test('four who add something with the same title at the same moment get four things, each with an address of its own', async () => {
  const [secretary, head, office] = [visitors['se']!, visitors['he']!, visitors['so']!]
  const planId = things['development plan draft']!.id
  const { unitId } = await read<{ unitId: string }>(
    head,
    `/plans/action-plans/${things['action plan draft']!.id}`,
  )
  const { leadPositionId } = await read<{ leadPositionId: string }>(
    head,
    `/plans/actions/${things['action released']!.id}`,
  )
  const ofActions = {
    planId: things['action plan draft']!.id,
    leadPositionId,
    tracks: [things['track released']!.id],
  }
  const made: [who: Visitor, path: string, body: object, page: string][] = [
    [
      secretary,
      '/plans/development-plans',
      { titleDa: 'Samme plan', bodyId: things['committee']!.id },
      'udviklingsplaner',
    ],
    [secretary, '/plans/goals', { titleDa: 'Samme mål', planId }, 'maal'],
    [
      secretary,
      '/plans/tracks',
      { titleDa: 'Samme spor', planId, goalIds: [things['goal draft']!.id] },
      'spor',
    ],
    [head, '/plans/action-plans', { title: 'Samme handlingsplan', unitId }, 'handlingsplaner'],
    [head, '/plans/actions', { title: 'Samme handling', phase: 'under-way', ...ofActions }, 'handlinger'],
    [office, '/strategy/core-values', { title: { da: 'Samme værdi' } }, 'vaerdier'],
  ]
  for (const [who, path, body, page] of made) {
    await warmUp(who, path)
    const answers = await Promise.all([1, 2, 3, 4].map(() => who.api('POST', path, body)))
    for (const { status, text } of answers) assert.equal(status, 201, `${path}: ${text}`)
    const slugs = answers.map(({ text }) => (JSON.parse(text) as { slug: { da: string } }).slug.da)
    assert.equal(new Set(slugs).size, 4, slugs.join())
    for (const slug of slugs) assert.equal((await who.get(`/da/${page}/${slug}`)).status, 200, slug)
  }
})

test('whatever is sent three times at once, each time as a request of its own, is never a fault of ours', async () => {
  const faults: string[] = []
  const requests = formsOf(await secondThings(visitors, things))
  const thrice = async (name: string, who: Visitor, one: (token: string) => Promise<Got>) => {
    const tokens = await Promise.all([1, 2, 3].map(() => who.formToken('/da/min-konto')))
    for (const { status, text } of await Promise.all(tokens.map(one)))
      if (status >= 500) faults.push(`${name}: ${status} ${text.slice(0, 200)}`)
  }
  const whoMay = (marks: readonly string[]) => columns.filter((_, i) => marks[i] === '+')
  for (const { name, marks } of readTable(forms))
    for (const column of whoMay(marks).slice(0, 2))
      await thrice(name, visitors[column]!, (token) => send(visitors[column]!, requests[name]!, token))
  for (const line of readTable(table).filter(({ method }) => method !== 'get'))
    for (const state of statesFor(line))
      for (const column of whoMay(line.marks).slice(0, 1))
        await thrice(`${line.name} ${state}`, visitors[column]!, (token) =>
          ask(visitors[column]!, line, thingFor(things, line, state), token),
        )
  assert.deepEqual(faults, [])
})
