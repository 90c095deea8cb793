import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { mock, test } from 'node:test'
import type { Pool } from 'pg'
import { holdConnection } from './hold.ts'

/** Gives out connections by number and notes how each came back. */
function countingPool() {
  const back: string[] = []
  let given = 0
  const connect = () => {
    const number = ++given
    const release = (broken: boolean) => back.push(`${number} ${broken ? 'broken' : 'whole'}`)
    return Promise.resolve(Object.assign(new EventEmitter(), { number, release }))
  }
  const connection = holdConnection({ connect } as unknown as Pool)
  return { back, connection: connection as unknown as () => Promise<EventEmitter & { number: number }> }
}

test('one connection is held for all who ask, and given back when nobody has asked for a moment', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  try {
    const { back, connection } = countingPool()
    const numbers = (await Promise.all([connection(), connection()])).map(({ number }) => number)
    assert.deepEqual(numbers, [1, 1])
    mock.timers.tick(1000)
    assert.deepEqual(back, ['1 whole'])
    assert.equal((await connection()).number, 2)
  } finally {
    mock.timers.reset()
  }
})

test('one that has broken is given back as broken, and the next who asks gets another', async () => {
  const { back, connection } = countingPool()
  const first = await connection()
  first.emit('end')
  assert.deepEqual(back, ['1 broken'])
  assert.equal((await connection()).number, 2)
})
