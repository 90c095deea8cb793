import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Db } from '#platform/db'
import { record } from '#platform/history'
import { newId, noId } from '#platform/ids'
import { addDays, type Day } from '#platform/time'
import { foundMunicipality, type Founded } from '#test/municipality'
import {
  backfillVisionDay,
  checkCounts,
  figuresOf,
  findRollUp,
  listRollUps,
  onNewDay,
  recountActions,
  recountEverything,
} from './index.ts'
import { addSample, type Sample, recordStatus } from './sample.ts'

const thresholds = { onTrackWithin: 5, atRiskWithin: 25 }
const right = async (town: Founded) => assert.deepEqual(await town.work((db) => checkCounts(db)), [])
const sampleOf = async (town: Founded, actions?: number) => town.work((db) => addSample(db, actions))

test('the sums are right from the first writing on, for colleagues and for citizens', async () => {
  const town = await foundMunicipality()
  await sampleOf(town)
  await right(town)
  const [all, released] = await town.work((db) =>
    Promise.all([findRollUp(db, 'all', 'all', noId), findRollUp(db, 'public', 'all', noId)]),
  )
  assert.equal(all.actions, 12)
  assert.equal(released.actions, 8)
  assert.equal(all.goals, 6)
  assert.equal(all.bodies, 2)
})

test('an action that serves a vision by two ways counts once, and for the area of the vision', async () => {
  const town = await foundMunicipality()
  const sample = await sampleOf(town)
  const vision = await town.work(async (db) => {
    await db
      .insertInto('plans.serves')
      .values({
        id: newId(),
        goalId: null,
        trackId: sample.tracks[0]!,
        visionId: sample.visions[0]!,
        focusAreaId: null,
        coreValueId: null,
      })
      .execute()
    await record(db, {
      kind: 'plans.track-written',
      subject: { kind: 'track', id: sample.tracks[0]! },
      public: true,
    })
    return sample.visions[0]!
  })
  await right(town)
  const [row, area] = await town.work((db) =>
    Promise.all([
      findRollUp(db, 'all', 'vision', vision),
      findRollUp(db, 'all', 'focus-area', sample.areas[0]!),
    ]),
  )
  assert.equal(row.actions, 4)
  assert.equal(row.goals, 2)
  assert.equal(row.bodies, 2)
  assert.ok(area.actions >= row.actions)
})

test('a draft carries nothing, and a vision without goals is a gap', async () => {
  const town = await foundMunicipality()
  const sample = await sampleOf(town)
  await town.work(async (db) => {
    for (const id of sample.plans) {
      await db.updateTable('plans.developmentPlan').set({ releasedOn: null }).where('id', '=', id).execute()
      await record(db, {
        kind: 'plans.development-plan-recalled',
        subject: { kind: 'development-plan', id },
        public: true,
      })
    }
  })
  await right(town)
  const rows = await town.work((db) => listRollUps(db, 'all', 'vision'))
  assert.ok(rows.every((row) => row.actions === 0 && figuresOf(row, thresholds).signal === 'gap'))
})

test('a new title counts nothing again; a new place does', async () => {
  const town = await foundMunicipality()
  const sample = await sampleOf(town)
  const rename = (title: string, focusAreaId: string) =>
    town.work(async (db) => {
      await db
        .updateTable('strategy.vision')
        .set({ title: JSON.stringify({ da: title }), focusAreaId })
        .where('id', '=', sample.visions[0]!)
        .execute()
      await record(db, {
        kind: 'strategy.vision-written',
        subject: { kind: 'vision', id: sample.visions[0]! },
        public: true,
      })
    })
  await rename('Nyt navn', sample.areas[0]!)
  await right(town)
  await rename('Nyt navn', sample.areas[1]!)
  await right(town)
})

test('what is broken is found and mended', async () => {
  const town = await foundMunicipality()
  await sampleOf(town)
  await town.work(
    async (db) =>
      void (await db
        .updateTable('alignment.rollUp')
        .set({ actions: 99, goals: 7 })
        .where('kind', '=', 'body')
        .execute()),
  )
  assert.notEqual((await town.work((db) => checkCounts(db))).length, 0)
  await town.work((db) => recountEverything(db))
  await right(town)
})

