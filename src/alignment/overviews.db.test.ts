import assert from 'node:assert/strict'
import { test } from 'node:test'
import { giveAddress, type Db } from '#platform/db'
import { record } from '#platform/history'
import { formats } from '#platform/i18n'
import { newId } from '#platform/ids'
import { foundMunicipality, type Founded } from '#test/municipality'
import { founded } from './testing/founded.ts'

const setRemit = (db: Db, bodyId: string, visionId: string) =>
  db.insertInto('plans.remit').values({ id: newId(), bodyId, visionId, focusAreaId: null }).execute()

/** Takes a released plan back to a draft, as if it had never been released. */
const makeDraft = async (db: Db, planId: string) => {
  await db.updateTable('plans.developmentPlan').set({ releasedOn: null }).where('id', '=', planId).execute()
  await record(db, {
    kind: 'plans.development-plan-released',
    subject: { kind: 'development-plan', id: planId },
    public: true,
  })
}

test('the star is for those who work here; it says in words what the figure shows', async () => {
  const { town } = await founded()
  const asked = await town.citizen.get('/da/stjernen')
  assert.equal(asked.status, 303)
  assert.match(asked.location, /log-ind/)
  const member = await town.signIn({ role: 'council-member' })
  const { status, text } = await member.get('/da/stjernen')
  assert.equal(status, 200)
  assert.match(text, /<h1>[^<]*(af|Ingen|Alle)[^<]*visioner/)
  assert.match(text, /Sikker daglig drift har altid forrang/)
  assert.match(text, /1\.1/)
  assert.match(text, /hvis nuværende frist er ældst/)
  assert.equal((await member.get('/en/the-star')).status, 200)
})

test('a vision with a title in Danish only is marked as Danish wherever an English page names it', async () => {
  const { town, sample } = await founded()
  await town.work((db) =>
    db
      .updateTable('strategy.vision')
      .set({ title: JSON.stringify({ da: 'Kundansk' }) })
      .where('id', '=', sample.visions[0]!)
      .execute(),
  )
  const member = await town.signIn({ role: 'council-member' })
  for (const path of ['/en/coverage', '/en/the-star', '/en', '/en/actions']) {
    const page = await member.get(path)
    // the number stands inside the line that is marked
    const text = page.text.replaceAll(/<tspan class="no">[^<]*<\/tspan>/g, '')
    const unmarked = text.match(/<[^<]*>[^<]*Kundansk/g)!.filter((said) => !/ lang="da"/.test(said))
    assert.deepEqual(unmarked, [], path)
    if (path !== '/en/actions') assert.match(text, /This text exists in Danish only/, path)
  }
})

test('an empty municipality says what is missing and does not fail', async () => {
  const town = await foundMunicipality()
  const office = await town.signIn({ role: 'strategy-office' })
  for (const path of [
    '/da/stjernen',
    '/da/visioner',
    '/da/daekning',
    '/da/daekning/vaerdier',
    '/da/aendringer',
    '/da/min-side',
    '/da/stjernen.csv',
  ])
    assert.equal((await office.get(path)).status, 200, path)
  assert.match((await office.get('/da/stjernen')).text, /ikke tegnet endnu/)
  assert.match((await office.get('/da/min-side')).text, /Strategien er ikke skrevet endnu/)
})

test('a citizen sees a vision with the released actions only, and can keep the page', async () => {
  const { town, sample } = await founded()
  const member = await town.signIn({ role: 'council-member' })
  const path = '/da/visioner/vision-0'
  const inside = await member.get(path)
  const outside = await town.citizen.get(path)
  assert.equal(inside.status, 200)
  assert.equal(outside.status, 200)
  assert.match(outside.text, /frigivet til offentligheden/)
  assert.match(outside.text, /Det lovede vi/)
  assert.match(outside.headers.get('cache-control') ?? '', /public/)
  assert.match(inside.headers.get('cache-control') ?? '', /private|no-store/)
  const count = async (who: { api: Founded['citizen']['api'] }) =>
    JSON.parse((await who.api('GET', `/alignment/visions/${sample.visions[0]}/thread`)).text) as {
      audience: string
      actions: unknown[]
      vision: { figures: { actions: number } }
    }
  const [all, released] = [await count(member), await count(town.citizen)]
  assert.equal(all.audience, 'all')
  assert.equal(released.audience, 'public')
  assert.ok(released.actions.length < all.actions.length)
  assert.equal(all.actions.length, all.vision.figures.actions)
  assert.equal(released.actions.length, released.vision.figures.actions)
})

