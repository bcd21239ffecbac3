import type { Remedy } from '../../../../report/report.ts'
import type { DryRun } from '../../dry-run.ts'
import { integerTypes } from '../../narrowing.ts'
import { sql } from '../rule.ts'
import { shortName } from '../waiting.ts'
import { attribute, columnIn, primaryKey } from './catalogue.ts'

/** One migration of several that take the place of a dangerous one. */
export interface Part {
  /** What it does, and to whom: "reads the table, and nobody waits". */
  says: string
  statements: string[]
}

/** For what runs in a transaction. */
export const timeout = "SET LOCAL lock_timeout = '2s';"
/** For what cannot. */
export const sessionTimeout = "SET lock_timeout = '2s';"

/** A remedy whose parts are numbered where there are several: each is a migration of its own. */
export function remedy(text: string, parts: Part[]): Remedy {
  const [only] = parts
  if (parts.length === 1 && only) return sql(text, only.statements.join('\n'))
  return sql(
    text,
    parts.map(({ says, statements }, index) => [`-- ${index + 1}: ${says}`, ...statements].join('\n')).join('\n\n'),
  )
}

/** The remedy with the lines that can take the place of the finding's own; null: there are none. */
export function inPlace(remedy: Remedy, replacement: string | null): Remedy {
  return replacement === null ? remedy : { ...remedy, replacement }
}

/** An UPDATE of all rows that meet the condition, some at a time. */
export function inBatches(run: DryRun, table: string, assignments: string, condition: string): Part {
  const short = shortName(table)
  const key = primaryKey(run.base, table)
  const [column] = key
  const type = column === undefined ? undefined : columnIn(run.base, table, column)
  if (key.length === 1 && type && integerTypes.includes(attribute(type, 'type') ?? '')) {
    return {
      says: 'in batches of some thousand, each in a transaction of its own, from a job or a script',
      statements: [`UPDATE ${short} SET ${assignments} WHERE ${column} BETWEEN :from AND :to AND (${condition});`],
    }
  }
  const rows =
    key.length > 0
      ? `(${key.join(', ')}) IN (SELECT ${key.join(', ')} FROM ${short} WHERE ${condition} LIMIT 5000)`
      : `ctid = ANY (ARRAY(SELECT ctid FROM ${short} WHERE ${condition} LIMIT 5000))`
  return {
    says: 'again and again until it changes no row, each time in a transaction of its own, from a job or a script',
    statements: [`UPDATE ${short} SET ${assignments} WHERE ${rows};`],
  }
}

/** A name made of others, cut to what PostgreSQL keeps of one. */
export function made(...names: string[]): string {
  const bare = names.map((name) => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name))
  const name = bare.join('_').slice(0, 63)
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`
}

/** The last part of a qualified name, as it is quoted. */
export function bareName(table: string): string {
  return /("(?:[^"]|"")*"|[^."]+)$/.exec(table)?.[1] ?? table
}
