import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCounts, findRollUp, listRollUps } from '#alignment'
import { withOwner } from '#platform/db'
import { noId } from '#platform/ids'
import { commandLine } from '#test/command-line'
import { exampleHouse, type RoleName } from '#test/example-house'
import { inMunicipality, setClock } from '#test/municipality'
import { Visitor } from '#test/visitor'

// The example is written as of the first of these days; by the last its strategy has been over for three years.
const days = [
  { day: '2026-11-23', da: '23. november 2026', en: '23 November 2026' },
  { day: '2027-07-15', da: '15. juli 2027', en: '15 July 2027' },
  { day: '2030-02-01', da: '1. februar 2030', en: '1 February 2030' },
] as const
type Reader = RoleName | 'citizen'

const vision = '/da/visioner/baeredygtig-mobilitet'
const action = '/da/handlinger/sti-fra-loegstoer-til-ranum'
const everybody = [
  '/da',
  '/en',
  '/da/strategi',
  '/da/visioner',
  vision,
  `${vision}?visning=liste`,
  '/da/daekning',
  '/da/daekning/vaerdier',
  '/da/aendringer',
  '/da/udviklingsplaner',
  '/da/handlingsplaner',
  '/da/handlinger',
  '/da/handlinger?status=late&sort=deadline',
  action,
  '/da/forsinket',
  '/da/soeg?q=cykel',
  '/da/data-og-metode',
  '/da/aabne-data',
]
const colleagues = [
  '/da/min-side',
  '/en/my-page',
  '/da/stjernen',
  '/da/mine-handlinger',
  '/da/min-konto',
  `${action}/historik`,
]
const own: Record<Reader, string[]> = {
  citizen: ['/da/log-ind'],
  'council-member': [],
  'committee-secretary': ['/da/ny-udviklingsplan', '/da/filer'],
  head: ['/da/ny-handlingsplan', '/da/overdrag', `${action}/ret`, `${action}/milepaele`],
  staff: [`${action}/status`],
  'strategy-office': [
    '/da/strategi/rediger',
    '/da/strategi/rediger/periode',
    '/da/indstillinger',
    '/da/filer',
  ],
}
const pagesOf = (reader: Reader) => [
  ...everybody,
  ...(reader === 'citizen' ? [] : colleagues),
  ...own[reader],
]

test('on each day every main page of every role is there and says where the clock stands', async () => {
  const { readers } = await opened()
  for (const { day, da, en } of days) {
    await standAt(day)
    for (const [reader, visitor] of readers)
      for (const { path, status, text } of await readAll(visitor, reader)) {
        assert.equal(status, 200, `${day} ${reader} ${path}`)
        const told = path.startsWith('/en') ? `The clock stands at ${en}.` : `Uret står på ${da}.`
        assert.ok(text.includes(told), `${day} ${reader} ${path} does not say: ${told}`)
      }
  }
})

test('as days pass more is late or silent and more was to be reached; the sums stay right, also when the clock is set back', async () => {
  const { citizen, office } = await opened()
  const seen = []
  for (const { day } of days) {
    await standAt(day)
    // the first page of a day has the house counted for it
    assert.equal((await citizen.get('/da')).status, 200)
    const sums = await countedOn(day)
    assert.deepEqual(sums.differences, [], day)
    for (const status of ['late', 'silent'] as const)
      assert.equal((await listed(office, status)).length, sums.all[status], `${status} on ${day}`)
    seen.push(sums)
  }
  const [first, second, third] = seen as [Counted, Counted, Counted]
  for (const [before, then] of [
    [first, second],
    [second, third],
  ] as const) {
    assert.ok(then.all.late > before.all.late)
    assert.ok(then.all.late + then.all.silent > before.all.late + before.all.silent)
    assert.ok(then.all.expectedPpm > before.all.expectedPpm)
    assert.equal(then.all.progressPpm, before.all.progressPpm)
    for (const row of then.visions)
      assert.ok(row.expectedPpm >= before.visions.find((v) => v.subjectId === row.subjectId)!.expectedPpm)
  }
  assert.ok(second.all.silent > first.all.silent)
  // everything under way was to be done by now, and nothing is on track
  assert.deepEqual([third.all.expectedPpm, third.all.onTrack], [third.all.counted * 1_000_000, 0])

  await standAt(days[0].day)
  assert.equal((await citizen.get('/da')).status, 200)
  assert.deepEqual(await countedOn(days[0].day), first)
})

test('a deadline lies ahead, then passes: the action goes from on track over silent to late', async () => {
  const { office } = await opened()
  const told = ['Følger planen', 'Forsinket', 'Forsinket']
  const over = [undefined, '15 dage over fristen', '947 dage over fristen']
  for (const [i, { day }] of days.entries()) {
    await standAt(day)
    const text = words((await office.get(action)).text)
    assert.match(text, /Slut juni 2027/)
    assert.ok(text.includes(told[i]!), `${day}: ${told[i]}`)
    if (over[i]) assert.ok(text.includes(over[i]), `${day}: ${over[i]}`)
    else assert.doesNotMatch(text, /over fristen/)
  }
  await standAt('2027-06-15')
  assert.match(
    words((await office.get(action)).text),
    /Ingen status siden 2\. oktober 2026\. .*Status mangler/,
  )
})

