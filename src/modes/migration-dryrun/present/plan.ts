import { strength } from '../../../postgres/wire/observation.ts'
import type { Lock } from '../../../postgres/wire/trace.ts'
import { duration } from '../../../report/duration.ts'
import type { Block, Cell } from '../../../report/report.ts'
import { size } from '../../../report/size.ts'
import { code } from '../../../report/text.ts'
import type { DryRun } from '../dry-run.ts'
import { shortName, tableInBase } from '../rules/waiting.ts'
import type { Step } from '../traced.ts'
import { timeline } from './timeline.ts'

/** Per statement: what it locks, who waits, what it rewrites and scans, and what it costs. */
export function plan(run: DryRun): Block {
  const transactions = new Set(run.steps.map(({ statement }) => statement.transaction)).size
  const total = run.steps.reduce((sum, { statement }) => sum + statement.durationMs, 0)
  const wal = run.steps.reduce((sum, { statement }) => sum + statement.walBytes, 0)
  return {
    kind: 'details',
    summary: `Plan: ${counted(run.steps.length, 'statement')} in ${counted(transactions, 'transaction')}, ${duration(total)}, ${size(wal)} of WAL`,
    open: false,
    blocks: [
      {
        kind: 'table',
        columns: ['where', 'statement', 'strongest lock', 'waits', 'rewrite', 'scan', 'WAL', 'time'],
        align: ['left', 'left', 'left', 'left', 'left', 'left', 'right', 'right'],
        searchable: true,
        rows: run.steps.map((step) => row(run, step)),
      },
      timeline(run),
    ],
  }
}

function row(run: DryRun, step: Step): Cell[] {
  const { statement } = step
  const strongest = strongestLock(statement.locks.filter((lock) => tableInBase(run, step, lock.relation) !== null))
  return [
    step.file === null ? '' : { code: `${step.file.slice(step.file.lastIndexOf('/') + 1)}:${step.line}` },
    { code: abbreviated(statement.sql) },
    strongest === null ? '' : `${strongest.mode} on ${code(shortName(strongest.relation))}`,
    waiting(run, step),
    names(statement.rewrites),
    names(statement.scans),
    size(statement.walBytes),
    statement.error ? 'failed' : duration(statement.durationMs),
  ]
}

function strongestLock(locks: Lock[]): Lock | null {
  return locks.reduce<Lock | null>(
    (best, lock) => (best === null || strength(lock.mode) > strength(best.mode) ? lock : best),
    null,
  )
}

function waiting(run: DryRun, step: Step): string {
  const blocked = step.statement.blocked.filter(({ relation }) => tableInBase(run, step, relation) !== null)
  if (blocked.some(({ statements, by }) => by === 'table' && statements.includes('SELECT'))) return 'everything'
  if (blocked.some(({ by }) => by === 'table')) return 'writes'
  return blocked.length > 0 ? 'writers of the same rows' : ''
}

function names(relations: string[]): string {
  return relations.map((relation) => code(shortName(relation))).join(', ')
}

const longest = 100

function abbreviated(sql: string): string {
  const line = sql.replaceAll(/--.*$/gm, ' ').replaceAll(/\s+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
