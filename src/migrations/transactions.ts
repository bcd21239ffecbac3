import { UserError } from '../errors.ts'
import { chunks } from '../postgres/sql/psql-chunks.ts'
import { readScript, refuseMetaCommands } from '../postgres/sql/script.ts'
import type { Migration, MigrationDirectory, Script } from './migration.ts'

export interface Message {
  /** The text of one simple Query, as the tool sends it; it may be several statements. */
  sql: string
  migration: Migration
  /** Path relative to the working directory. */
  file: string
  /** 1-based line of the file on which `sql` begins. */
  firstLine: number
  /** Where `sql` begins in the text of `script`, in UTF-16 code units. */
  offset: number
  script: Script
  /** What follows a COPY … FROM STDIN on the COPY stream. */
  copyData: string | null
}

/** One transaction (BEGIN, the messages, COMMIT), or a stretch of messages of which each commits by itself. */
export interface Batch {
  transaction: boolean
  messages: Message[]
}

/**
 * What the tool would send for these migrations, in which transactions; without its bookkeeping. Down goes through them
 * backwards and leaves out those without a down part. A script without a statement has no batch.
 *
 * @throws UserError for psql meta-commands, and for COPY data in a script that does not go through psql.
 */
export async function batches(
  directory: MigrationDirectory,
  migrations: Migration[],
  direction: 'up' | 'down',
): Promise<Batch[]> {
  const result: Batch[] = []
  let joinable = false
  for (const migration of direction === 'up' ? migrations : [...migrations].reverse()) {
    const script = migration[direction]
    if (script === null) continue
    const messages = await messagesOf(migration, script)
    if (messages.length === 0) continue
    const last = result.at(-1)
    if (script.transaction && joinable && last !== undefined) last.messages.push(...messages)
    else result.push({ transaction: script.transaction, messages })
    joinable = script.transaction && directory.transaction === 'all'
  }
  return result
}

async function messagesOf(migration: Migration, script: Script): Promise<Message[]> {
  const { file, text, firstLine } = script
  const message = (sql: string, at: { offset: number; line: number }, copyData: string | null = null): Message => ({
    sql,
    migration,
    file,
    firstLine: firstLine + at.line - 1,
    offset: at.offset,
    script,
    copyData,
  })
  switch (script.sending) {
    case 'statements':
    case 'psql': {
      const steps = await readScript(text, {
        file,
        firstLine,
        metaCommands: script.sending === 'psql' ? 'skip-harmless' : 'refuse',
      })
      return steps.map((step) => message(step.statement.sql, step.statement, step.kind === 'copy' ? step.data : null))
    }
    case 'message':
      return sendable(script, text, 1) ? [message(text, { offset: 0, line: 1 })] : []
    case 'pieces': {
      const pieces = (script.pieces ?? []).map(({ start, end }) => ({
        sql: text.slice(start, end),
        offset: start,
        line: newlines(text.slice(0, start)) + 1,
      }))
      return pieces.filter(({ sql, line }) => sendable(script, sql, line)).map((piece) => message(piece.sql, piece))
    }
  }
}

/** Whether there is a statement in what goes out as one message. */
function sendable({ file, firstLine }: Script, sql: string, line: number): boolean {
  refuseMetaCommands(sql, { file, firstLine: firstLine + line - 1 })
  let statements = 0
  for (const chunk of chunks(sql)) {
    if (chunk.kind === 'copy-data' && chunk.text.trim() !== '') {
      throw new UserError(
        `${file}:${firstLine + line - 1 + chunk.line - 1}: COPY data can only be sent through psql, not within a message.`,
        {
          remedy: 'Write the rows as INSERT, or set `migrate-command` to the psql command that runs the file.',
        },
      )
    }
    statements += chunk.statements.length
  }
  return statements > 0
}

function newlines(text: string): number {
  return text.split('\n').length - 1
}