test('two who write at once lose nothing: status, milestones and links of the same actions', async () => {
  const town = await foundMunicipality()
  const sample = await sampleOf(town, 8)
  const status = (n: number, signal: 'late' | 'on-track') =>
    town.work(async (db) => {
      const id = sample.actions[n]!
      await db.selectFrom('plans.action').select('id').where('id', '=', id).forUpdate().execute()
      await db
        .updateTable('plans.action')
        .set({ signal, lastUpdateOn: db.today })
        .where('id', '=', id)
        .execute()
      await recordStatus(db, id, false)
    })
  const tick = (n: number) =>
    town.work(async (db) => {
      const { id, actionId } = sample.milestones[n]!
      await db.updateTable('plans.milestone').set({ reachedOn: db.today }).where('id', '=', id).execute()
      await record(db, {
        kind: 'plans.milestone-reached',
        subject: { kind: 'milestone', id },
        parent: { kind: 'action', id: actionId },
        public: false,
      })
    })
  const link = (n: number, track: number) =>
    town.work(async (db) => {
      await db
        .insertInto('plans.actionTrack')
        .values({ actionId: sample.actions[n]!, trackId: sample.tracks[track]! })
        .onConflict((c) => c.doNothing())
        .execute()
      await record(db, {
        kind: 'plans.action-written',
        subject: { kind: 'action', id: sample.actions[n]! },
        public: false,
      })
    })
  const serve = (track: number, vision: number) =>
    town.work(async (db) => {
      await db
        .insertInto('plans.serves')
        .values({
          id: newId(),
          goalId: null,
          trackId: sample.tracks[track]!,
          visionId: sample.visions[vision]!,
          focusAreaId: null,
          coreValueId: null,
        })
        .onConflict((c) => c.doNothing())
        .execute()
      await record(db, {
        kind: 'plans.track-written',
        subject: { kind: 'track', id: sample.tracks[track]! },
        public: false,
      })
    })
  for (let round = 0; round < 5; round++)
    await Promise.all([
      status(round, 'late'),
      status(round, 'on-track'),
      status((round + 1) % 8, 'late'),
      tick(round),
      tick(round + 1),
      link(round, (round + 2) % 6),
      serve((round + 2) % 6, round % 4),
      link((round + 3) % 8, (round + 1) % 6),
    ])
  await right(town)
})

test('a new day counts what has become late or silent; a clock set back takes it away again', async () => {
  const town = await foundMunicipality()
  await sampleOf(town)
  await newDay(town, '2026-11-23')
  const before = await late(town)
  await newDay(town, '2027-06-01')
  assert.ok((await late(town)) > before)
  await newDay(town, '2026-11-23')
  assert.equal(await late(town), before)
})

test('a new action is silent when its first status is overdue, and no day before', async () => {
  const town = await foundMunicipality()
  const { actions } = await sampleOf(town)
  await onDay(town, '2026-11-23', async (db) => {
    await db
      .updateTable('plans.action')
      .set({ signal: null, lastUpdateOn: null, madeOn: '2026-11-20' as Day, ends: null })
      .where('id', '=', actions[0]!)
      .execute()
    await record(db, {
      kind: 'plans.action-written',
      subject: { kind: 'action', id: actions[0]! },
      public: true,
    })
  })
  const silent = () => town.work((db) => findRollUp(db, 'all', 'all', noId)).then((row) => row.silent)
  await newDay(town, '2027-02-20')
  const before = await silent()
  await newDay(town, '2027-02-21')
  assert.equal(await silent(), before + 1)
})
const late = (town: Founded) => town.work((db) => findRollUp(db, 'all', 'all', noId)).then((row) => row.late)
const onDay = <T>(town: Founded, day: string, work: (db: Db) => Promise<T>) =>
  town.work((db) => work(Object.assign(db, { today: day as Day })))
async function newDay(town: Founded, day: string) {
  await onDay(town, day, onNewDay)
  assert.deepEqual(await onDay(town, day, checkCounts), [])
}

