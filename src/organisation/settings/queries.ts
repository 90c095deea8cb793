import type { Db } from '#platform/db'
import { settingsSchema, type MunicipalitySettings } from './rules.ts'

const known = new WeakMap<Db, Promise<MunicipalitySettings>>()

/** The municipality's own settings, read once per request. */
export function findSettings(db: Db): Promise<MunicipalitySettings> {
  const before = known.get(db)
  if (before) return before
  const read = db
    .selectFrom('organisation.settings')
    .select('values')
    .executeTakeFirst()
    .then((row) => settingsSchema.parse(row?.values ?? {}))
  known.set(db, read)
  return read
}
