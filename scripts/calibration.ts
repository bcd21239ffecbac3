import { isCounted, trialsIn } from '../src/load/calibrate/campaign.ts'
import { summarise } from '../src/load/calibrate/summary.ts'
import { calibrationTable } from '../src/load/calibrate/table.ts'
import type { Trial } from '../src/load/calibrate/trial.ts'

/** What others may take of a machine that is called quiet. */
const quiet = 0.05

/** The published campaigns: the condition, the file that holds its runs, and what `preflight load calibrate` is told. */
export const campaigns = [
  {
    name: 'quiet',
    title: 'A quiet machine',
    quiet,
    file: 'bench/calibration/quiet.jsonl',
    flags: ['--alike', '300', '--runs', '60', '--quiet', '5%'],
  },
  {
    name: 'contended',
    title: 'A contended machine',
    quiet: null,
    file: 'bench/calibration/contended.jsonl',
    flags: ['--alike', '300', '--runs', '60', '--contended'],
  },
] as const

/** What the campaigns came to so far, in Markdown. */
export function calibrationPage(read: (path: string) => string): string {
  return campaigns
    .map((campaign) => {
      const all = trialsIn(read(campaign.file), campaign.file)
      const trials = all.filter((trial) => isCounted(trial, campaign.quiet))
      if (trials.length === 0) return `**${campaign.title}**: no run yet.`
      return `**${campaign.title}**: ${about(trials)}\n\n${calibrationTable(summarise(trials))}${disturbed(all.length - trials.length)}`
    })
    .join('\n\n')
}

function about(trials: readonly Trial[]): string {
  const machines = [...new Set(trials.map(({ machine }) => machine))]
  const days = [...new Set(trials.map(({ at }) => at.slice(0, 10)))].toSorted()
  const [first, last] = [days[0], days.at(-1)]
  const others = trials.flatMap((trial) => (trial.others === null ? [] : [trial.others])).toSorted((a, b) => a - b)
  const median = Math.round((others[Math.floor(others.length / 2)] ?? 0) * 100)
  return `${machines.join('; ')}; ${first === last ? first : `${first} to ${last}`}. Other processes took ${median} % of it (median of the runs).`
}

function disturbed(count: number): string {
  return count === 0 ? '' : `\n\n${count} more runs were disturbed by other processes and do not count, whatever came of them.`
}
