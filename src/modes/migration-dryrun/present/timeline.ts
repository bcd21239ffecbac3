import { strength } from '../../../postgres/wire/observation.ts'
import type { HeldLock, TracedTransaction } from '../../../postgres/wire/trace.ts'
import type { Block, Lane } from '../../../report/report.ts'
import type { DryRun } from '../dry-run.ts'
import { shortName, tableInBase } from '../rules/waiting.ts'
import type { Step } from '../traced.ts'

type Timeline = Extract<Block, { kind: 'timeline' }>

/** The change's transactions with their statements, then the base's tables with the locks held on them, from the first transaction on. */
export function timeline(run: DryRun): Timeline {
  const transactions = ownTransactions(run)
  const beginning = Math.min(...transactions.map(({ transaction }) => transaction.startMs))
  const lanes = [...transactions.map(({ steps }) => statements(run, steps)), ...locks(run, transactions)]
  return {
    kind: 'timeline',
    title: 'Transactions, and the locks that they held',
    lanes: lanes.map(({ name, spans }) => ({
      name,
      spans: spans.map((span) => ({ ...span, fromMs: span.fromMs - beginning, toMs: span.toMs - beginning })),
    })),
  }
}

interface Own {
  transaction: TracedTransaction
  steps: Step[]
}

/** In the order of their first statements. A tool's bookkeeping has transactions too, without a statement of the change. */
function ownTransactions(run: DryRun): Own[] {
  const byIndex = new Map<number, Step[]>()
  for (const step of run.steps) {
    byIndex.set(step.statement.transaction, [...(byIndex.get(step.statement.transaction) ?? []), step])
  }
  return [...byIndex].map(([index, steps]) => {
    const transaction = run.transactions[index]
    if (!transaction) throw new Error(`a statement names transaction ${index}, which is not in the trace`)
    return { transaction, steps }
  })
}

function statements(run: DryRun, steps: Step[]): Lane {
  const files = [...new Set(steps.map(({ file }) => (file === null ? 'the tool' : file.slice(file.lastIndexOf('/') + 1))))]
  return {
    name: files.join(', '),
    spans: steps.map((step) => ({
      fromMs: step.statement.startMs,
      toMs: step.statement.startMs + step.statement.durationMs,
      label: [...(step.file === null ? [] : [`line ${step.line}`]), step.statement.kind].filter(Boolean).join(': '),
      weight: keepsWaiting(run, step) ? 'heavy' : 'light',
    })),
  }
}

function keepsWaiting(run: DryRun, step: Step): boolean {
  return step.statement.blocked.some(({ by, relation }) => by === 'table' && tableInBase(run, step, relation) !== null)
}

/**
 * A lane for each table of the base. A lock on another name than the table's is mostly one on an index: it counts where
 * others wait for it, and would not wait for the table anyway.
 */
function locks(run: DryRun, transactions: readonly Own[]): Lane[] {
  const lanes = new Map<string, Lane['spans']>()
  for (const { transaction } of transactions) {
    for (const lock of transaction.held) {
      const { relation, mode, fromMs, toMs } = lock
      const table = run.relations.tableInBase(transaction, relation)
      const heavy = keepsOut(lock)
      if (table === null || (relation !== table && (!heavy || isCovered(lock, table, transaction)))) continue
      const label = relation === table ? mode : `${mode} (${shortName(relation)})`
      lanes.set(table, [...(lanes.get(table) ?? []), { fromMs, toMs, label, weight: heavy ? 'heavy' : 'light' }])
    }
  }
  return [...lanes].map(([table, spans]) => ({ name: shortName(table), spans }))
}

/** SHARE is the weakest that writers wait for: documentation, table 13.2. */
function keepsOut({ mode }: HeldLock): boolean {
  return strength(mode) >= strength('SHARE')
}

function isCovered(lock: HeldLock, table: string, { held }: TracedTransaction): boolean {
  return held.some(
    (other) =>
      other.relation === table &&
      strength(other.mode) >= strength(lock.mode) &&
      other.fromMs <= lock.fromMs &&
      other.toMs >= lock.toMs,
  )
}
