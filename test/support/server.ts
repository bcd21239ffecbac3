import { afterAll, beforeAll } from 'vitest'
import { withClient } from '../../src/postgres/server/client.ts'
import type { Connection, ThrowawayServer } from '../../src/postgres/server/server.ts'
import { startServer } from '../../src/postgres/server/start.ts'
import { silent } from '../../src/progress.ts'

/** The major that tests run on: PREFLIGHT_TEST_MAJOR, or 17. */
export const testMajor = Number(process.env.PREFLIGHT_TEST_MAJOR ?? 17)

/**
 * One embedded server for a test file, started before its first test and gone after its last. Call it at the file's top level (or in
 * a describe), and the function that it returns within tests and hooks.
 */
export function sharedServer(major: number = testMajor): () => ThrowawayServer {
  let server: ThrowawayServer | null = null
  beforeAll(async () => {
    server = await startServer({ postgres: 'embedded', version: major, image: null, allowNonEmpty: false }, silent)
  })
  afterAll(async () => {
    await server?.stop()
  })
  return () => {
    if (server === null) throw new Error('the server starts in beforeAll: ask for it in a test or a hook')
    return server
  }
}

let databases = 0

/** A new database of its own, empty or a copy of `template`, and the connection to it. */
export async function freshDatabase(server: ThrowawayServer, prefix: string, template?: string): Promise<Connection> {
  databases += 1
  const name = `${prefix}_${process.pid}_${databases}`
  await server.createDatabase(name, template)
  return server.connection(name)
}

/** Runs a script on a connection of its own; the rows of its last statement. */
export async function sql<Row extends object = Record<string, unknown>>(
  connection: Connection,
  text: string,
  values?: unknown[],
): Promise<Row[]> {
  return withClient(connection, async (client) => {
    const result: unknown = await client.query(text, values)
    const last = Array.isArray(result) ? result.at(-1) : result
    return (last as { rows: Row[] }).rows
  })
}
