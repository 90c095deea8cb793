import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { commandLine } from '#test/command-line'
import { testDatabase } from '#test/database'
import { foundMunicipality } from '#test/municipality'

const folder = mkdtempSync(join(tmpdir(), 'led-command-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const typed = async (...args: string[]) => commandLine((await testDatabase()).database, args)
/** Refused in a sentence of its own, without a trace of where in the program. */
async function refused(args: string[], why: RegExp) {
  const { stdout, stderr, code } = await typed(...args)
  assert.match(stderr, why)
  assert.doesNotMatch(stderr, /\n\s+at /)
  assert.deepEqual([stdout, code], ['', 1])
}

const strategy = readFileSync(join(import.meta.dirname, '../examples/vesthimmerland/strategy.yaml'), 'utf8')
/** The example's strategy as a file for a municipality of the test's own, written as it is changed. */
async function strategyFile() {
  const { municipality, work } = await foundMunicipality()
  const path = join(folder, `${municipality.code}.yaml`)
  const own = strategy.replace('code: "820"', `code: "${municipality.code}"`)
  const write = (from: string, to: string, encoding: BufferEncoding = 'utf8') => {
    assert.ok(own.includes(from))
    writeFileSync(path, own.replace(from, to), encoding)
  }
  write('', '')
  const strategies = () =>
    work(async (db) => (await db.selectFrom('strategy.strategy').select('title').execute()).length)
  return { path, write, strategies, load: ['load', path, '-m', municipality.slug] }
}

test('a file is loaded only by who has said yes, shown field by field, and the same file again changes nothing', async () => {
  const { write, load, strategies } = await strategyFile()
  const first = await typed(...load)
  assert.match(first.stdout, /\+ .*economy: /)
  assert.match(first.stdout, /22 new, 0 changed, 0 unchanged\nNothing is loaded yet\. .* with --yes\./)
  assert.deepEqual([first.code, await strategies()], [2, 0])
  assert.match((await typed(...load, '--dry-run', '--yes')).stdout, /this was a dry run/)
  assert.equal(await strategies(), 0)
  const done = await typed(...load, '--yes')
  assert.match(done.stdout, /It is loaded\.\n$/)
  assert.deepEqual([done.code, await strategies()], [0, 1])
  const again = await typed(...load)
  assert.match(again.stdout, /The file changes nothing\.\n$/)
  assert.equal(again.code, 0)
  write('da: Bæredygtig mobilitet', 'da: Grøn mobilitet')
  const { stdout } = await typed(...load, '--dry-run')
  assert.match(stdout, /~ vision mobility: .*\n.*\n +before: Bæredygtig mobilitet\n +now: +Grøn mobilitet\n/i)
})

test('in a terminal one is asked', { skip: process.platform !== 'linux' }, async () => {
  const { load, strategies } = await strategyFile()
  const { database } = await testDatabase()
  assert.match((await commandLine(database, load, 'n\n')).stdout, /Load it\?[^]*Nothing is loaded\./)
  assert.equal(await strategies(), 0)
  assert.match((await commandLine(database, load, 'y\n')).stdout, /Load it\?[^]*It is loaded\./)
  assert.equal(await strategies(), 1)
})

test('a file that is not UTF-8 is refused, and faults are counted in words', async () => {
  const { write, load } = await strategyFile()
  write('', '', 'latin1')
  await refused(load, /is not a text file in UTF-8\. Save it as UTF-8/)
  write('da: Bæredygtig mobilitet', 'dansk: Bæredygtig mobilitet')
  const wrong = await typed(...load, '--yes')
  assert.match(`${wrong.stdout}${wrong.stderr}`, /line \d+ [^]*Nothing is loaded: \d+ faults?\n/)
  await refused(['load', folder, ...load.slice(2)], /is a folder\. Name one file in it/)
  await refused(['load', join(folder, 'nothing'), ...load.slice(2)], /There is no file/)
})

test('what is not known is refused, and what is known is named', async () => {
  await Promise.all([
    refused(['municipality', 'list', '--emty'], /Unknown option '--emty'\. There are: .*--withdraw/),
    refused(['municipality', 'list', '--yes'], /does not know --yes/),
    refused(['municipality', 'add', '820'], /Write: ledestjernen municipality add CODE NAME \[--slug …\]/),
    refused(['munici'], /There is no command munici\. There are: municipality add,/),
  ])
  assert.match((await typed()).stdout, /load FILE/)
})

test('municipalities and people from the shell pass the forms of the pages', async () => {
  const { municipality, signIn } = await foundMunicipality()
  await signIn({ role: 'strategy-office', code: 'strateg' })
  await refused(['municipality', 'add', 'abc', 'X Kommune'], /three digits/)
  assert.match(
    (await typed('municipality', 'add', '761', 'Langbro Kommune')).stdout,
    /\/langbro\/da\/velkommen\//,
  )
  await refused(
    ['municipality', 'add', '761', 'Langbro Kommune'],
    /The code or the short name is used already/,
  )
  const invite = (mail: string, position = 'strateg') => [
    ...['person', 'invite', 'Åse', mail, position],
    ...['-m', municipality.slug],
  ]
  await refused(invite('nomail'), /Write an e-mail address such as/)
  await refused(invite('nomail', 'none'), /Write an e-mail address[^]*no position with the code none/)
  await refused(invite('aase@eksempel.dk', 'none'), /^There is no position with the code none\n$/)
  assert.match((await typed(...invite('aase@eksempel.dk'))).stdout, /velkommen/)
  await refused(invite('Aase@Eksempel.dk'), /The e-mail address is used by somebody else/)
})

test('without an example both of its commands say so', async () => {
  for (const command of ['remove', 'clock-off'])
    assert.match((await typed('example', command)).stdout, /^There is no example municipality\.\n$/)
})
