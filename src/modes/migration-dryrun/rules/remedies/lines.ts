import { placesOf } from '../../../../migrations/attribute.ts'
import type { Migration, Script } from '../../../../migrations/migration.ts'
import { blanksEnd } from '../../../../postgres/sql/blanks.ts'
import { chunks } from '../../../../postgres/sql/psql-chunks.ts'
import type { DryRun } from '../../dry-run.ts'
import { inRepository, type Step } from '../../traced.ts'

/** A statement that has the lines that it stands on to itself, so that others can take their place. */
export interface Lines {
  migration: Migration
  /** The lines themselves. */
  text: string
  /** What stands before the statement on its first line: blanks. */
  indent: string
  /** The statement without its semicolon, and what follows it on its last line: the semicolon, and perhaps a comment. */
  sql: string
  tail: string
  /** The statements of the migration's up part in their order, this one among them, without the comments before them. */
  statements: string[]
  /** Whether a line put before the statement leaves every `preflight-ignore` with the statement that it is meant for. */
  canBePreceded: boolean
}

/** "Do not edit", as generators write it (https://go.dev/s/generatedcode, and the like). */
const generated = /\bdo not (?:edit|modify)\b|@generated\b|\bauto-?(?:matically )?generated\b/i

/**
 * The lines of a statement of a new migration; null where they hold anything else, where the file's text is not what was sent
 * (placeholders), where it is generated, or where the change did not go through, so that nothing can be promised of it.
 */
export function linesOf(run: DryRun, step: Step): Lines | null {
  const migration = run.change?.pending.find(({ up }) => inRepository(run.prefix, up.file) === step.file)
  const file = run.files.get(step.file ?? '')
  if (run.failure !== null || migration === undefined || file === undefined) return null
  // With CRLF the new lines would end otherwise than their neighbours.
  if (file.includes('\r') || generated.test(file.slice(0, 1000))) return null
  const text = file
    .split('\n')
    .slice(step.line - 1, step.endLine)
    .join('\n')
  const indent = /^[ \t]*/.exec(text)?.[0] ?? ''
  const { sql } = step.statement
  if (!text.startsWith(indent + sql)) return null
  const tail = text.slice(indent.length + sql.length)
  if (!/^[ \t]*;[ \t]*(?:--.*)?$/.test(tail)) return null
  const end = Math.max(0, ...placesOf(migration).flatMap(({ endLine }) => (endLine < step.line ? endLine : [])))
  const gap = file
    .split('\n')
    .slice(end, step.line - 1)
    .join('\n')
  const statements = statementsOf(migration.up)
  return { migration, text, indent, sql, tail, statements, canBePreceded: !/preflight-ignore/i.test(gap) }
}

/** Of goose's up part only: its script holds the whole file. */
function statementsOf({ text, pieces }: Script): string[] {
  return (pieces?.map(({ start, end }) => text.slice(start, end)) ?? [text]).flatMap(statementsIn)
}

/** The statements of a text, without semicolons and the comments before them. */
export function statementsIn(text: string): string[] {
  return [...chunks(text)]
    .flatMap((chunk) => chunk.statements.map(({ start, end }) => chunk.text.slice(start, end)))
    .map((sql) => sql.slice(blanksEnd(sql, 0)).trimEnd())
    .filter((sql) => sql !== '')
}