test('how long the strategy lasts is counted down on the star; afterwards it says when it ended', async () => {
  const { office, citizen } = await opened()
  const told = [
    'Mandag den 23. november 2026 · 38 dage tilbage af strategien',
    'Torsdag den 15. juli 2027 · strategien udløb 31. december 2026',
    'Fredag den 1. februar 2030 · strategien udløb 31. december 2026',
  ]
  for (const [i, { day }] of days.entries()) {
    await standAt(day)
    assert.ok(words((await office.get('/da/stjernen')).text).includes(told[i]!), told[i])
    assert.match(words((await citizen.get('/da/strategi')).text), /31\. december 2026/)
  }
})

test('the command that lets the clock run takes the notice away; the pages go by the real day, which turns at midnight', async () => {
  const { readers, citizen, office } = await opened()
  await standAt(days[0].day)
  assert.match((await office.get('/da/indstillinger')).text, /Lad uret gå/)
  assert.match(await command('example', 'clock-off'), /The clock of Vesthimmerlands Kommune runs\./)
  assert.match(await command('example', 'clock-off'), /runs already\./)
  // 22.59 and 23.01 in universal time are before and after midnight in Danish winter time
  for (const [instant, day, told] of [
    ['2027-01-14T22:59:00Z', '2027-01-14', '14. januar 2027'],
    ['2027-01-14T23:01:00Z', '2027-01-15', '15. januar 2027'],
    ['2030-02-01T09:00:00Z', '2030-02-01', '1. februar 2030'],
  ] as const) {
    setClock(instant)
    assert.ok(words((await citizen.get('/da')).text).includes(`Opgjort ${told}`), told)
    const { all, differences } = await countedOn(day)
    assert.deepEqual(differences, [])
    assert.equal((await listed(office, 'late')).length, all.late)
  }
  for (const [reader, visitor] of readers)
    for (const { path, status, text } of await readAll(visitor, reader)) {
      assert.equal(status, 200, `${reader} ${path}`)
      assert.doesNotMatch(text, /Uret står på|The clock stands at/, `${reader} ${path}`)
      assert.match(text, /Eksempel: alle planer|Example: all plans/, `${reader} ${path}`)
    }
  assert.doesNotMatch((await office.get('/da/indstillinger')).text, /Lad uret gå/)
})

test('whoever lets the clock run by the button sees on the next page that it runs, and so do citizens', async () => {
  const { office, citizen } = await opened()
  await standAt(days[0].day)
  setClock('2027-03-01T09:00:00Z')
  assert.match((await citizen.get('/da')).text, /Uret står på/)
  const clicked = await office.post('/da/indstillinger/uret', {}, { from: '/da/indstillinger' })
  assert.doesNotMatch((await office.get(clicked.location)).text, /Uret står på|Lad uret gå/)
  const front = words((await citizen.get('/da')).text)
  assert.doesNotMatch(front, /Uret står på/)
  assert.match(front, /Opgjort 1\. marts 2027/)
})

async function opened() {
  const { base, municipality, tokens } = await exampleHouse()
  const citizen = new Visitor(base, municipality.slug)
  const signedIn = Object.entries(tokens).map(([role, token]) => [
    role,
    new Visitor(base, municipality.slug, token),
  ])
  const readers = [['citizen', citizen], ...signedIn] as [Reader, Visitor][]
  return { readers, citizen, office: readers.find(([reader]) => reader === 'strategy-office')![1] }
}

/** All main pages of a reader, side by side. */
const readAll = (visitor: Visitor, reader: Reader) =>
  Promise.all(pagesOf(reader).map(async (path) => ({ path, ...(await visitor.get(path)) })))

/** Sets the example's clock; the house itself turns the day at its next request. */
async function standAt(day: string) {
  const { database, municipality, running } = await exampleHouse()
  await withOwner(database.owner, (owner) =>
    owner.query('update platform.municipality set clock_day = $2 where municipality_id = $1', [
      municipality.municipalityId,
      day,
    ]),
  )
  // written past the house, which would otherwise look again within a second
  running.municipalities.forget()
  await running.municipalities.all()
}
type Counted = Awaited<ReturnType<typeof countedOn>>
async function countedOn(day: string) {
  const { running, municipality } = await exampleHouse()
  return inMunicipality(running, { ...municipality, clockDay: day }, async (db) => ({
    differences: await checkCounts(db),
    all: await findRollUp(db, 'all', 'all', noId),
    visions: await listRollUps(db, 'all', 'vision'),
  }))
}
const listed = async (visitor: Visitor, status: string) =>
  (
    JSON.parse((await visitor.api('GET', `/alignment/actions?status=${status}&limit=500`)).text) as {
      items: unknown[]
    }
  ).items

const command = async (...args: string[]) => (await commandLine((await exampleHouse()).database, args)).stdout

/** What one reads: no scripts, no marks, single spaces. */
const words = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
