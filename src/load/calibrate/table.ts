import { markdownTable } from 'markdown-table'
import { wilson } from '../decide/wilson.ts'
import type { Cell } from './campaign.ts'
import type { Work } from './sample-service.ts'
import type { CellSummary } from './summary.ts'

/** "waiting, A/A" */
export function cellName({ work, slowdown }: Pick<Cell, 'work' | 'slowdown'>): string {
  return `${worksNames[work]}, ${slowdown === 0 ? 'A/A' : `+${Math.round(slowdown * 100)} %`}`
}

const worksNames: Readonly<Record<Work, string>> = { delay: 'waiting', cpu: 'CPU-bound', query: 'query-bound' }

/** The counts of a campaign as a Markdown table, each with the interval of the share that was red (Wilson, 95 %). */
export function calibrationTable(summaries: readonly CellSummary[]): string {
  const head = [
    'service',
    'head is slower by',
    'runs',
    'red',
    '95 % interval',
    'pass',
    'inconclusive',
    'unfit',
    'read as',
    'load',
  ]
  return markdownTable([head, ...summaries.map(row)], { align: ['l', 'r', 'r', 'r', 'l', 'r', 'r', 'r', 'r', 'r'] })
}

function row(summary: CellSummary): string[] {
  const { low, high } = wilson(summary.red, summary.runs)
  return [
    summary.work === null ? 'all' : worksNames[summary.work],
    summary.slowdown === 0 ? '0 % (A/A)' : `${Math.round(summary.slowdown * 100)} %`,
    String(summary.runs),
    `${summary.red} (${percentage(summary.red / Math.max(1, summary.runs))})`,
    `${percentage(low)} to ${percentage(high)}`,
    String(summary.pass),
    String(summary.inconclusive),
    String(summary.unfit),
    summary.estimate === null ? '–' : `${summary.estimate < 1 ? '−' : '+'}${percentage(Math.abs(summary.estimate - 1))}`,
    `${summary.loadSeconds.toFixed(1)} s`,
  ]
}

function percentage(share: number): string {
  return `${Math.round(share * 1000) / 10} %`
}
