import { test } from 'node:test'
import { foundMunicipality } from '#test/municipality'
import { addSample } from '../counting/sample.ts'
import { recountEverything, checkCounts, onNewDay } from '../counting/index.ts'
import { recountStatus } from '../counting/recount.ts'
import { bind, begin } from '#platform/db'

const N = Number(process.env['SCALE'] ?? 2000)
test('scale', { timeout: 900_000 }, async () => {
  const town = await foundMunicipality()
  const s = await town.work((db) => addSample(db, 0))
  // more tracks, goals
  const m = town.municipality.municipalityId
  const T = Math.max(20, N / 50)
  await town.work(async (db) => {
    await db.client.query(
      `insert into plans.goal (municipality_id,id,plan_id,code,title,slug,position) select $1, gen_random_uuid(), case when g%2=0 then $2::uuid else $3::uuid end, 'g'||g, jsonb_build_object('da','Mål '||g), '{}', g from generate_series(1,$4::int) g`,
      [m, s.plans[0], s.plans[1], T / 2],
    )
    await db.client.query(
      `insert into plans.track (municipality_id,id,plan_id,code,title,slug,position) select $1, gen_random_uuid(), case when g%2=0 then $2::uuid else $3::uuid end, 't'||g, jsonb_build_object('da','Spor '||g), '{}', g from generate_series(1,$4::int) g`,
      [m, s.plans[0], s.plans[1], T],
    )
    await db.client.query(
      `insert into plans.track_goal select $1, t.id, g.id from plans.track t join plans.goal g on g.municipality_id=$1 and g.code = 'g'||(1+(substr(t.code,2)::int % $2::int)) where t.municipality_id=$1 and t.code like 't%'`,
      [m, T / 2],
    )
    await db.client.query(
      `insert into plans.serves (municipality_id,id,goal_id,vision_id) select $1, gen_random_uuid(), g.id, ($2::uuid[])[1+(g.position%4)] from plans.goal g where g.municipality_id=$1 and g.code like 'g%' on conflict do nothing`,
      [m, s.visions],
    )
    await db.client.query(
      `insert into plans.serves (municipality_id,id,goal_id,core_value_id) select $1, gen_random_uuid(), g.id, ($2::uuid[])[1+(g.position%2)] from plans.goal g where g.municipality_id=$1 and g.code like 'g%' on conflict do nothing`,
      [m, s.values],
    )
  })
  const { testDatabase } = await import('#test/database')
  const { withOwner } = await import('#platform/db')
  const analyze = async (...tables: string[]) =>
    withOwner((await testDatabase()).database.owner, async (c) => {
      for (const t of tables) await c.query(`vacuum analyze ${t}`)
    })
  await analyze('plans.goal', 'plans.track', 'plans.track_goal', 'plans.serves')
  for (let at = 0; at < N; at += 5000) {
    const to = Math.min(N, at + 5000)
    await town.work(async (db) => {
      await db.client.query(
        `insert into plans.action (municipality_id,id,plan_id,code,title,slug,position,phase,lead_position_id,ends,signal,last_update_on,public_phase,public_signal,public_last_update_on,public_ends,links)
       select $1, gen_random_uuid(), ($2::uuid[])[1+(g%3)], 'x'||g, jsonb_build_object('da', (array['Cykelsti','Ældrepleje','Åben skole','Elbiler','Natur'])[1+(g%5)]||' '||md5(g::text)), jsonb_build_object('da','x'||g), g,
        (array['under-way','planned','under-way','completed','under-way','continuous','under-way','idea'])[1+(g%8)], $3, '2026-'||lpad((1+g%12)::text,2,'0'), case when g%8 in (1,3,7) then null else (array['on-track','at-risk','on-track'])[1+(g%3)] end, date '2026-11-20' - (g%150), 'under-way','on-track', date '2026-11-01' - (g%150), '2026-12','[]' from generate_series($4::int,$5::int) g`,
        [m, s.actionPlans, s.lead, at, to - 1],
      )
    })
    if (at === 0) await analyze('plans.action')
    await town.work(async (db) => {
      await db.client.query(
        `insert into plans.action_track select $1, a.id, t.id from plans.action a join plans.track t on t.municipality_id=$1 and t.code = 't'||(1+(a.position % $2::int)) where a.municipality_id=$1 and a.position >= $3::int and a.position < $4::int`,
        [m, T, at, to],
      )
      await db.client.query(
        `insert into plans.milestone (municipality_id,id,action_id,code,title,due,reached_on,position) select $1, gen_random_uuid(), a.id, 'm'||k, '{"da":"Milepæl"}', '2026-'||lpad((3*k)::text,2,'0'), case when k=1 then date '2026-04-01' end, k from plans.action a, generate_series(1,3) k where a.municipality_id=$1 and a.position >= $2::int and a.position < $3::int`,
        [m, at, to],
      )
    })
  }
  await analyze('plans.action', 'plans.action_track', 'plans.milestone')
  const t0 = Date.now()
  const c0 = process.cpuUsage()
  await town.work(async (db) => {
    const own = db.client
    const spent = new Map<string, number>()
    const spy = { query: async (q: { text: string; values: unknown[] }) => { const t = Date.now(); try { return await own.query(q) } finally { const k = q.text.trim().slice(0, 60).replaceAll('\n', ' '); spent.set(k, (spent.get(k) ?? 0) + Date.now() - t) } } }
    await recountEverything(new Proxy(db, { get: (t, k) => { if (k === 'client') return spy; const v = Reflect.get(t, k) as unknown; return typeof v === 'function' ? v.bind(t) : v } }) as never)
    console.log([...spent].sort((a, b) => b[1] - a[1]).slice(0, 8))
  })
  const c1 = process.cpuUsage(c0)
  console.log('node cpu', (c1.user + c1.system) / 1000)
  console.log('recountEverything', Date.now() - t0, 'ms')
  await town.running.pool.query('select 1')
  await analyze(
    'alignment.action_fact',
    'alignment.action_subject',
    'alignment.roll_up',
    'plans.action',
    'plans.milestone',
  )
  if (N <= 20000) {
    const t = Date.now()
    const d = await town.work((db) => checkCounts(db))
    console.log('check', d.length, Date.now() - t)
  }
  const { readWish } = await import('../actions/rules.ts')
  const { narrow } = await import('../actions/narrow.ts')
  const { listActions } = await import('../actions/queries.ts')
  const explained = async (name: string, doing: (db: never) => Promise<unknown>) => {
    await town.work(async (db) => {
      const costs: string[] = []
      const own = db.client
      const spy = {
        query: async (q: { text: string; values: unknown[] }) => {
          if (q.text.includes('pg_advisory')) return own.query(q)
          const { rows } = await own.query({
            text: `explain (analyze, buffers, format json) ${q.text}`,
            values: q.values,
          })
          const plan = (
            rows[0] as { 'QUERY PLAN': [{ Plan: Record<string, number>; 'Execution Time': number }] }
          )['QUERY PLAN'][0]
          costs.push(
            `${(plan.Plan['Shared Hit Blocks'] ?? 0) + (plan.Plan['Shared Read Blocks'] ?? 0)} bl ${plan['Execution Time'].toFixed(1)} ms`,
          )
          if (process.env['PLAN'] && name.includes(process.env['PLAN']))
            console.log(
              JSON.stringify(
                plan.Plan,
                (k, v) =>
                  [
                    'Plans',
                    'Node Type',
                    'Index Name',
                    'Actual Rows',
                    'Actual Loops',
                    'Shared Hit Blocks',
                    'Relation Name',
                    'Sort Method',
                    'CTE Name',
                    'Rows Removed by Filter',
                    'Subplan Name',
                  ].includes(k) || /^\d*$/.test(k)
                    ? v
                    : undefined,
                1,
              ),
            )
          return /^\s*(insert|update|delete|with gone|with r as)/.test(q.text) ? { rows: [] } : own.query(q)
        },
      }
      await doing(new Proxy(db, { get: (t, k) => { if (k === 'client') return spy; const v = Reflect.get(t, k) as unknown; return typeof v === 'function' ? v.bind(t) : v } }) as never)
      console.log(name.padEnd(48), costs.join(' | '))
    })
  }
  for (const q of [
    '',
    'page=15',
    'status=late&sort=deadline',
    'status=late&sort=deadline&page=15',
    'status=late&sort=title&page=3',
    'vision=v1&sort=title',
    'vision=v1&sort=deadline&page=4',
    'vision=v1&sort=updated&page=4',
    'body=tmu&status=late&sort=deadline&page=3',
    'unit=vej&vision=v2&sort=status',
    'sort=updated&page=15',
    'status=attention&sort=status&page=5',
    'lead=leder&sort=deadline',
    'status=paused',
    'vision=v0&unit=skole&status=completed',
    'plan=1&sort=title&page=2',
  ])
    await explained(q || '(all)', async (db) => {
      const wish = readWish(new URLSearchParams(q))
      const n = await narrow(db, 'all', wish)
      await listActions(db, 'all', wish, n)
    })
  const ids = await town.work(async (db) =>
    (
      await db.client.query<{ id: string }>(`select id from plans.action where municipality_id=$1 limit 60`, [
        m,
      ])
    ).rows.map((r) => r.id),
  )
  await town.work((db) =>
    db.client.query(
      `update plans.action set signal = 'paused', phase='under-way', ends=null where municipality_id=$1 and id=$2`,
      [m, ids[3]],
    ),
  )
  await explained('recountStatus', async (db) => recountStatus(db, [ids[3]!]))
  if (process.env['TREE']) {
    const { wholeTree } = await import('../actions/tree.ts')
    const cpu = process.cpuUsage()
    const t = Date.now()
    let bytes = 0
    await town.work(async (db) => {
      for await (const piece of wholeTree(db, 'all')) bytes += piece.length
    })
    const used = process.cpuUsage(cpu)
    console.log(
      'tree',
      bytes,
      'bytes',
      Date.now() - t,
      'ms wall',
      ((used.user + used.system) / 1000).toFixed(0),
      'ms node cpu',
    )
  }
  void begin
  void bind
  void onNewDay
})
