// What is kept is never older than the question: a page given again must be the page that one would get anew. Where both are compared,
// the new one comes from a second program, which has not kept what the first has.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { newToken, sha256 } from '#platform/ids'
import { leavePosition } from '../../src/organisation/people/commands.ts'
import type { Day } from '#platform/time'
import { inMunicipality, secondHouse } from '../municipality.ts'
import { exampleHouse, type RoleName } from '../example-house.ts'
import { openSession } from '../session.ts'
import { Visitor } from '../visitor.ts'

interface Thing {
  id: string
  slug: string
}
let house: Awaited<ReturnType<typeof prepare>>
before(async () => (house = await prepare()))

async function prepare() {
  const example = await exampleHouse()
  const { database, municipality } = example
  const client = await database.pool.connect()
  await client.query('begin')
  await client.query(`select set_config('app.municipality_id', $1, true)`, [municipality.municipalityId])
  const things = async (table: string, where = 'true') =>
    (await client.query<Thing>(`select id, slug->>'da' as slug from ${table} where ${where} order by id`))
      .rows
  const found = {
    // those of the head who is the writer here
    actions: await things(
      'plans.action',
      `phase = 'under-way' and withdrawn_on is null and plan_id in (
        select p.id from plans.action_plan p join organisation.position o on o.unit_id = p.unit_id
        join organisation.holding h on h.position_id = o.id join organisation.person n on n.id = h.person_id
        where n.one_click_role = 'head' and o.role = 'head')`,
    ),
    plans: await things('plans.development_plan', 'released_on is not null'),
    // actions of his with the committee's plan that they carry out
    carrying: await client.query<{ id: string; slug: string; plan: string }>(
      `select a.id, a.slug->>'da' as slug, min(d.slug->>'da') as plan from plans.development_plan d
        join plans.track t on t.plan_id = d.id join plans.action_track l on l.track_id = t.id
        join plans.action a on a.id = l.action_id and a.signal = 'on-track' and a.withdrawn_on is null
        join plans.action_plan p on p.id = a.plan_id join organisation.position o on o.unit_id = p.unit_id
        join organisation.holding h on h.position_id = o.id join organisation.person n on n.id = h.person_id
        where n.one_click_role = 'head' and o.role = 'head' and d.released_on is not null
        group by a.municipality_id, a.id order by a.id limit 3`,
    ),
    visions: await things('strategy.vision', 'withdrawn_on is null'),
  }
  await client.query('rollback')
  client.release()
  return { ...example, ...found, carrying: found.carrying.rows }
}

/** Somebody with one of the example's roles; each call is a new session, for which nothing is kept yet. */
async function visitor(role: RoleName, base = house.base): Promise<Visitor> {
  const { database, municipality, tokens } = house
  const { rows } = await database.pool.query<{ person_id: string }>(
    'select person_id from platform.find_session($1)',
    [sha256(tokens[role])],
  )
  const token = await openSession(database.pool, municipality, rows[0]!.person_id)
  return new Visitor(base, municipality.slug, token)
}

// what belongs to the session and to the one answer
const plain = (text: string) =>
  text.replaceAll(/(name="token" value|name="csp-nonce" content|nonce)="[^"]*"/g, '')

function same(kept: string, anew: string, what: string) {
  const [one, other] = [plain(kept), plain(anew)]
  const at = [...one].findIndex((letter, i) => letter !== other[i])
  if (one !== other)
    assert.fail(
      `${what}: ${one.slice(Math.max(0, at - 80), at + 120)} // ${other.slice(Math.max(0, at - 80), at + 120)}`,
    )
}

/** Numbers that come in the same order every time. */
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7f_ff_ff_ff
    return state % below
  }
}