test('an earlier day is noted from the updates and milestones of then, and what was noted on it stays', async () => {
  const town = await foundMunicipality()
  await sampleOf(town)
  const day = '2026-10-03' as Day
  await town.work((db) => backfillVisionDay(db, day))
  const noted = await town.work((db) =>
    db.selectFrom('alignment.visionDay').selectAll().where('day', '=', day).execute(),
  )
  const now = await town.work((db) => listRollUps(db, 'all', 'vision'))
  const then = noted.filter((row) => row.audience === 'all')
  assert.deepEqual(then.map((row) => row.visionId).toSorted(), now.map((row) => row.subjectId).toSorted())
  // the sample's milestones were reached on 5 October
  assert.ok(
    then.every(
      (row) =>
        row.progressPpm === null ||
        row.progressPpm <=
          1_000_000 *
            figuresOf(
              now.find((n) => n.subjectId === row.visionId)!,
              thresholds,
            ).progress!,
    ),
  )
  assert.ok(
    then.some(
      (row) =>
        row.progressPpm! <
        1_000_000 *
          figuresOf(
            now.find((n) => n.subjectId === row.visionId)!,
            thresholds,
          ).progress!,
    ),
  )
  await town.work(async (db) => {
    await db.updateTable('alignment.visionDay').set({ signal: 'late' }).where('day', '=', day).execute()
    await backfillVisionDay(db, day)
  })
  const again = await town.work((db) =>
    db.selectFrom('alignment.visionDay').select('signal').where('day', '=', day).execute(),
  )
  assert.ok(again.every((row) => row.signal === 'late'))
  await right(town)
})

test('an earlier day goes by the end that held then: what no later update has moved, and what has not begun, was as it is', async () => {
  const town = await foundMunicipality()
  const { actions } = await sampleOf(town)
  const given = async (actionId: string, on: string, newDate: string | null) =>
    town.work((db) =>
      db
        .insertInto('plans.statusUpdate')
        .values({
          id: newId(),
          actionId,
          givenOn: on as Day,
          at: new Date(`${on}T09:00:00Z`),
          positionId: null,
          personId: null,
          choice: 'on-track',
          publicLine: null,
          reason: null,
          newDate: newDate as never,
          milestones: [],
          before: '{}',
        })
        .execute(),
    )
  const written = { firstEnds: '2026-03' as never, ends: '2027-12' as never, starts: '2026-01' as never }
  await town.work((db) => db.updateTable('plans.action').set(written).execute())
  const [first, ...others] = actions
  await Promise.all(others.map((id) => given(id, '2026-09-15', null)))
  const signalsOn = (day: string) =>
    town.work(async (db) => {
      await backfillVisionDay(db, day as Day)
      const noted = db.selectFrom('alignment.visionDay').select(['signal', 'goals'])
      const rows = await noted
        .where('day', '=', day as Day)
        .where('audience', '=', 'all')
        .execute()
      return new Set(rows.filter(({ goals }) => goals > 0).map(({ signal }) => signal))
    })
  await given(first!, '2026-09-15', null)
  assert.deepEqual(await signalsOn('2026-09-20'), new Set(['on-track', 'not-started']))
  for (const id of actions) await given(id, '2026-09-28', '2027-12')
  assert.ok((await signalsOn('2026-09-21')).has('late'), 'the first end was missed until it was moved')
})

test('whatever happens in whatever order, the sums stay equal to the recount', async () => {
  const kinds = Object.keys(happenings) as (keyof typeof happenings)[]
  const change = fc.record({ what: fc.constantFrom(...kinds), which: fc.nat(50), other: fc.nat(50) })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 10, maxLength: 40 }), async (changes) => {
      const town = await foundMunicipality()
      const sample = await sampleOf(town)
      let day = '2026-11-23' as Day
      for (const { what, which, other } of changes) {
        if (what === 'day') {
          day = addDays(day, (which % 60) - 15)
          await onDay(town, day, onNewDay)
        } else await onDay(town, day, (db) => happenings[what](db, sample, which, other))
      }
      await onDay(town, day, onNewDay)
      const differences = await onDay(town, day, checkCounts)
      assert.deepEqual(differences, [])
    }),
    { numRuns: Number(process.env['COUNT_RUNS'] ?? 12), seed: 20261124 },
  )
})

