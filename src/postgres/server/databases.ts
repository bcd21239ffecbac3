import { setTimeout as pause } from 'node:timers/promises'
import { type Client, escapeIdentifier } from 'pg'
import { codeOf, withClient } from './client.ts'
import type { Connection } from './server.ts'

const objectInUse = '55006'

/**
 * Creates a database, empty or as a copy of `template`, whose leftover connections are ended first.
 * @param administration a connection to another database of the same server
 */
export function createDatabase(administration: Connection, name: string, template?: string): Promise<void> {
  const source = template === undefined ? '' : ` TEMPLATE ${escapeIdentifier(template)}`
  return withClient(administration, async (client) => {
    for (let attempt = 1; ; attempt++) {
      if (template !== undefined) await endConnections(client, template)
      try {
        await client.query(`CREATE DATABASE ${escapeIdentifier(name)}${source}`)
        return
      } catch (error) {
        // A backend that was told to end may take a moment.
        if (codeOf(error) !== objectInUse || attempt === 20) throw error
        await pause(50)
      }
    }
  })
}

/** Drops it although somebody may be connected; nothing happens where it does not exist. */
export function dropDatabase(administration: Connection, name: string): Promise<void> {
  return withClient(administration, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`)
  })
}

async function endConnections(client: Client, database: string): Promise<void> {
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()', [
    database,
  ])
}