test('of a long thread each committee shows its first goals, and all of them to who asks', async () => {
  const { town, sample } = await founded()
  await town.work(async (db) => {
    const [plan] = await db.selectFrom('plans.goal').select(['planId']).limit(1).execute()
    const ids = Array.from({ length: 30 }, newId)
    const goals = ids.map((id, n) => ({
      id,
      planId: plan!.planId,
      code: `langt-${n}`,
      title: { da: `Langt mål ${n}` },
      why: {},
      success: {},
      target: null,
      responsiblePositionId: null,
      slug: { da: `langt-maal-${n}` },
      position: 100 + n,
    }))
    const none = { trackId: null, focusAreaId: null, coreValueId: null }
    await db
      .insertInto('plans.goal')
      .values(goals as never)
      .execute()
    await db
      .insertInto('plans.serves')
      .values(ids.map((goalId) => ({ id: newId(), goalId, visionId: sample.visions[0]!, ...none })))
      .execute()
    const loose = Array.from({ length: 15 }, newId)
    const tracks = loose.map((id, n) => ({
      id,
      planId: plan!.planId,
      code: `frit-${n}`,
      title: { da: `Frit spor ${n}` },
      slug: { da: `frit-spor-${n}` },
      position: 100 + n,
    }))
    await db
      .insertInto('plans.track')
      .values(tracks as never)
      .execute()
    await db
      .insertInto('plans.serves')
      .values(
        loose.map((trackId) => ({
          ...none,
          id: newId(),
          goalId: null,
          trackId,
          visionId: sample.visions[0]!,
        })),
      )
      .execute()
    for (const id of ids)
      await record(db, {
        kind: 'plans.goal-written',
        subject: { kind: 'goal', id },
        parent: { kind: 'development-plan', id: plan!.planId },
        public: true,
      })
  })
  const shown = (text: string) =>
    new Set([...text.matchAll(/>Langt mål (\d+)</g)].map((m) => Number(m[1]))).size
  for (const who of [town.citizen, await town.signIn({ role: 'council-member' })]) {
    const first = await who.get('/da/visioner/vision-0')
    const left = /href="\?whole=1#traad">Vis (\d+) mål og 3 spor uden mål mere</.exec(first.text)
    assert.ok(left, 'leads to the rest')
    assert.ok(shown(first.text) >= 5 && shown(first.text) <= 12, `${shown(first.text)} at first`)
    assert.equal(shown(first.text) + Number(left[1]), 30)
    // the table behind it holds goals alone
    assert.ok(first.text.includes(`href="?whole=1#tabel">Vis ${left[1]} mål mere<`))
    const whole = await who.get('/da/visioner/vision-0?whole=1')
    assert.equal(shown(whole.text), 30)
    assert.ok(!whole.text.includes('?whole=1#'))
  }
})

test("a committee's page counts an action once, however many of its tracks it serves", async () => {
  const { town, sample } = await founded(12)
  await town.work(async (db) => {
    const { rows } = await db.client.query<{ id: string }>(
      `with own as (select t.id from plans.track t join plans.development_plan d on d.municipality_id = $1 and d.id = t.plan_id and d.body_id = $2
         where t.municipality_id = $1)
       insert into plans.action_track (municipality_id, action_id, track_id)
       select $1, at.action_id, own.id from plans.action_track at, own where at.municipality_id = $1 and at.track_id in (select id from own)
       on conflict do nothing returning action_id as id`,
      [db.municipalityId, sample.bodies[0]],
    )
    for (const { id } of rows)
      await record(db, { kind: 'plans.action-written', subject: { kind: 'action', id }, public: true })
  })
  const { counted, byTrack } = await town.work(async (db) => {
    const { rows } = await db.client.query<{ counted: number; byTrack: number }>(
      `with carried as (select s.action_id from alignment.action_subject s where s.municipality_id = $1 and s.audience = 'all' and s.kind = 'body'
         and s.subject_id = $2)
       select count(*)::int as counted, (select count(*)::int from plans.action_track at join carried c on c.action_id = at.action_id
         join plans.track t on t.municipality_id = $1 and t.id = at.track_id
         join plans.development_plan d on d.municipality_id = $1 and d.id = t.plan_id and d.body_id = $2
         where at.municipality_id = $1) as "byTrack" from carried`,
      [db.municipalityId, sample.bodies[0]],
    )
    return rows[0]!
  })
  assert.ok(byTrack > counted, `${byTrack} ways up of ${counted}: else nothing is tried`)
  const member = await town.signIn({ role: 'council-member' })
  const { text } = await member.get('/da/udvalg/tmu')
  const { countWord } = formats('da')
  assert.ok(
    text.includes(` mål og ${countWord(counted)} handlinger`),
    text.match(/[^<>]* mål og [^<>]*/)?.[0],
  )
})

