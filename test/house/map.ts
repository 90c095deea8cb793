// Draws the map of rooms from what is written in the code.
import { join, normalize } from 'node:path'
import { filesBelow, read } from './reading.ts'

/** Something one room does with another, and where. */
export interface Step {
  from: string
  to: string
  file: string
  how: 'imports' | 'reads' | 'writes' | 'goes round the door of'
}

export type Arrows = Map<string, string[]>

/** The arrows of docs/map.md. */
export function drawnArrows(): Arrows {
  const block = /```\n([^`]*→[^`]*)```/.exec(read('docs/map.md'))?.[1] ?? ''
  const lines = block.trim().split('\n')
  return new Map(lines.map((line) => arrowsIn(line)))
}

function arrowsIn(line: string): [string, string[]] {
  const [room = '', rooms = ''] = line.split('→').map((part) => part.trim())
  return [room, rooms === 'none' ? [] : rooms.split(', ')]
}

/** Everything that crosses from one room to another, or from outside the rooms past a door. */
export function stepsBetween(rooms: string[]): Step[] {
  const code = filesBelow('src').filter((file) => /\.(tsx?|sql)$/.test(file))
  const migrations = filesBelow('migrations').filter((file) => file.endsWith('.sql'))
  return [
    ...code.flatMap(importsOf),
    ...[...code, ...migrations].flatMap((file) => sqlOf(file, rooms)),
  ].filter((step) => step.from !== step.to || step.how === 'goes round the door of')
}

function importsOf(file: string): Step[] {
  const from = roomOf(file)
  const targets = [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([#.][^']*)'/g)].map((match) => match[1]!)
  return targets.flatMap((target): Step[] => {
    if (target.startsWith('#test/')) return []
    if (target.startsWith('#')) return [{ from, to: target.slice(1).split('/')[0]!, file, how: 'imports' }]
    const path = normalize(join(file, '..', target))
    return roundTheDoor(file, path) ? [{ from, to: roomOf(path), file, how: 'goes round the door of' }] : []
  })
}

// Within a room one moves freely. The list of rooms takes from each what it gives the house. Each folder of platform is a room of its own in this, since each has its own door.
const roundTheDoor = (file: string, path: string) =>
  walls(path) !== '' && walls(file) !== walls(path) && !(file === 'src/rooms.ts' && path.endsWith('/room.ts'))

const walls = (path: string) => /^src\/(platform\/[^/]+|[^/]+)\//.exec(path)?.[1] ?? ''

// A migration says its room in its name: 20261201T0920-plans-development-plans.sql
function roomOf(file: string): string {
  if (file.startsWith('migrations/')) return /^migrations\/\w+?-(.+)\.sql$/.exec(file)?.[1] ?? ''
  return /^src\/([^/]+)\//.exec(file)?.[1] ?? 'outside'
}

function sqlOf(file: string, rooms: string[]): Step[] {
  const text = withoutComments(read(file))
  if (isForTests(file, text)) return []
  const from =
    rooms.find((room) => roomOf(file) === room || roomOf(file).startsWith(`${room}-`)) ?? roomOf(file)
  const named = (pattern: RegExp, how: Step['how']) =>
    [...text.matchAll(pattern)]
      .map((match) => roomOfSchema(match[1]!))
      .filter((to) => rooms.includes(to))
      .map((to): Step => ({ from, to, file, how }))
  return [...writing.flatMap((p) => named(p, 'writes')), ...reading.flatMap((p) => named(p, 'reads'))]
}

// Tests, and what only tests can use, look and tamper where they must.
const isForTests = (file: string, text: string) => /\.test\.tsx?$/.test(file) || text.includes("from '#test/")

const roomOfSchema = (schema: string) => schema.replace(/_|(?=[A-Z])/g, '-').toLowerCase()

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*(--|\/\/).*$/gm, '')

const writing = [
  /\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*['"`](\w+)\./g,
  /\b(?:insert\s+into|merge\s+into|delete\s+from|truncate(?:\s+table)?|copy)\s+(\w+)\.\w/gi,
  /\bupdate\s+(?:only\s+)?(\w+)\.\w/gi,
  /\b(?:create|alter|drop)\s+(?:\w+\s+){0,3}?(?:table|view|function|procedure|sequence|type)\s+(?:if\s+(?:not\s+)?exists\s+)?(\w+)\.\w/gi,
  /\b(?:create|alter|drop)\s+schema\s+(?:if\s+(?:not\s+)?exists\s+)?(\w+)/gi,
  /\bcreate\s+(?:\w+\s+)*(?:index|trigger|policy|statistics)\b[^;]*?\bon\s+(\w+)\.\w/gi,
]

const reading = [
  /\b(?:selectFrom|innerJoin|leftJoin|rightJoin|fullJoin|crossJoin|innerJoinLateral|leftJoinLateral)\(\s*\[?\s*['"`](\w+)\./g,
  /\b(?:from|join|references|using)\s+(\w+)\.\w/gi,
]
