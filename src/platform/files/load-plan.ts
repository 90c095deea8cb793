import type { Actor } from '#platform/auth'
import type { Db } from '#platform/db'
import type { LocalPath } from '#platform/http'
import type { Language, LocalText } from '#platform/i18n'
import type { Offers } from '#platform/room'
import type { FileFault } from './yaml.ts'

/** What loading a file would do, shown before it is done. */
export interface LoadPlan {
  faults: FileFault[]
  added: PlannedChange[]
  changed: PlannedChange[]
  /** In the municipality but no longer in the file: proposed for withdrawal, never deleted. */
  withdrawn: PlannedChange[]
  /** Would be withdrawn, but something still hangs on it. */
  refused: PlannedRefusal[]
  unchanged: number
}
export interface PlannedChange {
  /** What it is, in words of the room: 'vision', 'goal' … */
  kind: LocalText
  code: string
  title: string
  differences?: { field: LocalText; before: string; after: string }[]
}
export interface PlannedRefusal extends PlannedChange {
  because: LocalText
  /** The things that hang on it, by name. */
  holding: string[]
}

/** A format that a room can load, offered in its room.ts. */
export interface FileFormat {
  name: string
  title: LocalText
  /** What such a file is called in the example and in docs/formats. */
  fileName: string
  description: LocalText
  /** The same as a JSON Schema, for editors that check while one writes. */
  schema: () => object
  /** Who may load it, for those who may not: `the strategy office`. */
  loadedBy: LocalText
  /** The order in which formats that need each other are loaded: organisation, strategy, development plans, … */
  order: number
  /** Where one sees what it has brought. */
  seenAt?: LocalPath
  /** Whether this text is of the format: by its top keys or its heading. */
  recognises: (text: string) => boolean
  may: (actor: Actor) => boolean
  /** A fault's reason as a sentence for people. */
  explain: (reason: string, language: Language) => string
  /** With `hold` nobody changes what the file is compared with until we are done, so that the plan is what is carried out. */
  plan: (db: Db, text: string, house: LoadHouse, hold?: boolean) => Promise<LoadPlan>
  /** Does what the plan says, withdrawals only when asked to; refuses as a whole when there is a fault. */
  carryOut: (
    db: Db,
    text: string,
    source: string,
    how: { withdraw: boolean },
    house: LoadHouse,
  ) => Promise<LoadPlan>
}
/** What a format must ask of the rooms above: `visit.house.offers`, or the offers collected from all rooms. */
export type LoadHouse = Pick<Offers, 'hangsOn'>
