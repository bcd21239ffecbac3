import { Client } from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase, sharedServer, sql } from '../../../test/support/server.ts'
import { watchQueries } from './queries-seen.ts'

const server = sharedServer()

async function watched() {
  const connection = await freshDatabase(server(), 'watched')
  return { connection, saw: await watchQueries(server().connection('postgres'), connection.database) }
}

test('a query is seen, of a connection that stays and of one that has gone', async () => {
  const { connection, saw } = await watched()
  const other = await watched()
  expect(await saw()).toBe(false)
  const client = new Client(connection)
  await client.connect()
  await client.query('SELECT 1')
  expect(await saw()).toBe(true)
  expect(await other.saw()).toBe(false)
  await client.end()
  await sql(other.connection, 'SELECT 1')
  await expect.poll(other.saw, { timeout: 30_000 }).toBe(true)
})

test('what was before the watch began does not count', async () => {
  const connection = await freshDatabase(server(), 'watched')
  const client = new Client(connection)
  await client.connect()
  await client.query('SELECT 1')
  const counted = `SELECT FROM pg_stat_database WHERE datname = '${connection.database}' AND xact_commit > 0`
  await expect.poll(() => sql(server().connection('postgres'), counted), { timeout: 30_000 }).toHaveLength(1)
  const saw = await watchQueries(server().connection('postgres'), connection.database)
  expect(await saw()).toBe(false)
  await client.query('SELECT 1')
  expect(await saw()).toBe(true)
  await client.end()
})
