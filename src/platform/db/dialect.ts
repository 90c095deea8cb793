import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
} from 'kysely'
import type { ClientBase } from 'pg'

/** Kysely over one connection that we already hold: the request's transaction. */
export const overClient = (client: ClientBase): Dialect => {
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery) => run<R>(client, query),
    streamQuery: () => {
      throw new Error('read in pages instead of streaming a cursor')
    },
  }
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => ({
      init: () => Promise.resolve(),
      acquireConnection: () => Promise.resolve(connection),
      beginTransaction: refuse,
      commitTransaction: refuse,
      rollbackTransaction: refuse,
      releaseConnection: () => Promise.resolve(),
      destroy: () => Promise.resolve(),
    }),
  }
}
const refuse = () => Promise.reject(new Error('a request has one transaction; the house begins and ends it'))

// Statements are sent by name, so that the server parses and plans each text once per connection. The number of texts is small;
// a text beyond the limit is sent without a name.
const names = new Map<string, string>()
export function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= 2000) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

async function run<R>(client: ClientBase, query: CompiledQuery): Promise<QueryResult<R>> {
  const name = statementName(query.sql)
  const { command, rowCount, rows } = await client.query<R & object>({
    text: query.sql,
    values: query.parameters as unknown[],
    ...(name && { name }),
  })
  return {
    rows,
    ...(command !== 'SELECT' && rowCount !== null && { numAffectedRows: BigInt(rowCount) }),
  }
}
