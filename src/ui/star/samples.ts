import type { StatusKey } from '../types.ts'
import { hueOf } from '../types.ts'
import type { StarData } from './types.ts'

/** Titles of the length real ones have. */
const titles = [
  'One entrance for the whole trade',
  'Plots for houses and for firms',
  'Hands enough, also for the care',
  'Whole help for people in need',
  'Living together in later years',
  'Less loneliness nobody chose',
  'Culture, clubs and volunteers',
  'Help early',
  'Movement and health at school',
  'School and firms together',
  'All young people learn or work',
  'The long green turn',
  'Getting about without petrol',
]
const groups = [
  'Our growth',
  'Our communities',
  'Our children',
  'Our nature and the green turn',
  'Coast',
  'Learning',
  'Health',
  'Work',
]
const kites = [
  'Sound money',
  'The good life',
  'People first',
  'Climate in mind',
  'Openness',
  'Courage',
  'Care',
  'Nearness',
]
const states: [StatusKey, string, number, number][] = [
  ['plan', 'On plan', 0.88, 0.9],
  ['obs', 'At risk', 0.71, 0.88],
  ['late', 'Late', 0.54, 0.85],
  ['plan', 'On plan', 0.94, 0.9],
  ['gap', 'No aim', 0, 0],
]

/** A star with so many spikes in each group and so many kites. */
export function sample(
  counts: number[],
  kiteCount: number,
  title = (n: number) => titles[n % titles.length]!,
): StarData {
  let n = 0
  const spikes = counts.flatMap((count, g) =>
    Array.from({ length: count }, (_, k) => {
      const [status, statusWord, progress, expected] = states[(g * 3 + k * 2) % states.length]!
      const gap = status === 'gap'
      return {
        id: `s${g}-${k}`,
        groupId: `g${g}`,
        number: `${g + 1}.${k + 1}`,
        title: title(n++),
        href: `#s${g}-${k}`,
        progress: gap ? null : progress,
        expected: gap ? null : expected,
        status,
        statusWord,
        caption: gap ? '0 aims' : `${Math.round(progress * 100)} % · plan ${Math.round(expected * 100)}`,
        bands: (k % 3) + 1,
      }
    }),
  )
  return {
    groups: counts.map((_, g) => ({ id: `g${g}`, hue: hueOf(g), title: groups[g]! })),
    spikes,
    kites: Array.from({ length: kiteCount }, (_, k) => ({
      id: `k${k}`,
      title: kites[k]!,
      caption: `${3 + k} aims`,
    })),
    centre: ['A good place', 'to live', 'for all'],
  }
}

/** The shapes the gallery shows. */
export const shapes = {
  fourByFour: sample([3, 4, 4, 2], 4),
  threeByFive: sample([5, 5, 5], 3),
  fiveByThree: sample([3, 3, 3, 3, 3], 5),
  seven: sample([1, 1, 1, 1, 1, 1, 1], 6),
  twoByEight: sample([8, 8], 2),
  eightByEight: sample([8, 8, 8, 8, 8, 8, 8, 8], 8),
}
