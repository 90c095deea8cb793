import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withOwner } from '#platform/db'
import { record } from '#platform/history'
import { newId } from '#platform/ids'
import { setClock, testHouse, type Founded } from '#test/municipality'
import { recordStatus } from '../counting/sample.ts'
import { founded } from '../testing/founded.ts'

test('changes have an address for each day; a day that cannot be is said so', async () => {
  const { town } = await founded()
  assert.equal((await town.citizen.get('/da/aendringer?siden=2026-01-01')).status, 200)
  for (const wrong of ['2030-01-01', 'i-gaar', '2026-02-31'])
    assert.equal((await town.citizen.get(`/da/aendringer?siden=${wrong}`)).status, 422)
})

interface ToldAction {
  id: string
  shape: string
  line: string | null
}
/** The clock long after everything was written, so that nothing is new. */
const laterOn = async (tell: () => Promise<void>) => {
  setClock('2090-06-15T09:00:00Z')
  await tell().finally(() => setClock('2026-11-23T09:00:00Z'))
}
/** What programs are told of an action since a day. */
const toldOf = async (who: Founded['citizen'], id: string, since = '2090-06-01') => {
  const { text } = await who.api('GET', `/alignment/changes?since=${since}`)
  return (JSON.parse(text) as { actions: ToldAction[] }).actions.filter((a) => a.id === id)
}

test('a status that is repeated or corrected is still another than before the day, and one that turned back is not', () =>
  laterOn(async () => {
    const { town, sample } = await founded()
    const id = sample.actions[7]!
    const member = await town.signIn({ role: 'council-member' })
    let signal: string | null = null
    const say = (choice: string, line: string, givenOn: string | null = null, more = {}) =>
      town.work(async (db) => {
        await db.client.query(
          `insert into plans.status_update (municipality_id, id, action_id, given_on, at, choice, public_line, before, released_on)
         values ($1, $2, $3, $4::date, clock_timestamp(), $5, $6, $7, $4::date)`,
          [
            db.municipalityId,
            newId(),
            id,
            givenOn ?? db.today,
            choice,
            line,
            JSON.stringify({ signal, ...more }),
          ],
        )
        if ('untouched' in more) return
        signal = choice
        await db
          .updateTable('plans.action')
          .set({
            phase: 'under-way',
            publicPhase: 'under-way',
            ends: '2095',
            publicEnds: '2095',
            signal,
            publicSignal: signal,
          } as never)
          .where('id', '=', id)
          .execute()
        await recordStatus(db, id, true)
      })
    const told = async () => {
      const [people, citizens] = [await toldOf(member, id), await toldOf(town.citizen, id)]
      assert.deepEqual(people, citizens)
      return people.map((a) => `${a.shape}: ${a.line}`)
    }
    await say('on-track', 'Det går', '2090-05-01')
    assert.deepEqual(await told(), [])
    await say('at-risk', 'Kabler')
    await say('at-risk', 'Flere kabler')
    assert.deepEqual(await told(), ['at-risk: Flere kabler'])
    await say('on-track', 'Det gik, rettet', null, { untouched: true })
    assert.deepEqual(await told(), ['at-risk: Flere kabler'])
    await say('on-track', 'Fundet')
    assert.deepEqual(await told(), [])
  }))

test('an action that its plan says is done is told once, and a withdrawn one with its reason to those who could read it', () =>
  laterOn(async () => {
    const { town, sample } = await founded()
    const [released, internal] = [sample.actions[1]!, sample.actions[3]!]
    const member = await town.signIn({ role: 'council-member' })
    const write = (id: string, set: Record<string, unknown>) =>
      town.work(async (db) => {
        await db
          .updateTable('plans.action')
          .set(set as never)
          .where('id', '=', id)
          .execute()
        await record(db, { kind: 'plans.action-written', subject: { kind: 'action', id }, public: true })
      })
    const today = await town.work((db) => Promise.resolve(db.today))
    await write(released, {
      phase: 'completed',
      publicPhase: 'completed',
      signal: null,
      completedOn: today,
    })
    for (const who of [member, town.citizen])
      assert.deepEqual(
        (await toldOf(who, released)).map((a) => a.shape),
        ['completed'],
      )
    const gone = { withdrawnOn: today, withdrawnReason: 'Erstattet af stibroen.' }
    for (const id of [released, internal]) await write(id, gone)
    for (const [who, id, times] of [
      [member, released, 1],
      [member, internal, 1],
      [town.citizen, released, 1],
      [town.citizen, internal, 0],
    ] as const)
      assert.deepEqual(
        (await toldOf(who, id)).map((a) => a.shape),
        Array.from({ length: times }, () => 'withdrawn'),
      )
    assert.match(
      (await town.citizen.get('/da/aendringer?siden=2090-06-01')).text,
      /er trukket tilbage\..*Erstattet af stibroen\./s,
    )
  }))

