import { type ClientBase, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg'
import { leafRules } from './bounds.ts'
import { noRules, type RowRules } from './check.ts'
import { copyRows } from './copy.ts'
import { isNullable } from './order.ts'
import { type Key, type Keys, keysOf } from './references.ts'
import { unrestricted } from './restriction.ts'
import { type RowSource, rowSource, type SourceRequest, Unfillable } from './row-source.ts'
import { insertStaged } from './staged.ts'
import type { ForeignKeyShape, TableShape } from './table.ts'

export interface Filling {
  client: ClientBase
  seed: number
  rules: ReadonlyMap<string, RowRules>
  /** Whether session_replication_role may be set: foreign keys are then valid by how rows are made, and triggers do not fire. */
  replica: boolean
}

/** The most keys of a parent that are read, and so referred to. */
const mostKeys = 1_000_000

/** Adds `count` rows to a table within the client's transaction. `forward` foreign keys are left for later. Throws Unfillable. */
export async function fillTable(
  filling: Filling,
  table: TableShape,
  count: number,
  forward: ReadonlySet<ForeignKeyShape>,
): Promise<{ inserted: number; reason: string | null }> {
  const request = await sourceRequest(filling, table, count, forward)
  const { client } = filling
  await client.query('SAVEPOINT filling')
  let result: { inserted: number; reason: string | null }
  try {
    const source = rowSource(request)
    const inserted = await copyRows(client, table.name, source.columns, limited(source, count))
    result = { inserted, reason: source.ended }
  } catch (error) {
    if (!isRefusal(error)) throw error
    await client.query('ROLLBACK TO filling')
    result = await insertStaged(client, request)
  }
  await client.query('RELEASE filling')
  if (result.inserted === 0 && count > 0) throw new Unfillable(result.reason ?? 'no row was accepted')
  await advanceSequences(client, table)
  return result
}

async function sourceRequest(
  filling: Filling,
  table: TableShape,
  count: number,
  forward: ReadonlySet<ForeignKeyShape>,
): Promise<SourceRequest> {
  const { client, seed } = filling
  const leaves = table.partition === null ? [] : leafRules(table.partition)
  if (table.partition !== null && leaves.length === 0) throw new Unfillable('it has no partitions')
  const foreignKeys: { foreignKey: ForeignKeyShape; keys: Keys | 'self' }[] = []
  for (const foreignKey of table.foreignKeys) {
    if (forward.has(foreignKey)) continue
    const keys = foreignKey.parent === table.name ? 'self' : await parentKeys(client, foreignKey)
    const nullable = table.columns.some((column) => foreignKey.columns.includes(column.name) && !column.notNull)
    if (keys !== 'self' && keys.all.length === 0 && !nullable)
      throw new Unfillable(`${foreignKey.parent}, to which ${foreignKey.name} refers, has no rows`)
    foreignKeys.push({ foreignKey, keys })
  }
  const rules = withoutForward(filling.rules.get(table.name) ?? noRules(), table, forward)
  return { table, seed, count, rules, leaves, foreignKeys, taken: await takenKeys(client, table), wide: false }
}

/** The columns of a reference that waits for its parent are NULL until then, where they may be. */
function withoutForward(rules: RowRules, table: TableShape, forward: ReadonlySet<ForeignKeyShape>): RowRules {
  const met = new Set(table.foreignKeys.filter((key) => !forward.has(key)).flatMap((key) => key.columns))
  const waiting = [...forward].filter((key) => isNullable(table, key)).flatMap((key) => key.columns)
  const open = table.columns.filter((column) => waiting.includes(column.name) && !column.notNull && !met.has(column.name))
  const columns = new Map(rules.columns)
  for (const column of open) columns.set(column.name, { ...unrestricted, presence: 'null' })
  return { ...rules, columns }
}

/** In the keys' own order: that of the pages would depend on how rows came there. */
async function parentKeys(client: ClientBase, foreignKey: ForeignKeyShape): Promise<Keys> {
  const columns = foreignKey.parentColumns.map((column) => escapeIdentifier(column))
  const { rows } = await client.query<Key & unknown[]>({
    rowMode: 'array',
    text: `SELECT ${columns.map((column) => `${column}::text`).join(', ')} FROM ${foreignKey.parent} WHERE (${columns.join(', ')}) IS NOT NULL ORDER BY ${columns.join(', ')} LIMIT ${mostKeys}`,
  })
  return keysOf(rows as Key[])
}

async function takenKeys(client: ClientBase, table: TableShape): Promise<Map<string, (string | null)[][]>> {
  const taken = new Map<string, (string | null)[][]>()
  if (table.rows === 0) return taken
  for (const unique of table.uniques) {
    if (unique.columns.length === 0) continue
    const columns = unique.columns.map((column) => `${escapeIdentifier(column)}::text`).join(', ')
    const { rows } = await client.query({ rowMode: 'array', text: `SELECT ${columns} FROM ${table.name}` })
    taken.set(unique.columns.join(), rows as (string | null)[][])
  }
  return taken
}

export function limited(source: RowSource, count: number): () => (string | null)[] | null {
  let left = count
  return () => (left-- > 0 ? source.next() : null)
}

/** Whether the server refused a row for what is in it (SQLSTATE classes 22, data exception, and 23, integrity constraint violation). */
function isRefusal(error: unknown): boolean {
  return error instanceof DatabaseError && /^2[23]/.test(error.code ?? '')
}

/** So that a later insert does not collide with what was made. */
async function advanceSequences(client: ClientBase, table: TableShape): Promise<void> {
  for (const column of table.columns) {
    if (column.sequence === null || !/^(int\d|numeric)$/.test(column.type.name)) continue
    const [extreme, further] = column.sequence.increment > 0 ? ['max', 'greatest'] : ['min', 'least']
    await client.query(`SELECT setval(${escapeLiteral(column.sequence.name)}, ${further}(last_value, reached)::bigint)
      FROM ${column.sequence.name}, (SELECT ${extreme}(${escapeIdentifier(column.name)}) AS reached FROM ${table.name}) made WHERE reached IS NOT NULL`)
  }
}
