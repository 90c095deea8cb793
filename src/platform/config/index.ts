import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'

const emptyIsMissing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((v) => (v === '' ? undefined : v), schema)
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ }).optional()

/** Every environment variable the program heeds, with what it means when it is missing. */
const environment = z.object({
  PORT: emptyIsMissing(wholeNumber(0, 65535).default(3000)),
  HOST: emptyIsMissing(z.string().default('127.0.0.1')),
  DATA_DIR: emptyIsMissing(z.string().optional()),
  DATABASE_URL: emptyIsMissing(postgresUrl),
  APP_DATABASE_URL: emptyIsMissing(postgresUrl),
  PUBLIC_URL: emptyIsMissing(
    z
      .url({ protocol: /^https?$/ })
      .regex(/^https?:\/\/[^/@?#]+\/?$/i)
      .optional(),
  ),
  TRUST_PROXY: emptyIsMissing(z.stringbool().default(false)),
  POOL_SIZE: emptyIsMissing(wholeNumber(2, 200).default(Math.max(8, 2 * availableParallelism()))),
  API_REQUESTS_PER_MINUTE: emptyIsMissing(wholeNumber(1, 1_000_000).default(600)),
  LOG_LEVEL: emptyIsMissing(z.enum(['error', 'warn', 'info', 'debug']).default('info')),
})
type Name = keyof typeof environment.shape

const postgres = 'the address of a PostgreSQL, such as postgres://user:passphrase@host:5432/ledestjernen'
const mustBe: Record<Name, string> = {
  PORT: 'a whole number from 0 to 65535, such as 3000',
  HOST: 'an address of this machine, such as 127.0.0.1',
  DATA_DIR: 'a folder, such as /var/lib/ledestjernen',
  DATABASE_URL: postgres,
  APP_DATABASE_URL: postgres,
  PUBLIC_URL: 'scheme, host and port only, without a path, such as https://stjerne.example.org',
  TRUST_PROXY: 'true or false',
  POOL_SIZE: 'a whole number from 2 to 200, such as 8',
  API_REQUESTS_PER_MINUTE: 'a whole number from 1 to 1000000, such as 600',
  LOG_LEVEL: 'error, warn, info or debug',
}

function sentence(name: Name, given = ''): string {
  // what may hold a passphrase is not repeated where others read it
  const secret = name.endsWith('DATABASE_URL') || given.includes('@')
  return `${name} must be ${mustBe[name]}${secret ? '' : `; it is ${JSON.stringify(given.slice(0, 100))}`}`
}

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
  if (!read.success) {
    const names = new Set(read.error.issues.map(({ path }) => path[0] as Name))
    throw new SettingsError([...names].map((name) => sentence(name, env[name])))
  }
  const e = read.data
  if (e.APP_DATABASE_URL && !e.DATABASE_URL)
    throw new SettingsError(['APP_DATABASE_URL needs DATABASE_URL (the owner, for migrations) beside it'])
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

/** What whoever runs the program can mend; told in its own words, without a stack trace. */
export class OperatorError extends Error {}

class SettingsError extends OperatorError {
  constructor(faults: string[]) {
    super(`The settings cannot be used:\n${faults.map((f) => `  ${f}`).join('\n')}`)
  }
}
