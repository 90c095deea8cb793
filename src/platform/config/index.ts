import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65535)
const emptyIsMissing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((v) => (v === '' ? undefined : v), schema)

/** Every environment variable the program heeds, with what it means when it is missing. */
const environment = z.object({
  PORT: emptyIsMissing(port.default(3000)),
  HOST: emptyIsMissing(z.string().default('127.0.0.1')),
  DATA_DIR: emptyIsMissing(z.string().optional()),
  DATABASE_URL: emptyIsMissing(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  APP_DATABASE_URL: emptyIsMissing(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  PUBLIC_URL: emptyIsMissing(z.url({ protocol: /^https?$/ }).optional()),
  TRUST_PROXY: emptyIsMissing(z.stringbool().default(false)),
  POOL_SIZE: emptyIsMissing(
    z.coerce
      .number()
      .int()
      .min(2)
      .max(200)
      .default(Math.max(8, 2 * availableParallelism())),
  ),
  API_REQUESTS_PER_MINUTE: emptyIsMissing(z.coerce.number().int().min(1).default(600)),
  LOG_LEVEL: emptyIsMissing(z.enum(['error', 'warn', 'info', 'debug']).default('info')),
})

export interface Settings {
  port: number
  host: string
  dataDir: string
  /** False when the operator chose the folder; the default may be moved when the database's user cannot reach it. */
  dataDirIsDefault: boolean
  databaseUrl: string | undefined
  appDatabaseUrl: string | undefined
  publicUrl: URL | undefined
  trustProxy: boolean
  poolSize: number
  /** From one address without a session; with one, ten times as many. */
  apiRequestsPerMinute: number
  logLevel: 'error' | 'warn' | 'info' | 'debug'
}

/** Reads and checks the environment once; throws one error that names every wrong variable. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = environment.safeParse(env)
  if (!read.success)
    throw new SettingsError(read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`))
  const e = read.data
  if (e.APP_DATABASE_URL && !e.DATABASE_URL)
    throw new SettingsError(['APP_DATABASE_URL: needs DATABASE_URL (the owner, for migrations) beside it'])
  if (e.PUBLIC_URL && new URL(e.PUBLIC_URL).pathname !== '/')
    throw new SettingsError(['PUBLIC_URL: give scheme, host and port only, without a path'])
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: resolve(e.DATA_DIR ?? 'data'),
    dataDirIsDefault: e.DATA_DIR === undefined,
    databaseUrl: e.DATABASE_URL,
    appDatabaseUrl: e.APP_DATABASE_URL,
    publicUrl: e.PUBLIC_URL ? new URL(e.PUBLIC_URL) : undefined,
    trustProxy: e.TRUST_PROXY,
    poolSize: e.POOL_SIZE,
    apiRequestsPerMinute: e.API_REQUESTS_PER_MINUTE,
    logLevel: e.LOG_LEVEL,
  }
}

/** A setting the operator can mend; shown without a stack trace. */
export class SettingsError extends Error {
  constructor(faults: string[]) {
    super(`The settings cannot be used:\n${faults.map((f) => `  ${f}`).join('\n')}`)
  }
}
