import assert from 'node:assert/strict'
import test from 'node:test'
import { cx, hueOf, safeUrl } from './types.ts'

test('a typed address leads to the web, to mail, or to ourselves, and nowhere else', () => {
  for (const good of ['https://example.dk/a?b', '/plans/7', '#top', '?page=2', 'mailto:a@b.dk'])
    assert.equal(safeUrl(good), good)
  for (const bad of [
    'javascript:alert(1)',
    ' java\nscript:x',
    '//evil.dk',
    '/\\evil.dk',
    'data:text/html,x',
    'JAVASCRIPT:x',
  ])
    assert.equal(safeUrl(bad), '#')
})

test('hues go round after eight', () => {
  assert.deepEqual([0, 7, 8, -1].map(hueOf), [1, 8, 1, 8])
})

test('class names that are not there leave no trace', () => {
  assert.equal(cx('a', false, null, 'b'), 'a b')
  assert.equal(cx(undefined), undefined)
})
