// A small process with a database, for the test that kills it.
import pg from 'pg'
import { startEmbeddedPostgres } from '../index.ts'

const server = await startEmbeddedPostgres({ directory: process.argv[2]!, log: () => {} })
const client = new pg.Client(server.superuser)
client.on('error', () => {})
await client.connect()
await client.query('create table written as select 1 as line')
console.log('written')
process.stdin.resume().once('end', () => process.exit()) // when the test itself is ended half way
