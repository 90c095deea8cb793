import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operationIdOf } from '#platform/api'
import { newId } from '#platform/ids'
import type { Founded } from '#test/municipality'
import { allRoutes } from '../../app.ts'
import { foundExample } from '../testing/example.ts'
import { leadsSomewhere, openApiShape, referencesIn } from './testing/openapi-shape.ts'

const routes = allRoutes().filter((r) => r.kind === 'api')
// the only municipality of this file, so that it is the first, which the examples name
let founded: Promise<Founded> | undefined
const only = () => (founded ??= foundExample())

test('every route for programs is described, once', () => {
  assert.ok(routes.length >= 6)
  for (const route of routes) assert.ok(route.describe?.summary, route.path.da)
  const ids = routes.map((r) => operationIdOf(r))
  assert.deepEqual(
    ids.filter((id, i) => ids.indexOf(id) !== i),
    [],
  )
})

test('the description is OpenAPI 3.1: nothing unknown in it, every reference leads somewhere, every parameter of a path is told', async () => {
  const { base } = await only()
  const got = await fetch(`${base}/api/openapi.json`)
  assert.equal(got.status, 200)
  const document: unknown = await got.json()
  const read = openApiShape.safeParse(document)
  assert.ok(read.success, read.error?.message)
  for (const reference of new Set(referencesIn(document)))
    assert.ok(leadsSomewhere(document, reference), reference)
  assert.equal(Object.values(read.data.paths).flatMap((p) => Object.keys(p)).length, routes.length)
  for (const [path, operations] of Object.entries(read.data.paths))
    for (const operation of Object.values(operations))
      assert.deepEqual(
        operation.parameters.filter((p) => p.in === 'path').map((p) => `{${p.name}}`),
        path.match(/\{[^}]+\}/g) ?? [],
      )
  const etag = got.headers.get('etag')!
  assert.equal((await fetch(`${base}/api/openapi.json`, { headers: { 'if-none-match': etag } })).status, 304)
  assert.equal((await fetch(`${base}/api/openapi.json`, { method: 'POST' })).status, 405)
})

test('the documentation is a page without script, and its examples run and answer as they say', async () => {
  const { base, signIn, municipality } = await only()
  const page = await (await fetch(`${base}/api`)).text()
  assert.doesNotMatch(page, /<script|style="/)
  const { token } = await signIn({ role: 'strategy-office' })
  const examples = [...page.matchAll(/<code class="runs">([^<]+)<\/code>/g)].map(([, text]) =>
    unescape(text!),
  )
  assert.equal(examples.length, routes.filter((r) => r.method === 'get').length)
  for (const text of examples) {
    const [, address = ''] = /'(http[^']+)'$/.exec(text) ?? []
    const got = await fetch(
      address,
      text.includes('$TOKEN') ? { headers: { authorization: `Bearer ${token}` } } : {},
    )
    const answer: unknown = got.status === 200 ? await got.json() : await got.text()
    assert.equal(got.status, 200, `${text}: ${JSON.stringify(answer)}`)
    const route = routeOf(new URL(address).pathname.replace(`/api/v1/${municipality.slug}`, ''))
    const read = route.describe!.response?.safeParse(answer)
    assert.ok(!read || read.success, `${text}: ${read?.error?.message}`)
  }
})

// in the example municipality the rules, and not the fields, say no to these
const refusedByRule: Record<string, number> = {
  postOrganisationSessions: 401,
  postStrategyCoreValuesByIdWithdrawal: 409,
  postStrategyFocusAreasByIdWithdrawal: 409,
  postStrategyVisionsByIdWithdrawal: 409,
  postStrategyStrategies: 409,
  postPlansDevelopmentPlansByIdRelease: 409,
  postPlansDevelopmentPlansByIdWithdrawal: 409,
  postPlansDevelopmentPlansByIdRestoration: 409,
  postPlansGoalsByIdWithdrawal: 409,
  postPlansGoalsByIdRestoration: 409,
  postPlansTracksByIdWithdrawal: 409,
  postPlansTracksByIdRestoration: 409,
  postPlansActionsByIdStatusUpdatesByUpdateTakeBack: 409,
}

