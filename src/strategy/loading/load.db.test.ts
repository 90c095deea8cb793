import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundMunicipality } from '#test/municipality'
import { findStar } from '../star/queries.ts'
import { exampleFor, history, load, plan, goalOn } from '../testing/example.ts'

const star = (founded: Awaited<ReturnType<typeof foundMunicipality>>) => founded.work((db) => findStar(db))

test('the example is loaded as it stands, and the same file again changes nothing', async () => {
  const founded = await foundMunicipality()
  const text = exampleFor(founded)
  const first = await load(founded, text)
  assert.deepEqual([first.faults, first.added.length, first.changed.length], [[], 22, 0])
  const { strategy, values, areas } = await star(founded)
  assert.equal(strategy?.overallGoal.da, 'Et Vesthimmerland, der er et godt sted at leve for alle')
  assert.deepEqual(
    values.map((v) => v.code),
    ['economy', 'good-life', 'citizens', 'climate'],
  )
  assert.deepEqual(
    areas.map((a) => [a.number, a.hue, a.visions.map((v) => v.number).join(' ')]),
    [
      ['1', 1, '1.1 1.2 1.3'],
      ['2', 2, '2.1 2.2 2.3 2.4'],
      ['3', 3, '3.1 3.2 3.3 3.4'],
      ['4', 4, '4.1 4.2'],
    ],
  )
  assert.ok(
    areas[0]?.visions[0]?.means.some((m) => m.da?.endsWith('forsyningen og destinationsselskabet')),
    'a comma without quotes',
  )
  const lines = await history(founded)
  assert.ok(lines.every((l) => l.source === 'strategy.yaml' && l.public))
  const again = await load(founded, text)
  assert.deepEqual([again.added, again.changed, again.withdrawn, again.unchanged], [[], [], [], 22])
  assert.equal((await history(founded)).length, lines.length)
})

test('a changed file shows every difference before it is done', async () => {
  const founded = await foundMunicipality()
  const text = exampleFor(founded)
  await load(founded, text)
  const changed = text
    .replace('da: Cykelstier,', 'da: Sammenhængende cykelstier,')
    .replace('da: Bæredygtig mobilitet', 'da: Grøn mobilitet')
    .replace('strategyEnds: 2026-12-31', 'strategyEnds: 2027-06-30')
  const shown = await plan(founded, changed)
  assert.deepEqual(
    shown.changed.map((c) => [
      c.code,
      c.differences?.map((d) => [d.field.da, d.before.split('\n')[0], d.after.split('\n')[0]]),
    ]),
    [
      ['', [['Strategien gælder til og med', '2026-12-31', '2027-06-30']]],
      [
        'mobility',
        [
          ['Titel på dansk', 'Bæredygtig mobilitet', 'Grøn mobilitet'],
          ['Midlerne på dansk', 'Cykelstier', 'Sammenhængende cykelstier'],
        ],
      ],
    ],
  )
  assert.equal((await star(founded)).areas[3]?.visions[1]?.title.da, 'Bæredygtig mobilitet')
  await load(founded, changed, { source: 'ny.yaml' })
  const { areas } = await star(founded)
  assert.deepEqual(
    [areas[3]?.visions[1]?.title.da, areas[3]?.visions[1]?.slug.da, areas[3]?.visions[1]?.version],
    ['Grøn mobilitet', 'groen-mobilitet', 2],
  )
  assert.deepEqual(
    (await history(founded)).slice(-2).map((l) => [l.kind, l.source]),
    [
      ['strategy.strategy-rewritten', 'ny.yaml'],
      ['strategy.vision-rewritten', 'ny.yaml'],
    ],
  )
})

