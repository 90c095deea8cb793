import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shelfOf } from './shelf.ts'

const text = (letter: string) => letter.repeat(799)

test('a full shelf lets go what nobody has asked for the longest', () => {
  const shelf = shelfOf<string>(3000)
  for (const key of ['a', 'b', 'c']) shelf.set(key, text(key))
  assert.equal(shelf.get('a'), text('a'))
  shelf.set('d', text('d'))
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].filter((key) => shelf.get(key)),
    ['a', 'c', 'd'],
  )
})

test('what is given again weighs once, and what is larger than the shelf is not kept', () => {
  const shelf = shelfOf<string>(3000)
  shelf.set('b', text('b'))
  for (let n = 0; n < 10; n++) shelf.set('a', text('a'))
  assert.ok(shelf.get('b'))
  shelf.set('huge', text('h').repeat(5))
  assert.equal(shelf.get('huge'), undefined)
  shelf.set('c', text('c'))
  assert.ok(shelf.get('c'))
})
