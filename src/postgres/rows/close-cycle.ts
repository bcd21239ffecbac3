import { type ClientBase, escapeIdentifier } from 'pg'
import type { ForeignKeyShape, TableShape } from './table.ts'

/** A foreign key of this transaction's rows does not find its parent. */
export class Dangling extends Error {}

/**
 * Lets the rows that this transaction put into a table refer, by a foreign key left open until now, to rows of a parent that was
 * filled after it; throws Dangling where a reference would remain that finds nobody.
 */
export async function closeCycle(client: ClientBase, table: TableShape, foreignKey: ForeignKeyShape): Promise<void> {
  const shared = new Set([
    ...table.foreignKeys.filter((other) => other !== foreignKey).flatMap((other) => other.columns),
    ...table.uniques.filter((unique) => unique.columns.length > 1).flatMap((unique) => unique.columns),
  ])
  const pairs = foreignKey.columns.map((column, i) => ({
    column: escapeIdentifier(column),
    parent: escapeIdentifier(foreignKey.parentColumns[i] ?? ''),
    fixed: shared.has(column),
  }))
  const free = pairs.filter((pair) => !pair.fixed)
  const fixed = pairs.filter((pair) => pair.fixed)
  // Only what this transaction (or a savepoint of it) made: rows of the user's seed stay as they are.
  const own = 'age(child.xmin) <= age(pg_current_xact_id()::xid)'
  if (free.length > 0 && fixed.length > 0) {
    const set = free.map(
      (pair) =>
        `${pair.column} = (SELECT parent.${pair.parent} FROM ${foreignKey.parent} parent WHERE ${fixed.map((f) => `parent.${f.parent} = child.${f.column}`).join(' AND ')} ORDER BY parent.${pair.parent} LIMIT 1)`,
    )
    await client.query(`UPDATE ${table.name} child SET ${set.join(', ')} WHERE ${own}`)
  } else if (free.length > 0) {
    const isUnique = table.uniques.some(
      (unique) => unique.columns.length === 1 && foreignKey.columns.includes(unique.columns[0] ?? ''),
    )
    const parents = free.map((pair) => pair.parent).join(', ')
    const order = table.columns
      .filter((column) => /^(int\d|numeric|text|varchar|uuid|bpchar|date|timestamp|timestamptz)$/.test(column.type.name))
      .map((column) => escapeIdentifier(column.name))
    await client.query(`WITH parents AS (SELECT ${parents}, row_number() OVER (ORDER BY ${parents}) - 1 AS place, count(*) OVER () AS size FROM ${foreignKey.parent}),
      children AS (SELECT tableoid AS part, ctid AS at, row_number() OVER (${order.length === 0 ? '' : `ORDER BY ${order.join(', ')}`}) - 1 AS place FROM ${table.name} child WHERE ${own})
      UPDATE ${table.name} child SET ${free.map((pair) => `${pair.column} = parents.${pair.parent}`).join(', ')}
      FROM children JOIN parents ON parents.place = ${isUnique ? 'children.place' : 'children.place * 7919 % (SELECT max(size) FROM parents)'}
      WHERE child.tableoid = children.part AND child.ctid = children.at`)
  }
  const present = pairs.map((pair) => `child.${pair.column} IS NOT NULL`).join(' AND ')
  const equal = pairs.map((pair) => `parent.${pair.parent} = child.${pair.column}`).join(' AND ')
  const { rows } = await client.query(
    `SELECT 1 FROM ${table.name} child WHERE ${present} AND NOT EXISTS (SELECT 1 FROM ${foreignKey.parent} parent WHERE ${equal}) LIMIT 1`,
  )
  if (rows.length > 0) throw new Dangling(`${foreignKey.name} of ${table.name} finds no row in ${foreignKey.parent}`)
}
