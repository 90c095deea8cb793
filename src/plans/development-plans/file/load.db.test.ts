import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { foundMunicipality } from '#test/municipality'
import { explainDevelopmentPlanFault } from './format.ts'
import { carryOutDevelopmentPlans } from './load.ts'
import { exampleFile, idOf, load, loadBelow } from '../testing/example.ts'

const example = exampleFile('development-plan.yaml')
const small = (goals: string, more = '') => `developmentPlans:
  - committee: tmu
    title: Lille plan
    period: { starts: 2026-01-01, ends: 2029-12-31 }
${more}    goals:
${goals}`
const goal = (code: string, tracks = '') => `      - code: ${code}
        title: Målet ${code}
        serves: { visions: [mobility] }
${tracks && `        tracks:\n${tracks}`}`
const track = (code: string) => `          - { code: ${code}, title: Sporet ${code} }\n`

const founded = async () => {
  const made = await foundMunicipality()
  await loadBelow(made)
  return made
}

test('the example is loaded quickly, each thing with its line of history, and again changes nothing', async () => {
  const m = await founded()
  const { offers } = m.running.house
  const { first, statements } = await m.work(async (db) => {
    const counted = mock.method(db.client, 'query')
    const loaded = await carryOutDevelopmentPlans(
      db,
      example,
      'development-plan.yaml',
      { withdraw: false },
      offers,
    )
    counted.mock.restore()
    return { first: loaded, statements: counted.mock.callCount() }
  })
  assert.deepEqual([first.faults, first.changed, first.withdrawn], [[], [], []])
  assert.ok(first.added.length > 150)
  // a few for all goals and tracks together, and a few for each committee's remit and release
  assert.ok(statements <= 60, `${statements} statements`)
  const lines = () =>
    m.work((db) =>
      db
        .selectFrom('platform.historyLine')
        .select(['kind', 'source', 'public'])
        .where('kind', 'like', 'plans.%')
        .execute(),
    )
  const written = await lines()
  assert.ok(written.every((l) => l.source === 'development-plan.yaml'))
  const again = await load(m, 'development-plan', example, { withdraw: true })
  assert.deepEqual(
    [again.faults, again.added, again.changed, again.withdrawn, again.refused],
    [[], [], [], [], []],
  )
  assert.equal(again.unchanged, first.added.length)
  assert.equal((await lines()).length, written.length)
})

test('every fault is told at once with line and place, and nothing is loaded', async () => {
  const m = await founded()
  const text = small(
    `      - code: Ugyldig Kode
        title: A
        target: 2026-13
      - code: a
        title: B
        responsible: ingen
        serves: { visions: [findes-ikke], values: [good-life], colour: red }
        tracks:
          - { code: s, title: S, alsoGoals: [b, c] }
          - { code: s, title: S }
      - { code: b, title: "" }
      - { code: d, title: D, target: 2019 }
`,
    '    remit: { focusAreas: [nowhere] }\n',
  )
  const { faults } = await load(m, 'development-plan', text)
  const told = faults.map((f) => `${f.line} ${f.reason}`)
  assert.deepEqual(told, [
    '5 unknown-focus-area nowhere',
    '7 code-shape',
    '9 vague-shape',
    '12 unknown-position ingen',
    '13 unknown-key colour',
    '13 unknown-vision findes-ikke',
    '15 unknown-goal c',
    '16 code-twice s',
    '17 title-missing',
    '18 before-plan',
  ])
  assert.equal(faults[6]?.place, 'developmentPlans › 1 › goals › 2 › tracks › 1 › alsoGoals › 2')
  for (const { reason } of faults)
    for (const language of ['da', 'en'] as const)
      assert.notEqual(explainDevelopmentPlanFault(reason, language), reason)
  assert.equal(
    (await m.work((db) => db.selectFrom('plans.developmentPlan').select('id').execute())).length,
    0,
  )
})

