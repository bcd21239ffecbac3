import type { DryRun } from '../../dry-run.ts'
import { shortName } from '../waiting.ts'
import { bareName, made, type Part, timeout } from './parts.ts'

/** NOT NULL in parts, for columns that hold no NULL by now. */
export function notNullParts(run: DryRun, table: string, columns: string[]): Part[] {
  const { first, names, last } = notNull(run, table, columns)
  return [
    { says: 'changes the catalogue only, and checks new rows', statements: [timeout, ...first] },
    { says: 'reads the table, and nobody waits', statements: validations(shortName(table), names) },
    ...last,
  ]
}

/** By a CHECK up to PostgreSQL 17; from 18 on NOT NULL itself can wait for its validation. */
export function notNull(run: DryRun, table: string, columns: string[]): { first: string[]; names: string[]; last: Part[] } {
  const short = shortName(table)
  const itself = run.head.major >= 18
  const named = columns.map((column) => ({ column, name: made(bareName(table), column, 'not_null') }))
  const names = named.map(({ name }) => name)
  const first = named.map(
    ({ column, name }) =>
      `ALTER TABLE ${short} ADD CONSTRAINT ${name} ${itself ? `NOT NULL ${column}` : `CHECK (${column} IS NOT NULL)`} NOT VALID;`,
  )
  if (itself || columns.length === 0) return { first, names, last: [] }
  const statements = [
    timeout,
    ...columns.map((column) => `ALTER TABLE ${short} ALTER COLUMN ${column} SET NOT NULL;`),
    ...names.map((name) => `ALTER TABLE ${short} DROP CONSTRAINT ${name};`),
  ]
  return { first, names, last: [{ says: 'changes the catalogue only: the CHECK is proof enough', statements }] }
}

export function validations(short: string, names: string[]): string[] {
  return names.map((name) => `ALTER TABLE ${short} VALIDATE CONSTRAINT ${name};`)
}
