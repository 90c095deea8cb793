import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { inRow } from './in-row.ts'

test('words in a row keep clear of each other and stay in the row', () => {
  const word = fc.record({
    key: fc.constant(''),
    text: fc.constant('x'),
    w: fc.integer({ min: 10, max: 300 }),
    wish: fc.integer({ min: 0, max: 640 }),
    side: fc.constantFrom('end' as const, 'middle' as const),
  })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
      const row = inRow(640, words).toSorted((a, b) => a.x - b.x)
      for (const [i, w] of row.entries()) {
        assert.ok(w.x >= -1 && w.x + w.w <= 641)
        const next = row[i + 1]
        if (next) assert.ok(next.x - (w.x + w.w) > 9)
      }
    }),
  )
})
