import { glob } from 'node:fs/promises'

const unit = ['src/**/*.test.{ts,tsx}']
const database = ['src/**/*.db.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}']
const browser = ['journeys/**/*.test.{ts,tsx}']

/** Tests that need neither database nor browser. */
export const unitTests = async (paths: string[]) =>
  (await matching(unit, paths)).filter((file) => !file.includes('.db.test.'))

/** Tests through the whole house, and those that read it. */
export const databaseTests = (paths: string[]) => matching(database, paths)

/** The rooms' own statements and the walls: what an older PostgreSQL may read otherwise. The rest of the house follows in the soak run. */
export const roomTests = async (paths: string[]) =>
  (await databaseTests(paths)).filter((file) => file.startsWith('src/') || file.includes('walls'))

/** One visit by one role per file. */
export const browserTests = (paths: string[]) => matching(browser, paths)

async function matching(patterns: string[], paths: string[]): Promise<string[]> {
  const files: string[] = []
  for await (const file of glob(patterns)) {
    if (paths.length === 0 || paths.some((path) => file.includes(path))) files.push(file)
  }
  return files.toSorted()
}
