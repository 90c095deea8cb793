import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings } from './index.ts'

const told = (env: Record<string, string>) => {
  try {
    return readSettings(env)
  } catch (e) {
    return (e as Error).message.split('\n  ').slice(1)
  }
}

test('each wrong setting is told in a sentence: what it must be and what it is', () => {
  assert.deepEqual(told({ PORT: 'abc', TRUST_PROXY: 'maybe', PUBLIC_URL: 'ftp://x', LOG_LEVEL: 'loud' }), [
    'PORT must be a whole number from 0 to 65535, such as 3000; it is "abc"',
    'PUBLIC_URL must be scheme, host and port only, without a path, such as https://stjerne.example.org; it is "ftp://x"',
    'TRUST_PROXY must be true or false; it is "maybe"',
    'LOG_LEVEL must be error, warn, info or debug; it is "loud"',
  ])
  for (const PORT of ['65536', '-1', '1.5', '1e3', ' 80'])
    assert.match(String(told({ PORT })), /^PORT must be/, PORT)
  assert.match(String(told({ PUBLIC_URL: 'https://x.example/sti' })), /^PUBLIC_URL must be/)
  assert.match(String(told({ APP_DATABASE_URL: 'postgres://a@b/c' })), /^APP_DATABASE_URL needs DATABASE_URL/)
})

test('no passphrase is repeated', () => {
  const secrets = {
    DATABASE_URL: 'mysql://led:hemmelig@host/db',
    APP_DATABASE_URL: 'host=db password=hemmelig',
    PUBLIC_URL: 'https://led:hemmelig@host',
  }
  const faults = told(secrets)
  assert.deepEqual((faults as string[]).length, 3)
  assert.doesNotMatch(String(faults), /hemmelig/)
})

test('what is not set or empty has its usual meaning', () => {
  const { port, trustProxy, publicUrl } = readSettings({
    PORT: '',
    PUBLIC_URL: 'https://stjerne.example:8443/',
  })
  assert.deepEqual([port, trustProxy, publicUrl?.origin], [3000, false, 'https://stjerne.example:8443'])
})