test('after every change each kept page is the page that a new session gets', async () => {
  const roll = dice(20_261_124)
  const [office, head] = [await visitor('strategy-office'), await visitor('head')]
  const citizenPages = ['/da', '/da/visioner', '/da/handlinger', '/en']
  const pages = [
    '/da',
    '/en',
    '/da/stjernen',
    '/en/the-star',
    '/da/visioner',
    '/da/handlinger',
    '/da/handlinger?status=late&sort=deadline',
    '/da/forsinket',
    `/da/visioner/${house.visions[0]!.slug}`,
    ...house.actions.slice(0, 3).map((a) => `/da/handlinger/${a.slug}`),
    '/da/udviklingsplaner',
    ...house.plans.slice(0, 3).map((p) => `/da/udviklingsplaner/${p.slug}`),
  ]
  const other = `http://127.0.0.1:${(await secondHouse()).port}`
  const readers = await Promise.all((['council-member', 'head'] as const).map((role) => visitor(role)))
  const citizen = new Visitor(house.base, house.municipality.slug)
  const one = <T>(list: readonly T[]) => list[roll(list.length)]!
  let turn = 0
  const changes = [
    () => status({ choice: 'on-track', publicLine: `Vi er nået videre, ${turn}` }),
    () =>
      status({
        choice: 'late',
        publicLine: `Det trækker ud, ${turn}`,
        reason: 'Leverancen kom ikke',
        newDate: '2027-06-30',
      }),
    () => status({ choice: 'nothing-new' }),
    async () => {
      const vision = one(house.visions)
      const now = JSON.parse((await office.api('GET', `/strategy/visions/${vision.id}`)).text)
      return office.api(
        'PATCH',
        `/strategy/visions/${vision.id}`,
        { title: { ...now.title, da: `${now.title.da} ${turn}` } },
        { 'if-match': `"v${now.version}"` },
      )
    },
  ]
  const status = (body: object) =>
    head.api(
      'POST',
      `/plans/actions/${(roll(2) ? house.actions[roll(3)]! : one(house.actions)).id}/status-updates`,
      body,
      { 'idempotency-key': newToken() },
    )

  let given = 0
  for (; turn < 10; turn++) {
    const answer = await changes[roll(changes.length)]!()
    assert.ok([200, 201].includes(answer.status), answer.text.slice(0, 300))
    given++
    for (const [i, role] of (['council-member', 'head'] as const).entries()) {
      const fresh = await visitor(role, other)
      // a few at a time: all of them at the end
      const looked = turn === 9 ? pages : pages.filter(() => roll(3) === 0)
      for (const page of looked) {
        const [kept, again, anew] = [
          await readers[i]!.get(page),
          await readers[i]!.get(page),
          await fresh.get(page),
        ]
        assert.equal(kept.status, 200, page)
        same(kept.text, anew.text, `${page} for ${role} after change ${turn}`)
        same(again.text, anew.text, `${page} for ${role}, once more`)
      }
    }
    const page = one(citizenPages)
    // a query that nobody reads makes another address, for which nothing is kept
    const [known, anew] = [await citizen.get(page), await citizen.get(`${page}?${turn}`)]
    const links = (text: string) => plain(text).replaceAll(`?${turn}=`, '').replaceAll(`?${turn}`, '')
    same(links(known.text), links(anew.text), `${page} for a citizen`)
  }
  assert.equal(given, 10)
})

test('a kept plan shows what its readers may read, though it is made anew without them', async () => {
  const other = `http://127.0.0.1:${(await secondHouse()).port}`
  const [head, reader] = [await visitor('head'), await visitor('council-member')]
  assert.ok(house.carrying.length)
  for (const { id, plan } of house.carrying) {
    const page = `/da/udviklingsplaner/${plan}`
    const before = await reader.get(page)
    const answer = await head.api(
      'POST',
      `/plans/actions/${id}/status-updates`,
      {
        choice: 'at-risk',
        publicLine: 'Vi mangler et svar',
        reason: 'Svaret udeblev',
        newDate: '2027-08-31',
      },
      { 'idempotency-key': newToken() },
    )
    assert.equal(answer.status, 201, answer.text)
    const [kept, fresh] = [await reader.get(page), await (await visitor('council-member', other)).get(page)]
    assert.notEqual(plain(kept.text), plain(before.text))
    same(kept.text, fresh.text, page)
  }
})

test('who reads while others write sees at least what was saved before he asked', async () => {
  const [head, reader] = [await visitor('head'), await visitor('council-member')]
  for (const action of house.actions.slice(-3)) {
    const page = `/da/handlinger/${action.slug}`
    let [saved, reading] = [0, true]
    const read = async () => {
      while (reading) {
        const before = saved
        const { text } = await reader.get(page)
        const seen = Math.max(0, ...[...text.matchAll(/Skridt nummer (\d)\b/g)].map((m) => Number(m[1])))
        if (seen < before) return `saw ${seen} though ${before} was saved before`
      }
      return 'fresh'
    }
    const readers = Array.from({ length: 6 }, read)
    for (let n = 1; n <= 9; n++) {
      const answer = await head.api(
        'POST',
        `/plans/actions/${action.id}/status-updates`,
        { choice: 'on-track', publicLine: `Skridt nummer ${n}` },
        { 'idempotency-key': newToken() },
      )
      assert.equal(answer.status, 201, answer.text)
      saved = n
    }
    reading = false
    assert.deepEqual([...new Set(await Promise.all(readers))], ['fresh'])
  }
})

