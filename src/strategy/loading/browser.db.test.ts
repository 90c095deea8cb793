import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundMunicipality } from '#test/municipality'
import { findStar } from '../star/queries.ts'
import { exampleFor, goalOn, load } from '../testing/example.ts'

test('a file is loaded in the browser: seen first, then confirmed, and told apart from something else', async () => {
  const founded = await foundMunicipality()
  const office = await founded.signIn({ role: 'strategy-office' })
  const path = '/da/filer'
  const text = exampleFor(founded)
  const shown = await office.post(path, { text })
  assert.equal(shown.status, 200)
  assert.match(shown.text, /22 nye, 0 ændrede, 0 ikke længere i filen/)
  assert.equal((await founded.work((db) => findStar(db))).strategy, undefined)
  const seen = /name="seen" value="([^"]+)"/.exec(shown.text)![1]!
  const token = /name="token" value="([^"]+)"/.exec(shown.text)![1]!
  const fields = { text, source: 'strategi.yaml', seen }
  const done = await office.post(`${path}/indlaes`, fields, { token })
  assert.equal(done.status, 303)
  const after = (await office.get(done.location)).text
  assert.match(
    after,
    /strategi\.yaml er indlæst[^]*22 nye, 0 ændrede, 0 trukket tilbage[^]*\/da\/strategi\/rediger"/,
  )
  assert.equal(
    (await office.post(`${path}/indlaes`, fields, { token })).location,
    done.location,
    'a second click is the same click',
  )
  const stale = await office.post(
    `${path}/indlaes`,
    { ...fields, text: text.replace('for alle', 'for de fleste') },
    { from: path },
  )
  assert.equal(stale.status, 409)
  assert.match((await office.post(path, { text })).text, /Filen ændrer ingenting/)
  const broken = await office.post(path, { text: text.replace('da: Det gode liv', 'danish: Det gode liv') })
  assert.equal(broken.status, 422)
  assert.match(
    broken.text,
    /Linje \d+[\s\S]*strategy › values › 2 › title › danish[\s\S]*Nøglen danish kendes ikke/,
  )
  const nothing = await office.post(path, { text: ' ' })
  assert.deepEqual([nothing.status, nothing.text.includes('Vælg en fil, eller indsæt teksten')], [422, true])
  const other = await office.post(path, { text: 'opskrift: kage' })
  const one = await office.post(path, { text: text.replace('- code: plots', '- code: homes') })
  assert.match(one.text, /1 ny, 0 ændrede, 1 ikke længere i filen/)
  assert.deepEqual([other.status, /ikke i et af de formater[^]*opskrift: kage/.test(other.text)], [422, true])
})

test('what must stay is told after loading too, and a file that can do nothing else has no button', async () => {
  const founded = await foundMunicipality()
  const office = await founded.signIn({ role: 'strategy-office' })
  const text = exampleFor(founded)
  await load(founded, text)
  const plots = (await founded.work((db) => findStar(db))).areas
    .flatMap((a) => a.visions)
    .find((v) => v.code === 'plots')!
  founded.running.house.offers.hangsOn.push(goalOn('plots', new Map([['plots', plots.id]])))
  const less = text.replace(/ {4,}- code: plots\n[^]*?(?= +- code: )/, '')
  const shown = await office.post('/da/filer', { text: less })
  assert.match(shown.text, /Filen ændrer ingenting[^]*Kan ikke trækkes tilbage[^]*Byggeklare grunde/)
  assert.doesNotMatch(shown.text, /name="seen"/)
  const more = await office.post('/da/filer', { text: less.replace('for alle', 'for de fleste') })
  const [seen, token] = ['seen', 'token'].map(
    (name) => new RegExp(`name="${name}" value="([^"]+)"`).exec(more.text)![1]!,
  )
  const done = await office.post(
    '/da/filer/indlaes',
    { text: less.replace('for alle', 'for de fleste'), source: 'strategi.yaml', seen: seen! },
    { token: token! },
  )
  assert.match((await office.get(done.location)).text, /bliver stående, fordi det stadig bruges: plots\./)
  const heading = 'action;date;position;signal;public_line;internal_note;reason;new_date;milestones'
  assert.match((await office.post('/da/filer', { text: heading })).text, /Der står ingenting i filen/)
})

test('a file that is not for this visitor, or in no format at all, is told apart with what can be done', async () => {
  const founded = await foundMunicipality()
  const path = '/da/filer'
  const secretary = await founded.signIn({ role: 'committee-secretary' })
  const others = await secretary.post(path, { text: exampleFor(founded) })
  assert.equal(others.status, 422)
  assert.match(others.text, /Filen er i formatet Strategi. Det indlæses af strategikontoret\./)
  const office = await founded.signIn({ role: 'strategy-office' })
  const broken = await office.post(path, { text: '# en fil\na: [1,\n b: {' })
  assert.equal(broken.status, 422)
  assert.match(broken.text, /2 fejl[^]*Linje 2[^]*a: \[1,[^]*Her åbner en parentes[^]*Linje 3/)
  const commas = await office.post(path, { text: 'action,date,position\na,b,c' })
  assert.equal(commas.status, 422)
  assert.match(commas.text, /Linje 1[^]*Første linje skal være action;date;position;signal/)
  const page = await office.get(path)
  assert.match(page.text, /Strategi<\/b> <code>strategy\.yaml<\/code>/)
  const schema = await office.get(`${path}/skema.json?format=strategy`)
  assert.match(JSON.parse(schema.text).$id, /strategy\.schema\.json$/)
  const structure = await office.post(path, { text: 'bodies: {}\ncolour: red' })
  assert.match(structure.text, /Skal være en liste med bindestreger[^]*Nøglen colour kendes ikke/)
})

test('what is uploaded must be text in UTF-8, and not too much', async () => {
  const founded = await foundMunicipality()
  const office = await founded.signIn({ role: 'strategy-office' })
  const token = await office.formToken('/da/filer')
  const upload = async (bytes: BlobPart, one = token) => {
    const body = new FormData()
    body.set('token', one)
    body.set('file', new File([bytes], 'strategi.yaml'))
    const response = await fetch(`${office.base}/${office.slug}/da/filer`, {
      method: 'POST',
      body,
      headers: { cookie: `ledestjernen=${office.token}`, origin: office.base },
    })
    return { status: response.status, text: await response.text() }
  }
  assert.deepEqual(
    await upload(new Uint8Array([0xff, 0xfe, 0, 1])).then((r) => [
      r.status,
      r.text.includes('ikke en tekstfil i UTF-8'),
    ]),
    [422, true],
  )
  assert.deepEqual(
    await upload('a: \0').then((r) => [r.status, r.text.includes('ikke en tekstfil i UTF-8')]),
    [422, true],
  )
  assert.equal((await upload(new Uint8Array(6_000_000))).status, 413)
  const good = await upload(`\ufeff${exampleFor(founded)}`)
  assert.deepEqual([good.status, good.text.includes('22 nye')], [200, true])
})
