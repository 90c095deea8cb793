// Puts the packages in node_modules that package-lock.json asks for. Runs under Node 20 and before any package is there.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Runs npm when the lock file changed since the last time; ends the process when that fails. */
export function installPackages(root) {
  const stamp = join(root, 'node_modules', '.lock-stamp')
  const wanted = stampOf(root)
  if (textOf(stamp) === wanted) return

  if (!isInstalled(root)) runNpm(root)
  writeFileSync(stamp, wanted)
}

function stampOf(root) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`
}

const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

// After `npm install some-package` the lock file is new but node_modules already follows it: npm's own hidden
// lock file says so. Without this look a developer's packages would be torn down under a running server.
function isInstalled(root) {
  const hidden = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  const there = JSON.parse(readFileSync(hidden, 'utf8')).packages
  const { '': _project, ...asked } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  ).packages
  const agrees = ([path, entry]) => {
    if (!there[path]) return entry.optional === true && !isForThisMachine(entry)
    return there[path].version === entry.version && existsSync(join(root, path))
  }
  return Object.entries(asked).every(agrees) && Object.keys(there).every((path) => path in asked)
}

// Optional packages without `os` hang below others that may have been left out.
function isForThisMachine({ os, cpu, libc }) {
  if (!os || libc?.includes('musl')) return false
  return os.includes(process.platform) && (!cpu || cpu.includes(process.arch))
}

function packagesAsked(root) {
  const { '': _project, ...asked } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  ).packages
  return asked
}

function runNpm(root) {
  console.error('Installing packages: package-lock.json is new or has changed …')
  const began = Date.now()
  const { status, error } = npm(
    [...command(root), '--no-audit', '--no-fund', '--include=dev', '--include=optional'],
    root,
  )
  if (status !== 0) {
    console.error(`Could not install packages${error ? `: ${error.message}` : ''}. Is the network reachable?`)
    process.exit(status ?? 1)
  }
  console.error(`Packages installed in ${((Date.now() - began) / 1000).toFixed(1)} s.`)
}

// npm leaves binaries for other platforms out of the lock file when a registry did not have them at the time, and then
// `npm ci` refuses its own file. `npm install --no-save` takes the same versions by the same checksums and leaves the
// lock file as it is.
function command(root) {
  const asked = packagesAsked(root)
  const names = new Set(Object.keys(asked).map((path) => path.split('node_modules/').at(-1)))
  const optional = Object.values(asked).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
  return optional.every((name) => names.has(name)) ? ['ci'] : ['install', '--no-save', '--prefer-offline']
}

// The npm that called us is known by its file; called by hand we take the one on PATH. Its words go to stderr, so
// that `ledestjernen … > file` stays clean.
function npm(args, cwd) {
  const called = process.env.npm_execpath
  const options = { cwd, stdio: ['inherit', 2, 2] }
  if (called?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [called, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}