test('a strategy written anew, a moved target date and a moved end stand among the changes, each once', async () => {
  const { town, sample } = await founded()
  const { database } = await testHouse()
  const longAgo = () =>
    withOwner(database.owner, async (owner) => {
      await owner.query(`select set_config('app.municipality_id', $1, false)`, [
        town.municipality.municipalityId,
      ])
      await owner.query(`update platform.history_line set at = '2025-01-01' where municipality_id = $1`, [
        town.municipality.municipalityId,
      ])
    })
  await longAgo()
  const office = await town.signIn({ role: 'strategy-office' })
  const head = await town.signIn({ role: 'head', unitId: sample.units[1]! })
  const secretary = await town.signIn({ role: 'committee-secretary', bodyId: sample.bodies[0]! })
  const [vision, goal, action] = [sample.visions[1]!, sample.goals[0]!, sample.actions[1]!]
  const write = async (who: typeof head, path: string, changed: object) => {
    const { version } = JSON.parse((await who.api('GET', path)).text) as { version: number }
    const { status, text } = await who.api('PATCH', path, { ...changed, version })
    assert.equal(status, 200, text)
  }
  const changes = async (who: Founded['citizen']) => {
    const { text } = await who.api('GET', '/alignment/changes?since=2026-01-01')
    const { strategy, goals, actions } = JSON.parse(text) as Record<string, { id: string; moved: boolean }[]>
    return [
      strategy!.map((s) => s.id),
      ...[goals!, actions!].map((list) => list.filter((c) => c.moved).map((c) => c.id)),
    ]
  }
  assert.deepEqual(await changes(office), [[], [], []])
  for (const title of ['Vision et', 'Vision én'])
    await write(office, `/strategy/visions/${vision}`, { title: { da: title } })
  for (const target of ['2029', '2030']) await write(secretary, `/plans/goals/${goal}`, { target })
  for (const ends of ['2028', '2029']) await write(head, `/plans/actions/${action}`, { ends })
  assert.deepEqual(await changes(office), [[vision], [goal], [action]])
  const { text } = await office.get('/da/aendringer?siden=2026-01-01')
  assert.match(text, /\/da\/strategi\/aendringer"><b>Vision én/)
  assert.match(text, /har fået en ny måldato: 2030\./)
  assert.match(text, /har fået en anden slutdato\.[^]*Ny dato: 2029\./)
  await write(secretary, `/plans/goals/${goal}`, { target: '' })
  await write(head, `/plans/actions/${action}`, { ends: '2026-10' })
  assert.deepEqual(await changes(office), [[vision], [], []])

  // an end that was moved in the house before the day, and again after it, is no news to who never read of the first
  await write(head, `/plans/actions/${action}`, { ends: '2028' })
  await longAgo()
  await write(head, `/plans/actions/${action}`, { ends: '2029' })
  assert.deepEqual(await changes(office), [[], [], [action]])
  assert.match((await town.citizen.api('GET', `/plans/actions/${action}`)).text, /"ends":null/)
  assert.deepEqual(await changes(town.citizen), [[], [], []])
})

test('what visions were before anything was noted is told as unknown', async () => {
  const { town } = await founded()
  const { text } = await town.citizen.get('/da/aendringer?siden=2026-01-01')
  assert.match(text, /noteret fra 23\. november 2026\. Om de har skiftet status før, vides ikke\./)
  assert.doesNotMatch(text, /Ingen vision har skiftet status/)
  const told = await town.citizen.api('GET', '/alignment/changes?since=2026-01-01')
  assert.equal(JSON.parse(told.text).visionsNotedFrom, '2026-11-23')
})

test('where only the newest changes stand, the heading and programs are told that there are more', async () => {
  const { town } = await founded(62)
  const member = await town.signIn({ role: 'council-member' })
  assert.match((await member.get('/da/aendringer?siden=2026-01-01')).text, /<h1>Mere end 66 ændringer/)
  const more = async (who: Founded['citizen']) =>
    JSON.parse((await who.api('GET', '/alignment/changes?since=2026-01-01')).text).more
  assert.deepEqual([await more(member), await more(town.citizen)], [['actions'], []])
})
