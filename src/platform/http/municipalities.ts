import type { Pool } from 'pg'
import { listMunicipalities, type Municipality } from '#platform/db'
import type { Municipalities } from './house.ts'

/** The directory changes a few times a year: one second old is new enough, and a miss asks again. */
export function keepMunicipalities(pool: Pool): Municipalities {
  let list: Municipality[] = []
  let readAt = 0
  const fresh = async () => {
    if (Date.now() - readAt < 1000) return list
    list = await listMunicipalities(pool)
    readAt = Date.now()
    return list
  }
  return {
    bySlug: async (slug) => (await fresh()).find((m) => m.slug === slug),
    byHost: async (host) => (await fresh()).find((m) => m.host === host),
    all: fresh,
    known: (id) => list.find((m) => m.municipalityId === id),
    forget: () => void (readAt = 0),
  }
}
