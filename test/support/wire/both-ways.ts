/** The same conversation with a server, once directly and once through the tracing proxy, on two copies of one database. */

import type { Connection, ThrowawayServer } from '../../../src/postgres/server/server.ts'
import { startProxy, type Proxy as TracingProxy } from '../../../src/postgres/wire/proxy.ts'
import { freshDatabase, sql } from '../server.ts'
import { plainly } from './plainly.ts'
import { RawClient, type RawOptions } from './raw-client.ts'

export interface BothWays {
  direct: Connection
  /** The database behind the proxy, by its own address. */
  behind: Connection
}

export async function bothWays(server: ThrowawayServer, setup: string): Promise<BothWays> {
  const direct = await freshDatabase(server, 'ways')
  await sql(direct, setup)
  return { direct, behind: await freshDatabase(server, 'ways', direct.database) }
}

/** One side of a conversation: what it does to further connections is its own business, what `client` hears is compared. */
export type Talk = (client: RawClient, connection: Connection) => Promise<void>

export interface Heard {
  said: string[]
  /** Every row of every user table afterwards. */
  left: Record<string, string[]>
}

/** Holds the conversation on both ways; equal answers and equal data are the test's to expect. */
export async function heardBothWays(
  ways: BothWays,
  talk: Talk,
  options: RawOptions = {},
): Promise<{ direct: Heard; proxied: Heard; proxy: TracingProxy }> {
  const direct = await heard(ways.direct, talk, options)
  const proxy = await startProxy({ server: ways.behind })
  try {
    const proxied = await heard({ ...ways.behind, host: proxy.host, port: proxy.port }, talk, options)
    await proxy.settled()
    return { direct, proxied, proxy }
  } finally {
    await proxy.close()
  }
}

async function heard(connection: Connection, talk: Talk, options: RawOptions): Promise<Heard> {
  const client = await RawClient.connect(connection, options)
  await talk(client, connection)
  await client.end()
  return { said: plainly(client.messages), left: await contents(connection) }
}

export async function contents(connection: Connection): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }>(
    connection,
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'm') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1`,
  ).catch(() => [])
  const found: Record<string, string[]> = {}
  for (const { name } of tables) {
    const rows = await sql<{ row: string }>(connection, `SELECT x::text AS row FROM ${name} x ORDER BY 1`)
    found[name] = rows.map(({ row }) => row)
  }
  return found
}
