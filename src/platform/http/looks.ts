import type { Pool } from 'pg'
import { holdConnection, statementName } from '#platform/db'
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

// one on its way and one that the database has at hand when it is done with the first: it need not be woken for it
const mostAtOnce = 2

/**
 * Looks at how it stands before something kept is given again. All who ask in one turn of the program are answered by one statement,
 * and who asks while two are under way by the next one, which begins after he came; so a hundred readers cost a few statements.
 */
export function lookTogether(pool: Pool): Looks {
  const waiting = new Map<string, Asking[]>()
  const underWay = new Map<string, number>()
  const connection = holdConnection(pool)

  return (municipalityId, session, since) =>
    new Promise((tell, fail) => {
      const asking = { session, since, tell, fail }
      const others = waiting.get(municipalityId)
      if (others) others.push(asking)
      else {
        waiting.set(municipalityId, [asking])
        setImmediate(() => lookFor(municipalityId))
      }
    })

  function lookFor(municipalityId: string) {
    const others = underWay.get(municipalityId) ?? 0
    const all = waiting.get(municipalityId)
    if (!all || others >= mostAtOnce) return
    waiting.delete(municipalityId)
    underWay.set(municipalityId, others + 1)
    void answer(municipalityId, all).then(() => {
      const left = underWay.get(municipalityId)! - 1
      if (left) underWay.set(municipalityId, left)
      else underWay.delete(municipalityId)
      lookFor(municipalityId)
    })
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
    const client = await connection()
    const { rows } = await client.query<Stand>({
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
