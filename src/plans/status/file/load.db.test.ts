import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { foundMunicipality, type Founded } from '#test/municipality'

const folder = join(import.meta.dirname, '../../../../examples/vesthimmerland')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

async function load(
  founded: Founded,
  name: string,
  text = read(name),
  source = name,
  personId: string | null = null,
) {
  const { offers } = founded.running.house
  const own = text.replace(/code: "820"/, `code: "${founded.municipality.code}"`)
  const format = offers.fileFormats.find((f) => f.recognises(own))
  assert.ok(format, name)
  return founded.work((db) => format.carryOut(db, own, source, { withdraw: false }, offers), personId)
}
async function example() {
  const founded = await foundMunicipality()
  for (const name of ['organisation.yaml', 'strategy.yaml', 'development-plan.yaml'])
    assert.deepEqual((await load(founded, name)).faults, [], name)
  return founded
}
const count = (founded: Founded, text: string) =>
  founded.work(async (db) => (await db.client.query<{ n: number }>(text, [db.municipalityId])).rows[0]!.n)

// a second on a quiet machine; the bound only guards against a statement per line
test('the example loads fast, tells nothing twice, and a second time changes nothing', async () => {
  const founded = await example()
  const started = performance.now()
  const plans = await load(founded, 'action-plan.yaml')
  const updates = await load(founded, 'updates.csv')
  const took = performance.now() - started
  assert.deepEqual([plans.faults, plans.added.length], [[], 211])
  assert.deepEqual([updates.faults, updates.added.length], [[], 763])
  assert.match(updates.added[0]!.kind.da!, /^\d+\. \p{L}+ 20\d\d: \p{L}/u)
  assert.ok(took < 20_000, `${took} ms`)
  const before = await count(
    founded,
    'select revision::int as n from platform.revision where municipality_id = $1',
  )
  for (const name of ['action-plan.yaml', 'updates.csv']) {
    const again = await load(founded, name)
    assert.deepEqual([again.added, again.changed, again.withdrawn, again.faults], [[], [], [], []])
    assert.ok(again.unchanged > 200)
  }
  assert.equal(
    await count(founded, 'select revision::int as n from platform.revision where municipality_id = $1'),
    before,
  )
  // what citizens read is what has been said
  assert.equal(
    await count(
      founded,
      `select count(*)::int as n from plans.action where municipality_id = $1 and (public_signal is distinct from signal
    or public_phase is distinct from phase or public_ends is distinct from ends or public_last_update_id is distinct from last_update_id)`,
    ),
    0,
  )
  assert.equal(
    await count(
      founded,
      `select count(*)::int as n from plans.action where municipality_id = $1 and phase = 'completed' and completed_on is null`,
    ),
    0,
  )
  // a slipped step is no shorter plan
  assert.equal(
    await count(
      founded,
      `select count(*)::int as n from plans.action where municipality_id = $1 and ends_latest < platform.latest_day(first_ends)`,
    ),
    0,
  )
})

