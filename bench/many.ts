import { anew, cpuPer, get, saving, signedIn, type Bench } from './asking.ts'
import type { Made } from './data.ts'
import { repeated, single } from './load.ts'
import { median } from './yardsticks/work.ts'

interface Asked {
  name: string
  /** So many requests at each place, so that the clock of the processor, which ticks each hundredth of a second, sees them. */
  times: number
  ask: (one: Made) => Promise<() => Promise<unknown>>
}

/** What M1, M2, M4, M5 and M6 ask for, each time as if a status had just been given but for M1. */
const asked = (bench: Bench): Asked[] => {
  const page = (path: string) => async (made: Made) => {
    const { cookie } = await signedIn(bench, made)
    const wanted = get(bench, `/${made.municipality.slug}/da/${path}`, { cookie })
    return () => anew(bench, made, wanted)
  }
  return [
    {
      name: 'M1',
      times: 30,
      ask: (made) => Promise.resolve(() => single(get(bench, `/${made.municipality.slug}/da`))),
    },
    { name: 'M2', times: 1, ask: page('stjernen') },
    { name: 'M4', times: 1, ask: page('handlinger') },
    { name: 'M5', times: 2, ask: page('handlinger/handling-77') },
    { name: 'M6', times: 1, ask: (made) => saving(bench, made) },
  ]
}

/** CPU for each request when many municipalities are asked in turn, as a multiple of that when one of them is asked as often. */
export async function growthOverMany(bench: Bench): Promise<{ name: string; one: number; many: number }[]> {
  const found = []
  for (const { name, times, ask } of asked(bench)) {
    const works = await Promise.all(bench.others.map(ask))
    const count = works.length * times
    const inTurn = (list: typeof works) => {
      let turn = 0
      return () =>
        cpuPer(bench.product.pid, () =>
          repeated(() => list[turn++ % list.length]!(), { concurrency: 1, count, ms: 120_000 }),
        )
    }
    const [one, many] = [inTurn([works[0]!]), inTurn(works)]
    await many()
    const ones: number[] = []
    const manys: number[] = []
    for (let round = 0; round < bench.rounds; round++) {
      ones.push(await one())
      manys.push(await many())
    }
    found.push({ name, one: median(ones), many: median(manys) })
  }
  return found
}
