import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outsideTheLaw, withOwner } from '#platform/db'
import { addBody, addUnit, foundMunicipality, testHouse } from '#test/municipality'

const schemas = `('platform', 'organisation', 'strategy', 'plans', 'alignment', 'publication')`
const ask = async <T extends object>(sql: string, values: unknown[] = []) => {
  const { database } = await testHouse()
  return withOwner(database.owner, async (owner) => (await owner.query<T>(sql, values)).rows)
}
const isLawful = (name: string) => !(name in outsideTheLaw) && name !== 'platform.migration'

test('every table stands behind the wall: forced row-level security with a policy on the municipality', async () => {
  const tables = await ask<{
    name: string
    secured: boolean
    forced: boolean
    policies: number
    owner: string
  }>(
    `select n.nspname || '.' || c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner,
       (select count(*)::int from pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, p.polrelid) like '%current_municipality%'
         and pg_get_expr(p.polwithcheck, p.polrelid) like '%current_municipality%') as policies
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ${schemas}`,
  )
  assert.ok(tables.length > 30, `only ${tables.length} tables found`)
  for (const t of tables) assert.notEqual(t.owner, 'led_app', `${t.name} belongs to the application`)
  const open = tables.filter((t) => isLawful(t.name) && !(t.secured && t.forced && t.policies === 1))
  assert.deepEqual(open, [])
})

test('the municipality stands first in every primary key and in every foreign key', async () => {
  const keys = await ask<{
    name: string
    type: string
    first: string
    constraint: string
    target: string | null
  }>(
    `select n.nspname || '.' || c.relname as name, k.contype as type, k.conname as constraint, k.confrelid::regclass::text as target,
       (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = k.conkey[1]) as first
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype in ('p', 'f') and n.nspname in ${schemas}`,
  )
  const wrong = keys.filter((k) => isLawful(k.name) && k.first !== 'municipality_id')
  assert.deepEqual(wrong, [])
  const named = new Set(keys.filter((k) => k.type === 'p').map((k) => k.name))
  const tables = await ask<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema in ${schemas}`,
  )
  assert.deepEqual(
    tables.filter((t) => !named.has(t.name) && t.name !== 'platform.migration'),
    [],
  )
})

test('the application may not change a line of history, nor become somebody else', async () => {
  const { database } = await testHouse()
  const { work } = await foundMunicipality()
  for (const sql of [
    'update platform.history_line set kind = $$x$$',
    'delete from platform.history_line',
    'delete from platform.history_text',
    'select * from platform.session',
    'insert into platform.municipality default values',
  ])
    await assert.rejects(() => work((db) => db.client.query(sql)), /permission denied/)
  const [role] = (
    await database.pool.query<{ super: boolean; bypass: boolean }>(
      `select rolsuper as super, rolbypassrls as bypass from pg_roles where rolname = current_user`,
    )
  ).rows
  assert.deepEqual(role, { super: false, bypass: false })
})

test('with the filter of the query layer gone, another municipality is still not there', async () => {
  const here = await foundMunicipality()
  const there = await foundMunicipality()
  await there.work((db) => addBody(db, 'deres'))
  await here.work((db) => addUnit(db, 'vores'))
  const seen = await here.work(
    async (db) =>
      (
        await db.client.query<{ code: string }>(
          'select code from organisation.body union all select code from organisation.unit',
        )
      ).rows,
  )
  assert.deepEqual(seen, [{ code: 'vores' }])
  await assert.rejects(
    () =>
      here.work((db) =>
        db.client.query(
          `insert into organisation.partner (municipality_id, id, code, kind, name) values ($1, gen_random_uuid(), 'x', 'y', 'z')`,
          [there.municipality.municipalityId],
        ),
      ),
    /row-level security/,
  )
  const changed = await here.work((db) => db.client.query(`update organisation.body set code = 'taget'`))
  assert.equal(changed.rowCount, 0)
})

test('a query names no municipality and gets its own all the same, in joins too', async () => {
  const here = await foundMunicipality()
  const there = await foundMunicipality()
  for (const one of [here, there]) await one.work((db) => addBody(db, 'tmu'))
  const compiled = await here.work((db) => {
    const query = db
      .selectFrom('organisation.body as body')
      .leftJoin('organisation.position as position', 'position.bodyId', 'body.id')
      .where('body.code', '=', 'a')
      .select('body.id')
      .compile()
    return Promise.resolve(query)
  })
  assert.equal(compiled.sql.match(/"municipality_id" = /g)?.length, 2)
  assert.equal(compiled.parameters.filter((p) => p === here.municipality.municipalityId).length, 2)
})
