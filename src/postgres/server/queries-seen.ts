import { withClient } from './client.ts'
import type { Connection } from './server.ts'

interface Row {
  /** As PostgreSQL writes it: to the microsecond. */
  now: string
  /** Transactions that ended in the database. */
  transactions: string
  /** A client that is connected has sent something since. */
  active: boolean
}

/**
 * Begins to watch whether anybody sends queries to a database; the returned function tells whether anybody has since. Two counters
 * are read: transactions in pg_stat_database, which a backend reports up to 10 s late while it is idle (PGSTAT_IDLE_INTERVAL) and at
 * its end, and the last query of each connection in pg_stat_activity, which shows it at once.
 *
 * @param from a connection to another database of the same server: what we send to the watched one ourselves counts as well
 */
export async function watchQueries(from: Connection, database: string): Promise<() => Promise<boolean>> {
  const begun = await look(from, database, null)
  return async () => {
    const now = await look(from, database, begun.now)
    return now.active || Number(now.transactions) > Number(begun.transactions)
  }
}

function look(from: Connection, database: string, since: string | null): Promise<Row> {
  return withClient(from, async (client) => {
    const { rows } = await client.query<Row>(
      `SELECT clock_timestamp()::text AS now,
              coalesce((SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = $1), 0) AS transactions,
              EXISTS (SELECT FROM pg_stat_activity
                      WHERE datname = $1 AND backend_type = 'client backend' AND application_name <> 'preflight' AND query_start >= $2::timestamptz)
                AS active`,
      [database, since],
    )
    const [row] = rows
    if (row === undefined) throw new Error('a SELECT without FROM gave no row')
    return row
  })
}
