import { UserError } from '../../errors.ts'
import { missingExtension } from '../../postgres/server/extensions.ts'
import type { Connection } from '../../postgres/server/server.ts'
import { apply, type Failure } from '../apply.ts'
import { batches } from '../transactions.ts'
import { runOnBase } from './base-command.ts'
import type { Preparation } from './preparation.ts'
import { createNamedRoles } from './roles.ts'
import { addRows, hasTables } from './rows.ts'
import { placeOf, runScriptFile } from './script-file.ts'

/**
 * Creates the base's database and brings it to where production is: the base's migrations or a schema's dump, the seed, generated
 * rows, the planner's statistics. A service that migrates itself does so before there are rows. Where the base has no migrations it is as empty as the seed leaves it.
 *
 * @throws UserError for what the user can mend; the signal's reason after an abort.
 */
export async function prepareBase(preparation: Preparation): Promise<void> {
  const connection = await createBase(preparation)
  await preparation.migrateItself?.('base', preparation.database)
  preparation.facts.isBaseEmpty = !(await hasTables(connection))
  await addRows(preparation, connection)
}

/** The same without rows: there is no base to speak of, and they are for the head. */
export async function createBase(preparation: Preparation): Promise<Connection> {
  const { server, database, progress, schemaFile } = preparation
  await server.createDatabase(database)
  const connection = server.connection(database)
  progress.phase('applying what the base has')
  await createNamedRoles(preparation)
  if (schemaFile !== null) await runScriptFile(preparation, connection, schemaFile, 'schema')
  else await applyBase(preparation, connection)
  return connection
}

async function applyBase(preparation: Preparation, connection: Connection): Promise<void> {
  const { subject, signal, progress, server } = preparation
  if (subject.how.kind !== 'scripts') return runOnBase(preparation, connection)
  const { directory, change } = subject.how
  let done = 0
  const failure = await apply(connection, await batches(directory, change.base, 'up'), {
    signal,
    onMessage: (message) => progress.update(`${message.migration.file} (${++done})`),
  })
  if (failure) throw baseFails(failure, server.major)
}

function baseFails(failure: Failure, major: number): UserError {
  const { refusal } = failure
  const extension = missingExtension(refusal, major)
  if (extension) return extension
  return new UserError(`a migration that the base has fails on an empty database: ${placeOf(failure)}: ${refusal.message}`, {
    remedy: 'Give a dump of production’s schema as `schema`, or mend the migrations of the base.',
  })
}