test('a new order in the file is a difference, and so is a vision in another focus area', async () => {
  const founded = await foundMunicipality()
  const text = exampleFor(founded)
  await load(founded, text)
  const lines = text.split('\n')
  const from = lines.findIndex((l) => l.includes('code: mobility'))
  const end = lines.findIndex((l) => l.startsWith('planHierarchy'))
  const vision = lines.slice(from, end)
  const moved = lines.toSpliced(from, vision.length)
  moved.splice(
    moved.findIndex((l) => l.includes('code: one-entrance')),
    0,
    ...vision,
  )
  const shown = await plan(founded, moved.join('\n'))
  assert.deepEqual(
    shown.changed.map((c) => [c.code, c.differences?.map((d) => [d.field.en, d.before, d.after])]),
    [['mobility', [['Focus area', 'Vores natur og grønne omstilling', 'Vores vækst']]]],
  )
  await load(founded, moved.join('\n'))
  assert.deepEqual(
    (await star(founded)).areas.map((a) => a.visions.map((v) => v.code)[0]),
    ['mobility', 'whole-person', 'early-effort', 'green-transition'],
  )
  assert.equal((await plan(founded, moved.join('\n'))).changed.length, 0)

  const swapped = text
    .replace('- code: economy', '- code: X')
    .replace('- code: good-life', '- code: economy')
    .replace('- code: X', '- code: good-life')
  const order = await plan(founded, swapped)
  assert.ok(
    order.changed[0]?.differences?.some(
      (d) =>
        d.field.en === 'Order' &&
        d.before.startsWith('Sund økonomi, Det gode liv') &&
        d.after.startsWith('Det gode liv, Sund økonomi'),
    ),
  )
})

const without = (text: string, code: string, until: string) => {
  const lines = text.split('\n')
  const from = lines.findIndex((l) => l.includes(`- code: ${code}`))
  return lines.toSpliced(from, lines.findIndex((l, i) => i > from && l.includes(until)) - from).join('\n')
}

test('what is not in the file keeps its place, and a move beside it is shown and recorded', async () => {
  const founded = await foundMunicipality()
  const text = exampleFor(founded)
  await load(founded, text)
  const growth = async () => (await star(founded)).areas[0]?.visions.map((v) => `${v.number} ${v.code}`)
  const lines = (await history(founded)).length
  const less = without(text, 'plots', '- code: workforce')
  assert.deepEqual((await plan(founded, less)).changed, [])
  await load(founded, less)
  assert.deepEqual(await growth(), ['1.1 one-entrance', '1.2 plots', '1.3 workforce'])
  assert.equal((await history(founded)).length, lines)

  const swap = (from: string) =>
    from.replace('code: one-entrance', 'code: X').replace('code: workforce', 'code: one-entrance')
  const swapped = swap(less).replace('code: X', 'code: workforce')
  const order = (await plan(founded, swapped)).changed
    .flatMap((c) => c.differences ?? [])
    .find((d) => d.field.en === 'Order')
  assert.match(order!.after, /^.+, Attraktive bolig- og erhvervsgrunde, .+$/)
  await load(founded, swapped)
  assert.deepEqual(await growth(), ['1.1 workforce', '1.2 plots', '1.3 one-entrance'])
  assert.deepEqual((await history(founded)).at(-1)?.kind, 'strategy.visions-ordered')

  const instead = text.replace('- code: plots', '- code: homes')
  await load(founded, instead)
  assert.deepEqual(await growth(), ['1.1 one-entrance', '1.2 plots', '1.3 homes', '1.4 workforce'])
})

test('what is missing is proposed for withdrawal, never deleted, and can return', async () => {
  const founded = await foundMunicipality()
  const text = exampleFor(founded)
  await load(founded, text)
  const less = without(text, 'plots', '- code: workforce')
  assert.deepEqual(
    (await plan(founded, less)).withdrawn.map((w) => w.title),
    ['Attraktive bolig- og erhvervsgrunde'],
  )
  await load(founded, less)
  assert.equal((await star(founded)).areas[0]?.visions.length, 3, 'only when asked to')
  await load(founded, less, { withdraw: true })
  assert.deepEqual(
    (await star(founded)).areas[0]?.visions.map((v) => v.code),
    ['one-entrance', 'workforce'],
  )
  const gone = await founded.work((db) =>
    db.selectFrom('strategy.vision').selectAll().where('code', '=', 'plots').executeTakeFirstOrThrow(),
  )
  assert.deepEqual(
    [gone.withdrawnOn, gone.withdrawnReason],
    ['2026-11-23', 'Står ikke længere i strategy.yaml.'],
  )
  const back = await load(founded, text)
  assert.deepEqual(
    back.changed.map((c) => [c.code, c.differences?.[0]?.after]),
    [['plots', 'i brug']],
  )
  assert.deepEqual(
    (await star(founded)).areas[0]?.visions.map((v) => v.code),
    ['one-entrance', 'plots', 'workforce'],
  )
})

