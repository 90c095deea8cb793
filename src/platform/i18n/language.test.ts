import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inLanguage, inSentence, type Widen } from './index.ts'

test("the reader's language first, else the other, and it is said", () => {
  const both = { da: 'Cykelsti', en: 'Cycle path' }
  assert.deepEqual(inLanguage(both, 'da'), { text: 'Cykelsti', lang: 'da', foreign: false })
  assert.deepEqual(inLanguage(both, 'en'), { text: 'Cycle path', lang: 'en', foreign: false })
  assert.deepEqual(inLanguage({ da: 'Cykelsti' }, 'en'), { text: 'Cykelsti', lang: 'da', foreign: true })
  assert.deepEqual(inLanguage({ en: 'Path', da: ' ' }, 'da'), { text: 'Path', lang: 'en', foreign: true })
  assert.deepEqual(inLanguage({}, 'en'), { text: '', lang: 'en', foreign: false })
})

test('a sentence falls into pieces where it names something in the other language', () => {
  const sentence = 'Stopped: Cykelsti and Path, then Bro og cykelsti.'
  assert.deepEqual(
    inSentence(sentence, [{ en: 'Path' }, { da: 'Bro og cykelsti' }, { da: 'Cykelsti' }], 'en'),
    [
      { text: 'Stopped: ' },
      { text: 'Cykelsti', lang: 'da' },
      { text: ' and Path, then ' },
      { text: 'Bro og cykelsti', lang: 'da' },
      { text: '.' },
    ],
  )
  assert.deepEqual(inSentence('', [{ da: 'Cykelsti' }], 'en'), [])
})

test('English texts must be as the Danish, checked when compiled', () => {
  const da = {
    title: 'Mål',
    count: (n: number) => `${n} mål`,
    months: ['jan', 'feb'],
    deep: { word: 'ja' },
  } as const
  const en: Widen<typeof da> = {
    title: 'Goals',
    count: (n) => `${n} goals`,
    months: ['Jan', 'Feb'],
    deep: { word: 'yes' },
  }
  // @ts-expect-error a text is missing
  const missing: Widen<typeof da> = { title: 'Goals', count: (n) => `${n} goals`, months: ['Jan', 'Feb'] }
  // @ts-expect-error a text too many
  const extra: Widen<typeof da> = { ...missing, deep: { word: 'yes', other: '' } }
  // @ts-expect-error a function with another parameter
  const other: Widen<typeof da> = { ...en, count: (n: string) => n }
  // @ts-expect-error a month is missing
  const short: Widen<typeof da> = { ...en, months: ['Jan'] }
  assert.ok(en && missing && extra && other && short)
})