test('a promise that is at risk names to citizens what makes it so, and why it was made', async () => {
  const { town, sample } = await founded()
  const lacking = async () => {
    const { text } = await town.citizen.get('/da/visioner/vision-0')
    return text.slice(text.indexOf('Det mangler</h2>')).match(/<p>([^<]*)<\/p>/)?.[1] ?? ''
  }
  const all = (set: Record<string, unknown>) =>
    town.work(async (db) => {
      const same = { phase: 'under-way', publicPhase: 'under-way', ends: '2030', ...set } as never
      await db.updateTable('plans.action').set(same).execute()
      await db
        .updateTable('strategy.vision')
        .set({ challenge: '{"da":"Vandet er for varmt."}', means: '[{"da":"Træer"}]' })
        .execute()
      await db
        .updateTable('plans.milestone')
        .set({ withdrawnOn: '2026-01-01' as never })
        .execute()
      for (const id of sample.actions)
        await record(db, { kind: 'plans.action-written', subject: { kind: 'action', id }, public: true })
    })
  await all({ signal: 'at-risk', publicSignal: 'at-risk' })
  assert.match(await lacking(), /er udfordre(t|de)\.$/)
  await all({
    signal: 'on-track',
    publicSignal: 'on-track',
    lastUpdateOn: '2024-01-01',
    publicLastUpdateOn: '2024-01-01',
  })
  assert.match(await lacking(), /mangler status\.$/)
  assert.match(
    (await town.citizen.get('/da/visioner/vision-0')).text,
    /<p class="lead">Vandet er for varmt\.<\/p>/,
  )
})

const continuous = { phase: 'continuous', signal: 'on-track', lastUpdateOn: '2026-11-01' }
test('where no action counts nothing looks like a status, and words say so', async () => {
  const { town, sample } = await founded()
  await town.work(async (db) => {
    await db
      .updateTable('plans.action')
      .set({
        ...continuous,
        publicPhase: 'continuous',
        publicSignal: 'on-track',
        publicLastUpdateOn: '2026-11-01',
      } as never)
      .execute()
    for (const id of sample.actions)
      await record(db, { kind: 'plans.action-written', subject: { kind: 'action', id }, public: true })
  })
  for (const at of ['/da/visioner/vision-0', '/da/visioner/vision-0?visning=liste', '/da/visioner']) {
    const shown = await town.citizen.get(at)
    assert.match(shown.text, /<span class="meta">Ingen handlinger tæller med<\/span>/, at)
    assert.doesNotMatch(shown.text, /Ikke startet|ikke begyndt/, at)
  }
  assert.match((await town.citizen.get('/da/stjernen.csv')).text, /Ingen handlinger tæller med/)
  const csv = (await town.citizen.get('/da/visioner/vision-0/handlinger.csv')).text
  assert.match(csv, /;Følger planen;;;/)
  assert.doesNotMatch(csv, /;Følger planen;\d/)
})

