import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'esbuild'

/** Addresses of what was built, all under /assets/. */
export interface Assets {
  cssHref: string
  publicJsHref: string
  signedInJsHref: string
  fontHrefs: string[]
}
interface Manifest {
  /** What it was built from. */
  key: string
  assets: Assets
  files: string[]
}

const here = import.meta.dirname
const scripts = { public: 'client/public.ts', 'signed-in': 'client/signed-in.ts' }

/** Builds css, scripts and fonts into a folder with hashed names; when nothing changed since, only reads the manifest. */
export async function buildAssets(outDir: string): Promise<Assets> {
  const key = inputKey()
  const known = await readManifest(outDir)
  if (known?.key === key && known.files.every((file) => existsSync(join(outDir, file)))) return known.assets

  const built = await bundle()
  await mkdir(outDir, { recursive: true })
  await Promise.all(built.map(({ name, contents }) => writeWithTwins(outDir, name, contents)))
  const manifest = { key, assets: assetsOf(built.map((b) => b.name)), files: built.map((b) => b.name) }
  await writeWhole(join(outDir, 'manifest.json'), JSON.stringify(manifest, null, 2))
  return manifest.assets
}

/** A fingerprint of every style, every browser script, this file, and the packages that go into them. Sync: faster for many small files. */
function inputKey() {
  const hash = createHash('sha256')
  const own = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(isInput).toSorted()
  for (const name of [...own, ...roomStyles()]) hash.update(name).update(readFileSync(join(here, name)))
  const { resolve } = createRequire(import.meta.url)
  for (const name of packages) hash.update(name).update(readFileSync(resolve(`${name}/package.json`)))
  return hash.digest('hex')
}

const packages = [
  '@hotwired/turbo',
  'esbuild',
  '@fontsource-variable/hanken-grotesk',
  '@fontsource-variable/source-serif-4',
]
const isInput = (name: string) =>
  name.endsWith('.css') || /^(elements|client)[/\\].*\.ts$/.test(name) || name === 'build.ts'

/** What a room needs beyond the components: `src/<room>/room.css`, in a layer of its own. */
function roomStyles() {
  return readdirSync(join(here, '..'))
    .map((room) => `../${room}/room.css`)
    .filter((file) => existsSync(join(here, file)))
    .toSorted()
}

const siteStyle: Plugin = {
  name: 'site',
  setup(build) {
    build.onResolve({ filter: /^site$/ }, () => ({ path: 'site', namespace: 'site' }))
    build.onLoad({ filter: /.*/, namespace: 'site' }, () => {
      const rooms = roomStyles().map((file) => `@import '${file}' layer(rooms);`)
      return {
        contents: [`@import './styles/site.css';`, ...rooms].join('\n'),
        loader: 'css',
        resolveDir: here,
      }
    })
  },
}

async function readManifest(outDir: string): Promise<Manifest | null> {
  const text = await readFile(join(outDir, 'manifest.json'), 'utf8').catch(() => null)
  try {
    return text ? (JSON.parse(text) as Manifest) : null
  } catch {
    return null
  }
}

async function bundle() {
  const { build } = await import('esbuild')
  const result = await build({
    entryPoints: [
      { out: 'site', in: 'site' },
      ...Object.entries(scripts).map(([out, file]) => ({ out, in: join(here, file) })),
    ],
    plugins: [siteStyle],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
    outdir: '/assets',
    publicPath: '/assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file' },
    legalComments: 'none',
    logLevel: 'silent',
  })
  return result.outputFiles.map(({ path, contents }) => ({ name: path.split(/[/\\]/).at(-1)!, contents }))
}

function assetsOf(names: string[]): Assets {
  const find = (start: string, end: string) =>
    `/assets/${names.find((n) => n.startsWith(start) && n.endsWith(end))}`
  return {
    cssHref: find('site-', '.css'),
    publicJsHref: find('public-', '.js'),
    signedInJsHref: find('signed-in-', '.js'),
    fontHrefs: names.filter((n) => n.endsWith('.woff2')).map((n) => `/assets/${n}`),
  }
}

/** The file and, unless it is packed already, its brotli and gzip twins. */
async function writeWithTwins(outDir: string, name: string, contents: Uint8Array) {
  const file = join(outDir, name)
  if (!name.endsWith('.woff2')) {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(contents, quality),
      promisify(gzip)(contents, { level: 9 }),
    ])
    await Promise.all([writeWhole(`${file}.br`, br), writeWhole(`${file}.gz`, gz)])
  }
  await writeWhole(file, contents)
}

/** Nobody ever reads half a file. */
async function writeWhole(file: string, contents: string | Uint8Array) {
  const draft = join(dirname(file), `.${process.pid}-${Math.random().toString(36).slice(2)}`)
  await writeFile(draft, contents)
  await rename(draft, file)
}