test('when all have read and written at once, what is kept is the page as it then is', async () => {
  const other = `http://127.0.0.1:${(await secondHouse()).port}`
  const [head, fresh] = [await visitor('head'), await visitor('council-member', other)]
  const readers = await Promise.all(Array.from({ length: 6 }, () => visitor('council-member')))
  const { id, slug, plan } = house.carrying[0]!
  const pages = ['/da/handlinger?sort=updated', `/da/udviklingsplaner/${plan}`, `/da/handlinger/${slug}`]
  for (let round = 0; round < 12; round++) {
    let reading = true
    const read = async (reader: Visitor, from: number) => {
      for (let turn = from; reading; turn++) await reader.get(pages[turn % pages.length]!)
    }
    const reads = readers.map(read)
    for (const choice of ['at-risk', 'on-track']) {
      const answer = await head.api(
        'POST',
        `/plans/actions/${id}/status-updates`,
        {
          choice,
          publicLine: `Runde ${round}`,
          ...(choice === 'at-risk' && { reason: 'Svaret udeblev', newDate: '2027-08-31' }),
        },
        { 'idempotency-key': newToken() },
      )
      assert.equal(answer.status, 201, answer.text)
    }
    reading = false
    await Promise.all(reads)
    for (const page of pages) {
      const anew = await fresh.get(page)
      for (const reader of readers)
        same((await reader.get(page)).text, anew.text, `${page} in round ${round}`)
    }
  }
})

test('who asks at the same moment as others is answered as himself', async () => {
  const roles = ['council-member', 'head', 'committee-secretary', 'staff', 'strategy-office'] as const
  const all = await Promise.all(roles.map((role) => visitor(role)))
  // two sessions of one person, and one of them has ended
  const [still, gone] = [await visitor('head'), await visitor('head')]
  const page = '/da/stjernen'
  const own = await Promise.all(all.map(async (reader) => plain((await reader.get(page)).text)))
  assert.equal(new Set(own).size, roles.length)
  for (const one of [still, gone]) await one.get(page)
  await house.database.pool.query('select platform.close_session($1)', [sha256(gone.token!)])
  for (let round = 0; round < 5; round++) {
    const [first, ended, ...answers] = await Promise.all(
      [still, gone, ...all, ...all].map((reader) => reader.get(page)),
    )
    assert.deepEqual([first?.status, ended?.status], [200, 303])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [...all, ...all].map(() => 200),
    )
    const texts = answers.map(({ text }) => plain(text))
    assert.deepEqual(texts, [...own, ...own])
  }
})

test('a connection that is lost costs no kept page', async () => {
  const reader = await visitor('council-member')
  const page = '/da/stjernen'
  const { pool } = house.database
  for (let round = 0; round < 5; round++) {
    // the second is looked for on the connection that is held for looks
    for (let n = 0; n < 2; n++) assert.equal((await reader.get(page)).status, 200)
    // each role may end its own
    const { rowCount } = await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where usename = current_user and datname = current_database() and pid <> pg_backend_pid()`,
    )
    assert.ok(rowCount)
    // the one that has ended the others is left
    for (let n = 0; pool.totalCount > 1 && n < 500; n++) await new Promise((ok) => setTimeout(ok, 10))
  }
  assert.equal((await reader.get(page)).status, 200)
})

test('who has signed out gets nothing that was kept for the session', async () => {
  const reader = await visitor('council-member')
  assert.equal((await reader.get('/da/stjernen')).status, 200)
  assert.equal((await reader.get('/da/stjernen')).status, 200)
  await house.database.pool.query('select platform.close_session($1)', [sha256(reader.token!)])
  assert.equal((await reader.get('/da/stjernen')).status, 303)
})

test('whoever leaves a position gets no page that was kept from before', async () => {
  const { running, municipality } = house
  const reader = await visitor('committee-secretary')
  const plan = `/da/udviklingsplaner/${house.plans[0]!.slug}`
  const pages = ['/da/handlinger', '/da/stjernen', plan]
  for (const page of pages) await reader.get(page)
  await inMunicipality(running, municipality, async (db) => {
    const { id } = await db
      .selectFrom('organisation.holding as h')
      .innerJoin('organisation.person as p', 'p.id', 'h.personId')
      .select('h.id')
      .where('p.oneClickRole', '=', 'committee-secretary')
      .executeTakeFirstOrThrow()
    await leavePosition(db, id, '2026-11-01' as Day)
  })
  const fresh = await visitor('committee-secretary')
  for (const page of pages) same((await reader.get(page)).text, (await fresh.get(page)).text, page)
})