test('every fault of a file is told at once, with its line, and nothing is loaded', async () => {
  const founded = await example()
  await load(founded, 'action-plan.yaml')
  const csv = `${read('updates.csv').split('\n')[0]}
cykelsti-aars-hornum;2021-01-01;vejingenioer;on-track;For tidligt;;;;
findes-ikke;2024-02-01;ingen;on-track;;;;;
cykelsti-aars-hornum;2024-02-01;vejingenioer;late;Uden grund;;;;m9
cykelsti-aars-hornum;i går;vejingenioer;grøn;;;;;
cykelsti-aars-hornum;2031-02-01;vejingenioer;on-track;Endnu ikke;;;;
cykelsti-aars-hornum;2024-02-01;vejingenioer
cykelsti-aars-hornum;2024-02-02;vejingenioer;on-track;"Uden slutning;;;;
cykelsti-aars-hornum;2024-02-03;ingen-her;on-track;;;;;
cykelsti-aars-hornum;2024-03-01;vejingenioer;paused;Uden grund;;;;
cykelsti-aars-hornum;i går;ingen-her;late;;;;;m9
findes-heller-ikke;2031-02-01;vejingenioer;grøn;;;;;
`
  const { faults, added } = await load(founded, 'updates.csv', csv)
  assert.deepEqual(added, [])
  const told = faults.map((f) => `${f.line} ${f.place} ${f.reason}`)
  for (const fault of [
    '2 date before-plan 2022-08-01',
    '3 action unknown-action findes-ikke',
    '3 position unknown-position ingen',
    '4 reason reason-missing',
    '4 new_date new-date-missing',
    '4 milestones unknown-milestone m9',
    '5 signal signal-unknown',
    '6 date in-future',
    '7  cell-count 9 3',
    '8  quote-not-closed',
    '9 position unknown-position ingen-her',
    '11 date day-shape',
    '11 position unknown-position ingen-her',
    '11 reason reason-missing',
    '11 new_date new-date-missing',
    '11 milestones unknown-milestone m9',
    '12 action unknown-action findes-heller-ikke',
    '12 date in-future',
    '12 signal signal-unknown',
  ])
    assert.ok(told.includes(fault), `${fault} in ${told.join(' | ')}`)
  // a pause needs no reason
  assert.ok(!told.some((t) => t.startsWith('10 ')))
  const yaml = read('action-plan.yaml')
    .replace('lead: vejingenioer', 'lead: ingen-stilling')
    .replace('phase: completed', 'phase: faerdig')
    .replace('tracks: [tmu-cykel-byer]', 'tracks: [intet-spor]')
  const plan = await load(founded, 'action-plan.yaml', yaml)
  const reasons = plan.faults.map((f) => f.reason).join(' | ')
  assert.match(reasons, /unknown-position ingen-stilling/)
  assert.match(reasons, /unknown-track intet-spor/)
  assert.match(reasons, /phase-unknown/)
  assert.ok(plan.faults.every((f) => f.line > 1))
})

test('what a file no longer names is proposed for withdrawal, what it changes is shown, and statuses are not moved back', async () => {
  const founded = await example()
  await load(founded, 'action-plan.yaml')
  await load(founded, 'updates.csv')
  const text = read('action-plan.yaml')
  const shorter = text
    .replace(/      - code: cykelsti-loegstoer-ranum[\s\S]*?(?=      - code: )/, '')
    .replace('title: Tryg cykelrute til skolen i Farsø', 'title: Tryg vej til skolen i Farsø')
  const { offers } = founded.running.house
  const format = offers.fileFormats.find((f) => f.name === 'action-plan')!
  const plan = await founded.work((db) => format.plan(db, shorter, offers))
  assert.deepEqual(
    plan.withdrawn.map((w) => w.code),
    ['cykelsti-loegstoer-ranum'],
  )
  assert.deepEqual(
    plan.changed.map((c) => [c.code, c.differences?.map((d) => [d.field.da, d.after])]),
    [['skoleveje-farsoe', [['titel', 'Tryg vej til skolen i Farsø']]]],
  )
  await founded.work((db) => format.carryOut(db, shorter, 'ny.yaml', { withdraw: true }, offers))
  assert.equal(
    await count(
      founded,
      `select count(*)::int as n from plans.action where municipality_id = $1 and withdrawn_reason like '%ny.yaml'`,
    ),
    1,
  )
  const back = await founded.work((db) => format.carryOut(db, text, 'igen.yaml', { withdraw: false }, offers))
  assert.deepEqual(back.changed.map((c) => c.code).toSorted(), [
    'cykelsti-loegstoer-ranum',
    'skoleveje-farsoe',
  ])
  assert.equal(
    await count(
      founded,
      `select count(*)::int as n from plans.action where municipality_id = $1 and withdrawn_on is not null`,
    ),
    0,
  )
})

