import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundMunicipality } from '#test/municipality'
import { loadOrganisation, planOrganisation } from './load.ts'

test('a file that brings only a meeting says so before it is loaded, and changes nothing the second time', async () => {
  const { municipality, work } = await foundMunicipality()
  const file = (...days: string[]) => `
municipality: { code: ${municipality.code} }
bodies: [{ code: tmu, kind: standing-committee, name: Teknik, from: 2022-01-01 }]
meetings: [${days.map((day) => `{ body: tmu, on: ${day} }`).join(', ')}]
units: []
partners: []
positions: []
`
  const load = (text: string) => work((db) => loadOrganisation(db, text, 'organisation.yaml'))
  assert.deepEqual((await load(file('2026-09-01'))).faults, [])
  const both = file('2026-09-01', '2026-10-06')
  const { added, unchanged } = await work((db) => planOrganisation(db, both, { hangsOn: [] }))
  assert.deepEqual(
    [added.map((a) => `${a.kind.da} ${a.code} ${a.title}`), unchanged],
    [['møde tmu 2026-10-06'], 2],
  )
  await load(both)
  const again = await load(both)
  assert.deepEqual([again.added, again.unchanged], [[], 3])
})
