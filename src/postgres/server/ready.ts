import { setTimeout as pause } from 'node:timers/promises'
import { messageOf } from '../../errors.ts'
import { withClient } from './client.ts'
import type { Connection } from './server.ts'

export interface ServerVersion {
  /** "17.10" */
  version: string
  major: number
}

/** Reads which PostgreSQL answers. */
export function readVersion(connection: Connection): Promise<ServerVersion> {
  return withClient(connection, async (client) => {
    const { rows } = await client.query<{ version: string; number: number }>(
      "SELECT split_part(current_setting('server_version'), ' ', 1) AS version, current_setting('server_version_num')::int AS number",
    )
    const row = rows[0]
    if (row === undefined) throw new Error('the server said no version')
    return { version: row.version, major: Math.floor(row.number / 10_000) }
  })
}

/**
 * Waits until the server answers a query over TCP. A server that answers with an error of its own other than "starting up" is asked
 * again as well: an image restarts its server once while it initialises.
 * @param isGone asked between attempts: why waiting is pointless ("exited with code 1"), or null
 * @throws Error with that reason, or with the last failure after `timeoutMs`
 */
export async function untilReady(
  connection: Connection,
  isGone: () => Promise<string | null>,
  timeoutMs: number,
): Promise<ServerVersion> {
  const deadline = Date.now() + timeoutMs
  for (let attempt = 0; ; attempt++) {
    try {
      return await readVersion(connection)
    } catch (error) {
      const gone = await isGone()
      if (gone !== null) throw new Error(gone)
      if (Date.now() > deadline) throw new Error(`it did not answer in ${Math.round(timeoutMs / 1000)} s: ${messageOf(error)}`)
      await pause(Math.min(30 * 1.3 ** attempt, 500))
    }
  }
}
