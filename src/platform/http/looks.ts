import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Pool } from 'pg'
import { statementName } from '#platform/db'
import { mostLines, type Line } from '#platform/history'

/** How it stands at the moment of a look: who the session belongs to, and what has happened since. */
export interface Look {
  personId: string | null
  revision: number
  /** Null: too many to say. */
  lines: Line[] | null
}
interface Asking {
  session: Buffer
  since: number
  tell: (look: Look | undefined) => void
  fail: (e: Error) => void
}
interface Stand {
  revision: number
  persons: (string | null)[]
  lines: Line[]
}
type Looks = (municipalityId: string, session: Buffer, since: number) => Promise<Look | undefined>

/**
 * Looks at how it stands before something kept is given again. Who asks while a look is under way is answered by the next one, which
 * begins after he came; so a hundred readers cost two statements and not a hundred.
 */
export function lookTogether(pool: Pool): Looks {
  const waiting = new Map<string, Asking[]>()

  return (municipalityId, session, since) =>
    new Promise((tell, fail) => {
      const asking = { session, since, tell, fail }
      const others = waiting.get(municipalityId)
      if (others) others.push(asking)
      else void lookFor(municipalityId, [asking])
    })

  async function lookFor(municipalityId: string, first: Asking[]) {
    for (let all = first; all.length; all = waiting.get(municipalityId)!) {
      waiting.set(municipalityId, [])
      // those who come in the same turn of the program are among them
      await nextTurn()
      await answer(municipalityId, [...all, ...waiting.get(municipalityId)!.splice(0)])
    }
    waiting.delete(municipalityId)
  }

  async function answer(municipalityId: string, all: Asking[]) {
    try {
      const stand = await ask(municipalityId, all)
      all.forEach((one, i) => one.tell(stand && lookOf(stand, i, one.since)))
    } catch (e) {
      for (const one of all) one.fail(e as Error)
    }
  }

  async function ask(municipalityId: string, all: Asking[]): Promise<Stand | undefined> {
    const oldest = Math.min(...all.map(({ since }) => since))
    const { rows } = await pool.query<Stand>({
      name: statementName(look),
      text: look,
      values: [municipalityId, all.map(({ session }) => session), oldest, mostLines],
    })
    return rows[0]
  }
}

function lookOf({ revision, persons, lines }: Stand, place: number, since: number): Look {
  return {
    personId: persons[place] ?? null,
    revision,
    lines: revision - since > mostLines ? null : lines.filter(([at]) => at > since),
  }
}
const look = 'select revision, persons, lines from platform.look($1, $2, $3, $4)'
