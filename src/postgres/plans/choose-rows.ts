import { type ClientBase, escapeIdentifier } from 'pg'
import type { Stage } from '../rows/order.ts'
import type { ForeignKeyShape, TableShape } from '../rows/table.ts'

/** A temporary table with the places (part: tableoid, at: ctid) of the rows that a table keeps. */
type Places = string

/**
 * Chooses `limit` rows of each table, the first by primary key, such that their parents are chosen as well. Within a transaction, at
 * whose end the result is gone. A foreign key to a table that is in no stage is taken to hold.
 */
export async function chooseRows(client: ClientBase, stages: readonly Stage[], limit: number): Promise<Map<string, Places>> {
  const choice: Choice = { client, limit, places: new Map(), order: await primaryKeys(client) }
  for (const [i, table] of stages.flatMap((stage) => stage.tables).entries()) {
    const places = `pg_temp.preflight_places_${i}`
    await client.query(`CREATE TABLE ${places} (part oid, at tid) ON COMMIT DROP`)
    choice.places.set(table.name, places)
  }
  for (const { tables } of stages) {
    while ((await grow(choice, tables)) && isCyclic(tables)) {}
    if (isCyclic(tables)) await closeCycles(choice, tables)
    for (const table of tables) await client.query(`ANALYZE ${choice.places.get(table.name)}`)
  }
  return choice.places
}

interface Choice {
  client: ClientBase
  limit: number
  /** By the table's name. */
  places: Map<string, Places>
  /** Primary keys' columns, quoted. */
  order: ReadonlyMap<string, string[]>
}

function isCyclic(tables: readonly TableShape[]): boolean {
  return tables.some((table) => table.foreignKeys.some((key) => tables.some((parent) => parent.name === key.parent)))
}

/** Adds rows all of whose parents are chosen already: trees grow from their roots. Whether there were any. */
async function grow(choice: Choice, tables: readonly TableShape[]): Promise<boolean> {
  let grown = false
  for (const table of tables) {
    const conditions = table.foreignKeys.map((key) => hasParent(choice, table, key))
    if ((await choose(choice, table, conditions, choice.limit)) > 0) grown = true
  }
  return grown
}

/**
 * Rows that refer to each other in a circle have no root to grow from: there, the first are taken, with whatever they refer to within
 * the circle. (What still lacks a parent goes in the end, see `withoutForeignKeys`.)
 */
async function closeCycles(choice: Choice, tables: readonly TableShape[]): Promise<void> {
  const inside = (key: ForeignKeyShape) => tables.some((table) => table.name === key.parent)
  const outer = (table: TableShape) => table.foreignKeys.filter((key) => !inside(key)).map((key) => hasParent(choice, table, key))
  for (const table of tables) {
    const { rows } = await choice.client.query(`SELECT 1 FROM ${choice.places.get(table.name)} LIMIT 1`)
    if (rows.length === 0) await choose(choice, table, outer(table), choice.limit)
  }
  const most = 10 * choice.limit * tables.length
  for (let added = 1, all = 0; added > 0 && all < most; all += added) {
    added = 0
    for (const table of tables) {
      for (const key of table.foreignKeys.filter(inside)) {
        const parent = tables.find((other) => other.name === key.parent)
        if (parent === undefined) continue
        const wanted = `EXISTS (SELECT FROM ${ownRows(table)} c JOIN ${choice.places.get(table.name)} k ON k.part = c.tableoid AND k.at = c.ctid
          WHERE ${equal(key, 't', 'c')})`
        added += await choose(choice, parent, [...outer(parent), wanted], Number.POSITIVE_INFINITY)
      }
    }
  }
}

/** Adds the first rows `t` that meet the conditions, until `limit` are chosen; how many were added. */
async function choose(choice: Choice, table: TableShape, conditions: readonly string[], limit: number): Promise<number> {
  const places = choice.places.get(table.name)
  const order = choice.order.get(table.name)?.map((column) => `t.${column}`) ?? ['t.tableoid', 't.ctid']
  const open = `NOT EXISTS (SELECT FROM ${places} k WHERE k.part = t.tableoid AND k.at = t.ctid)`
  const most = Number.isFinite(limit) ? `LIMIT greatest(0, ${limit} - (SELECT count(*) FROM ${places}))` : ''
  const { rowCount } = await choice.client.query(
    `INSERT INTO ${places} SELECT t.tableoid, t.ctid FROM ${ownRows(table)} t WHERE ${[open, ...conditions].join(' AND ')}
     ORDER BY ${order.join(', ')} ${most}`,
  )
  return rowCount ?? 0
}

function hasParent({ places }: Choice, table: TableShape, key: ForeignKeyShape): string {
  const parents = places.get(key.parent)
  if (parents === undefined) return 'true'
  const ways = key.columns.map((column) => `t.${escapeIdentifier(column)} IS NULL`)
  if (key.parent === table.name) ways.push(`(${equal(key, 't', 't')})`)
  ways.push(
    `EXISTS (SELECT FROM ${key.parent} p JOIN ${parents} pk ON pk.part = p.tableoid AND pk.at = p.ctid WHERE ${equal(key, 'p', 't')})`,
  )
  return `(${ways.join(' OR ')})`
}

function equal(key: ForeignKeyShape, parent: string, child: string): string {
  return key.columns
    .map((column, i) => `${parent}.${escapeIdentifier(key.parentColumns[i] ?? '')} = ${child}.${escapeIdentifier(column)}`)
    .join(' AND ')
}

async function primaryKeys(client: ClientBase): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
       (SELECT json_agg(quote_ident(a.attname) ORDER BY k.place) FROM unnest(i.indkey::int2[]) WITH ORDINALITY k(attnum, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum WHERE k.place <= i.indnkeyatts) AS columns
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE i.indisprimary`,
  )
  return new Map(rows.map(({ name, columns }) => [name, columns]))
}

/** As it stands in FROM: rows of tables that inherit from it are theirs. */
export function ownRows(table: TableShape): string {
  return `${table.partition === null ? 'ONLY ' : ''}${table.name}`
}
