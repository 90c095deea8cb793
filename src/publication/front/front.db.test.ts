import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundMunicipality } from '#test/municipality'

test('a municipality without a strategy says what is missing and who can act', async () => {
  const { citizen, signIn } = await foundMunicipality()
  const front = await citizen.get('/da')
  assert.equal(front.status, 200)
  assert.match(front.text, /Her kommer stjernen til at stå/)
  assert.match(front.text, /strategikontor/)
  assert.match((await citizen.get('/en')).text, /The star will stand here/)
  const office = await signIn({ role: 'strategy-office' })
  assert.match((await office.get('/da')).text, /href="[^"]*\/da\/filer"[^>]*>Indlæs en strategi/)
  const head = await signIn({ role: 'head' })
  assert.doesNotMatch((await head.get('/da')).text, /Indlæs en strategi</)
})

test('public pages may be kept: HEAD, validators, and a new one when something public changes', async () => {
  const { citizen, signIn, base, municipality } = await foundMunicipality()
  const address = `${base}/${municipality.slug}/da/kontakt`
  const first = await fetch(address)
  assert.equal(first.headers.get('cache-control'), 'public, no-cache')
  const etag = first.headers.get('etag')!
  assert.equal((await fetch(address, { headers: { 'if-none-match': etag } })).status, 304)
  const head = await fetch(address, { method: 'HEAD' })
  assert.equal(head.status, 200)
  assert.equal(await head.text(), '')
  const office = await signIn({ role: 'strategy-office' })
  const fields = {
    version: '0',
    onTrackWithin: '5',
    atRiskWithin: '25',
    silentAfterMonths: '3',
    statusPublic: 'at-once',
    municipalRoles: '',
    contactDa: 'Skriv til plan@eksempel.dk\n\nRing ikke <script>alert(1)</script>',
    accessibilityStatementUrl: '',
  }
  assert.equal((await office.post('/da/indstillinger', fields)).status, 303)
  const again = await fetch(address, { headers: { 'if-none-match': etag } })
  assert.equal(again.status, 200)
  const text = await again.text()
  assert.match(text, /href="mailto:plan@eksempel.dk"/)
  assert.match(text, /&lt;script&gt;/)
  const english = await citizen.get('/en/contact')
  assert.match(english.text, /lang="da"/)
  assert.match(english.text, /exists in Danish only/)
})

test('no query string breaks a public page or gets script onto it', async () => {
  const { citizen } = await foundMunicipality()
  const pages = [
    '/da',
    '/da/data-og-metode',
    '/da/aabne-data',
    '/da/kontakt',
    '/da/persondata',
    '/da/tilgaengelighed',
    '/en/method',
    '/da/aabne-data/katalog.jsonld',
  ]
  const hostile = [
    '?<script>alert(1)</script>=1',
    '?q=%00%01',
    '?__proto__=x&constructor=y',
    '?slug=%ff%fe',
    `?a=${'x'.repeat(3000)}`,
    '?a[]=1&a[]=2',
    '?x=\'"><img src=x onerror=alert(1)>',
  ]
  for (const page of pages)
    for (const query of hostile) {
      const got = await citizen.get(page + query)
      assert.ok(got.status < 500, `${page}${query}: ${got.status}`)
      assert.doesNotMatch(got.text, /<script>alert|<img src=x/)
    }
})

test('the first visit to the public front is small', async () => {
  const { base, municipality } = await foundMunicipality()
  const sizeOf = async (path: string) =>
    Number(
      (await fetch(base + path, { headers: { 'accept-encoding': 'br' } })).headers.get('content-length') ?? 0,
    )
  const html = await (await fetch(`${base}/${municipality.slug}/da`)).text()
  const css = /<link rel="stylesheet" href="([^"]+)"/.exec(html)![1]!
  const js = /<script type="module" src="([^"]+)"/.exec(html)![1]!
  const script = await bodySize(base + js)
  assert.ok(script <= 30_000)
  assert.ok((await sizeOf(`/${municipality.slug}/da`)) + (await bodySize(base + css)) + script <= 60_000)

  // fetch unpacks: the packed size stands in the file beside, which the header cannot tell
  async function bodySize(address: string) {
    const { request } = await import('node:http')
    return new Promise<number>((ok, no) => {
      request(address, { headers: { 'accept-encoding': 'br' } }, (response) => {
        let size = 0
        response.on('data', (part: Buffer) => (size += part.length)).on('end', () => ok(size))
      })
        .on('error', no)
        .end()
    })
  }
})
