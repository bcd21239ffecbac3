import type { ClientBase } from 'pg'
import { fillingOrder } from '../rows/order.ts'
import { readTables } from '../rows/read-tables.ts'
import type { TableShape } from '../rows/table.ts'
import { withClient } from '../server/client.ts'
import type { ThrowawayServer } from '../server/server.ts'
import { chooseRows, ownRows } from './choose-rows.ts'
import { withoutForeignKeys, withoutTriggers } from './unchecked.ts'

export interface ShrinkOptions {
  /** The database to copy. Whoever is connected to it is cut off (see `ThrowawayServer.createDatabase`). */
  template: string
  /** Of the new database. */
  name: string
  /** How many rows each table keeps, about: rows that others cannot do without come on top. */
  rows: number
  /**
   * Tables that stay whole, by name in any schema or qualified: a migration tool's books, settings that the service does not start
   * without. So do those that they refer to.
   */
  keep: readonly string[]
}

export interface ShrunkTable {
  /** Qualified, quoted as SQL needs it. */
  table: string
  before: number
  kept: number
}

/**
 * Copies a database and leaves a handful of rows in each table: the first by primary key (or by place, without one) whose parents are
 * left, and no table that had rows becomes empty. Foreign keys hold afterwards, sequences go on from where they were, no trigger fires, and materialised views are refreshed
 * where that works. Throws the server's error where the role may not change these tables; the new database is gone then.
 */
export async function shrunkCopy(server: ThrowawayServer, options: ShrinkOptions): Promise<ShrunkTable[]> {
  await server.createDatabase(options.name, options.template)
  try {
    return await withClient(server.connection(options.name), (client) => shrink(client, options))
  } catch (error) {
    await server.dropDatabase(options.name).catch(() => {})
    throw error
  }
}

async function shrink(client: ClientBase, { rows, keep }: ShrinkOptions): Promise<ShrunkTable[]> {
  const tables = await readTables(client)
  const whole = withParents(
    tables,
    tables.filter((table) => isNamed(table.name, keep)),
  )
  const cut = tables.filter((table) => !whole.has(table))
  await client.query('BEGIN')
  const chosen = await chooseRows(client, fillingOrder(cut), rows)
  await withoutTriggers(client, () => withoutForeignKeys(client, () => replaceRows(client, cut, chosen)))
  await client.query('COMMIT')
  await refreshViews(client)
  await client.query('ANALYZE')
  const shrunk: ShrunkTable[] = []
  for (const table of tables) {
    const counted = await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${ownRows(table)}`)
    shrunk.push({ table: table.name, before: table.rows, kept: Number(counted.rows[0]?.n) })
  }
  return shrunk
}

async function replaceRows(
  client: ClientBase,
  tables: readonly TableShape[],
  chosen: ReadonlyMap<string, string>,
): Promise<void> {
  if (tables.length === 0) return
  const copies = tables.map((table, i) => {
    const columns = table.columns.filter((column) => !column.generated).map((column) => client.escapeIdentifier(column.name))
    return { table, copy: `pg_temp.preflight_rows_${i}`, columns: columns.join(', ') }
  })
  for (const { table, copy, columns } of copies) {
    await client.query(
      `CREATE TABLE ${copy} AS SELECT ${columns} FROM ${ownRows(table)} t
       WHERE EXISTS (SELECT FROM ${chosen.get(table.name)} k WHERE k.part = t.tableoid AND k.at = t.ctid)`,
    )
  }
  await client.query(`TRUNCATE ${tables.map(ownRows).join(', ')} CONTINUE IDENTITY RESTRICT`)
  for (const { table, copy, columns } of copies) {
    if (columns === '') continue
    await client.query(`INSERT INTO ${table.name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM ${copy}`)
    await client.query(`DROP TABLE ${copy}`)
  }
}

function isNamed(table: string, names: readonly string[]): boolean {
  const plain = table.replaceAll('"', '')
  return names.some((name) => [plain, plain.slice(plain.indexOf('.') + 1)].includes(name.replaceAll('"', '')))
}

function withParents(tables: readonly TableShape[], named: readonly TableShape[]): Set<TableShape> {
  const all = new Set(named)
  for (const table of all) {
    for (const key of table.foreignKeys) for (const parent of tables) if (parent.name === key.parent) all.add(parent)
  }
  return all
}

/** Those that read others come after them: they are the younger. */
async function refreshViews(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'm' AND c.relispopulated ORDER BY c.oid`,
  )
  for (const { name } of rows) await client.query(`REFRESH MATERIALIZED VIEW ${name}`).catch(() => {})
}