test('nothing is withdrawn while something hangs on it: it is refused by name, and so is its focus area', async () => {
  const founded = await foundMunicipality()
  const text = exampleFor(founded)
  await load(founded, text)
  const ids = new Map((await star(founded)).areas.flatMap((a) => a.visions).map((v) => [v.code, v.id]))
  const hangsOn = goalOn('plots', ids)
  const less = without(text, 'growth', '- code: communities')
  const shown = await plan(founded, less, hangsOn)
  assert.deepEqual(
    shown.refused.map((r) => [r.code, r.holding]),
    [
      ['growth', ['Attraktive bolig- og erhvervsgrunde']],
      ['plots', ['Byggeklare grunde']],
    ],
  )
  assert.deepEqual(
    shown.withdrawn.map((w) => w.code),
    ['one-entrance', 'workforce'],
  )
  await load(founded, less, { withdraw: true, hangsOn })
  assert.deepEqual(
    (await star(founded)).areas.map((a) => [a.code, a.visions.length]),
    [
      ['growth', 1],
      ['communities', 4],
      ['children', 4],
      ['nature-green', 2],
    ],
  )
})

test('every fault is told at once, with line, place and reason, and nothing is loaded', async () => {
  const founded = await foundMunicipality()
  const text = exampleFor(founded)
    .replace('councilTermEnds: 2025-12-31', 'councilTermEnds: 2021-12-31')
    .replace('- code: good-life', '- code: economy')
    .replace('da: Sund økonomi, en', 'da: "", dk: Sund, en')
    .replace('unit: percent', 'unit: percent, colour: red')
    .replace('value: 16', 'value: seksten')
  const { faults } = await load(founded, text)
  assert.deepEqual(
    faults.map((f) => [f.place, f.reason]),
    [
      ['period › councilTermEnds', 'ends-before-start'],
      ['strategy › values › 1 › title › dk', 'unknown-key dk'],
      ['strategy › values › 2 › code', 'code-twice'],
      ['strategy › focusAreas › 4 › visions › 2 › figures › 1 › value', 'expected-number'],
      ['strategy › focusAreas › 4 › visions › 2 › figures › 1 › colour', 'unknown-key colour'],
    ],
  )
  assert.ok(faults.every((f) => f.line > 1))
  assert.equal((await star(founded)).strategy, undefined)
  assert.deepEqual(
    (await plan(founded, exampleFor(founded).replace(founded.municipality.code, '999'))).faults.map(
      (f) => f.reason,
    ),
    ['other-municipality'],
  )
})

const goal = /overallGoal:\n.*\n.*\n/
const onlyFault = async (edit: (text: string) => string) => {
  const founded = await foundMunicipality()
  const { faults } = await plan(founded, edit(exampleFor(founded)))
  return faults.map((f) => f.reason)
}
test('a second centre, broken YAML, too many and too long are faults', async () => {
  assert.deepEqual(await onlyFault((t) => t.replace(goal, 'overallGoal: [Et mål, Et mål til]\n')), [
    'one-centre',
  ])
  assert.deepEqual(await onlyFault((t) => t.replace(goal, (g) => `${g}  ${g}`)), ['yaml-DUPLICATE_KEY'])
  assert.deepEqual(await onlyFault((t) => t.replace(goal, `overallGoal: ${'a'.repeat(2_000_000)}\n`)), [
    'too-big-string 160',
  ])
  assert.ok((await onlyFault((t) => t.replace('values:', 'values: {{{'))).every((r) => r.startsWith('yaml-')))
  assert.deepEqual(await onlyFault(() => 'x'.repeat(5_000_001)), ['file-too-large'])
  assert.ok((await onlyFault(() => '['.repeat(50_000))).length > 0)
  assert.ok((await onlyFault(() => 'a: &a [1]\nb: *a')).includes('alias'))
  assert.deepEqual(await onlyFault(() => 'a: 1\n'.repeat(70_000)), ['too-much-structure'])
  assert.ok((await onlyFault(() => '')).length > 0)
})

test('control characters are cleaned and HTML is only text', async () => {
  const founded = await foundMunicipality()
  await load(
    founded,
    exampleFor(founded).replace(goal, 'overallGoal: "<script>x</script>\\u0000\\u0007 for alle"\n'),
  )
  assert.deepEqual((await star(founded)).strategy?.overallGoal, { da: '<script>x</script> for alle' })
  const { text } = await founded.citizen.get('/da/strategi')
  assert.ok(text.includes('&lt;script&gt;x') && !text.includes('<script>x'))
})

test('two who load at the same time make one strategy', async () => {
  const founded = await foundMunicipality()
  const text = exampleFor(founded)
  const plans = await Promise.all([load(founded, text), load(founded, text)])
  assert.deepEqual(plans.map((p) => p.added.length).toSorted(), [0, 22])
})
