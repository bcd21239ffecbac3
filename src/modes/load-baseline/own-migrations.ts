import { setTimeout as sleep } from 'node:timers/promises'
import type { Preparation } from '../../migrations/prepare/preparation.ts'
import { hasTables } from '../../migrations/prepare/rows.ts'
import { withClient } from '../../postgres/server/client.ts'
import type { ThrowawayServer } from '../../postgres/server/server.ts'
import { ServiceFailure } from '../../service/failure.ts'
import type { RunningSides } from '../../service/sides.ts'

export interface OwnMigrationsRequest {
  /** Why nobody else migrates it, for the report: a sentence without its end. */
  why: string
  /** What runs the migrations otherwise, for `migrate-command`. */
  command: string
  server: ThrowawayServer
  /** Starts a side's service on a database that is there and stays. */
  start: (side: 'base' | 'head', database: string) => Promise<RunningSides>
  /** How long it may be at it once it is ready, in ms. */
  withinMs: number
  signal: AbortSignal
}

export interface OwnMigrations {
  migrate: NonNullable<Preparation['migrateItself']>
  /** What came of it, for the report. */
  note(): string
}

/**
 * A service may well run its migrations itself at its start. So each side is started once on the database that copies
 * are made of later, and ended when nothing is going on there any more: base, rows, then the head on a copy of them, as in production. One
 * that makes no tables is loaded on none.
 */
export function ownMigrations({ why, command, server, start, withinMs, signal }: OwnMigrationsRequest): OwnMigrations {
  let made = false
  return {
    async migrate(side, database) {
      const sides = await start(side, database).catch((error: unknown) => {
        throw error instanceof ServiceFailure ? notMigrated(error, command) : error
      })
      try {
        await untilQuiet(server, database, { withinMs, signal })
      } finally {
        await sides.stop()
      }
      made = await hasTables(server.connection(database))
    },
    note() {
      return made
        ? `${why}: the service migrated its database itself, when it was started on it; rows were added after that.`
        : `${why}: the service was started on an empty database, and made no tables.`
    },
  }
}

function notMigrated({ side, what, log }: ServiceFailure, command: string): ServiceFailure {
  return new ServiceFailure(side, `${what}, on an empty database`, {
    log,
    remedy: `Set \`migrate-command\` (such as \`${command}\`), or let the service run its migrations when it starts.`,
  })
}

const lookEveryMs = 200
/** So many times in a row nobody is at work: a tool is idle for a moment between two migrations. */
const quietLooks = 3

/** A service may listen before it has migrated. */
async function untilQuiet(
  server: ThrowawayServer,
  database: string,
  { withinMs, signal }: { withinMs: number; signal: AbortSignal },
): Promise<void> {
  const deadline = performance.now() + withinMs
  await withClient(server.connection('postgres'), async (client) => {
    for (let quiet = 0; quiet < quietLooks && performance.now() < deadline; ) {
      await sleep(lookEveryMs, undefined, { signal })
      const { rows } = await client.query(
        "SELECT FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend' AND state <> 'idle'",
        [database],
      )
      quiet = rows.length === 0 ? quiet + 1 : 0
    }
  })
}
