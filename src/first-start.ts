import type { Database } from '#platform/db'

/** Placeholder filled by the organisation of first starts. */
export async function prepareFirstStart(
  _database: Database,
  _how: { empty: boolean; example: boolean; say: (line: string) => void },
): Promise<void> {}
export async function greet(
  _database: Database,
  at: { port: number; host: string; publicUrl: URL | undefined; startedByUs: boolean },
): Promise<void> {
  console.log(`\n  http://localhost:${at.port}/`)
}
