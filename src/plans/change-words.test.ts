import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '#platform/i18n'
import { filesBelow, read } from '#test/house/reading'
import { planTexts } from './action-plans/words.ts'
import { actionTexts } from './actions/words.ts'
import { wordsIn } from './development-plans/words.ts'

// What a plan's commitment tells of in words of its own.
const toldElsewhere = new Set(['plans.action-plan-committed', 'plans.action-plan-released'])

test('every kind of change that the room writes down is told in words, in both languages', () => {
  const written = [...kindsWritten()].filter((kind) => shownAs(kind, 'da') && !toldElsewhere.has(kind))
  assert.ok(written.length > 30, written.join(' '))
  for (const language of languages)
    assert.deepEqual(
      written.filter((kind) => !Object.hasOwn(shownAs(kind, language)!, kind)),
      [],
      language,
    )
})

/** As literals, and as the endings that are handed to a `line`. */
function kindsWritten(): Set<string> {
  const files = filesBelow('src/plans').filter((f) => !/texts\.|\.test\.|testing\//.test(f))
  const found = files.flatMap((file) => {
    const text = read(file)
    const start = text.match(/kind: `plans\.([a-z-]*)\$\{kind\}`/)?.[1]
    return [
      ...[...text.matchAll(/'(plans\.[a-z]+-[a-z-]+)'/g)].map(([, kind]) => kind!),
      ...(start === undefined
        ? []
        : [...text.matchAll(/\bline\('([a-z-]+)'/g)].map(([, end]) => `plans.${start}${end}`)),
    ]
  })
  return new Set(found)
}

function shownAs(kind: string, language: 'da' | 'en'): object | undefined {
  if (/^plans\.(development-plan|goal|track)-/.test(kind)) return wordsIn(language).kinds
  if (kind.startsWith('plans.action-plan-')) return planTexts(language).kinds
  if (/^plans\.(action|milestones?|status)-/.test(kind)) return actionTexts(language).history.kinds
  return undefined
}
