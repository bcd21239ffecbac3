import { dropDatabase } from './databases.ts'
import { hasEnded } from './own-process.ts'
import { readRecords } from './records.ts'
import type { Connection } from './server.ts'

/**
 * Drops the databases that killed runs created on this given server. Only now can it be done: a record holds no password.
 * @param place the server's host and port, as in the record
 */
export async function dropLeftoverDatabases(connection: Connection, place: string): Promise<void> {
  for (const { record, forget } of await readRecords()) {
    const { started, owner } = record
    if (started.kind !== 'databases' || started.server !== place || !hasEnded(owner)) continue
    for (const name of started.names) await dropDatabase(connection, name)
    await forget()
  }
}
