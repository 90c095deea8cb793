import { join } from 'node:path'
import { OperatorError, readSettings } from '#platform/config'
import { openDatabase } from '#platform/db'
import { chooseDataDirectory } from '#platform/embedded'
import { tryPort } from '#platform/http'
import { log, setLogLevel } from '#platform/log'
import { openHouse } from './app.ts'
import { greet, prepareFirstStart } from './first-start.ts'

const root = join(import.meta.dirname, '..')

/** Reads the environment once, opens the database, puts the house together, listens; ends in order when asked to. */
async function start() {
  const { empty } = readArguments(process.argv.slice(2), process.env)
  const settings = readSettings(process.env)
  setLogLevel(settings.logLevel)
  const say = (line: string) => console.log(`  ${line}`)
  const dataDirectory = settings.databaseUrl
    ? settings.dataDir
    : chooseDataDirectory({ wanted: process.env['DATA_DIR'], checkout: root, log: say })
  await tryPort(settings)
  console.log('Ledestjernen')
  say(
    settings.databaseUrl
      ? 'Opening the database of DATABASE_URL'
      : `Opening the database in ${dataDirectory}`,
  )
  const database = await openDatabase({ ...settings, directory: join(dataDirectory, 'postgresql'), log: say })
  const startedByUs = !settings.databaseUrl && !settings.publicUrl
  try {
    await prepareFirstStart(database, { empty, example: startedByUs, say })
    const house = await openHouse({
      database,
      clock: () => new Date(),
      ...settings,
      startedByUs,
      assetFolder: join(root, 'build/assets'),
    })
    await greet(database, {
      port: house.port,
      host: settings.host,
      publicUrl: settings.publicUrl,
      startedByUs,
    })
    endInOrder(async () => {
      await house.stop()
      await database.close()
    })
  } catch (e) {
    await database.close()
    throw e
  }
}

/** What is not known is refused: a slip of the finger in --empty would make the whole example. */
function readArguments(
  given: string[],
  { npm_config_empty: swallowed }: NodeJS.ProcessEnv,
): { empty: boolean } {
  const unknown = given.find((word) => word !== '--empty')
  if (unknown !== undefined)
    throw new OperatorError(
      `npm start does not know ${unknown}. It knows: --empty (without the example municipality)`,
    )
  // npm keeps for itself what is not said after --, and tells of it
  return { empty: given.includes('--empty') || swallowed === 'true' }
}

function endInOrder(close: () => Promise<void>) {
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (ending) return
      ending = true
      log('info', 'stopping', { signal })
      void close().then(() => process.exit(0))
    })
}

// A promise that nobody waits for must cost a line in the log, not everybody's answers.
process.on('unhandledRejection', (e) =>
  log('error', 'unhandled', { message: String((e as Error)?.message ?? e), stack: (e as Error)?.stack }),
)

start().catch((e: Error) => {
  console.error(e instanceof OperatorError ? e.message : (e.stack ?? e.message))
  process.exit(1)
})