test('a plan that was released and a goal that is new carry no status', async () => {
  const { town } = await founded()
  const { text } = await town.citizen.get('/da/aendringer?siden=2020-01-01')
  const plans = text.slice(text.indexOf('Frigivet til alle.'), text.indexOf('id="handlinger"'))
  assert.match(plans, /er frigivet\./)
  assert.match(plans, /href="#star"/)
  assert.doesNotMatch(plans, /#s-|Gennemført|Ikke startet/)
})

test('a goal in a draft stands on no overview, not even for those who write it', async () => {
  const { town, sample } = await founded()
  const secretary = await town.signIn({ role: 'committee-secretary', bodyId: sample.bodies[0]! })
  assert.match((await secretary.get('/da/visioner/vision-0')).text, /Mål 0-0/)
  await town.work((db) => makeDraft(db, sample.plans[0]!))
  for (const path of [
    '/da/visioner/vision-0',
    '/da/vaerdier/vaerdi-0',
    '/da/udvalg/tmu',
    '/da/daekning',
    '/da/aendringer?siden=2020-01-01',
    '/da/visioner/vision-0/handlinger.csv',
  ])
    for (const who of [secretary, town.citizen]) {
      const { status, text } = await who.get(path)
      assert.equal(status, 200, path)
      assert.doesNotMatch(text, /Mål 0-0|Spor 0-0/, path)
    }
})

test('an old address leads to the new one, a withdrawn vision keeps its own and says so', async () => {
  const { town, sample } = await founded()
  const id = sample.visions[0]!
  await town.work(async (db) => {
    const slug = await giveAddress(db, 'vision', id, { da: 'Et nyt navn' })
    await db
      .updateTable('strategy.vision')
      .set({ slug: JSON.stringify(slug) })
      .where('id', '=', id)
      .execute()
    await record(db, { kind: 'strategy.vision-written', subject: { kind: 'vision', id }, public: true })
  })
  const moved = await town.citizen.get('/da/visioner/vision-0')
  assert.equal(moved.status, 308)
  assert.match(moved.location, /\/da\/visioner\/et-nyt-navn$/)
  await town.work(async (db) => {
    await db
      .updateTable('strategy.vision')
      .set({ withdrawnOn: db.today, withdrawnReason: 'Opgaven er løst.' })
      .where('id', '=', id)
      .execute()
    await record(db, { kind: 'strategy.vision-withdrawn', subject: { kind: 'vision', id }, public: true })
  })
  const { status, text } = await town.citizen.get('/da/visioner/et-nyt-navn')
  assert.equal(status, 200)
  assert.match(text, /trukket tilbage.*Opgaven er løst/)
  assert.equal((await town.citizen.get('/da/visioner/findes-ikke')).status, 404)
})

test('a gap is open within the remit, and meant when the committee or the strategy office says why', async () => {
  const { town, sample } = await founded()
  const [own, other] = sample.bodies as [string, string]
  await town.work((db) => setRemit(db, own, sample.visions[3]!))
  const reason = '/da/daekning/begrundelse?body=tmu&vision=v3'
  const secretary = await town.signIn({ role: 'committee-secretary', bodyId: own })
  const otherSecretary = await town.signIn({ role: 'committee-secretary', bodyId: other })
  const member = await town.signIn({ role: 'council-member' })
  assert.match((await town.citizen.get('/da/daekning')).text, /Ét hul i dækningen/)
  for (const who of [otherSecretary, member]) {
    assert.equal((await who.get(reason)).status, 403)
    const token = await who.formToken('/da/min-konto')
    assert.equal((await who.post(reason, { reason: 'Det vil vi ikke have.' }, { token })).status, 403)
  }
  assert.equal((await town.citizen.get(reason)).status, 303)
  assert.equal((await secretary.get('/da/daekning/begrundelse?body=tmu&vision=findes-ikke')).status, 404)

  const short = await secretary.post(reason, { reason: 'Nej' })
  assert.equal(short.status, 422)
  assert.match(short.text, /mindst ti tegn/)
  assert.match(short.text, />Nej<\/textarea>/)
  const first = await secretary.formToken(reason)
  const second = await secretary.formToken(reason)
  const said = { reason: 'Staten <b>bygger</b> vejen; vi ser på det igen i 2028.' }
  assert.equal((await secretary.post(reason, said, { token: first })).status, 303)
  assert.equal((await secretary.post(reason, said, { token: first })).status, 303)
  assert.equal((await secretary.post(reason, said, { token: second })).status, 409)

  const seen = await town.citizen.get('/da/daekning')
  assert.match(seen.text, /Ingen huller i dækningen/)
  assert.match(seen.text, /Staten &lt;b&gt;bygger&lt;\/b&gt; vejen/)
  assert.doesNotMatch(seen.text, /Gælder ikke længere/)
  const ending = /action="([^"]*\/ophoer)"/.exec((await secretary.get('/da/daekning')).text)![1]!
  const token = await member.formToken('/da/min-konto')
  assert.equal((await member.post(ending, {}, { token })).status, 403)
  assert.equal((await secretary.post(ending, {}, { from: '/da/daekning' })).status, 303)
  assert.match((await town.citizen.get('/da/daekning')).text, /Ét hul i dækningen/)
  const office = await town.signIn({ role: 'strategy-office' })
  assert.equal((await office.post(reason, said)).status, 303)
})

