import type { Municipality } from '#platform/db'
import { readYaml, type FileFault } from '#platform/files'
import { parseDay } from '#platform/time'
import { strategyFile, type StrategyFile } from './schema.ts'

type Path = (string | number)[]
export type Read =
  | { ok: true; file: StrategyFile; lineOf: (path: readonly PropertyKey[]) => number }
  | { ok: false; faults: FileFault[] }

// the fullest star has some ten thousand lines; a file made to keep the server busy has millions
const mostPieces = 60_000
const most = 5_000_000

/** Reads the whole file; every fault is told at once, those of single fields and those between them. */
export function readStrategyFile(text: string, municipality: Municipality): Read {
  if (text.length < most && (text.match(/[\n,[{]/g)?.length ?? 0) > mostPieces)
    return { ok: false, faults: [{ line: 1, place: '', reason: 'too-much-structure' }] }
  const read = readYaml(text, strategyFile(municipality.locale))
  if (!read.lineOf) return { ok: false, faults: read.ok ? [] : read.faults }
  const { lineOf } = read
  const raw = read.ok ? read.value : read.raw
  const between = faultsBetween(raw, municipality.code).map(({ path, reason }) => ({
    line: lineOf(path),
    place: placeOf(path),
    reason,
  }))
  const faults = [...(read.ok ? [] : read.faults), ...between].toSorted((a, b) => a.line - b.line)
  if (!read.ok || faults.length) return { ok: false, faults }
  return { ok: true, file: read.value, lineOf }
}

interface Fault {
  path: Path
  reason: string
}

/** What no field shows by itself: another municipality, a code used twice, an end before its start. The file may be anything. */
function faultsBetween(raw: unknown, municipalityCode: string): Fault[] {
  const code = at(raw, ['municipality', 'code'])
  const areas = list(at(raw, ['strategy', 'focusAreas']))
  const visions = areas.flatMap((area, i) =>
    list(at(area, ['visions'])).map((vision, j) => ({
      vision,
      path: ['strategy', 'focusAreas', i, 'visions', j] as Path,
    })),
  )
  return [
    ...(code !== undefined && String(code) !== municipalityCode
      ? [{ path: ['municipality', 'code'], reason: 'other-municipality' }]
      : []),
    ...twice(list(at(raw, ['strategy', 'values'])).map((of, i) => ({ of, path: ['strategy', 'values', i] }))),
    ...twice(areas.map((of, i) => ({ of, path: ['strategy', 'focusAreas', i] }))),
    ...twice(visions.map(({ vision, path }) => ({ of: vision, path }))),
    ...ends(raw),
  ]
}

function twice(things: { of: unknown; path: Path }[]): Fault[] {
  const seen = new Set<unknown>()
  return things.flatMap(({ of, path }) => {
    const code = at(of, ['code'])
    if (typeof code !== 'string') return []
    const again = seen.has(code)
    seen.add(code)
    return again ? [{ path: [...path, 'code'], reason: 'code-twice' }] : []
  })
}

function ends(raw: unknown): Fault[] {
  const day = (key: string) => {
    const given = at(raw, ['period', key])
    return typeof given === 'string' ? parseDay(given) : null
  }
  const start = day('councilTermStarts')
  return ['councilTermEnds', 'strategyEnds'].flatMap((key) => {
    const end = day(key)
    return start && end && end < start ? [{ path: ['period', key], reason: 'ends-before-start' }] : []
  })
}

const at = (from: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (o, key) =>
      typeof o === 'object' && o !== null && Object.hasOwn(o, key)
        ? (o as Record<string, unknown>)[key]
        : undefined,
    from,
  )
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const placeOf = (path: Path) => path.map((p) => (typeof p === 'number' ? p + 1 : p)).join(' › ')
