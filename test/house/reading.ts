import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The checkout. */
export const root = join(import.meta.dirname, '../..')

export const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** JSON, with whole lines of comment as the tools' settings allow them. */
export const readJson = (file: string): unknown => JSON.parse(read(file).replace(/^\s*\/\/.*$/gm, ''))

/** Every file below a folder, as paths from the checkout, in a fixed order. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted()

/** What git keeps or would keep: everything but what .gitignore names. */
export function filesUnderGit(): string[] {
  const args = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const { status, stdout } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return status === 0 ? stdout.split('\0').filter((file) => file !== '') : filesOutsideGit()
}

// In an unpacked archive, or where there is no git, the folders that .gitignore names are left out by hand.
function filesOutsideGit(): string[] {
  const ignored = new Set([
    '.git',
    ...read('.gitignore')
      .split('\n')
      .map((line) => line.replaceAll('/', '')),
  ])
  const kept = readdirSync(root, { withFileTypes: true }).filter((entry) => !ignored.has(entry.name))
  return kept.flatMap((entry) => (entry.isDirectory() ? filesBelow(entry.name) : [entry.name]))
}
