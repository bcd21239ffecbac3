import type { Extension, Imports } from '../scaffold/source/module.ts'
import type { Resource } from './resource.ts'

/** A repository while it is written. */
export interface Writing {
  resource: Resource
  imports: Imports
  extension: Extension
  /** The types of a schema, and of an operation. */
  typeOf(schema: string): string
  /** Of the query of an operation; null: a person took it out of the description. */
  queryType(id: string): string | null
}

function database({ imports, extension }: Writing): string {
  const from = `../db${extension}`
  return `db: ${imports.use(from, 'Queryable', 'type')} = ${imports.use(from, 'pool')}`
}

export function listSource(writing: Writing): string {
  const { resource, imports, extension, typeOf, queryType } = writing
  const from = `../db-pages${extension}`
  const page = imports.use(from, 'Page', 'type')
  const read = imports.use(from, 'readPage')
  const row = typeOf(resource.type)
  const query = queryType(`list${resource.many}`) ?? imports.use(from, 'PageQuery', 'type')
  return `/** \`within\`: the columns of a foreign key, for the rows of one parent. */
export const list = (
  query: ${query},
  within: Readonly<Record<string, unknown>> = {},
  ${database(writing)},
): Promise<${page}<${row}>> => ${read}<${row}>(db, listing, query, within);`
}

function caught({ resource, imports, extension }: Writing): string {
  const name = imports.use(`../db-errors${extension}`, 'refused')
  return resource.creatable === null && resource.updatable === null ? `.catch(${name}())` : `.catch(${name}(constraints))`
}

export function findSource(writing: Writing): string {
  const row = writing.typeOf(writing.resource.type)
  return `export const find = async (key: Key, ${database(writing)}): Promise<${row} | null> => {
  const sql = \`SELECT \${columns} FROM \${table} WHERE \${byKey}\`;
  const { rows } = await db.query<${row}>(sql, keyOf(key))${caught(writing)};
  return rows[0] ?? null;
};`
}

export function createSource(writing: Writing): string {
  const { resource, imports, extension, typeOf } = writing
  const row = typeOf(resource.type)
  const insertion = imports.use(`../db-values${extension}`, 'insertion')
  const conflict = imports.use(`../errors${extension}`, 'conflict')
  return `export const create = async (values: ${typeOf(`${resource.type}Create`)}, ${database(writing)}): Promise<${row}> => {
  const { sql, parameters } = ${insertion}(writing, values);
  const { rows } = await db
    .query<${row}>(\`INSERT INTO \${table} \${sql} RETURNING \${columns}\`, parameters)
    ${caught(writing)};
  const [row] = rows;
  // A trigger can drop a row without an error.
  if (!row) throw ${conflict}('The database did not take it.');
  return row;
};`
}

export function updateSource(writing: Writing): string {
  const { resource, imports, extension, typeOf } = writing
  const row = typeOf(resource.type)
  const assignments = imports.use(`../db-values${extension}`, 'assignments')
  return `/** What \`changes\` leaves out stays. null: there is no such row. */
export const update = async (
  key: Key,
  changes: ${typeOf(`${resource.type}Update`)},
  ${database(writing)},
): Promise<${row} | null> => {
  const { sql, parameters } = ${assignments}(writing, changes, keyOf(key).length);
  if (sql === '') return find(key, db);
  const { rows } = await db
    .query<${row}>(\`UPDATE \${table} SET \${sql} WHERE \${byKey} RETURNING \${columns}\`, [...keyOf(key), ...parameters])
    ${caught(writing)};
  return rows[0] ?? null;
};`
}

export function removeSource(writing: Writing): string {
  const { imports, extension } = writing
  const refused = imports.use(`../db-errors${extension}`, 'refused')
  return `/** Whether it was there. Whatever stands against it refers to it. */
export const remove = async (key: Key, ${database(writing)}): Promise<boolean> => {
  const { rowCount } = await db.query(\`DELETE FROM \${table} WHERE \${byKey}\`, keyOf(key)).catch(${refused}());
  return rowCount !== 0;
};`
}
