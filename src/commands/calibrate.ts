import { availableParallelism, cpus } from 'node:os'
import { markdownTable } from 'markdown-table'
import { type Cell, cellsOf } from '../load/calibrate/campaign.ts'
import { runCampaign } from '../load/calibrate/run.ts'
import type { Work } from '../load/calibrate/sample-service.ts'
import { type CellSummary, summarise } from '../load/calibrate/summary.ts'
import { gatePlan, type LoadPlan, plannedLooks } from '../load/decide/looks.ts'
import { wilson } from '../load/decide/wilson.ts'
import { openLoader } from '../load/drive/scheduler.ts'
import { readStatusExpectation } from '../load/targets/status-expectation.ts'
import { startServer } from '../postgres/server/start.ts'
import { databaseUrl } from '../process/environment.ts'
import { duration } from '../report/duration.ts'
import { type CalibrateFlags, readCalibrateFlags } from './calibrate-flags.ts'
import { terminalProgress } from './progress-terminal.ts'
import { print, showsColour } from './terminal.ts'

/**
 * `preflight load calibrate [flags]`: how often the gate is wrong on this machine, against services of known slowness. Returns the exit code.
 */
export async function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  const asked = readCalibrateFlags(args)
  if (asked.kind === 'help') {
    print(asked.text)
    return 0
  }
  const { flags } = asked
  const progress = terminalProgress(process.stderr, showsColour(process.stderr))
  const cells = cellsOf(flags.works, flags.slowdowns, { alike: flags.alike, slower: flags.slower })
  const load = plannedLooks(flags.durationMs / 1000)
  const server = flags.works.includes('query')
    ? await startServer({ postgres: flags.postgres, version: null, image: null, allowNonEmpty: false }, progress)
    : null
  try {
    const url = (name: string) => (server === null ? '' : databaseUrl(server.connection(name)))
    for (const name of ['base', 'head', 'alike']) await server?.createDatabase(`calibrate_${name}`)
    const trials = await runCampaign({
      cells,
      file: flags.file,
      neighbours: flags.contended ? availableParallelism() : 0,
      gate: { load, plan: gatePlan(load, { maxP95Regression: flags.maxP95Regression, maxErrorRate: 0.01 }) },
      target,
      open: () => openLoader({ targets: [target], timeoutMs: 10_000, ca: null }),
      databaseUrls: server && { base: url('calibrate_base'), head: url('calibrate_head'), alike: url('calibrate_alike') },
      signal,
      onTrial: (cell, done, all) => progress.phase(`trial ${done + 1} of ${all}: ${cellName(cell)}`),
    })
    progress.end()
    const summaries = summarise(trials)
    print(flags.json ? json(summaries, flags, load) : `${table(summaries)}\n\n${about(flags, load)}\n`)
    return 0
  } finally {
    progress.end()
    await server?.stop()
  }
}

const target = {
  name: 'GET /',
  method: 'GET',
  url: '/',
  headers: {},
  body: null,
  weight: 1,
  expected: readStatusExpectation('200'),
}

function cellName({ work, slowdown }: Pick<Cell, 'work' | 'slowdown'>): string {
  return `${worksNames[work]}, ${slowdown === 0 ? 'A/A' : `+${Math.round(slowdown * 100)} %`}`
}

const worksNames: Readonly<Record<Work, string>> = { delay: 'waiting', cpu: 'CPU-bound', query: 'query-bound' }

function table(summaries: readonly CellSummary[]): string {
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

function about(flags: CalibrateFlags, load: LoadPlan): string {
  return `Each run: fresh processes, at most ${duration(flags.durationMs)} of load (${duration(load.firstSeconds * 1000)}, then ${duration(load.confirmationSeconds * 1000)} to confirm after a restart), red from ${percentage(flags.maxP95Regression)}. ${machine()}${flags.contended ? `, contended by ${availableParallelism()} noisy neighbours` : ''}.`
}

function machine(): string {
  return `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`
}

function json(summaries: readonly CellSummary[], flags: CalibrateFlags, load: LoadPlan): string {
  const cells = summaries.map((summary) => ({ ...summary, redInterval: wilson(summary.red, summary.runs) }))
  return `${JSON.stringify({ version: 1, machine: machine(), contended: flags.contended, maxP95Regression: flags.maxP95Regression, load, cells }, null, 2)}\n`
}
