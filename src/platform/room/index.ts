import type { Child } from 'hono/jsx'
import type { Actor } from '#platform/auth'
import type { Db, PendingLine } from '#platform/db'
import type { FileFormat } from '#platform/files'
import type { OnRecorded } from '#platform/history'
import type { ApiRoutes, LocalPath, PageRoutes, Visit } from '#platform/http'
import type { Language, LocalText } from '#platform/i18n'

/** What a room gives the house. Alignment and publication are handed all offers and show them. */
export interface Room {
  name: string
  pages?: (pages: PageRoutes) => void
  api?: (api: ApiRoutes) => void
  navigation?: NavigationItem[]
  homeTasks?: HomeTasks
  threadPanels?: ThreadPanels
  searchDocuments?: SearchDocuments
  frontPanels?: FrontPanels
  methodSections?: MethodSections
  datasets?: Dataset[]
  fileFormats?: FileFormat[]
  /** Kinds of things whose lines of history change nothing around the shared parts of a page, in no room. */
  beyondFrames?: string[]
  hangsOn?: HangsOn
  meantGaps?: MeantGaps
  /** Run in the writer's transaction, before its lines of history are written. */
  onRecorded?: (db: Db, lines: readonly PendingLine[], offers: Offers) => Promise<void>
  /** Run before the first page of each day, in a transaction of its own; must do nothing when the day is counted already. */
  onNewDay?: (db: Db) => Promise<void>
}

export interface NavigationItem {
  order: number
  label: LocalText
  path: LocalPath
  /** 'signed-in' shows it to everyone who is; 'anyone' to citizens too. */
  shownTo: (actor: Actor) => boolean
}

/** Something that waits for this person. The most urgent of all rooms stands on top of the home page. */
export type HomeTasks = (visit: Visit) => Promise<HomeTask[]>
export interface HomeTask {
  /** 0 is now; higher waits. */
  urgency: number
  over?: string
  title: string
  lead?: string
  action: { text: string; href: string }
  also?: { text: string; href: string }[]
}

/** A section on a vision's page. */
export type ThreadPanels = (visit: Visit, visionId: string) => Promise<ThreadPanel[]>
export interface ThreadPanel {
  order: number
  id: string
  title: string
  intro?: string
  content: Child
}

/**
 * What of this room hangs on things of a room below, such as the goals that serve a vision. Whoever withdraws a thing asks all
 * rooms first, shows what they answer, and refuses by name while anything does. Asked for many at once: one round trip.
 */
export type HangsOn = (db: Db, subjects: readonly Subject[]) => Promise<Holding[]>
export interface Holding {
  /** The subject that this hangs on. */
  on: Subject
  /** What it is, such as 'goal', in words of the room. */
  kind: LocalText
  title: LocalText
  path?: LocalPath
  params?: Record<string, string | LocalText>
}

/** The visions that these bodies have said, with a reason, that they set no goal for. */
export type MeantGaps = (
  db: Db,
  bodyIds: readonly string[],
) => Promise<{ bodyId: string; visionId: string }[]>

/** What can be searched for. Asked for the things that a change has touched, or for all of them. */
export type SearchDocuments = (db: Db, subjects: readonly Subject[] | 'all') => Promise<SearchDocument[]>
export interface Subject {
  kind: string
  id: string
}
/**
 * What is said of a thing for other readers than its own text, such as a status that is not released, is a document of its own:
 * `action/status` is found and shown as the action of that id.
 */
export interface SearchDocument extends Subject {
  /** Every scope that may see it: 'public', 'signed-in', 'body:<id>', 'unit:<id>'. None removes it. */
  seenBy: string[]
  title: LocalText
  body: LocalText
  /** Where it is read, such as `{ da: '/visioner/:slug', en: '/visions/:slug' }`; the slug is put in. */
  path: LocalPath
  slug: LocalText
}

/** A section of the public front page. */
export type FrontPanels = (visit: Visit) => Promise<{ order: number; content: Child }[]>
/** What the page "data and method" says about a room's figures. */
export type MethodSections = (
  visit: Visit,
) => Promise<{ order: number; id: string; title: string; content: Child }[]>

/** A table for everybody: open data, export. Rows come in pages so that no process holds the whole. */
export interface Dataset {
  name: string
  title: LocalText
  description: LocalText
  columns: { key: string; title: LocalText }[]
  rows: (db: Db, language: Language) => AsyncIterable<Record<string, string | number | null>>
}

/** The offers of all rooms, by kind. */
export interface Offers {
  navigation: NavigationItem[]
  homeTasks: HomeTasks[]
  threadPanels: ThreadPanels[]
  searchDocuments: SearchDocuments[]
  frontPanels: FrontPanels[]
  methodSections: MethodSections[]
  datasets: Dataset[]
  fileFormats: FileFormat[]
  beyondFrames: string[]
  hangsOn: HangsOn[]
  meantGaps: MeantGaps[]
  onRecorded: OnRecorded[]
}

/** What hangs on these things, in all rooms. */
export const listHoldings = async (
  db: Db,
  offers: Pick<Offers, 'hangsOn'>,
  subjects: readonly Subject[],
): Promise<Holding[]> =>
  subjects.length ? (await Promise.all(offers.hangsOn.map((ask) => ask(db, subjects)))).flat() : []

export function collectOffers(rooms: readonly Room[]): Offers {
  const all = <T>(pick: (room: Room) => T | undefined) =>
    rooms.map(pick).filter((o): o is NonNullable<T> => o !== undefined && o !== null)
  const offers: Offers = {
    navigation: all((r) => r.navigation)
      .flat()
      .toSorted((a, b) => a.order - b.order),
    homeTasks: all((r) => r.homeTasks),
    threadPanels: all((r) => r.threadPanels),
    searchDocuments: all((r) => r.searchDocuments),
    frontPanels: all((r) => r.frontPanels),
    methodSections: all((r) => r.methodSections),
    datasets: all((r) => r.datasets).flat(),
    fileFormats: all((r) => r.fileFormats)
      .flat()
      .toSorted((a, b) => a.order - b.order),
    beyondFrames: all((r) => r.beyondFrames).flat(),
    hangsOn: all((r) => r.hangsOn),
    meantGaps: all((r) => r.meantGaps),
    onRecorded: all((r) => r.onRecorded && bound(r.onRecorded)),
  }
  return offers

  function bound(tell: NonNullable<Room['onRecorded']>): OnRecorded {
    return (db, lines) => tell(db, lines, offers)
  }
}