test('a changed file shows the difference; what is missing is withdrawn only when asked, and never while actions hang on it', async () => {
  const m = await founded()
  await load(m, 'development-plan', small(goal('m1', track('s1')) + goal('m2', track('s2') + track('s3'))))
  const s2 = await idOf(m, 'track', 's2')
  await carry(m, s2)
  const changed = small(goal('m1', track('s1')).replace('Målet m1', 'Et nyt navn'))
  const plan = await load(m, 'development-plan', changed)
  assert.deepEqual(
    plan.changed.map((c) => [c.code, c.differences?.map((d) => [d.field.da, d.before, d.after])]),
    [['m1', [['Titel', 'Målet m1', 'Et nyt navn']]]],
  )
  assert.deepEqual(
    plan.withdrawn.map((w) => w.code),
    ['s3'],
  )
  assert.deepEqual(
    plan.refused.map((r) => [r.code, r.holding]),
    [
      ['m2', ['En handling i en kladde (Enhed)']],
      ['s2', ['En handling i en kladde (Enhed)']],
    ],
  )
  assert.deepEqual(await standing(m), ['m1', 'm2', 's1', 's2', 's3'])
  await load(m, 'development-plan', changed, { withdraw: true })
  assert.deepEqual(await standing(m), ['m1', 'm2', 's1', 's2'])
  const back = await load(
    m,
    'development-plan',
    small(goal('m1', track('s1')) + goal('m2', track('s2') + track('s3'))),
  )
  assert.deepEqual(
    back.changed.map((c) => c.code),
    ['m1', 's3'],
  )
  assert.deepEqual(await standing(m), ['m1', 'm2', 's1', 's2', 's3'])
})

test('a secretary loads only the own plan, and the strategy office releases nothing by a file', async () => {
  const m = await founded()
  const [secretary, office] = [
    await m.signIn({ role: 'committee-secretary', bodyId: await idOf(m, 'body', 'tmu') }),
    await m.signIn({ role: 'strategy-office' }),
  ]
  const released = small(goal('m1'), '    released: 2026-02-01\n')
  const reasons = async (text: string, personId: string) =>
    (await load(m, 'development-plan', text, { personId })).faults.map((f) => f.reason)
  assert.deepEqual(await reasons(released.replace('committee: tmu', 'committee: su'), secretary.personId), [
    'not-your-committee su',
  ])
  assert.deepEqual(await reasons(released, office.personId), ['release-not-yours'])
  assert.deepEqual(await reasons(released.replace('2026-02-01', '2027-02-01'), secretary.personId), [
    'day-to-come',
  ])
  assert.deepEqual(await reasons(released, secretary.personId), [])
  assert.deepEqual(await reasons(released.replace('m1', 'm1'), office.personId), [])
})

test('two loads of the same file at once make everything once', async () => {
  const m = await founded()
  const text = small(goal('m1', track('s1')))
  await Promise.all([load(m, 'development-plan', text), load(m, 'development-plan', text)])
  assert.deepEqual(await standing(m), ['m1', 's1'])
  assert.equal(
    (await m.work((db) => db.selectFrom('plans.developmentPlan').select('id').execute())).length,
    1,
  )
})

type Made = Awaited<ReturnType<typeof foundMunicipality>>
const standing = (m: Made) =>
  m.work(async (db) => {
    const [goals, tracks] = [
      await db.selectFrom('plans.goal').select('code').where('withdrawnOn', 'is', null).execute(),
      await db.selectFrom('plans.track').select('code').where('withdrawnOn', 'is', null).execute(),
    ]
    return [...goals, ...tracks].map((p) => p.code).toSorted()
  })

/** An action in a draft that carries the track. */
const carry = (m: Made, trackId: string) =>
  m.work(async (db) => {
    const { newId } = await import('#platform/ids')
    const text = (da: string) => JSON.stringify({ da })
    const [unitId, planId, actionId] = [newId(), newId(), newId()]
    const position = await db.selectFrom('organisation.position').select('id').executeTakeFirstOrThrow()
    await db
      .insertInto('organisation.unit')
      .values({
        id: unitId,
        code: 'enhed-x',
        kind: 'team',
        name: text('Enhed'),
        slug: text('enhed-x'),
        parentId: null,
        validFrom: null,
        validTo: null,
        position: 99,
      })
      .execute()
    await db
      .insertInto('plans.actionPlan')
      .values({
        id: planId,
        unitId,
        code: 'p-x',
        title: text('P'),
        introduction: '{}',
        startsOn: null,
        endsOn: null,
        slug: text('p-x'),
      })
      .execute()
    await db
      .insertInto('plans.action')
      .values({
        id: actionId,
        planId,
        code: 'h-x',
        title: text('Hemmelig handling'),
        description: '{}',
        municipalRole: null,
        phase: 'planned',
        leadPositionId: position.id,
        starts: null,
        ends: null,
        firstEnds: null,
        moneyText: 'null',
        priceLevel: null,
        effect: '{}',
        links: '[]',
        slug: text('h-x'),
        position: 1,
      })
      .execute()
    await db.insertInto('plans.actionTrack').values({ actionId, trackId }).execute()
  })
