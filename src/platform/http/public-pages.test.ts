import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { keepPublicPages } from './public-pages.ts'

const day = '2026-11-23'
const now = { revision: 1, publicRevision: 1 }
const running = {
  live: { healthy: true, of: () => now, heard: () => {}, on: () => () => {}, stop: () => Promise.resolve() },
  days: new Map([['m', day]]),
  today: () => day,
} as unknown as Parameters<typeof keepPublicPages>[0]

test('however many addresses citizens ask for, the pages kept for them stay within a size; what is asked for again stays', async () => {
  const pages = keepPublicPages(running)
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    if (!pages.give(request, response)) response.writeHead(404).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const isKept = async (url: string) => (await fetch(`http://${host}${url}`)).status === 200
  const keep = (url: string, bytes: number) =>
    pages.keep(host, url, {
      municipalityId: 'm',
      publicRevision: 1,
      day,
      headers: {},
      body: Buffer.alloc(bytes),
    })
  try {
    keep('/first', 1000)
    keep('/second', 1000)
    for (let n = 0; n < 60; n++) {
      keep(`/list?text=${n}`, 1_000_000)
      assert.ok(await isKept('/first'), `asked for after ${n}`)
    }
    assert.equal(await isKept('/second'), false, 'the one that nobody asked for went first')
    const kept = await Promise.all(Array.from({ length: 60 }, (_, n) => isKept(`/list?text=${n}`)))
    const many = kept.filter(Boolean).length
    assert.ok(many > 20 && many <= 43, `${many} of a megabyte and a half`)
    // kept anew under the same address it counts once
    for (let n = 0; n < 60; n++) keep('/list?text=59', 1_000_000)
    assert.ok(await isKept('/first'))
    assert.ok(await isKept(`/list?text=${60 - many + 1}`))
  } finally {
    server.close()
    server.closeAllConnections()
  }
})
