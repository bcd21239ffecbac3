import type { Loader } from '../drive/loader.ts'
import type { Gate } from '../duet/duet.ts'
import type { Target } from '../target.ts'
import { type Cell, keepTrial, readTrials, remaining } from './campaign.ts'
import { startNeighbour } from './sample-process.ts'
import { runTrial, type Trial } from './trial.ts'

export interface CampaignRequest {
  cells: readonly Cell[]
  /** Trials are added to it, a line each, and those in it are not run again; null: nothing is kept. */
  file: string | null
  /** Noisy neighbours that run beside the trials. */
  neighbours: number
  gate: Gate
  target: Target
  open: () => Loader
  /** For works that ask PostgreSQL. */
  databaseUrls: { base: string; head: string; alike: string } | null
  signal: AbortSignal
  /** Before each trial: how many are done, and how many there are. */
  onTrial: (next: Cell, done: number, all: number) => void
}

/** Runs what is left of a campaign, trial by trial. Gives all of its trials, those of earlier runs too. */
export async function runCampaign(request: CampaignRequest): Promise<Trial[]> {
  const trials = request.file === null ? [] : await readTrials(request.file)
  const left = remaining(request.cells, trials)
  const all = trials.length + left.length
  const neighbours = Array.from({ length: left.length === 0 ? 0 : request.neighbours }, startNeighbour)
  try {
    for (const cell of left) {
      request.signal.throwIfAborted()
      request.onTrial(cell, trials.length, all)
      const trial = await oneTrial(request, cell)
      trials.push(trial)
      if (request.file !== null) await keepTrial(request.file, trial)
    }
  } finally {
    await Promise.all(neighbours.map((neighbour) => neighbour.stop()))
  }
  return trials
}

async function oneTrial({ gate, target, open, databaseUrls, signal }: CampaignRequest, { work, slowdown }: Cell): Promise<Trial> {
  const loader = open()
  try {
    return await runTrial({ work, slowdown, gate, target, loader, databaseUrls, signal })
  } finally {
    await loader.close()
  }
}
