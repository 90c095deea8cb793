// npm run soak: makes the guards of the house useless, one at a time, in a copy of it; a test must fail each time.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mutants, type Mutant } from './mutants.ts'

const root = join(import.meta.dirname, '../..')
const only = process.argv[2]
const copy = mkdtempSync(join(tmpdir(), 'led-mutation-'))
const unnoticed: string[] = []
try {
  copyHouse()
  const chosen = mutants.filter(({ what }) => !only || what.includes(only))
  // a test that fails anyway notices nothing
  const all = [...new Set(chosen.flatMap(({ tests }) => tests))]
  if (!passed(all)) throw new Error(`without any change these do not pass: ${all.join(', ')}`)
  for (const mutant of chosen) {
    const noticed = tried(mutant)
    console.log(`${noticed ? 'noticed  ' : 'UNNOTICED'} ${mutant.what} (${mutant.file})`)
    if (!noticed) unnoticed.push(mutant.what)
  }
  console.log(`${chosen.length - unnoticed.length} of ${chosen.length} noticed`)
} finally {
  rmSync(copy, { recursive: true, force: true })
}
process.exitCode = unnoticed.length ? 1 : 0

/** The files as they are committed, with the packages that are installed here. */
function copyHouse() {
  const { status } = spawnSync('sh', ['-c', `git archive HEAD | tar x -C "${copy}"`], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('the house could not be copied')
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
}

function tried({ file, from, to, tests }: Mutant): boolean {
  const path = join(copy, file)
  const before = readFileSync(path, 'utf8')
  if (before.split(from).length !== 2)
    throw new Error(`${file} does not hold just once what is to be changed: ${from}`)
  writeFileSync(
    path,
    before.replace(from, () => to),
  )
  try {
    return !passed(tests)
  } finally {
    writeFileSync(path, before)
  }
}

function passed(tests: readonly string[]): boolean {
  const flags = ['--import', './loader.mjs', '--test', '--test-concurrency=2']
  const { status } = spawnSync(process.execPath, [...flags, ...tests], {
    cwd: copy,
    stdio: 'ignore',
    timeout: 240_000,
  })
  return status === 0
}
