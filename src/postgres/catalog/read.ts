import type { ClientBase, QueryResult } from 'pg'
import { type AttributeValue, type Catalog, type CatalogObject, type ObjectKind, objectKey } from './catalog.ts'
import { catalogQueries } from './queries/all.ts'

type Row = Record<string, AttributeValue | null>

const placing = new Set(['kind', 'object', 'schema', 'relation'])

/**
 * Reads everything a user made in the client's database: all objects but the system's, temporary ones and those of
 * extensions (an extension itself is there, with its version). Roles, settings of the database and large objects are not
 * part of a schema and are not read. PostgreSQL 13 to 18.
 *
 * All queries go in one message and see one snapshot. The search path is empty for them, so every name in a definition is
 * qualified. The client must not be inside a transaction.
 */
export async function readCatalog(client: ClientBase): Promise<Catalog> {
  const major = await serverMajor(client)
  const opening = [
    'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    "SET LOCAL search_path = ''",
    'SET LOCAL jit = off',
    "SET LOCAL DateStyle = 'ISO, YMD'",
    "SET LOCAL IntervalStyle = 'postgres'",
    "SET LOCAL TimeZone = 'UTC'",
    'SET LOCAL extra_float_digits = 1',
    'SET LOCAL quote_all_identifiers = off',
  ]
  const queries = catalogQueries.map((query) => query.sql(major))
  let results: QueryResult<Row>[]
  try {
    results = (await client.query([...opening, ...queries, 'COMMIT'].join(';\n'))) as unknown as QueryResult<Row>[]
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
  const objects: CatalogObject[] = []
  catalogQueries.forEach((query, index) => {
    for (const row of results[opening.length + index]?.rows ?? []) objects.push(objectOf(query.kind, row))
  })
  const keyed = objects.map((object): [string, CatalogObject] => [objectKey(object.kind, object.object), object])
  keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return { major, objects: new Map(keyed) }
}

function objectOf(kind: ObjectKind | null, row: Row): CatalogObject {
  const attributes = new Map<string, AttributeValue>()
  for (const [name, value] of Object.entries(row)) {
    if (value !== null && !placing.has(name)) attributes.set(name, value)
  }
  return {
    kind: kind ?? (row.kind as ObjectKind),
    object: String(row.object),
    schema: row.schema === undefined || row.schema === null ? null : String(row.schema),
    relation: row.relation === undefined || row.relation === null ? null : String(row.relation),
    attributes,
  }
}

async function serverMajor(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version")
  return Math.floor(Number(rows[0]?.version) / 10_000)
}
