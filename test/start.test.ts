import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { foundMunicipality } from '#test/municipality'

test('an address that nobody has given is not there, and says so in the language of the path', async () => {
  const { citizen } = await foundMunicipality()
  const danish = await citizen.get('/da/findes-ikke')
  assert.equal(danish.status, 404)
  assert.match(danish.text, /Siden findes ikke/)
  assert.equal((await citizen.get('/en/nothing')).status, 404)
})

/** What the program says when it cannot start: all of it, and nothing else. */
const refusalOf = (env: Record<string, string>, ...args: string[]) =>
  new Promise<string>((done) => {
    const own = ['--import', './loader.mjs', 'src/main.ts', ...args]
    const surroundings = { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: nowhere, ...env }
    execFile(process.execPath, own, { env: surroundings }, (e, stdout, stderr) =>
      done(`${String(e?.code)} ${stderr}${env['PORT'] ? stdout : ''}`),
    )
  })
// a file stands where the folder would have to be
const nowhere = join(import.meta.filename, 'data')

test('whoever cannot start the program is told why in one line, before anything is made', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  assert.match(
    await refusalOf({ PORT: String(port) }),
    new RegExp(`^1 Port ${port} is used by another .*\\n$`),
  )
  taken.close()
  assert.match(
    await refusalOf({ HOST: '192.0.2.1', PORT: '0' }),
    /^1 HOST must be an address of this machine.*\n$/,
  )
  assert.match(
    await refusalOf({}),
    /^1 The folder .* cannot be made: a file stands in the way\. Set DATA_DIR .*\n$/,
  )
  assert.match(await refusalOf({}, '--emty'), /^1 npm start does not know --emty\. It knows: --empty.*\n$/)
})
