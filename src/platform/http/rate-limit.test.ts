import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countRequests } from './rate-limit.ts'

test('an address is stopped after its limit, told how long to wait, and begins anew in the next minute', () => {
  const clock = { now: 1_000_020_000 }
  const count = countRequests({ anonymous: 3, signedIn: 30 }, () => clock.now)
  const first = count('192.0.2.1', false)
  assert.deepEqual(first, {
    ok: true,
    headers: { 'ratelimit-limit': '3', 'ratelimit-remaining': '2', 'ratelimit-reset': '60' },
  })
  count('192.0.2.1', false)
  assert.equal(count('192.0.2.1', false).ok, true)
  clock.now += 40_000
  const over = count('192.0.2.1', false)
  assert.equal(over.ok, false)
  assert.equal(over.headers['retry-after'], '20')
  assert.equal(over.headers['ratelimit-remaining'], '0')
  assert.equal(count('192.0.2.2', false).ok, true)
  assert.equal(count('192.0.2.1', true).ok, true)
  clock.now += 20_000
  assert.equal(count('192.0.2.1', false).ok, true)
})

test('a household of IPv6 is one address, and many addresses cost bounded memory', () => {
  const count = countRequests({ anonymous: 2, signedIn: 20 }, () => 1_000_020_000)
  count('2001:db8:1:2::1', false)
  count('2001:db8:1:2:ffff::2', false)
  assert.equal(count('2001:db8:1:2:3:4:5:6', false).ok, false)
  assert.equal(count('2001:db8:1:3::1', false).ok, true)
  for (let i = 0; i < 60_000; i++) count(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`, false)
  assert.equal(count('10.0.0.0', false).ok, true)
})
