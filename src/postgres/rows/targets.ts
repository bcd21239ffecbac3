import { isNullable } from './order.ts'
import type { TableShape } from './table.ts'

/**
 * How many rows each table shall hold. Where sizes are given by table, one that is not named gets none, but enough to be referred
 * to (at most 100) where a named one must refer to it.
 */
export function targetRows(tables: readonly TableShape[], rows: number | ReadonlyMap<string, number>): Map<string, number> {
  if (typeof rows === 'number') return new Map(tables.map((table) => [table.name, rows]))
  const named = (table: TableShape): number | undefined =>
    rows.get(table.name) ?? rows.get(table.name.slice(table.name.indexOf('.') + 1))
  const targets = new Map(tables.map((table) => [table.name, named(table) ?? 0]))
  const byName = new Map(tables.map((table) => [table.name, table]))
  const visit = (table: TableShape): void => {
    const enough = Math.min(100, targets.get(table.name) ?? 0)
    for (const key of table.foreignKeys) {
      const parent = byName.get(key.parent)
      if (
        parent === undefined ||
        named(parent) !== undefined ||
        isNullable(table, key) ||
        (targets.get(parent.name) ?? 0) >= enough
      )
        continue
      targets.set(parent.name, enough)
      visit(parent)
    }
  }
  for (const table of tables) if (named(table) !== undefined) visit(table)
  return targets
}
