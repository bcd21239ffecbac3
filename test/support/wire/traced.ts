/** What a trace holds of a conversation through the tracing proxy. */
import pg from 'pg'
import type { Connection, ThrowawayServer } from '../../../src/postgres/server/server.ts'
import { startProxy } from '../../../src/postgres/wire/proxy.ts'
import type { Trace, TracedStatement } from '../../../src/postgres/wire/trace.ts'
import { freshDatabase, sql } from '../server.ts'

/** Runs `work` against a proxy in front of a new database; the trace is complete, and a fault of the proxy is thrown. */
export async function traceOf(
  server: ThrowawayServer,
  setup: string,
  work: (connection: Connection) => Promise<void>,
): Promise<Trace & { statements: TracedStatement[] }> {
  const behind = await freshDatabase(server, 'traced')
  if (setup !== '') await sql(behind, setup)
  const proxy = await startProxy({ server: behind })
  try {
    await work({ ...behind, host: proxy.host, port: proxy.port })
    await proxy.settled()
    if (proxy.fault) throw proxy.fault
    return proxy.trace
  } finally {
    await proxy.close()
    await server.dropDatabase(behind.database)
  }
}

/** The trace of these messages, each a Query of its own; errors are the server's business. */
export function traceOfQueries(server: ThrowawayServer, setup: string, ...messages: string[]): Promise<Trace> {
  return traceOf(server, setup, (connection) => send(connection, ...messages))
}

export async function send(connection: Connection, ...messages: string[]): Promise<void> {
  const client = await connected(connection)
  for (const message of messages) await client.query(message).catch(() => {})
  await client.end()
}

export async function connected(connection: Connection): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, ssl: false })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** The one statement of the trace whose text begins like this. */
export function statementOf(trace: Trace, beginning: string): TracedStatement {
  const found = trace.statements.filter((statement) => statement.sql.startsWith(beginning))
  const [only] = found
  if (only === undefined || found.length > 1)
    throw new Error(`${found.length} of ${JSON.stringify(trace.statements.map((s) => s.sql))} begin with ${beginning}`)
  return only
}