test('a program declares a gap and ends it, with the same rights and refusals', async () => {
  const { town, sample } = await founded()
  const [own, other] = sample.bodies as [string, string]
  await town.work((db) => setRemit(db, own, sample.visions[3]!))
  const secretary = await town.signIn({ role: 'committee-secretary', bodyId: own })
  const otherSecretary = await town.signIn({ role: 'committee-secretary', bodyId: other })
  const place = '/alignment/deliberate-gaps?body=tmu&vision=v3'
  const said = { reason: 'Staten bygger vejen; vi ser på det igen i 2028.' }
  assert.equal((await otherSecretary.api('POST', place, said)).status, 403)
  assert.equal((await secretary.api('POST', `${place}x`, said)).status, 404)
  assert.equal((await secretary.api('POST', place, { reason: 'Nej' })).status, 422)
  const declared = await secretary.api('POST', place, said)
  assert.equal(declared.status, 201)
  assert.equal((await secretary.api('POST', place, said)).status, 409)
  const { id } = JSON.parse(declared.text) as { id: string }
  const cells = async () =>
    (
      JSON.parse((await town.citizen.api('GET', '/alignment/coverage')).text) as {
        cells: { gapId?: string; declaredBy?: { da?: string } }[]
      }
    ).cells
  assert.deepEqual(
    (await cells()).flatMap((cell) => cell.gapId ?? []),
    [id],
  )
  assert.match((await cells()).find((cell) => cell.gapId)?.declaredBy?.da ?? '', /^committee-secretary/)
  const ending = `/alignment/deliberate-gaps/${id}/end`
  assert.equal((await otherSecretary.api('POST', ending, {})).status, 403)
  assert.equal((await secretary.api('POST', ending, {})).status, 200)
  assert.equal((await secretary.api('POST', ending, {})).status, 404)
  assert.deepEqual(
    (await cells()).flatMap((cell) => cell.gapId ?? []),
    [],
  )
})

test("a value lies in every committee's remit and is never shown as a status", async () => {
  const { town } = await founded()
  const coverage = await town.citizen.get('/da/daekning/vaerdier')
  assert.match(coverage.text, /huller i dækningen/)
  const { status, text } = await town.citizen.get('/da/vaerdier/vaerdi-0')
  assert.equal(status, 200)
  assert.match(text, /Mål 0-0/)
  assert.doesNotMatch(text.slice(text.indexOf('<main')), /st--(plan|obs|late)/)
})

test('each role has a home page with one thing on top; nobody else does', async () => {
  const { town, sample } = await founded()
  const [body, unit] = [sample.bodies[0]!, sample.units[1]!]
  assert.equal((await town.citizen.get('/da/min-side')).status, 303)
  for (const wish of [
    { role: 'council-member' },
    { role: 'committee-secretary', bodyId: body },
    { role: 'committee-chair', bodyId: body },
    { role: 'head', unitId: unit },
    { role: 'staff', unitId: unit },
    { role: 'strategy-office' },
    { role: 'partner' },
    { role: 'auditor' },
    { role: 'municipality-admin' },
  ] as const) {
    const { status, text } = await (await town.signIn(wish)).get('/da/min-side')
    assert.equal(status, 200, wish.role)
    assert.equal(text.match(/<h1/g)?.length, 1, wish.role)
  }
})

test('programs get the same figures as people', async () => {
  const { town, sample } = await founded()
  const star = JSON.parse((await town.citizen.api('GET', '/alignment/star')).text)
  assert.equal(star.visions.length, sample.visions.length)
  assert.equal(star.audience, 'public')
  const coverage = JSON.parse((await town.citizen.api('GET', '/alignment/coverage')).text)
  assert.equal(coverage.cells.length, (sample.visions.length + sample.values.length) * sample.bodies.length)
  assert.equal((await town.citizen.api('GET', '/alignment/changes')).status, 200)
  assert.equal((await town.citizen.api('GET', `/alignment/visions/${newId()}/thread`)).status, 404)
  const { town: elsewhere } = await founded(2)
  assert.equal(
    (await elsewhere.citizen.api('GET', `/alignment/visions/${sample.visions[0]}/thread`)).status,
    404,
  )
  const thread = `/alignment/visions/${sample.visions[0]}/thread?limit=1`
  const member = await town.signIn({ role: 'council-member' })
  const one = JSON.parse((await member.api('GET', thread)).text)
  assert.equal(one.actions.length, 1)
  const next = JSON.parse((await member.api('GET', `${thread}&cursor=${one.next}`)).text)
  assert.notEqual(next.actions[0]?.id, one.actions[0].id)
})

test('what is kept is read again as soon as the history says so', async () => {
  const { town, sample } = await founded()
  const member = await town.signIn({ role: 'council-member' })
  const title = async () =>
    /Vision \d|Omdøbt/.exec((await member.get('/da/visioner')).text.split('1.1 ')[1] ?? '')?.[0]
  assert.equal(await title(), 'Vision 0')
  await town.work(async (db) => {
    const values = { title: JSON.stringify({ da: 'Omdøbt' }) }
    await db.updateTable('strategy.vision').set(values).where('id', '=', sample.visions[0]!).execute()
    const subject = { kind: 'vision', id: sample.visions[0]! }
    await record(db, { kind: 'strategy.vision-written', subject, public: true })
  })
  assert.equal(await title(), 'Omdøbt')
})
