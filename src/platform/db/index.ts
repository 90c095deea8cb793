/** The request's transaction and what it is bound to. */
export {
  bind,
  begin,
  beginReading,
  inSnapshot,
  inTransaction,
  sendAlong,
  giveBack,
  leave,
  honestly,
  type Binding,
  type Db,
  type Municipality,
  type PendingLine,
  type Stands,
} from './bound.ts'
/** Every table; rooms add theirs by declaration merging. */
export type { Computed, Default, Json, Tables, Tenant } from './tables.ts'
/** Connections with limits on every wait. */
export { openPool, type Connection } from './pool.ts'
export { holdConnection } from './hold.ts'
/** The tables that do not stand under the tenant law, with reasons. */
export { outsideTheLaw } from './outside-the-law.ts'
/** Hand-written statements, and names of prepared ones for those that go another way. */
export { ask, askAbout } from './ask.ts'
export { lockUntilCommit } from './locks.ts'
export { statementName } from './dialect.ts'
/** The directory of municipalities. */
export {
  listMunicipalities,
  findMunicipality,
  addMunicipality,
  keepSetupToken,
  hasStarted,
  keepStarted,
  letClockRun,
} from './municipalities.ts'
/** Opens the database that the settings name, makes roles, migrates. */
export { openDatabase, openOn, withOwner, type Database } from './open.ts'
/** The last part of a thing's address: given from its title, found again, old ones kept. */
export { findAddress, giveAddress, giveAddresses } from './address.ts'
