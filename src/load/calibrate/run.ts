import { UserError } from '../../errors.ts'
import type { Loader } from '../drive/loader.ts'
import type { Gate } from '../duet/duet.ts'
import type { Target } from '../target.ts'
import { type Cell, isCounted, keepTrial, readTrials, remaining } from './campaign.ts'
import type { OwnCpuSeconds } from './others.ts'
import { startNeighbour } from './sample-process.ts'
import { runTrial, type Trial } from './trial.ts'

export interface CampaignRequest {
  cells: readonly Cell[]
  /** Trials are added to it, a line each, and those in it are not run again; null: nothing is kept. */
  file: string | null
  /** Noisy neighbours that run beside the trials. */
  neighbours: number
  /** A trial in which others took more of the machine than this (0 to 1) does not count, and is run again; null: each counts. */
  quiet: number | null
  gate: Gate
  target: Target
  open: () => Loader
  /** For works that ask PostgreSQL. */
  databaseUrls: { base: string; head: string; alike: string } | null
  ownCpuSeconds: OwnCpuSeconds
  signal: AbortSignal
  /** Before each trial: how many are done, and how many there are. */
  onTrial: (next: Cell, done: number, all: number) => void
}

/** So often a trial that was disturbed is run again; then the machine is not quiet, and the campaign ends. */
const mostDisturbed = 20

/**
 * Runs what is left of a campaign, trial by trial. Gives all of its trials that count, those of earlier runs too. Throws `UserError` where the machine
 * is to be quiet and is not.
 */
export async function runCampaign(request: CampaignRequest): Promise<Trial[]> {
  const kept = request.file === null ? [] : await readTrials(request.file)
  const trials = kept.filter((trial) => isCounted(trial, request.quiet))
  const left = remaining(request.cells, trials)
  const all = trials.length + left.length
  let disturbed = 0
  const neighbours = Array.from({ length: left.length === 0 ? 0 : request.neighbours }, startNeighbour)
  try {
    const pids = neighbours.flatMap(({ pid }) => pid ?? [])
    for (let cell = left.shift(); cell !== undefined; ) {
      request.signal.throwIfAborted()
      request.onTrial(cell, trials.length, all)
      const trial = await oneTrial(request, cell, pids)
      if (request.file !== null) await keepTrial(request.file, trial)
      if (isCounted(trial, request.quiet)) {
        trials.push(trial)
        disturbed = 0
        cell = left.shift()
      } else if (++disturbed === mostDisturbed) throw notQuiet(trial, request.quiet)
    }
  } finally {
    await Promise.all(neighbours.map((neighbour) => neighbour.stop()))
  }
  return trials
}

function notQuiet({ others }: Trial, quiet: number | null): UserError {
  if (others === null)
    return new UserError('this system does not tell what other processes take', { remedy: 'Leave out --quiet.' })
  const [now, most] = [others, quiet ?? 1].map((share) => `${Math.round(share * 100)} %`)
  return new UserError(`the machine is not quiet: other processes took ${now} of it, ${mostDisturbed} times more than ${most}`, {
    remedy: 'End what runs beside, and run the same command again: it goes on where it ended.',
  })
}

async function oneTrial(
  { gate, target, open, databaseUrls, ownCpuSeconds, signal }: CampaignRequest,
  { work, slowdown }: Cell,
  neighbours: readonly number[],
): Promise<Trial> {
  const loader = open()
  try {
    return await runTrial({ work, slowdown, gate, target, loader, databaseUrls, neighbours, ownCpuSeconds, signal })
  } finally {
    await loader.close()
  }
}
