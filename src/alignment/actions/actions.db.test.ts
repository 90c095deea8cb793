import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Db } from '#platform/db'
import { record } from '#platform/history'
import { foundMunicipality, type Founded } from '#test/municipality'
import { addSample, type Sample } from '../counting/sample.ts'
import { updateDocuments } from '../search/documents.ts'

const sampleOf = (town: Founded, actions = 12) => town.work((db) => addSample(db, actions))
type Reader = { get: Founded['citizen']['get'] }
const titles = (html: string) =>
  [...html.matchAll(/<th scope="row"[^>]*><a href="[^"]*\/handlinger\/[^"]*">([^<]*)<\/a>/g)].map(
    (m) => m[1]!,
  )
const list = async (who: Reader, query = '', path = '/da/handlinger') => {
  const { status, text } = await who.get(path + query)
  assert.equal(status, 200)
  return { titles: titles(text), text, head: /<h1[^>]*>([^<]*)</.exec(text)?.[1] ?? '' }
}

test('colleagues see the actions of plans in force, citizens what is released; nothing is counted that is not listed', async () => {
  const town = await foundMunicipality()
  await sampleOf(town)
  const member = await town.signIn({ role: 'council-member' })
  const all = await list(member)
  assert.equal(all.titles.length, 12)
  assert.match(all.head, /^12 handlinger/)
  const released = await list(town.citizen)
  assert.equal(released.titles.length, 8)
  assert.match(released.head, /^8 handlinger/)
  assert.match(released.text, /frigivet til offentligheden/)
})

test('the order is Danish, and each order has its address', async () => {
  const town = await foundMunicipality()
  await sampleOf(town, 7)
  const member = await town.signIn({ role: 'council-member' })
  const byTitle = (await list(member)).titles
  assert.deepEqual(byTitle, [...byTitle].toSorted(new Intl.Collator('da').compare))
  assert.match(byTitle.at(-1)!, /^Åbne/)
  for (const sort of ['status', 'deadline', 'updated', 'nonsense'])
    assert.equal((await list(member, `?sort=${sort}`)).titles.length, 7)
})

test('every narrowing, alone and together, finds the same by every way of reading', async () => {
  const town = await foundMunicipality()
  const sample = await sampleOf(town, 40)
  const member = await town.signIn({ role: 'council-member' })
  for (const query of [
    'vision=v0',
    'area=a0',
    'body=tmu',
    'unit=by',
    'plan=1',
    'lead=leder',
    'status=late',
    'status=attention',
    'vision=v0&status=late',
    'area=a1&body=tmu',
    'body=tmu&unit=vej&status=on-track',
    'vision=v3',
    'vision=findes-ikke',
  ])
    for (const sort of ['title', 'status', 'deadline', 'updated']) {
      const expected = await town.work((db) => slowly(db, sample, new URLSearchParams(query)))
      const { titles: found, head } = await list(member, `?${query}&sort=${sort}`)
      assert.deepEqual(found.toSorted(), expected.toSorted(), `${query} ${sort}`)
      assert.match(head, found.length === 1 ? /^(1|Én) / : new RegExp(`^${found.length} `), query)
    }
})

/** The same by reading everything. */
async function slowly(db: Db, sample: Sample, query: URLSearchParams): Promise<string[]> {
  const { rows } = await db.client.query<{ title: string; shown: string; lead: boolean; keys: string[] }>(
    `select f.title, f.shown, f.lead_position_id = $2 as lead, array(select s.kind || ' ' || s.subject_id from alignment.action_subject s
      where s.municipality_id = $1 and s.action_id = f.action_id and s.audience = 'all') as keys
     from alignment.action_fact f where f.municipality_id = $1 and f.audience = 'all'`,
    [db.municipalityId, sample.lead],
  )
  const ids: Record<string, Record<string, string>> = {
    vision: Object.fromEntries(sample.visions.map((id, n) => [`v${n}`, `vision ${id}`])),
    area: Object.fromEntries(sample.areas.map((id, n) => [`a${n}`, `focus-area ${id}`])),
    body: { tmu: `body ${sample.bodies[0]}`, kfu: `body ${sample.bodies[1]}` },
    unit: { by: `unit ${sample.units[0]}`, vej: `unit ${sample.units[1]}` },
    plan: Object.fromEntries(sample.actionPlans.map((id, n) => [`${n}`, `plan ${id}`])),
  }
  return rows
    .filter((row) =>
      [...query].every(([name, value]) => {
        if (name === 'lead') return row.lead
        if (name === 'status')
          return value === 'attention' ? ['late', 'silent'].includes(row.shown) : row.shown === value
        return row.keys.includes(ids[name]![value] ?? '-')
      }),
    )
    .map((row) => row.title)
}

