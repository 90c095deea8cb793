import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { drawnArrows, stepsBetween, type Step } from './map.ts'
import { readJson, root } from './reading.ts'

const arrows = drawnArrows()
const rooms = [...arrows.keys()]
const steps = stepsBetween(rooms)
const everyRoomsFriends = ['platform', 'ui', 'organisation']

const told = (found: Step[]) => [
  ...new Set(found.map((step) => `${step.file}: ${step.from} ${step.how} ${step.to}`)),
]

test('every folder of src is a room on the map, and every room is there', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  assert.deepEqual(folders.map((entry) => entry.name).toSorted(), rooms.toSorted())
})

test('the map has no way round in a circle: an arrow leads only to a room drawn above it', () => {
  for (const [room, uses] of arrows) {
    const above = rooms.slice(0, rooms.indexOf(room))
    assert.deepEqual(
      uses.filter((used) => !above.includes(used)),
      [],
      room,
    )
  }
})

test('the reader of code finds what there is to find', () => {
  for (const how of ['imports', 'reads'] as const)
    assert.ok(
      steps.some((step) => step.how === how),
      how,
    )
})

test('rooms are entered by their doors alone', () => {
  assert.deepEqual(told(steps.filter((step) => step.how === 'goes round the door of')), [])
})

test('no import and no query goes against the arrows', () => {
  const against = steps.filter((step) => step.from !== 'outside' && !arrows.get(step.from)?.includes(step.to))
  assert.deepEqual(told(against), [])
})

test('a table is written by its own room alone, in migrations too', () => {
  assert.deepEqual(told(steps.filter((step) => step.how === 'writes')), [])
})

test('every arrow on the map is used', () => {
  const unused = [...arrows].flatMap(([room, uses]) =>
    uses
      .filter((used) => !everyRoomsFriends.includes(used))
      .filter((used) => !steps.some((step) => step.from === room && step.to === used))
      .map((used) => `${room} → ${used}`),
  )
  assert.deepEqual(unused, [])
})

test('the linter holds the same map', () => {
  for (const [room, uses] of arrows) {
    const closed = rooms.filter((other) => other !== room && !uses.includes(other))
    assert.deepEqual(closedByLinter(room).toSorted(), closed.toSorted(), room)
  }
})

interface Override {
  files: string[]
  rules: Record<string, [string, { patterns: { group?: string[] }[] }]>
}

function closedByLinter(room: string): string[] {
  const text = readJson('.oxlintrc.json') as { overrides: Override[] }
  const own = text.overrides.find(({ files }) => files.includes(`src/${room}/**`))
  const patterns = own?.rules['no-restricted-imports']?.[1].patterns ?? []
  return patterns.flatMap(({ group }) => group ?? []).map((name) => name.slice(1).replace('/*', ''))
}
