import { availableParallelism, cpus } from 'node:os'
import type { GateDecision, Proof, Ratios } from '../decide/evidence.ts'
import type { Loader, Pace } from '../drive/loader.ts'
import { type Gate, runDuet } from '../duet/duet.ts'
import type { DuetOrigins } from '../duet/origins.ts'
import { evidenceOf } from '../duet/round.ts'
import type { ListeningProcess } from '../listening-process.ts'
import type { Target } from '../target.ts'
import { type OwnCpuSeconds, watchOthers } from './others.ts'
import { startSampleProcess } from './sample-process.ts'
import type { Work } from './sample-service.ts'

export interface TrialRequest {
  work: Work
  /** 0 for A/A. */
  slowdown: number
  loader: Loader
  target: Target
  gate: Gate
  /** For the base, the head and the base's second process; only 'query' has databases. */
  databaseUrls: { base: string; head: string; alike: string } | null
  /** pids of processes of ours that are to disturb it. */
  neighbours: readonly number[]
  ownCpuSeconds: OwnCpuSeconds
  signal: AbortSignal
}

/** What one run of the gate came to, as a line of a campaign's file. */
export interface Trial {
  work: Work
  slowdown: number
  outcome: GateDecision['outcome']
  /** P95 head / P95 base. */
  estimate: number | null
  low: number | null
  high: number | null
  rounds: number
  /** In s of measured load. */
  loadSeconds: number
  /** Whether it was red before it was to be confirmed. */
  suspected: boolean
  sides: 'together' | 'apart'
  /** How busy the machine was, 0 to 1. */
  busy: number
  /** What share of the machine other processes took meanwhile, 0 to 1; null: not known. */
  others: number | null
  /** When it ended, as an ISO date. */
  at: string
  /** Processors and Node, in one line. */
  machine: string
  pace: Pace
  /** What proved that it is slower; null: nothing did. */
  by: Proof | null
  /** ln(head / base) of each round until the confirmation, and the same of the base's second process. To judge them anew by another gate. */
  ratios: Ratios
  alike: Ratios
  /** The same of the rounds that were to confirm; null: there were none. */
  confirming: Ratios | null
}

/** One run of the gate against services of known slowness, each in a fresh process, as a mode runs it. */
export async function runTrial(request: TrialRequest): Promise<Trial> {
  const { work, slowdown, gate, loader, target, signal } = request
  let running: ListeningProcess[] = []
  const stop = async () => {
    await Promise.all(running.map((each) => each.stop()))
    running = []
  }
  const start = async (): Promise<DuetOrigins> => {
    await stop()
    const urls = request.databaseUrls
    running = await Promise.all([
      startSampleProcess({ work, slowdown: 0, databaseUrl: urls?.base ?? null, signal }),
      startSampleProcess({ work, slowdown, databaseUrl: urls?.head ?? null, signal }),
      startSampleProcess({ work, slowdown: 0, databaseUrl: urls?.alike ?? null, signal }),
    ])
    const [base = '', head = '', alike = ''] = running.map(({ origin }) => origin)
    return { base, head, alike }
  }
  try {
    const wanted = { concurrency: null, perSecond: null }
    const rest = { loader, targets: [target], wanted, gate, deadline: Number.POSITIVE_INFINITY, signal }
    const others = await watchOthers(request.ownCpuSeconds, request.neighbours)
    const duet = await runDuet({ ...rest, origins: await start(), restart: start })
    const ratio = duet.decision.targets[0]?.ratio ?? null
    const [first] = evidenceOf([target], duet.rounds)
    const [second] = duet.confirmation === null ? [] : evidenceOf([target], duet.confirmation)
    return {
      work,
      slowdown,
      outcome: duet.decision.outcome,
      estimate: ratio?.estimate ?? null,
      low: ratio?.low ?? null,
      high: ratio?.high ?? null,
      rounds: duet.rounds.length,
      loadSeconds: Math.round(duet.loadMs / 100) / 10,
      suspected: duet.confirmation !== null,
      sides: duet.sides,
      busy: Math.round(duet.busy * 100) / 100,
      others: await others(),
      at: new Date().toISOString(),
      machine: thisMachine(),
      pace: duet.asking.pace,
      by: duet.decision.targets[0]?.by ?? null,
      ratios: rounded(first?.ratios),
      alike: rounded(first?.alike),
      confirming: second === undefined ? null : rounded(second.ratios),
    }
  } finally {
    await stop()
  }
}

/** What is infinite (a side that answered nothing in time) is no JSON: it becomes the furthest that the gate tells apart. A round without a ratio is none. */
function rounded({ p95, p50 }: Ratios = { p95: [], p50: [] }): Ratios {
  const furthest = 20
  const of = (ratios: readonly number[]) =>
    ratios
      .filter((ratio) => !Number.isNaN(ratio))
      .map((ratio) => Math.round(Math.max(-furthest, Math.min(furthest, ratio)) * 1e4) / 1e4)
  return { p95: of(p95), p50: of(p50) }
}

export function thisMachine(): string {
  return `${availableParallelism()} × ${cpus()[0]?.model.trim() || 'unknown processor'}, Node ${process.versions.node}`
}
