import type { ForeignKeyShape, TableShape } from './table.ts'

/** Tables to be filled together: one, or several whose foreign keys form a cycle, parents first as far as that goes. */
export interface Stage {
  tables: TableShape[]
  /** Foreign keys of these tables to one of them that is filled later. */
  forward: Set<ForeignKeyShape>
}

/** The order in which every foreign key but the forward ones finds its parents filled. Tables given sorted come out in the same order every time. */
export function fillingOrder(tables: readonly TableShape[]): Stage[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  return components(tables, (table) =>
    table.foreignKeys.flatMap((key) => (key.parent === table.name ? [] : (byName.get(key.parent) ?? []))),
  ).map(stage)
}

function stage(cycle: TableShape[]): Stage {
  const left = new Set(cycle.map((table) => table.name))
  const waiting = [...cycle].sort((a, b) => (a.name < b.name ? -1 : 1))
  const tables: TableShape[] = []
  const forward = new Set<ForeignKeyShape>()
  const unmet = (table: TableShape) => table.foreignKeys.filter((key) => key.parent !== table.name && left.has(key.parent))
  const cost = (table: TableShape) =>
    unmet(table).reduce((sum, key) => sum + (isNullable(table, key) ? 1 : key.deferrable ? 30 : 1000), 0)
  while (waiting.length > 0) {
    waiting.sort((a, b) => cost(a) - cost(b))
    const table = waiting.shift()
    if (table === undefined) break
    for (const key of unmet(table)) forward.add(key)
    left.delete(table.name)
    tables.push(table)
  }
  return { tables, forward }
}

export function isNullable(table: TableShape, key: ForeignKeyShape): boolean {
  const nullable = table.columns.filter((column) => key.columns.includes(column.name) && !column.notNull)
  return key.matchFull ? nullable.length === key.columns.length : nullable.length > 0
}

/** Strongly connected components, those pointed at first (Tarjan). */
function components(tables: readonly TableShape[], parents: (table: TableShape) => TableShape[]): TableShape[][] {
  const found: TableShape[][] = []
  const index = new Map<TableShape, number>()
  const low = new Map<TableShape, number>()
  const stack: TableShape[] = []
  const visit = (table: TableShape): void => {
    index.set(table, index.size)
    low.set(table, index.get(table) ?? 0)
    stack.push(table)
    for (const parent of parents(table)) {
      if (!index.has(parent)) visit(parent)
      if (stack.includes(parent)) low.set(table, Math.min(low.get(table) ?? 0, low.get(parent) ?? 0))
    }
    if (low.get(table) !== index.get(table)) return
    found.push(stack.splice(stack.indexOf(table)))
  }
  for (const table of tables) if (!index.has(table)) visit(table)
  return found
}
