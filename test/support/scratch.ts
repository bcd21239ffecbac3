import { Client, escapeIdentifier } from 'pg'
import type { Connection } from '../../src/postgres/server/server.ts'
import { silent } from '../../src/progress.ts'

/** A server for one test file, and databases on it that the file may do anything to. */
export interface Scratch {
  major: number
  /** Creates a database, runs `sql` in it and connects; `template` copies a database of this scratch that nobody is connected to. */
  database(name: string, sql?: string, template?: string): Promise<{ client: Client; connection: Connection }>
  /** Closes the connections and removes the databases (or the server they were on). */
  end(): Promise<void>
}

interface Host {
  connection(database: string): Connection
  stop(): Promise<void>
}

/**
 * PREFLIGHT_TEST_POSTGRES (postgres://user:password@host:port) names a running server for tests to share, each file with a
 * prefix of its own. Without it a throwaway server is started. `roles` are created, and dropped at the end.
 */
export async function scratch(prefix: string, roles: readonly string[] = []): Promise<Scratch> {
  const host = await hostOf(process.env.PREFLIGHT_TEST_POSTGRES)
  const admin = new Client(host.connection('postgres'))
  await admin.connect()
  const { rows } = await admin.query<{ version: string }>("SELECT current_setting('server_version_num') AS version")
  const clients: Client[] = []
  const names: string[] = []
  const drop = (database: string) => admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`)
  for (const role of roles) await admin.query(`CREATE ROLE ${escapeIdentifier(role)}`)
  return {
    major: Math.floor(Number(rows[0]?.version) / 10_000),
    async database(name, sql, template) {
      const database = `${prefix}_${name}`
      await drop(database)
      const source = template === undefined ? 'template0' : escapeIdentifier(`${prefix}_${template}`)
      await admin.query(`CREATE DATABASE ${escapeIdentifier(database)} TEMPLATE ${source}`)
      names.push(database)
      const connection = host.connection(database)
      const client = new Client(connection)
      clients.push(client)
      // A test that failed leaves its connection open; making the next database of the name then cuts it.
      client.on('error', () => undefined)
      await client.connect()
      if (sql !== undefined) await client.query(sql)
      return { client, connection }
    },
    async end() {
      for (const client of clients) await client.end()
      for (const name of names) await drop(name)
      for (const role of roles) await admin.query(`DROP ROLE ${escapeIdentifier(role)}`)
      await admin.end()
      await host.stop()
    },
  }
}

async function hostOf(given: string | undefined): Promise<Host> {
  if (given === undefined) {
    const { startServer } = await import('../../src/postgres/server/start.ts')
    return startServer({ postgres: 'auto', version: null, image: null, allowNonEmpty: false }, silent)
  }
  const url = new URL(given)
  return {
    connection: (database) => ({
      host: url.hostname,
      port: Number(url.port || 5432),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database,
    }),
    async stop() {},
  }
}
