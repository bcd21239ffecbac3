import pg from 'pg'
import type { Connection } from '../server/server.ts'

/**
 * A connection beside the traced ones that changes nothing about them: its scans are not counted, and what it is refused is
 * not in the server's log. `settings`: more of them, as `-c name=value`. Nobody's search_path, default isolation or timeouts count.
 */
export async function openQuietly(connection: Connection, settings = ''): Promise<pg.Client> {
  const client = new pg.Client({
    ...connection,
    // pg changes the object that it is given, and would ask PGSSLMODE where there is none.
    ssl: connection.ssl ? { ...connection.ssl } : false,
    application_name: 'preflight observer',
    options: `-c default_transaction_isolation=read\\ committed -c search_path= -c lock_timeout=5s -c statement_timeout=0 ${settings}`,
  })
  // Without a listener, a server that goes away would end the process.
  client.on('error', () => {})
  await client.connect()
  // For superusers only; anybody else looks around a little less quietly.
  await client
    .query("SET track_counts = off; SET log_min_messages = 'panic'; SET log_min_error_statement = 'panic'")
    .catch(() => {})
  return client
}
