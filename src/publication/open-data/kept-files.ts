import { createHash } from 'node:crypto'
import { createWriteStream, rmSync } from 'node:fs'
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

/** What a file is of, and which edition of it. */
export interface Edition {
  of: string
  edition: string
}
interface Kept extends Edition {
  path: string
}

const mostAtOnce = 4

/**
 * Files made once per edition and given to everybody. The database is read at its own pace and not at the reader's: a slow reader
 * holds no connection, and many readers cost one reading.
 */
export function keepFiles() {
  const kept = new Map<string, Kept>()
  const making = new Map<string, Promise<Kept>>()
  let waiting = 0
  let folder: Promise<string> | undefined

  /** The compressed file; 'busy' when too many are being made or waited for. */
  async function get(wanted: Edition, make: () => AsyncIterable<string>): Promise<Kept | 'busy'> {
    const known = kept.get(wanted.of)
    if (known?.edition === wanted.edition) return known
    if (waiting >= mostAtOnce) return 'busy'
    waiting++
    try {
      const key = `${wanted.of} ${wanted.edition}`
      const work = making.get(key) ?? begin(key, wanted, make)
      return await work
    } finally {
      waiting--
    }
  }

  function begin(key: string, wanted: Edition, make: () => AsyncIterable<string>): Promise<Kept> {
    const work = write(wanted, make).finally(() => making.delete(key))
    making.set(key, work)
    return work
  }

  async function write(wanted: Edition, make: () => AsyncIterable<string>): Promise<Kept> {
    const name = createHash('sha256').update(`${wanted.of} ${wanted.edition}`).digest('hex').slice(0, 32)
    const path = join(await (folder ??= makeFolder()), `${name}.gz`)
    try {
      await pipeline(Readable.from(make()), createGzip({ level: 6 }), createWriteStream(path))
    } catch (e) {
      await rm(path, { force: true })
      throw e
    }
    const before = kept.get(wanted.of)
    const now = { ...wanted, path }
    kept.set(wanted.of, now)
    if (before && before.path !== path) await rm(before.path, { force: true }).catch(() => {})
    return now
  }

  return { get }
}

async function makeFolder(): Promise<string> {
  await mkdir(tmpdir(), { recursive: true })
  const folder = await mkdtemp(join(tmpdir(), 'ledestjernen-data-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What to send: as it is kept, or unpacked for the few that ask for it plain. */
export async function openKept(
  { path }: { path: string },
  packed: boolean,
): Promise<{ body: ReadableStream; length?: number }> {
  const handle = await open(path)
  const stream = handle.createReadStream()
  if (packed) return { body: Readable.toWeb(stream) as ReadableStream, length: (await handle.stat()).size }
  const plain = createGunzip()
  pipeline(stream, plain).catch(() => plain.destroy())
  return { body: Readable.toWeb(plain) as ReadableStream }
}
