import type { Client } from 'pg'
import { generateRows } from '../../postgres/rows/generate.ts'
import { withClient } from '../../postgres/server/client.ts'
import type { Connection } from '../../postgres/server/server.ts'
import { bookkeepingTables } from '../bookkeeping.ts'
import type { Preparation } from './preparation.ts'
import { runScriptFile } from './script-file.ts'
import { measureTables } from './table-sizes.ts'

/** Puts rows into a database whose schema is there: the seed, then generated ones; then what the planner is to know of them. */
export async function addRows(preparation: Preparation, connection: Connection): Promise<void> {
  const { seedFile, rows, finish, facts } = preparation
  const isEmpty = !(await hasTables(connection))
  // A seed is written for tables: where there are none, it waits for a database that has.
  facts.isSeedLeftOut = seedFile !== null && isEmpty
  if (seedFile !== null && !isEmpty) await runScriptFile(preparation, connection, seedFile, 'seed')
  if (rows > 0) await fill(preparation, connection)
  await withClient(connection, (client) => client.query(finish))
}

export async function hasTables(connection: Connection): Promise<boolean> {
  const { rows } = await withClient(connection, (client) =>
    client.query(
      "SELECT FROM pg_class WHERE relkind IN ('r', 'p') AND oid >= 16384 AND relnamespace <> 'pg_toast'::regnamespace LIMIT 1",
    ),
  )
  return rows.length > 0
}

/**
 * Books of TypeORM and Laravel, whose names an application's own table may have, and that may be given other names: told by their columns. A row of
 * ours in them would be a migration that there is not.
 */
async function booksByColumns(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
     WHERE relkind = 'r' AND relname ILIKE '%migration%' GROUP BY pg_class.oid, relname
     HAVING array_agg(attname::text ORDER BY attname) IN (ARRAY['id', 'name', 'timestamp'], ARRAY['batch', 'id', 'migration'])`,
  )
  return rows.map(({ name }) => name)
}

/** Up to `rows` in each table, and no more than production has where that is known: a table of three rows stays one. */
async function fill(preparation: Preparation, connection: Connection): Promise<void> {
  const { subject, progress, facts, production, rows: wanted, randomSeed } = preparation
  progress.phase(`generating rows (${wanted} a table)`)
  const books = new Set(
    bookkeepingTables(subject.how.kind === 'scripts' ? subject.how.directory.bookkeeping : subject.how.bookkeeping),
  )
  const generated = await withClient(connection, async (client) => {
    for (const book of await booksByColumns(client)) books.add(book)
    const tables = [...(await measureTables(client)).keys()]
    const rows = new Map(tables.map((table) => [table, Math.min(wanted, production.get(table)?.rows ?? wanted)]))
    return generateRows(client, { rows, seed: randomSeed, skip: [...books] })
  })
  facts.unfilled = generated.filter(({ reason }) => reason !== null)
}
