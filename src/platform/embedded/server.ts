import { type ChildProcess, spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { asDatabaseUser } from './folders.ts'
import type { Programs } from './start.ts'

// The shell stands between us and postgres and holds the far end of a pipe. When we die, even by kill -9, the pipe
// closes and the shell ends postgres (INT: at once, but in order). When postgres dies the shell goes too.
const guard = [
  'exec 3<&0',
  '"$0" "$@" </dev/null 3<&- & server=$!',
  '(cat <&3 >/dev/null; kill -INT $server) 2>/dev/null & watch=$!',
  'exec 3<&- </dev/null',
  'wait $server; code=$?',
  'kill $watch 2>/dev/null',
  'exit $code',
].join('\n')

const ourSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '128MB',
  jit: 'off', // costs more than it saves on questions as short as ours
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '',
  log_checkpoints: 'off',
  logging_collector: 'off',
}

export interface Server {
  /** Resolves when postgres has ended, for whatever reason. */
  ended: Promise<void>
  /** The last lines postgres said, for the reason it gave. */
  lastWords(): string
  stop(): Promise<void>
}

interface Start {
  programs: Programs
  data: string
  socket: string
  settings: Record<string, string>
  log: (line: string) => void
}

/** Starts postgres without waiting for it; in a session of its own, so that Ctrl-C reaches us alone. */
export function spawnServer({ programs, data, socket, settings, log }: Start): Server {
  const chosen = Object.entries({ ...ourSettings, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const args = ['-c', guard, join(programs.bin, 'postgres'), '-D', data, '-k', socket, ...chosen]
  const child = spawn('/bin/sh', args, {
    ...asDatabaseUser(dirname(data)),
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  child.stdin.on('error', () => {}) // already gone
  const lines = readLines(child, log)
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
    child.once('error', () => resolve()) // there was no shell to start
  })
  return { ended, lastWords: () => lines.join('\n'), stop: () => stop(child, ended) }
}

// Everyday lines stay out of the log; what went wrong goes into it.
const everyday = /starting up|shutting down|administrator command|postmaster\.pid|shared memory block/

function readLines(child: ChildProcess, log: (line: string) => void): string[] {
  const lines: string[] = []
  child.once('error', (error) => lines.push(error.message))
  createInterface({ input: child.stderr! }).on('line', (line) => {
    lines.push(line)
    if (lines.length > 20) lines.shift()
    if (/^(WARNING|FATAL|PANIC)/.test(line) && !everyday.test(line)) log(`PostgreSQL: ${line}`)
  })
  return lines
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.stdin!.end()
  const patience = setTimeout(() => kill(child), 30_000)
  await ended
  clearTimeout(patience)
}

// QUIT makes postgres leave without tidying; it recovers from its log at the next start and loses nothing.
function kill(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGQUIT')
  } catch {
    // ended just now
  }
}
