import { availableParallelism } from 'node:os'
import { cellsOf } from '../load/calibrate/campaign.ts'
import { runCampaign } from '../load/calibrate/run.ts'
import { type CellSummary, summarise } from '../load/calibrate/summary.ts'
import { calibrationTable, cellName } from '../load/calibrate/table.ts'
import { thisMachine } from '../load/calibrate/trial.ts'
import { gatePlan, type LoadPlan, plannedLooks } from '../load/decide/looks.ts'
import { wilson } from '../load/decide/wilson.ts'
import { openLoader } from '../load/drive/scheduler.ts'
import { readStatusExpectation } from '../load/targets/status-expectation.ts'
import { startServer } from '../postgres/server/start.ts'
import { cpuSecondsByDescent } from '../process/descent-usage.ts'
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
      quiet: flags.quiet,
      gate: { load, plan: gatePlan(load, { maxP95Regression: flags.maxP95Regression, maxErrorRate: 0.01 }) },
      target,
      open: () => openLoader({ targets: [target], timeoutMs: 10_000, ca: null }),
      databaseUrls: server && { base: url('calibrate_base'), head: url('calibrate_head'), alike: url('calibrate_alike') },
      ownCpuSeconds: cpuSecondsByDescent,
      signal,
      onTrial: (cell, done, all) => progress.phase(`trial ${done + 1} of ${all}: ${cellName(cell)}`),
    })
    progress.end()
    const summaries = summarise(trials)
    print(flags.json ? json(summaries, flags, load) : `${calibrationTable(summaries)}\n\n${about(flags, load)}\n`)
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

function about(flags: CalibrateFlags, load: LoadPlan): string {
  return `Each run: fresh processes, at most ${duration(flags.durationMs)} of load (${duration(load.firstSeconds * 1000)}, then ${duration(load.confirmationSeconds * 1000)} to confirm after a restart), red from ${Math.round(flags.maxP95Regression * 1000) / 10} %. ${thisMachine()}${flags.contended ? `, contended by ${availableParallelism()} noisy neighbours` : ''}.`
}

function json(summaries: readonly CellSummary[], flags: CalibrateFlags, load: LoadPlan): string {
  const cells = summaries.map((summary) => ({ ...summary, redInterval: wilson(summary.red, summary.runs) }))
  return `${JSON.stringify({ version: 1, machine: thisMachine(), contended: flags.contended, maxP95Regression: flags.maxP95Regression, load, cells }, null, 2)}\n`
}
