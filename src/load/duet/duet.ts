import { confirm } from '../decide/confirm.ts'
import type { GateDecision, GatePlan } from '../decide/evidence.ts'
import { decide } from '../decide/gate.ts'
import type { LoadPlan } from '../decide/looks.ts'
import { mergeRoundLoads } from '../drive/generator-load.ts'
import type { GeneratorLoad } from '../measurement.ts'
import type { Asking } from './ask.ts'
import type { DuetOrigins } from './origins.ts'
import { type DuetRound, evidenceOf } from './round.ts'
import { roundLength } from './round-length.ts'
import { oneRound, type Stage, type StageRequest, setOut } from './stage.ts'

/** How the load is laid out and judged. */
export interface Gate {
  load: LoadPlan
  plan: GatePlan
}

export interface DuetRequest extends StageRequest {
  origins: DuetOrigins
  /** Starts every side anew and tells where they are now; null: they are not ours to restart, and what is found is confirmed by the same processes. */
  restart: (() => Promise<DuetOrigins>) | null
  gate: Gate
  /** When load has to end whatever is known by then, as `performance.now()` counts; Infinity: never. */
  deadline: number
  /** Called after each round; what it throws ends the run. */
  afterRound?: (state: DuetState) => void | Promise<void>
}

export interface DuetState {
  phase: 'comparing' | 'confirming'
  rounds: readonly DuetRound[]
  loadMs: number
  mostMs: number
  /** What the gate would say now; null before there is a round. */
  now: GateDecision | null
}

export interface Duet {
  decision: GateDecision
  rounds: readonly DuetRound[]
  /** Rounds that were to confirm what was found; null: there was nothing to confirm. */
  confirmation: readonly DuetRound[] | null
  /** Whether the sides could be started anew, so that what was confirmed does not come from one start of them. */
  restartable: boolean
  /** 'apart': side after side, since together they would have shared a processor that was at its limit. */
  sides: 'together' | 'apart'
  asking: Asking
  /** Answers a second of each side, as far as the trial drove them. */
  capacity: number
  /** In ms of measured load. Trials and warm-ups are not in it. */
  loadMs: number
  ended: 'evidence' | 'duration' | 'deadline'
  generator: GeneratorLoad
  /** How busy the machine was in the rounds, 0 to 1. */
  busy: number
}

/** As many rounds as that are planned where requests are not fast: the first look, at 36 % of the load, has twenty. */
const plannedRounds = 57

/** Answers that take as long as a round stretch it: then the load may last so much longer until there are rounds enough. */
const mostOverrun = 1.5

/**
 * Loads base and head together, request by request, round by round, until the gate knows or the load is spent; what it then calls a regression has to
 * show again after both were started anew. Throws what `afterRound` throws, and the signal's reason.
 */
export async function runDuet(request: DuetRequest): Promise<Duet> {
  const { gate, targets } = request
  const stage = await setOut(request, request.origins, null)
  const compared = await compare(stage, request, { mostMs: gate.load.firstSeconds * 1000, phase: 'comparing' })
  const shared = {
    rounds: compared.rounds,
    restartable: request.restart !== null,
    sides: stage.sides,
    asking: stage.asking,
    capacity: stage.capacity,
    ended: compared.ended,
  }
  if (compared.decision.outcome !== 'suspect') {
    return { ...shared, ...figures(compared.rounds), decision: compared.decision, confirmation: null }
  }
  const again = request.restart === null ? stage : await setOut(request, await request.restart(), stage)
  const second = await compare(again, request, { mostMs: gate.load.confirmationSeconds * 1000, phase: 'confirming' })
  const first = { decision: compared.decision, evidence: evidenceOf(targets, compared.rounds) }
  const decision = confirm(first, evidenceOf(targets, second.rounds), gate.plan)
  return { ...shared, ...figures([...compared.rounds, ...second.rounds]), decision, confirmation: second.rounds }
}

interface Bounds {
  mostMs: number
  phase: DuetState['phase']
}

async function compare(stage: Stage, request: DuetRequest, { mostMs, phase }: Bounds) {
  const { targets, deadline } = request
  const { plan } = request.gate
  const lengthMs = roundLength({ pace: stage.asking.pace, capacity: stage.capacity, targets, mostMs, leastRounds: plannedRounds })
  const last = plan.looks.length - 1
  const rounds: DuetRound[] = []
  let loadMs = 0
  let look = 0
  while (true) {
    const round = await oneRound(stage, request, { turn: rounds.length, lengthMs })
    rounds.push(round)
    loadMs += round.elapsedMs
    const evidence = evidenceOf(targets, rounds)
    const now = decide(evidence, last, plan)
    await request.afterRound?.({ phase, rounds, loadMs, mostMs, now })
    // A round that would end beyond it is not begun: what a run was given is never exceeded where there are rounds enough.
    const isSpent = loadMs + round.elapsedMs > mostMs
    if (isSpent && (isEnough(rounds, request) || loadMs >= mostMs * mostOverrun)) {
      return { rounds, decision: now, ended: 'duration' as const }
    }
    if (performance.now() + lengthMs > deadline) return { rounds, decision: now, ended: 'deadline' as const }
    while (phase === 'comparing' && look < last && loadMs >= (plan.looks[look] ?? 1) * mostMs) {
      const decision = decide(evidence, look, plan)
      look += 1
      if (decision.outcome !== 'continue') return { rounds, decision, ended: 'evidence' as const }
    }
  }
}

function isEnough(rounds: readonly DuetRound[], { gate }: DuetRequest): boolean {
  return rounds.length >= gate.plan.leastRounds
}

function figures(rounds: readonly DuetRound[]): Pick<Duet, 'loadMs' | 'generator' | 'busy'> {
  return {
    loadMs: rounds.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0),
    generator: mergeRoundLoads(rounds.map(({ generator }) => generator)),
    busy: rounds.reduce((sum, { busy }) => sum + busy, 0) / Math.max(1, rounds.length),
  }
}
