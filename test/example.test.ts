import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse } from 'yaml'

const folder = join(import.meta.dirname, '../examples/vesthimmerland')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

interface Goal {
  title: { da: string }
  serves?: { visions?: string[]; focusAreas?: string[] }
  tracks: unknown[]
}
interface Action {
  code: string
  title: string
  phase: string
  contributors?: { units?: string[]; partners?: string[] }
  ends?: unknown
}
const plans = (
  parse(read('development-plan.yaml')) as { developmentPlans: { committee: string; goals: Goal[] }[] }
).developmentPlans
const actionPlans = (
  parse(read('action-plan.yaml')) as { actionPlans: { unit: string; actions: Action[] }[] }
).actionPlans
const updates = parseCsv(read('updates.csv'), { delimiter: ';', columns: true }) as Record<string, string>[]
const goals = plans.flatMap((p) => p.goals)
const actions = actionPlans.flatMap((p) => p.actions)

test('the example is of good size and of every kind', () => {
  assert.equal(new Set(plans.map((p) => p.committee)).size, 7)
  assert.ok(goals.length >= 40 && goals.flatMap((g) => g.tracks).length >= 90)
  assert.ok(actionPlans.length >= 10 && actions.length >= 160 && updates.length >= 600)
  assert.ok(
    goals.filter((g) => !g.serves?.visions?.length && !g.serves?.focusAreas?.length).length >= 3,
    'supplementary goals',
  )
  for (const phase of ['idea', 'planned', 'under-way', 'continuous', 'completed', 'stopped'])
    assert.ok(
      actions.some((a) => a.phase === phase),
      phase,
    )
  assert.ok(actions.some((a) => (a.contributors?.units?.length ?? 0) >= 2))
  assert.ok(
    actions.filter((a) => a.ends !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(String(a.ends))).length > 10,
    'vague dates',
  )
  assert.doesNotMatch(
    read('development-plan.yaml'),
    /visions: \[[^\]]*school-business[^\]]*\][^}]*values/,
    'one vision is carried by nobody',
  )
})

test('of at least thirty actions one can read how a delay arose and was solved', () => {
  const stories = actions.filter(({ code }) => {
    const signals = updates.filter((u) => u['action'] === code).map((u) => u['signal'])
    const trouble = signals.findIndex((s) => s === 'late' || s === 'at-risk')
    return trouble >= 0 && signals.slice(trouble).some((s) => s === 'on-track' || s === 'completed')
  })
  assert.ok(stories.length >= 30, `${stories.length} stories`)
})

test('no text is written twice, nor nearly', () => {
  const texts = [
    ...longTexts(plans),
    ...longTexts(actionPlans),
    ...updates.flatMap((u) => longTexts([u['public_line'], u['internal_note'], u['reason']])),
  ]
  const sets = texts.map((t) => new Set(t.toLowerCase().match(/[\p{L}\d]+/gu) ?? []))
  const closest = { overlap: 0, pair: ['', ''] }
  for (let i = 0; i < sets.length; i++)
    for (let j = i + 1; j < sets.length; j++) {
      const overlap = jaccard(sets[i]!, sets[j]!)
      if (overlap > closest.overlap) Object.assign(closest, { overlap, pair: [texts[i], texts[j]] })
    }
  console.log(
    `closest of ${texts.length} texts: ${closest.overlap.toFixed(2)}\n  ${closest.pair.join('\n  ')}`,
  )
  assert.ok(closest.overlap < 0.7)
  const titles = [...actions.map((a) => a.title), ...goals.map((g) => g.title.da)]
  assert.equal(new Set(titles.map((t) => t.replace(/[\d ]+/g, ' '))).size, titles.length, 'numbered names')
})

// Sums of money are facts, not sentences; titles of two or three words share words by nature.
function longTexts(value: unknown): string[] {
  if (typeof value === 'string')
    return (value.match(/[\p{L}\d]+/gu)?.length ?? 0) >= 5 && !/ kr\.|^\d/.test(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((v) => longTexts(v))
  return value && typeof value === 'object' ? Object.values(value).flatMap((v) => longTexts(v)) : []
}
function jaccard(a: Set<string>, b: Set<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const word of small) if (large.has(word)) common += 1
  return common / (a.size + b.size - common)
}
