import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Database } from '#platform/db'
import { addressOf } from './database.ts'

/** The command line, as whoever runs the installation types it; with an answer it is typed in a terminal. */
export async function commandLine(
  { owner, app }: Pick<Database, 'owner' | 'app'>,
  args: string[],
  answer?: string,
) {
  const own = [process.execPath, 'bin/ledestjernen.mjs', ...args]
  const [program, ...rest] =
    answer === undefined ? own : ['script', '-qec', own.map((word) => `'${word}'`).join(' '), '/dev/null']
  const child = spawn(program!, rest, {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, DATABASE_URL: addressOf(owner), APP_DATABASE_URL: addressOf(app) },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(answer)
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { stdout, stderr, code }
}
