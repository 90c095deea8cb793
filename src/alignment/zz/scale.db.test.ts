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
    await db.client.query(`insert into plans.goal (municipality_id,id,plan_id,code,title,slug,position) select $1, gen_random_uuid(), case when g%2=0 then $2::uuid else $3::uuid end, 'g'||g, jsonb_build_object('da','Mål '||g), '{}', g from generate_series(1,$4::int) g`, [m, s.plans[0], s.plans[1], T/2])
    await db.client.query(`insert into plans.track (municipality_id,id,plan_id,code,title,slug,position) select $1, gen_random_uuid(), case when g%2=0 then $2::uuid else $3::uuid end, 't'||g, jsonb_build_object('da','Spor '||g), '{}', g from generate_series(1,$4::int) g`, [m, s.plans[0], s.plans[1], T])
    await db.client.query(`insert into plans.track_goal select $1, t.id, g.id from plans.track t join plans.goal g on g.municipality_id=$1 and g.code = 'g'||(1+(substr(t.code,2)::int % $2::int)) where t.municipality_id=$1 and t.code like 't%'`, [m, T/2])
    await db.client.query(`insert into plans.serves (municipality_id,id,goal_id,vision_id) select $1, gen_random_uuid(), g.id, ($2::uuid[])[1+(g.position%4)] from plans.goal g where g.municipality_id=$1 and g.code like 'g%' on conflict do nothing`, [m, s.visions])
    await db.client.query(`insert into plans.serves (municipality_id,id,goal_id,core_value_id) select $1, gen_random_uuid(), g.id, ($2::uuid[])[1+(g.position%2)] from plans.goal g where g.municipality_id=$1 and g.code like 'g%' on conflict do nothing`, [m, s.values])
  })
  for (let at = 0; at < N; at += 10000) {
    const to = Math.min(N, at + 10000)
    await town.work(async (db) => {
      await db.client.query(`insert into plans.action (municipality_id,id,plan_id,code,title,slug,position,phase,lead_position_id,ends,signal,last_update_on,public_phase,public_signal,public_last_update_on,public_ends,links)
       select $1, gen_random_uuid(), ($2::uuid[])[1+(g%3)], 'x'||g, jsonb_build_object('da', (array['Cykelsti','Ældrepleje','Åben skole','Elbiler','Natur'])[1+(g%5)]||' '||md5(g::text)), jsonb_build_object('da','x'||g), g,
        (array['under-way','planned','under-way','completed','under-way','continuous','under-way','idea'])[1+(g%8)], $3, '2026-'||lpad((1+g%12)::text,2,'0'), case when g%8 in (1,3,7) then null else (array['on-track','at-risk','on-track'])[1+(g%3)] end, date '2026-11-20' - (g%150), 'under-way','on-track', date '2026-11-01' - (g%150), '2026-12','[]' from generate_series($4::int,$5::int) g`, [m, s.actionPlans, s.lead, at, to - 1])
    })
    await town.work(async (db) => {
      await db.client.query(`insert into plans.action_track select $1, a.id, t.id from plans.action a join plans.track t on t.municipality_id=$1 and t.code = 't'||(1+(a.position % $2::int)) where a.municipality_id=$1 and a.position >= $3::int and a.position < $4::int`, [m, T, at, to])
      await db.client.query(`insert into plans.milestone (municipality_id,id,action_id,code,title,due,reached_on,position) select $1, gen_random_uuid(), a.id, 'm'||k, '{"da":"Milepæl"}', '2026-'||lpad((3*k)::text,2,'0'), case when k=1 then date '2026-04-01' end, k from plans.action a, generate_series(1,3) k where a.municipality_id=$1 and a.position >= $2::int and a.position < $3::int`, [m, at, to])
    })
  }
  const t0 = Date.now()
  await town.work((db) => recountEverything(db))
  console.log('recountEverything', Date.now() - t0, 'ms')
  await town.running.pool.query('select 1')
  const { testDatabase } = await import('#test/database')
  const { withOwner } = await import('#platform/db')
  await withOwner((await testDatabase()).superuser, async (c) => void c).catch(() => {})
  await withOwner((await testDatabase()).database.owner, async (c) => { for (const t of ['alignment.action_fact','alignment.action_subject','alignment.roll_up','plans.action','plans.milestone']) await c.query(`vacuum analyze ${t}`) })
  if (N <= 20000) { const t = Date.now(); const d = await town.work((db) => checkCounts(db)); console.log('check', d.length, Date.now() - t) }
  const member = await town.signIn({ role: 'council-member' })
  const time = async (name: string, work: () => Promise<unknown>, n = 9) => {
    const all: number[] = []
    for (let i = 0; i < n; i++) { const t = process.hrtime.bigint(); await work(); all.push(Number(process.hrtime.bigint() - t) / 1e6) }
    all.sort((a, b) => a - b)
    console.log(name.padEnd(50), 'min', all[0]!.toFixed(1), 'p50', all[all.length >> 1]!.toFixed(1))
  }
  for (const q of ['', '?page=15', '?status=late&sort=deadline', '?status=late&sort=deadline&page=15', '?status=late&sort=title', '?vision=v1&sort=title', '?vision=v1&sort=updated&page=4', '?body=tmu&status=late&sort=deadline&page=3', '?unit=vej&vision=v2&sort=status', '?sort=updated&page=15', '?status=attention&sort=status&page=5', '?lead=leder&sort=deadline', '?status=paused', '?vision=v0&unit=skole&status=completed'])
    await time(q || '(all)', () => member.get(`/da/handlinger${q}`))
  await time('search page (empty)', () => member.get('/da/soeg'))
  await time('whole tree', () => member.api('GET', '/alignment/whole-tree'), 3)
  await time('csv vision', () => member.get('/da/handlinger.csv?vision=v1'), 3)
  const ids = await town.work(async (db) => (await db.client.query<{ id: string }>(`select id from plans.action where municipality_id=$1 limit 60`, [m])).rows.map((r) => r.id))
  let k = 0
  await time('recountStatus (changed)', () => town.work(async (db) => { const id = ids[k++ % 60]!; await db.client.query(`update plans.action set signal = case signal when 'late' then 'paused' else 'late' end, phase='under-way', ends=null, last_update_on=$3 where municipality_id=$1 and id=$2`, [m, id, db.today]); await recountStatus(db, [id]) }), 60)
  await time('empty transaction', () => town.work(async (db) => { await db.client.query(`update plans.action set signal = 'late' where municipality_id=$1 and id=$2`, [m, ids[k++ % 60]!]) }), 60)
  const t2 = Date.now()
  await town.work((db) => onNewDay(Object.assign(db, { today: '2026-12-05' as never })))
  console.log('new day', Date.now() - t2)
  void bind; void begin
})
