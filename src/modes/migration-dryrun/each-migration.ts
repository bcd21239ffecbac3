import type { ClientBase } from 'pg'
import type { Trace, TracedTransaction } from '../../postgres/wire/trace.ts'
import { type ColumnRow, columnsIn, type Losses, lossesBetween, noLosses } from './losses.ts'
import type { Relations } from './relations.ts'
import type { Step } from './traced.ts'

/**
 * Where there is no base (`all`, a folder outside git), every migration is judged as a change of its own, as it was when it
 * was deployed: on the tables that those before it had made. `after`: the relations at the end, which tell an index's table.
 */
export function relationsBeforeEach(steps: Step[], transactions: TracedTransaction[], after: Relations): Relations {
  const made: { file: string | null; transaction: number; table: string }[] = []
  const files = new Map<number, string | null>()
  const tables = new Set<string>()
  for (const { file, statement } of steps) {
    files.set(statement.transaction, file)
    const table = tableCreatedBy(statement.tree)
    if (table !== null) made.push({ file, transaction: statement.transaction, table })
    for (const { relation } of statement.locks) tables.add(relation)
  }
  return {
    tables,
    tableInBase(transaction, relation) {
      // The trace names only what was there before the transaction; it may still be of the same file, which holds several.
      const index = transaction === undefined ? -1 : transactions.indexOf(transaction)
      const table = after.tableInBase(transaction, relation) ?? relation
      const isNew = made.some(
        (own) =>
          own.transaction < index && own.file === files.get(index) && (own.table === table || `public.${own.table}` === table),
      )
      return isNew ? null : table
    },
  }
}

/** As it is written: "users", or "app.users" where the statement names the schema. */
function tableCreatedBy(tree: unknown): string | null {
  const node = tree as { CreateStmt?: { relation?: RangeVar }; CreateTableAsStmt?: { into?: { rel?: RangeVar } } } | null
  const relation = node?.CreateStmt?.relation ?? node?.CreateTableAsStmt?.into?.rel
  if (relation?.relname === undefined) return null
  return relation.schemaname === undefined ? relation.relname : `${relation.schemaname}.${relation.relname}`
}

interface RangeVar {
  schemaname?: string
  relname?: string
}

/** What each migration took away from what those before it had made: `look` after every one, `losses` at the end. */
export function watchLosses(client: ClientBase): { look(): Promise<void>; losses(trace: Trace): Losses } {
  let known: ColumnRow[] = []
  const found: Losses = structuredClone(noLosses)
  return {
    async look() {
      const now = await columnsIn(client)
      const lost = lossesBetween(known, now)
      found.tables.push(...lost.tables)
      found.columns.push(...lost.columns)
      found.types.push(...lost.types)
      known = now
    },
    losses: ({ statements }) => ({
      ...found,
      emptied: statements
        .filter(({ kind }) => kind === 'TRUNCATE TABLE')
        .flatMap(({ rewrites }) => rewrites.map((table) => ({ table, rows: 0 }))),
    }),
  }
}
