import type { ThrowawayServer } from '../../../postgres/server/server.ts'
import type { DryRun } from '../dry-run.ts'
import type { Step } from '../traced.ts'

/** The mode's result for machines: the names are a promise (docs/schema/migration-dryrun.v1.json). Times in ms. */
export function dataOf(run: DryRun, server: ThrowawayServer) {
  const files = new Map<string | null, Step[]>()
  for (const step of run.steps) files.set(step.file, [...(files.get(step.file) ?? []), step])
  return {
    server: { version: server.version, provider: server.provider },
    migrations: [...files].map(([file, steps]) => migration(run, file, steps)),
    schemaDiff: {
      up: null,
      down: null,
      changes: run.schemaChanges.map(({ kind, object, change }) => ({ kind, object, change })),
    },
    rollback: rollbackOf(run),
  }
}

/** The result of a run that found nothing new, and started no server. */
export const nothingNewData = {
  server: null,
  migrations: [],
  schemaDiff: { up: null, down: null, changes: [] },
  rollback: { tried: false, restored: false, difference: null },
}

function migration(run: DryRun, file: string | null, steps: Step[]) {
  const indexes = [...new Set(steps.map(({ statement }) => statement.transaction))]
  return {
    file,
    transactions: indexes.map((index) => {
      const transaction = run.transactions[index]
      if (!transaction) throw new Error(`a statement names transaction ${index}, which is not in the trace`)
      const { startMs, endMs, outcome, held } = transaction
      return { startMs, endMs, outcome, held }
    }),
    statements: steps.map(({ statement, line }) => ({
      line: file === null ? null : line,
      sql: statement.sql,
      kind: statement.kind,
      transaction: indexes.indexOf(statement.transaction),
      durationMs: statement.durationMs,
      rows: statement.rows,
      walBytes: statement.walBytes,
      locks: statement.locks,
      rewrites: statement.rewrites,
      indexRebuilds: statement.indexRebuilds,
      scans: statement.scans,
      blocked: statement.blocked.map(({ relation, statements, forMs }) => ({ relation, statements, forMs })),
      error: statement.error && { code: statement.error.code, message: statement.error.message },
    })),
  }
}

function rollbackOf({ rollback }: DryRun) {
  switch (rollback.kind) {
    case 'not tried':
      return { tried: false, restored: false, difference: null }
    case 'failed':
      return { tried: true, restored: false, difference: rollback.refusal?.message ?? rollback.output }
    case 'done':
      return {
        tried: true,
        restored: rollback.difference === null || rollback.onlyOrder,
        difference: rollback.difference,
      }
  }
}
