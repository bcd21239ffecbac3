import type { Refusal } from '../../migrations/apply.ts'
import { apply } from '../../migrations/apply.ts'
import { faultPlace } from '../../migrations/fault-place.ts'
import { lastLine, traceCommand } from '../../migrations/prepare/command.ts'
import { batches } from '../../migrations/transactions.ts'
import type { Catalog } from '../../postgres/catalog/catalog.ts'
import { compareCatalogs, onlyPositions } from '../../postgres/catalog/compare.ts'
import { dumpSchema } from '../../postgres/catalog/dump.ts'
import { compareData, type DataDifference, fingerprintData } from '../../postgres/catalog/fingerprint.ts'
import type { Ignored } from '../../postgres/catalog/ignore.ts'
import { readCatalog } from '../../postgres/catalog/read.ts'
import { renderDiff } from '../../postgres/catalog/render-diff.ts'
import { withClient } from '../../postgres/server/client.ts'
import type { Stage } from './stage.ts'

export type Rollback =
  | { kind: 'not tried'; reason: string }
  /** The down part, or the up part after it, was refused. */
  | {
      kind: 'failed'
      direction: 'down' | 'up again'
      at: { file: string; line: number } | null
      refusal: Refusal | null
      output: string | null
    }
  | {
      kind: 'done'
      /** What differs from the base after down, as a readable diff; null: nothing. */
      difference: string | null
      /** The only difference is the order of columns, which PostgreSQL gives nobody a way to restore. */
      onlyOrder: boolean
      /** Tables of the base whose rows are not what they were. */
      data: DataDifference[]
      /** What differs from the head after up again; null: nothing. */
      again: string | null
      /** pg_dump was there and said the same. */
      dumped: boolean
    }

/** Down, compare with the base; up again, compare with the head. Works on the head's database, and leaves it changed. */
export async function tryRollback(stage: Stage, base: Catalog, head: Catalog, ignored: Ignored): Promise<Rollback> {
  const reason = whyNot(stage)
  if (reason !== null) return { kind: 'not tried', reason }
  const connection = stage.server.connection(stage.databases.head)
  const dumps = {
    base: await dumpOf(stage, stage.databases.base, ignored),
    head: await dumpOf(stage, stage.databases.head, ignored),
  }
  const rows = await withClient(stage.server.connection(stage.databases.base), (client) => fingerprintData(client))
  stage.progress.phase('taking the migrations back')
  const down = await go(stage, 'down')
  if (down) return down
  const [after, data] = await withClient(
    connection,
    async (client) => [await readCatalog(client), compareData(rows, await fingerprintData(client))] as const,
  )
  const dumpedDown = await dumpOf(stage, stage.databases.head, ignored)
  const changes = compareCatalogs(base, after, ignored)
  let difference = changes.length === 0 ? null : renderDiff(base, after, changes)
  difference ??=
    dumps.base !== null && dumpedDown !== null && dumps.base !== dumpedDown
      ? 'pg_dump sees a difference that the catalogue comparison does not'
      : null
  stage.progress.phase('applying them again')
  const up = await go(stage, 'up again')
  if (up) return up
  const again = await withClient(connection, readCatalog)
  const changesAgain = compareCatalogs(head, again, ignored)
  return {
    kind: 'done',
    difference,
    onlyOrder: onlyPositions(changes),
    data: data.filter(({ table }) => !isIgnored(table, ignored)),
    again: changesAgain.length === 0 || onlyPositions(changesAgain) ? null : renderDiff(head, again, changesAgain),
    dumped: dumpedDown !== null,
  }
}

function whyNot({ subject }: Stage): string | null {
  if (subject.how.kind === 'command') return subject.how.rollback === null ? 'no `rollback-command` was given' : null
  const { pending } = subject.how.change
  if (pending.length === 0) return 'no migration is new'
  const without = pending.filter((migration) => migration.down === null)
  if (without.length === pending.length) return 'the migrations have no down part'
  return without.length === 0
    ? null
    : `${without.map(({ name, version }) => `\`${version}${name === '' ? '' : ` ${name}`}\``).join(', ')} has no down part`
}

async function go(stage: Stage, direction: 'down' | 'up again'): Promise<Extract<Rollback, { kind: 'failed' }> | null> {
  const { subject, config, server, signal } = stage
  const connection = server.connection(stage.databases.head)
  if (subject.how.kind === 'command') {
    const down = direction === 'down'
    const { exitCode, output, trace } = await traceCommand(stage, {
      command: down ? (subject.how.rollback ?? '') : subject.how.migrate,
      input: down ? 'rollback-command' : 'migrate-command',
      tree: config.workingDirectory,
      connection,
      side: 'head',
    })
    const refusal = trace.statements.findLast((statement) => statement.error)?.error ?? null
    return exitCode === 0 ? null : { kind: 'failed', direction, at: null, refusal, output: lastLine(output) }
  }
  const { directory, change } = subject.how
  const failure = await apply(connection, await batches(directory, change.pending, direction === 'down' ? 'down' : 'up'), {
    signal,
  })
  if (!failure) return null
  const { message } = failure
  const at = message && { file: message.file, line: faultPlace(message, failure.refusal)?.line ?? message.firstLine }
  return { kind: 'failed', direction, at, refusal: failure.refusal, output: null }
}

async function dumpOf({ server }: Stage, database: string, ignored: Ignored): Promise<string | null> {
  try {
    const exclude = [...(ignored.relations ?? [])].map((table) => (table.includes('.') ? table : `*.${table}`))
    const { dump } = server
    return await dumpSchema(server.connection(database), server.major, {
      exclude,
      ...(dump && { run: (args: string[]) => dump(database, args) }),
    })
  } catch {
    return null
  }
}

export function isIgnored(table: string, ignored: Ignored): boolean {
  const name = table.slice(table.indexOf('.') + 1)
  const schema = table.slice(0, table.indexOf('.'))
  return (
    (ignored.relations ?? []).some((ignoredName) => ignoredName === table || ignoredName === name) ||
    (ignored.schemas ?? []).includes(schema)
  )
}