const of = <T>(list: T[], n: number) => list[n % list.length]!
const tell = (db: Db, kind: string, id: string, parent?: { kind: string; id: string }) =>
  record(db, { kind: `test.${kind}`, subject: { kind, id }, ...(parent && { parent }), public: true })
const toggle = (n: number) => (n % 3 ? null : ('2026-11-01' as Day))

const happenings = {
  day: () => Promise.resolve(),
  status: async (db: Db, s: Sample, n: number, m: number) => {
    const id = of(s.actions, n)
    const signal = of(['on-track', 'at-risk', 'late', 'paused', null] as const, m) as 'late'
    await db
      .updateTable('plans.action')
      .set({
        signal,
        lastUpdateOn: db.today,
        ...(m % 2 && { publicSignal: signal, publicPhase: 'under-way' as const }),
      })
      .where('id', '=', id)
      .execute()
    await tell(db, 'status-update', newId(), { kind: 'action', id })
  },
  phase: async (db: Db, s: Sample, n: number, m: number) => {
    const phase = of(
      ['idea', 'planned', 'under-way', 'continuous', 'completed', 'stopped'] as const,
      m,
    ) as 'idea'
    await db
      .updateTable('plans.action')
      .set({ phase, publicPhase: m % 2 ? phase : null, ends: `2026-${10 + (m % 3)}` as never })
      .where('id', '=', of(s.actions, n))
      .execute()
    await tell(db, 'action', of(s.actions, n))
  },
  milestone: async (db: Db, s: Sample, n: number, m: number) => {
    const { id, actionId } = of(s.milestones, n)
    await db
      .updateTable('plans.milestone')
      .set({ reachedOn: toggle(m), publicReachedOn: toggle(m + 1), withdrawnOn: toggle(m + n) })
      .where('id', '=', id)
      .execute()
    await tell(db, 'milestone', id, { kind: 'action', id: actionId })
  },
  link: async (db: Db, s: Sample, n: number, m: number) => {
    const pair = { actionId: of(s.actions, n), trackId: of(s.tracks, m) }
    const gone = await db
      .deleteFrom('plans.actionTrack')
      .where('actionId', '=', pair.actionId)
      .where('trackId', '=', pair.trackId)
      .returning('trackId')
      .execute()
    if (!gone.length) await db.insertInto('plans.actionTrack').values(pair).execute()
    await tell(db, 'action', pair.actionId)
  },
  trackGoal: async (db: Db, s: Sample, n: number, m: number) => {
    const pair = { trackId: of(s.tracks, n), goalId: of(s.goals, m) }
    const gone = await db
      .deleteFrom('plans.trackGoal')
      .where('goalId', '=', pair.goalId)
      .where('trackId', '=', pair.trackId)
      .returning('trackId')
      .execute()
    if (!gone.length) await db.insertInto('plans.trackGoal').values(pair).execute()
    await tell(db, 'track', pair.trackId)
  },
  goalServes: (db: Db, s: Sample, n: number, m: number) => serve(db, 'goal', of(s.goals, n), s, m),
  trackServes: (db: Db, s: Sample, n: number, m: number) => serve(db, 'track', of(s.tracks, n), s, m),
  moveTrack: async (db: Db, s: Sample, n: number, m: number) => {
    await db
      .updateTable('plans.track')
      .set({ planId: of(s.plans, m) })
      .where('id', '=', of(s.tracks, n))
      .execute()
    await tell(db, 'track', of(s.tracks, n))
  },
  withdrawAction: (db: Db, s: Sample, n: number, m: number) =>
    withdraw(db, 'plans.action', 'action', of(s.actions, n), m),
  withdrawTrack: (db: Db, s: Sample, n: number, m: number) =>
    withdraw(db, 'plans.track', 'track', of(s.tracks, n), m),
  withdrawGoal: (db: Db, s: Sample, n: number, m: number) =>
    withdraw(db, 'plans.goal', 'goal', of(s.goals, n), m),
  withdrawVision: (db: Db, s: Sample, n: number, m: number) =>
    withdraw(db, 'strategy.vision', 'vision', of(s.visions, n), m),
  withdrawArea: (db: Db, s: Sample, n: number, m: number) =>
    withdraw(db, 'strategy.focusArea', 'focus-area', of(s.areas, n), m),
  withdrawValue: (db: Db, s: Sample, n: number, m: number) =>
    withdraw(db, 'strategy.coreValue', 'core-value', of(s.values, n), m),
  withdrawPlan: (db: Db, s: Sample, n: number, m: number) =>
    withdraw(db, 'plans.developmentPlan', 'development-plan', of(s.plans, n), m),
  withdrawActionPlan: (db: Db, s: Sample, n: number, m: number) =>
    withdraw(db, 'plans.actionPlan', 'action-plan', of(s.actionPlans, n), m),
  release: async (db: Db, s: Sample, n: number, m: number) => {
    await db
      .updateTable('plans.developmentPlan')
      .set({ releasedOn: toggle(m) })
      .where('id', '=', of(s.plans, n))
      .execute()
    await tell(db, 'development-plan', of(s.plans, n))
  },
  commit: async (db: Db, s: Sample, n: number, m: number) => {
    await db
      .updateTable('plans.actionPlan')
      .set({ committedOn: toggle(m), releasedOn: toggle(m + 1), unitId: of(s.units, m) })
      .where('id', '=', of(s.actionPlans, n))
      .execute()
    await tell(db, 'action-plan', of(s.actionPlans, n))
  },
  moveUnit: async (db: Db, s: Sample, n: number, m: number) => {
    const [top, ...others] = s.units
    await db
      .updateTable('organisation.unit')
      .set({ parentId: m % 2 ? null : top! })
      .where('id', '=', of(others, n))
      .execute()
    await tell(db, 'unit', of(others, n))
  },
  moveVision: async (db: Db, s: Sample, n: number, m: number) => {
    await db
      .updateTable('strategy.vision')
      .set({ focusAreaId: of(s.areas, m) })
      .where('id', '=', of(s.visions, n))
      .execute()
    await tell(db, 'vision', of(s.visions, n))
  },
  again: async (db: Db, s: Sample) => void (await recountActions(db, s.actions)),
}