test('what the strategy office loads waits for the head: no status and no new action is at once what citizens read', async () => {
  const founded = await example()
  await load(founded, 'action-plan.yaml')
  await load(founded, 'updates.csv')
  const { personId } = await founded.signIn({ role: 'strategy-office' })
  const action = await founded.work(async (db) => {
    const { rows } = await db.client.query<{
      code: string
      lead: string
      slug: string
      plan: string
      unit: string
    }>(
      `select a.code, o.code as lead, a.slug->>'da' as slug, p.code as plan from plans.action a
       join plans.action_plan p on p.id = a.plan_id
       join organisation.position o on o.id = a.lead_position_id
       where a.municipality_id = $1 and a.phase = 'under-way' and a.public_phase is not null and p.released_on is not null
       order by a.code limit 1`,
      [db.municipalityId],
    )
    return rows[0]!
  })
  const header = read('updates.csv').split('\n')[0]!
  const cells: Record<string, string> = {
    action: action.code,
    date: '2026-11-22',
    position: action.lead,
    signal: 'on-track',
    public_line: 'Kontoret har skrevet dette ind',
  }
  const line = header
    .split(header.includes(';') ? ';' : ',')
    .map((name) => cells[name.trim()] ?? '')
    .join(header.includes(';') ? ';' : ',')
  const loaded = await load(founded, 'updates.csv', `${header}\n${line}\n`, 'kontor.csv', personId)
  assert.deepEqual([loaded.faults, loaded.added.length], [[], 1])
  const page = `/da/handlinger/${action.slug}`
  assert.doesNotMatch((await founded.citizen.get(page)).text, /Kontoret har skrevet dette ind/)
  const reader = await founded.signIn({ role: 'council-member' })
  assert.match((await reader.get(page)).text, /Kontoret har skrevet dette ind/)

  // the first action of that plan once more, under another code and title
  const text = read('action-plan.yaml')
  const from = text.indexOf('      - code: ', text.indexOf(`    code: ${action.plan}\n`))
  const to = text.indexOf('      - code: ', from + 1)
  const copy = text
    .slice(from, to)
    .replace(/- code: .*/, '- code: ny-fra-kontoret')
    .replace(/title: .*/, 'title: Ny handling fra kontoret')
  const more = text.slice(0, to) + copy + text.slice(to)
  const added = await load(founded, 'action-plan.yaml', more, 'kontor.yaml', personId)
  assert.deepEqual([added.faults, added.added.length], [[], 1])
  const fresh = '/da/handlinger/ny-handling-fra-kontoret'
  assert.deepEqual([(await founded.citizen.get(fresh)).status, (await reader.get(fresh)).status], [404, 200])
})

test('an edit under way is waited for, so that what is carried out is what was compared', async () => {
  const founded = await example()
  await load(founded, 'action-plan.yaml')
  const { offers } = founded.running.house
  for (const [name, change] of [
    [
      'organisation.yaml',
      `update organisation.position set title = $2 where municipality_id = $1 and code = 'vejchef'`,
    ],
    [
      'development-plan.yaml',
      `update plans.goal set title = $2 where municipality_id = $1 and code = 'tmu-cykel'`,
    ],
    [
      'action-plan.yaml',
      `update plans.action set title = $2 where municipality_id = $1 and code = 'cykelsti-aars-hornum'`,
    ],
  ] as const) {
    const { promise: changed, resolve } = Promise.withResolvers<void>()
    const editing = founded.work(async (db) => {
      await db.client.query(change, [db.municipalityId, '{"da": "Rettet imens"}'])
      resolve()
      await setTimeout(300)
    })
    await changed
    const text = read(name).replace('code: "820"', `code: "${founded.municipality.code}"`)
    const format = offers.fileFormats.find((f) => f.recognises(text))!
    const plan = await founded.work((db) => format.plan(db, text, offers, true))
    await editing
    assert.match(JSON.stringify(plan.changed), /Rettet imens/, name)
  }
})
