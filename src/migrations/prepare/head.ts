import { UserError } from '../../errors.ts'
import { withClient } from '../../postgres/server/client.ts'
import { missingExtension } from '../../postgres/server/extensions.ts'
import type { Connection } from '../../postgres/server/server.ts'
import { apply, type Refusal } from '../apply.ts'
import { batches } from '../transactions.ts'
import { createBase } from './base.ts'
import { lastLine, migrateByCommand } from './command.ts'
import type { Preparation } from './preparation.ts'
import { createMissingRole, mostRoles } from './roles.ts'
import { addRows } from './rows.ts'
import { placeOf } from './script-file.ts'

/**
 * Makes `to` a copy of the base's database (see `prepareBase`) and migrates it to the head: what is new is applied, or migrate-command
 * runs in the head's tree, or the service does it itself. Roles that it turns out to need are created. The rows of a base that had no tables are added here.
 *
 * @throws UserError where a migration fails; the signal's reason after an abort.
 */
export async function migrateToHead(preparation: Preparation, to: string): Promise<void> {
  const connection = await migratedCopy(preparation, to)
  const { facts, finish } = preparation
  if (facts.isBaseEmpty) await addRows(preparation, connection)
  else await withClient(connection, (client) => client.query(finish))
}

/** The head's database where there is no base to compare it with: migrated from nothing (or the schema's dump), then filled. @throws as `migrateToHead`. */
export async function prepareHeadAlone(preparation: Preparation, to: string): Promise<void> {
  await createBase(preparation)
  await addRows(preparation, await migratedCopy(preparation, to))
}

async function migratedCopy(preparation: Preparation, to: string): Promise<Connection> {
  const { server, database, signal } = preparation
  for (let attempt = 0; ; attempt++) {
    signal.throwIfAborted()
    await server.createDatabase(to, database)
    const connection = server.connection(to)
    const failure = await migrate(preparation, connection)
    if (failure === null) {
      await preparation.migrateItself?.('head', to)
      return connection
    }
    const extension = missingExtension(failure.refusal, server.major)
    if (extension) throw extension
    if (attempt === mostRoles || !(await createMissingRole(preparation, failure.refusal))) {
      throw new UserError(`the database cannot be migrated to the head: ${failure.what}`, { remedy: failure.remedy })
    }
    await server.dropDatabase(to)
  }
}

interface HeadFailure {
  what: string
  refusal: Pick<Refusal, 'code' | 'message'> | null
  remedy: string
}

async function migrate(preparation: Preparation, connection: Connection): Promise<HeadFailure | null> {
  const { subject, commands, signal, progress } = preparation
  if (subject.how.kind === 'command') {
    const { migrate: command } = subject.how
    const request = { command, input: 'migrate-command', tree: commands.workingDirectory, connection, side: 'head' } as const
    const { exitCode, output, refusal } = await migrateByCommand(preparation, request)
    if (exitCode === 0) return null
    const what = `migrate-command ended with exit code ${exitCode}: ${lastLine(output)}`
    return { what, refusal, remedy: 'Its output is above.' }
  }
  const { directory, change } = subject.how
  if (change.pending.length > 0) progress.phase('applying the new migrations')
  const failure = await apply(connection, await batches(directory, change.pending, 'up'), { signal })
  return (
    failure && {
      what: `${placeOf(failure)}: ${failure.refusal.message}`,
      refusal: failure.refusal,
      remedy: 'The mode migration-dryrun says more about it.',
    }
  )
}
