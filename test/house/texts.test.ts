import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { filesUnderGit, root } from './reading.ts'

// Put together here, so that this file does not hold what it looks for.
const hosts = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'npmmirror', 'com'],
  ['registry', 'yarnpkg', 'com'],
  ['npm', 'pkg', 'github', 'com'],
].map((parts) => parts.join('.'))
const places = ['work', 'root', 'tmp/spec'].map((folder) => new RegExp(`(?<![\\w.~<-])/${folder}(?![\\w-])`))

test('no file tells of a package registry or of the machine it was written on', () => {
  const told = textsUnderGit().flatMap(({ file, text }) => [
    ...hosts.filter((host) => text.includes(host)).map((host) => `${file}: ${host}`),
    ...places.filter((place) => place.test(text)).map((place) => `${file}: ${place.exec(text)?.[0]}`),
  ])
  assert.deepEqual(told, [])
})

function textsUnderGit(): { file: string; text: string }[] {
  const files = filesUnderGit().filter((file) => existsSync(join(root, file)))
  assert.ok(files.length > 20)
  return files
    .map((file) => ({ file, bytes: readFileSync(join(root, file)) }))
    .filter(({ bytes }) => !bytes.subarray(0, 8000).includes(0))
    .map(({ file, bytes }) => ({ file, text: bytes.toString() }))
}
