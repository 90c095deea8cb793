import type { Pool } from 'pg'
import { listMunicipalities, type Municipality } from '#platform/db'
import type { Municipalities } from './house.ts'

/** The directory changes a few times a year: one second old is new enough, and a miss asks again. */
export function keepMunicipalities(pool: Pool): Municipalities {
  let list: Municipality[] = []
  let readAt = 0
  let reading: Promise<void> | undefined
  const fresh = async () => {
    if (Date.now() - readAt >= 1000) await (reading ??= read())
    return list
  }
  const read = async () => {
    try {
      list = await listMunicipalities(pool)
      readAt = Date.now()
    } finally {
      reading = undefined
    }
  }
  return {
    bySlug: async (slug) => (await fresh()).find((m) => m.slug === slug),
    byHost: async (host) => (await fresh()).find((m) => m.host === host),
    all: fresh,
    known: (id) => list.find((m) => m.municipalityId === id),
    forget: () => {
      readAt = 0
      // one that is under way may have looked before
      reading = undefined
    },
  }
}
