import { Client } from 'pg'
import type { Connection } from './server.ts'

/** Runs `work` with a connection of its own, closed afterwards. The server going away in between rejects the query, not the process. */
export async function withClient<T>(connection: Connection, work: (client: Client) => Promise<T>): Promise<T> {
  // pg would read PGSSLMODE where ssl is undefined, and changes the object that it is given.
  const ssl = connection.ssl ? { ...connection.ssl } : false
  const client = new Client({ ...connection, ssl, connectionTimeoutMillis: 10_000, application_name: 'preflight' })
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** SQLSTATE, or Node's code such as ECONNREFUSED; '' where the error has none. */
export function codeOf(error: unknown): string {
  const code = error !== null && typeof error === 'object' && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}
