import type pg from 'pg'
import type { Connection } from '../server/server.ts'
import { openQuietly } from './quiet-client.ts'

/** Connections for statements that are executed only to see whether they have to wait. */
export interface Prober {
  /** Executes them side by side; true: this one did not get its lock. */
  wait(statements: string[]): Promise<boolean[]>
  /** The first row; null where there is none, or none was found within a second. */
  find<Row extends object>(sql: string): Promise<Row | null>
  close(): Promise<void>
}

/** How long a probe waits for a lock, in ms: the server counts only time spent waiting, so a free lock is never missed. */
const lockTimeoutMs = 1
const statementTimeoutMs = 1000
/** As many statements as there are to try on a table. */
const lanes = 4

const lockNotAvailable = '55P03'
const queryCanceled = '57014'

export async function openProber(connection: Connection): Promise<Prober> {
  const settings = `-c lock_timeout=${lockTimeoutMs} -c statement_timeout=${statementTimeoutMs}`
  const clients = await Promise.all(Array.from({ length: lanes }, () => openQuietly(connection, settings)))
  const laneOf = (index: number): pg.Client => {
    const client = clients[index % lanes]
    if (!client) throw new Error('a prober without connections')
    return client
  }
  return {
    wait: (statements) => Promise.all(statements.map((sql, index) => waits(laneOf(index), sql))),
    async find<Row extends object>(sql: string) {
      try {
        return (await laneOf(0).query<Row>(sql)).rows[0] ?? null
      } catch (error) {
        const { code } = error as { code?: string }
        if (code === lockNotAvailable || code === queryCanceled) return null
        throw error
      }
    },
    async close() {
      await Promise.allSettled(clients.map((client) => client.end()))
    },
  }
}

async function waits(client: pg.Client, sql: string): Promise<boolean> {
  try {
    await client.query(sql)
    return false
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === undefined) throw error
    return code === lockNotAvailable
  }
}
