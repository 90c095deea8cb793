import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { stripVTControlCharacters } from 'node:util'
import type { Result } from './steps.ts'

const longest = 15 * 60_000

const flags = [
  ...['--enable-source-maps', '--import', './loader.mjs', '--test', '--test-concurrency=2'],
  '--test-timeout=120000', // a test that hangs is told by name
  '--test-force-exit', // and a file that leaves a connection open does not hold up the rest for ever
  '--test-reporter=spec',
]

/** Runs test files with Node's own runner, shows all it says, and reads its closing lines. */
export async function runTests(files: string[], env: Record<string, string> = {}): Promise<Result> {
  if (files.length === 0) {
    console.log('No test files were found.')
    return { ok: false, passed: 0, failed: 0, skipped: 0 }
  }
  const child = spawn(process.execPath, [...flags, ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
  })
  const endWithUs = () => child.kill()
  process.once('exit', endWithUs)
  const patience = setTimeout(giveUpOn, longest, child) // for a loop that lets no timer through
  let end = ''
  child.stdout.on('data', (part: Buffer) => {
    process.stdout.write(part)
    end = (end + part.toString()).slice(-1_000_000)
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  process.removeListener('exit', endWithUs)
  clearTimeout(patience)
  if (signal) console.log(`The test runner was ended by ${signal}: what follows is not the whole count.`)
  return { ok: code === 0, ...countsIn(stripVTControlCharacters(end)) }
}

function giveUpOn(child: ChildProcess): void {
  console.log(`The tests did not end within ${longest / 60_000} minutes.`)
  child.kill('SIGKILL')
}

// The closing lines stand before the list of failures, and a failed test may quote others: the last of each kind
// at the start of a line, one after the other as the reporter writes them, is meant.
function countsIn(output: string) {
  const closing = [...output.matchAll(closingLines)].at(-1)
  if (!closing) return { passed: 0, failed: 0, skipped: 0 }
  const [passed, failed, cancelled, skipped] = closing.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
  ]
  return { passed, failed: failed + cancelled, skipped }
}

const closingLines = /^ℹ pass (\d+)\nℹ fail (\d+)\nℹ cancelled (\d+)\nℹ skipped (\d+)$/gm