async function serve(db: Db, kind: 'goal' | 'track', id: string, s: Sample, m: number) {
  const what = of(
    [{ visionId: of(s.visions, m) }, { focusAreaId: of(s.areas, m) }, { coreValueId: of(s.values, m) }] as {
      visionId?: string
      focusAreaId?: string
      coreValueId?: string
    }[],
    m,
  )
  const row = {
    goalId: kind === 'goal' ? id : null,
    trackId: kind === 'track' ? id : null,
    visionId: null,
    focusAreaId: null,
    coreValueId: null,
    ...what,
  }
  const [column, served] = Object.entries(what)[0]!
  const gone = await db
    .deleteFrom('plans.serves')
    .where(kind === 'goal' ? 'goalId' : 'trackId', '=', id)
    .where(column as 'visionId', '=', served)
    .returning('id')
    .execute()
  if (!gone.length)
    await db
      .insertInto('plans.serves')
      .values({ id: newId(), ...row })
      .execute()
  await tell(db, kind, id)
}

type Withdrawable =
  | 'plans.action'
  | 'plans.track'
  | 'plans.goal'
  | 'strategy.vision'
  | 'strategy.focusArea'
  | 'strategy.coreValue'
  | 'plans.developmentPlan'
  | 'plans.actionPlan'
async function withdraw(db: Db, table: Withdrawable, kind: string, id: string, m: number) {
  await db
    .updateTable(table as 'plans.goal')
    .set({ withdrawnOn: toggle(m) })
    .where('id', '=', id)
    .execute()
  await tell(db, kind, id)
}
