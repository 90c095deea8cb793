/** Starts the PostgreSQL that came with the packages, in a folder of its own, and keeps it running until `stop`. */
export { startEmbeddedPostgres } from './start.ts'
/** A running PostgreSQL of ours: how its superuser connects, whether it is new, and how to stop it. */
export type { RunningPostgres, PostgresOptions, ServerAddress } from './start.ts'
/** Where the data of this checkout lives: DATA_DIR, ./data, or a place the database's user can reach. */
export { chooseDataDirectory } from './data-directory.ts'
/** The same from Debian's PostgreSQL 15, for trying our SQL on the oldest version we promise. */
export { hasDebianPostgres, startDebianPostgres } from './debian.ts'
/** Resolves when a server accepts connections; what waiting cannot mend is thrown at once. */
export { readinessOf } from './readiness.ts'
/** The server that the running program has on a folder, for commands of the shell beside it. */
export { runningPostgres } from './running.ts'