test('what runs without an end shows what it is sorted by, on the page and in the file', async () => {
  const town = await foundMunicipality()
  const sample = await sampleOf(town, 7)
  const member = await town.signIn({ role: 'council-member' })
  await town.work(async (db) => {
    await db
      .updateTable('plans.action')
      .set({ ends: 'continuous' as never })
      .execute()
    for (const id of sample.actions)
      await record(db, { kind: 'plans.action-written', subject: { kind: 'action', id }, public: true })
  })
  const { text } = await list(member, '?sort=deadline')
  assert.match(text, /\d{4}<br\/?><span class="meta">sidste milepæl, løbende<\/span>/)
  assert.match((await member.get('/da/handlinger.csv?sort=deadline')).text, /;løbende;\d{4}-\d\d-\d\d;/)
})

test('a list that is found by words, or by two things, is narrowed to a status by a click too', async () => {
  const town = await foundMunicipality()
  await sampleOf(town)
  const { text } = await list(town.citizen, '?vision=v0&body=tmu')
  assert.match(text, /href="[^"]*\?vision=v0&amp;body=tmu&amp;status=attention"/)
  assert.match(text, /status=late">Forsinket<\/a>/)
  assert.match((await list(town.citizen, '?text=bro')).text, /text=bro&amp;status=late">Forsinket<\/a>/)
})

test('words in the title find by beginnings and parts', async () => {
  const town = await foundMunicipality()
  const sample = await sampleOf(town, 14)
  await town.work(async (db) => {
    const { rows } = await db.client.query<{ id: string; title: { da: string }; slug: { da: string } }>(
      `select id, title, slug from plans.action where municipality_id = $1`,
      [db.municipalityId],
    )
    const documents = rows.map((r) => ({
      kind: 'action',
      ...r,
      seenBy: ['signed-in'],
      body: {},
      path: { da: '/handlinger/:slug', en: '/actions/:slug' },
    }))
    await updateDocuments(
      db,
      [() => Promise.resolve(documents)],
      sample.actions.map((id) => ({ kind: 'action', id })),
    )
  })
  const member = await town.signIn({ role: 'council-member' })
  assert.deepEqual(
    (await list(member, '?text=pleje')).titles.map((t) => t.slice(0, 4)).toSorted(),
    ['Elbi', 'Elbi', 'Ældr', 'Ældr'].toSorted(),
  )
  assert.equal((await list(member, '?text=pleje&unit=by&status=late')).titles.length <= 4, true)
  assert.equal((await list(member, `?text=${encodeURIComponent("' & |")}`)).titles.length, 0)
})

test('pages of a hundred, with their place; a page beyond the end is the last', async () => {
  const town = await foundMunicipality()
  await sampleOf(town, 130)
  const member = await town.signIn({ role: 'council-member' })
  const [first, second, beyond] = await Promise.all(['', '?page=2', '?page=999'].map((q) => list(member, q)))
  assert.equal(first!.titles.length, 100)
  assert.equal(second!.titles.length, 30)
  assert.equal(new Set([...first!.titles, ...second!.titles]).size, 130)
  assert.match(second!.text, /101–130 af 130/)
  assert.deepEqual(beyond!.titles, second!.titles)
  assert.match(beyond!.text, /101–130 af 130/)
})

test('the late and silent ones have an address of their own', async () => {
  const town = await foundMunicipality()
  await sampleOf(town)
  const member = await town.signIn({ role: 'council-member' })
  const late = await list(member, '', '/da/forsinket')
  const same = await list(member, '?status=attention&sort=status')
  assert.ok(late.titles.length > 0)
  assert.deepEqual(late.titles, same.titles)
  assert.equal((await list(member, '?status=any', '/da/forsinket')).titles.length, 12)
})

test('the whole list as CSV and by the API is the list, in any order and in pages', async () => {
  const town = await foundMunicipality()
  await sampleOf(town, 130)
  const member = await town.signIn({ role: 'council-member' })
  for (const sort of ['title', 'status', 'deadline', 'updated']) {
    const { text, headers } = await member.get(`/da/handlinger.csv?sort=${sort}`)
    assert.match(headers.get('content-type')!, /text\/csv/)
    const lines = text.trimEnd().split('\n')
    assert.equal(lines.length, 131, sort)
    assert.match(lines[0]!, /^\uFEFF?Kode;Handling;Status/)
    const titlesOnPages = [
      ...(await list(member, `?sort=${sort}`)).titles,
      ...(await list(member, `?sort=${sort}&page=2`)).titles,
    ]
    assert.deepEqual(
      lines.slice(1).map((line) => line.split(';')[1]),
      titlesOnPages,
      sort,
    )
    const byApi: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { text: answer, status } = await member.api(
        'GET',
        `/alignment/actions?limit=17&sort=${sort}${cursor && `&cursor=${cursor}`}`,
      )
      assert.equal(status, 200)
      const body = JSON.parse(answer) as { items: { title: { da: string } }[]; next: string | null }
      byApi.push(...body.items.map((item) => item.title.da))
      cursor = body.next
    }
    assert.deepEqual(byApi, titlesOnPages, sort)
  }
  assert.equal((await member.api('GET', '/alignment/actions?cursor=nonsense')).status, 422)
})

test('the whole thread is one JSON that names every action once and nothing that citizens may not read', async () => {
  const town = await foundMunicipality()
  await sampleOf(town, 30)
  const [mine, theirs] = await Promise.all([
    (await town.signIn({ role: 'council-member' })).api('GET', '/alignment/whole-tree'),
    town.citizen.api('GET', '/alignment/whole-tree'),
  ])
  const [all, released] = [JSON.parse(mine.text), JSON.parse(theirs.text)] as Record<
    string,
    { id: string; tracks: string[]; actions: number }[]
  >[]
  assert.equal(new Set(all!['actions']!.map((a) => a.id)).size, 30)
  assert.equal(released!['actions']!.length, 20)
  assert.equal(all!['visions']!.length, 4)
  // values are not measured
  assert.ok(
    all!['coreValues']!.length && all!['coreValues']!.every((v) => !('signal' in v || 'because' in v)),
  )
  assert.ok(all!['visions']!.every((v) => 'signal' in v && 'because' in v))
  assert.ok(
    all!['tracks']!.every(
      (track) => all!['actions']!.filter((a) => a.tracks.includes(track.id)).length === track.actions,
    ),
  )
})

test('sums by the API, in pages', async () => {
  const town = await foundMunicipality()
  await sampleOf(town)
  const member = await town.signIn({ role: 'council-member' })
  const { text } = await member.api('GET', '/alignment/roll-ups?kind=track&limit=4')
  const page = JSON.parse(text) as { items: { subjectId: string; signal: string }[]; next: string }
  assert.equal(page.items.length, 4)
  const rest = JSON.parse(
    (await member.api('GET', `/alignment/roll-ups?kind=track&limit=4&cursor=${page.next}`)).text,
  ) as typeof page
  assert.equal(new Set([...page.items, ...rest.items].map((i) => i.subjectId)).size, 6)
  const values = (await member.api('GET', '/alignment/roll-ups?kind=core-value')).text
  assert.doesNotMatch(values, /"signal"/)
  for (const query of ['kind=all-of-it', 'limit=501', 'limit=abc'])
    assert.equal((await town.citizen.api('GET', `/alignment/roll-ups?${query}`)).status, 422, query)
})

test('anything may stand in the address, and other municipalities see nothing', async () => {
  const town = await foundMunicipality()
  await sampleOf(town)
  const other = await foundMunicipality()
  const stranger = await other.signIn({ role: 'strategy-office' })
  for (const query of [
    "?vision='",
    '?page=-1',
    '?page=1e9',
    '?status=%00',
    `?text=${'x'.repeat(5000)}`,
    '?lead=leder',
    '?sort=__proto__',
    '?status=constructor',
  ])
    assert.equal((await list(stranger, query)).titles.length, 0)
  for (const query of ["?vision='", '?page=-1', '?status=%00', '?sort=__proto__&status=constructor'])
    await list(town.citizen, query)
})

test('a plan that is only committed is not named to citizens', async () => {
  const town = await foundMunicipality()
  const sample = await sampleOf(town)
  await town.work(async (db) => {
    await db
      .updateTable('plans.actionPlan')
      .set({ releasedOn: null })
      .where('id', '=', sample.actionPlans[1]!)
      .execute()
    await record(db, {
      kind: 'test',
      subject: { kind: 'action-plan', id: sample.actionPlans[1]! },
      public: true,
    })
  })
  const { text, titles: found } = await list(town.citizen, '?plan=1')
  assert.equal(found.length, 0)
  assert.ok(!text.includes('Handlingsplan 1'))
  assert.equal((await list(await town.signIn({ role: 'council-member' }), '?plan=1')).titles.length, 4)
})
