import { once } from 'node:events'
import { basename } from 'node:path'
import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { isDeepStrictEqual } from 'node:util'
import { OperatorError } from '#platform/config'
import type { Database, Municipality } from '#platform/db'
import type { FileFormat, LoadPlan, PlannedChange } from '#platform/files'
import { collectOffers } from '#platform/room'
import { asHouse } from './as-house.ts'
import { readFormatted } from './read-file.ts'
import { rooms } from './rooms.ts'

export interface LoadWishes {
  dryRun: boolean
  withdraw: boolean
  /** The answer to the question is known already. */
  yes: boolean
}

/** Shows what a file would do, field by field; does it when somebody says yes to what was shown. */
export async function load(database: Database, municipality: Municipality, path: string, wishes: LoadWishes) {
  const offers = collectOffers(rooms)
  const { text, format } = readFormatted(path, offers.fileFormats)
  const plan = await asHouse(database, municipality, (db) => format.plan(db, text, offers))
  refuseFaults(plan, format)
  show(plan, wishes)
  if (isIdle(plan, wishes)) return console.log('The file changes nothing.')
  if (wishes.dryRun) return console.log('Nothing is loaded: this was a dry run.')
  if (!(await isWanted(wishes))) return
  await asHouse(database, municipality, async (db) => {
    const now = await format.plan(db, text, offers)
    if (!isDeepStrictEqual(now, plan))
      throw new OperatorError(
        'Something has changed since this was shown. Nothing is loaded; look once more.',
      )
    await format.carryOut(db, text, basename(path), { withdraw: wishes.withdraw }, offers)
  })
  console.log('It is loaded.')
}

function refuseFaults({ faults }: LoadPlan, format: FileFormat) {
  if (!faults.length) return
  for (const f of faults) console.log(`line ${f.line}  ${f.place}  ${format.explain(f.reason, 'en')}`)
  throw new OperatorError(`Nothing is loaded: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`)
}

const isIdle = ({ added, changed, withdrawn }: LoadPlan, { withdraw }: LoadWishes) =>
  added.length + changed.length + (withdraw ? withdrawn.length : 0) === 0

function show({ added, changed, withdrawn, refused, unchanged }: LoadPlan, { withdraw }: LoadWishes) {
  for (const c of added) console.log(`+ ${named(c)}`)
  for (const c of changed) {
    console.log(`~ ${named(c)}`)
    for (const { field, before, after } of c.differences ?? [])
      console.log(`    ${field.en ?? field.da}\n${shown('before:', before)}\n${shown('now:', after)}`)
  }
  for (const c of withdrawn) console.log(`- ${named(c)}`)
  for (const r of refused) console.log(`! ${named(r)}: stays, because of ${r.holding.join(', ')}`)
  console.log(`${added.length} new, ${changed.length} changed, ${unchanged} unchanged`)
  if (withdrawn.length && !withdraw)
    console.log(`${withdrawn.length} no longer in the file (-): they stay unless you add --withdraw`)
}

const named = ({ kind, code, title }: PlannedChange) =>
  `${[kind.en ?? kind.da, code].filter(Boolean).join(' ')}: ${title}`

/** A text of several lines stands below itself. */
const shown = (word: string, text: string) =>
  `      ${word.padEnd(8)}${text.replaceAll('\n', `\n${' '.repeat(14)}`) || '(nothing)'}`

async function isWanted({ yes }: LoadWishes): Promise<boolean> {
  if (yes) return true
  if (stdin.isTTY && stdout.isTTY) {
    const wanted = await ask('Load it? (y/n) ')
    if (!wanted) console.log('Nothing is loaded.')
    return wanted
  }
  console.log('Nothing is loaded yet. To load it, give the same command with --yes.')
  process.exitCode = 2
  return false
}

async function ask(question: string): Promise<boolean> {
  const asking = createInterface({ input: stdin, output: stdout })
  const left = once(asking, 'close').then(() => 'no')
  const answer = await Promise.race([asking.question(question), left])
  asking.close()
  return /^(y|yes|j|ja)$/i.test(answer.trim())
}
