import { readFile } from 'node:fs/promises'
import { UserError } from '../../errors.ts'
import { missingExtension } from '../../postgres/server/extensions.ts'
import type { Connection } from '../../postgres/server/server.ts'
import { readScript } from '../../postgres/sql/script.ts'
import { apply, type Failure } from '../apply.ts'
import { faultPlace } from '../fault-place.ts'
import type { Preparation } from './preparation.ts'

/** Runs a file of SQL that is no migration, statement by statement, as psql would: a schema's dump, a seed. @throws UserError */
export async function runScriptFile(
  { server, signal }: Preparation,
  connection: Connection,
  file: string,
  input: 'schema' | 'seed',
): Promise<void> {
  const text = await utf8(file, input)
  const steps = await readScript(text, { file, metaCommands: 'skip-harmless' })
  const up = { file, text, firstLine: 1, transaction: false, sending: 'psql' as const }
  const migration = { version: '', name: input, kind: 'versioned' as const, file, up, down: null, checksum: '' }
  const messages = steps.map((step) => ({
    sql: step.statement.sql,
    migration,
    file,
    firstLine: step.statement.line,
    offset: step.statement.offset,
    script: up,
    copyData: step.kind === 'copy' ? step.data : null,
  }))
  const failure = await apply(connection, [{ transaction: false, messages }], { signal })
  if (!failure) return
  throw (
    missingExtension(failure.refusal, server.major) ??
    new UserError(`${input}: ${placeOf(failure)}: ${failure.refusal.message}`, { remedy: remedies[input] })
  )
}

const remedies = {
  seed: 'The seed runs on the base’s schema: before the new migrations.',
  schema: 'The dump has to load into an empty database.',
}

/** "a.sql:3:14", or without a column where the server points at none. */
export function placeOf({ message, refusal }: Failure): string {
  if (message === null) return 'COMMIT'
  const at = faultPlace(message, refusal)
  return at === null ? `${message.file}:${message.firstLine}` : `${message.file}:${at.line}:${at.column}`
}

async function utf8(file: string, input: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    throw new UserError(`${input}: ${file} is not UTF-8`, { remedy: 'Convert it, for example with iconv.', cause: error })
  }
}