test('the examples that write run in their order, and none is refused for what it sends', async () => {
  const { base, citizen, signIn } = await only()
  const [office, leaving] = await Promise.all(
    [0, 1].map(() => signIn({ role: 'strategy-office', code: newId() })),
  )
  const examples = async () =>
    (await (await fetch(`${base}/api`)).text()).split('<article ').flatMap((part) => {
      const [, id = '', curl = ''] = /id="(\w+)"[^]*<code class="sends">([^<]+)</.exec(part) ?? []
      return id ? [{ id, curl }] : []
    })
  const before = await examples()
  const wrong: string[] = []
  for (const { id, curl } of before) await run(id, curl)
  // what was only made by an example can then be named by another
  const after = (await examples()).filter(({ id }) => !before.some((known) => known.id === id))
  for (const { id, curl } of after) await run(id, curl)
  assert.deepEqual(wrong, [])
  const writing = routes.filter((r) => r.method !== 'get').map((r) => operationIdOf(r))
  assert.deepEqual([...before, ...after].map(({ id }) => id).toSorted(), writing.toSorted())

  async function run(id: string, curl: string, again = false): Promise<void> {
    const example = requestOf(unescape(curl))
    const own = await example.send((curl.includes('TOKEN_TO_CLOSE') ? leaving : office)!.token)
    const got = own.status === 403 ? await example.send((await whoDecides(example.address)).token) : own
    const text = await got.text()
    // what another example has written meanwhile has a new version, which the page then names
    if (got.status === 409 && text.includes('"written-since"') && !again)
      return run(id, (await examples()).find((known) => known.id === id)!.curl, true)
    if (
      got.status !==
      (refusedByRule[id] ?? routes.find((r) => operationIdOf(r) === id)?.describe!.status ?? 200)
    )
      wrong.push(`${id} ${got.status} ${text.slice(0, 300)}`)
  }

  /** The head of the unit or the secretary of the committee that a thing belongs to. */
  async function whoDecides(address: string) {
    const [, thing = ''] = /\/api\/v1\/[^/]+(\/\w+\/[a-z-]+\/[^/]+)/.exec(address) ?? []
    const { unitId, bodyId } = JSON.parse((await citizen.api('GET', thing)).text) as Record<string, string>
    return unitId
      ? signIn({ role: 'head', unitId, code: newId() })
      : signIn({ role: 'committee-secretary', bodyId: bodyId!, code: newId() })
  }
})

function requestOf(curl: string) {
  const [, address = ''] = /'(http[^']+)'$/.exec(curl) ?? []
  const [, method = 'POST'] = /-X (\w+)/.exec(curl) ?? []
  const [, version] = /'If-Match: ([^']+)'/.exec(curl) ?? []
  const [, body = ''] = /-d '(.*)' \\\n/.exec(curl) ?? []
  const send = (token: string | undefined) =>
    fetch(address, {
      method,
      body,
      headers: {
        'content-type': 'application/json',
        ...(curl.includes('Bearer') && { authorization: `Bearer ${token}` }),
        ...(version && { 'if-match': version }),
      },
    })
  return { address, send }
}

// as the server matches: what is fixed before what is named
const routeOf = (path: string) =>
  routes
    .filter(
      (r) => r.method === 'get' && new RegExp(`^${r.path.da.replace(/:[a-zA-Z]+/g, '[^/]+')}$`).test(path),
    )
    .toSorted((a, b) => a.path.da.split(':').length - b.path.da.split(':').length)[0]!
const unescape = (text: string) =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

test('whoever asks under another host name gets no script into the documentation', async () => {
  const { base } = await only()
  const { request } = await import('node:http')
  const text = await new Promise<string>((ok, no) => {
    request(`${base}/api`, { headers: { host: `a"><script>alert(1)</script>'` } }, (response) => {
      let all = ''
      response.on('data', (part: Buffer) => (all += part.toString())).on('end', () => ok(all))
    })
      .on('error', no)
      .end()
  })
  assert.doesNotMatch(text, /<script>alert/)
})
