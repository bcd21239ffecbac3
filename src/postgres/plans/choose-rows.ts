import { type ClientBase, escapeIdentifier } from 'pg'
import type { Stage } from '../rows/order.ts'
import type { ForeignKeyShape, TableShape } from '../rows/table.ts'

/** A temporary table with the places (part: tableoid, at: ctid) of the rows that a table keeps. */
type Places = string

/** A table that would stay (nearly) empty gets so many rows all the same. */
const few = 2

/**
 * Chooses rows of each table such that their parents are chosen as well: the first `limit` by primary key whose parents are. A table
 * of which (nearly) none would be left, since hardly a row refers to first rows alone, gets a few that bring their parents along.
 * Within a transaction, at whose end the result is gone. A foreign key to a table that is in no stage is taken to hold.
 */
export async function chooseRows(client: ClientBase, stages: readonly Stage[], limit: number): Promise<Map<string, Places>> {
  const tables = stages.flatMap((stage) => stage.tables)
  const places = new Map(tables.map((table, i) => [table.name, `pg_temp.preflight_places_${i}`]))
  for (const name of places.values()) await client.query(`CREATE TABLE ${name} (part oid, at tid) ON COMMIT DROP`)
  const choice: Choice = { client, limit, tables, places, order: await primaryKeys(client) }
  for (const stage of stages) {
    await grow(choice, stage.tables)
    for (const table of stage.tables) if (await seed(choice, table)) await grow(choice, stage.tables)
  }
  return places
}

interface Choice {
  client: ClientBase
  limit: number
  tables: readonly TableShape[]
  /** By the table's name. */
  places: ReadonlyMap<string, Places>
  /** Primary keys' columns, quoted. */
  order: ReadonlyMap<string, string[]>
}

/** Adds rows all of whose parents are chosen already. Where tables refer to themselves, trees grow from their roots. */
async function grow(choice: Choice, tables: readonly TableShape[]): Promise<void> {
  const cyclic = tables.some((table) => table.foreignKeys.some((key) => tables.some((parent) => parent.name === key.parent)))
  for (let added = 1; added > 0; ) {
    added = 0
    for (const table of tables) {
      const conditions = table.foreignKeys.map((key) => hasParent(choice, table, key))
      added += await choose(choice, table, { conditions, limit: choice.limit })
    }
    if (!cyclic) return
  }
}

/** Adds a few rows to a table that has fewer, those first that bring the fewest parents along. Whether there were any. */
async function seed(choice: Choice, table: TableShape): Promise<boolean> {
  const parents = table.foreignKeys.map((key) => `${hasParent(choice, table, key)}::int`)
  const first = parents.length === 0 ? [] : [`${parents.join(' + ')} DESC`]
  const added = await choose(choice, table, { conditions: [], limit: Math.min(few, choice.limit), first })
  // Rows that refer to each other in a long ring are not followed all the way; what then lacks a parent goes in the end.
  const most = 50 * choice.limit
  const waiting = added > 0 ? [table] : []
  for (let all = 0; all < most; ) {
    const child = waiting.shift()
    if (child === undefined) break
    for (const key of child.foreignKeys) {
      const parent = choice.tables.find((other) => other.name === key.parent)
      if (parent === undefined) continue
      const wanted = `EXISTS (SELECT FROM ${ownRows(child)} c JOIN ${choice.places.get(child.name)} k ON k.part = c.tableoid AND k.at = c.ctid
        WHERE ${equal(key, 't', 'c')})`
      const brought = await choose(choice, parent, { conditions: [wanted], limit: null })
      if (brought > 0 && !waiting.includes(parent)) waiting.push(parent)
      all += brought
    }
  }
  return added > 0
}

interface Wanted {
  /** What a row `t` must meet. */
  conditions: readonly string[]
  /** Until so many are chosen; null: all. */
  limit: number | null
  /** What comes before the primary key in their order. */
  first?: readonly string[]
}

/** Adds rows; how many. */
async function choose(choice: Choice, table: TableShape, { conditions, limit, first = [] }: Wanted): Promise<number> {
  const places = choice.places.get(table.name)
  const order = choice.order.get(table.name)?.map((column) => `t.${column}`) ?? ['t.tableoid', 't.ctid']
  const open = `NOT EXISTS (SELECT FROM ${places} k WHERE k.part = t.tableoid AND k.at = t.ctid)`
  const { rowCount } = await choice.client.query(
    `INSERT INTO ${places} SELECT t.tableoid, t.ctid FROM ${ownRows(table)} t WHERE ${[open, ...conditions].join(' AND ')}
     ORDER BY ${[...first, ...order].join(', ')}
     ${limit === null ? '' : `LIMIT greatest(0, ${limit} - (SELECT count(*) FROM ${places}))`}`,
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
