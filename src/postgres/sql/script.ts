import { UserError } from '../../errors.ts'
import { blanksEnd } from './blanks.ts'
import { harmlessMetaCommand } from './meta-command.ts'
import { type Chunk, chunks } from './psql-chunks.ts'
import { splitStatements } from './split.ts'
import type { Statement } from './statement.ts'

/** One thing that psql would send: a statement, or a COPY … FROM STDIN with the data lines that follow it in the script. */
export type ScriptStep =
  | { kind: 'statement'; statement: Statement }
  /** `data` is what goes into the COPY stream: the lines up to, but without, the closing `\.`; line ends as in the script. */
  | { kind: 'copy'; statement: Statement; data: string }

export interface ReadingOptions {
  /** Named in messages; '<sql>' where the text is in no file. */
  file?: string
  /** 1-based line of the file on which the text begins, for messages. */
  firstLine?: number
  /**
   * 'refuse': any psql meta-command but pg_dump's `\restrict` and `\unrestrict` is the user's mistake.
   * 'skip-harmless': those that change nothing on the server (`\set ON_ERROR_STOP`, `\echo`, `\timing`, …) are left out.
   */
  metaCommands?: 'refuse' | 'skip-harmless'
}

/**
 * Reads a SQL script as psql reads it: statements end at top-level semicolons, COPY … FROM STDIN takes the lines that
 * follow, and pg_dump's output (13 to 18, with its `\restrict` lines) works. Lines and offsets are those of `text`.
 *
 * @throws UserError for a psql meta-command, with file and line.
 */
export async function readScript(text: string, options: ReadingOptions = {}): Promise<ScriptStep[]> {
  const steps: ScriptStep[] = []
  for (const chunk of chunks(text)) {
    if (chunk.kind === 'meta') refuseMetaCommand(chunk, options)
    else if (chunk.kind === 'sql') for (const statement of await statementsOf(chunk)) steps.push({ kind: 'statement', statement })
    else {
      const last = steps.pop()
      if (last === undefined) throw new Error('COPY data without a COPY statement before it')
      steps.push({ kind: 'copy', statement: last.statement, data: chunk.text })
    }
  }
  return steps
}

/** Throws the UserError that `readScript` would throw for the text's first psql meta-command; cheaper, as nothing is parsed. */
export function refuseMetaCommands(text: string, options: ReadingOptions = {}): void {
  for (const chunk of chunks(text)) if (chunk.kind === 'meta') refuseMetaCommand(chunk, options)
}

function refuseMetaCommand(chunk: Chunk, { file = '<sql>', firstLine = 1, metaCommands = 'refuse' }: ReadingOptions): void {
  const command = chunk.text.trim()
  if (/^\\(?:un)?restrict\b/.test(command)) return
  if (metaCommands === 'skip-harmless' && harmlessMetaCommand(command)) return
  throw new UserError(
    `${file}:${chunk.line + firstLine - 1}: ${command.split(/\s/)[0]} is a command of psql's, which Preflight does not run.`,
    {
      remedy: 'Write it as SQL, or set `migrate-command` to the psql command that runs the file.',
    },
  )
}

/**
 * The statements of a stretch of plain SQL. Where the parser reads it as a whole, its cuts count; otherwise psql's cuts
 * do, and each statement is parsed by itself, so that one that is not understood leaves the others their trees.
 */
async function statementsOf(chunk: Chunk): Promise<Statement[]> {
  const whole = await splitStatements(chunk.text)
  if (whole.parsed) return whole.statements.map((statement) => shifted(statement, chunk.offset, chunk.line - 1))
  const statements: Statement[] = []
  let [at, line] = [0, chunk.line]
  for (const { start, end } of chunk.statements) {
    const from = blanksEnd(chunk.text, start)
    if (from >= end) continue
    line += newlines(chunk.text, at, from)
    at = from
    const one = await splitStatements(chunk.text.slice(from, end))
    for (const statement of one.statements) statements.push(shifted(statement, chunk.offset + from, line - 1))
  }
  return statements
}

function shifted(statement: Statement, offset: number, lines: number): Statement {
  return { ...statement, offset: statement.offset + offset, line: statement.line + lines, endLine: statement.endLine + lines }
}

function newlines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}
