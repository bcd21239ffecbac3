import { confirm } from '../decide/confirm.ts'
import type { GateDecision, GatePlan } from '../decide/evidence.ts'
import { decide } from '../decide/gate.ts'
import type { LoadPlan } from '../decide/looks.ts'
import { mergeRoundLoads } from '../drive/generator-load.ts'
import type { Loader, Origin } from '../drive/loader.ts'
import type { GeneratorLoad } from '../measurement.ts'
import type { Target } from '../target.ts'
import { type Asking, ask } from './ask.ts'
import { findAsking, type Wanted, warmUp } from './pace.ts'
import { processorMeter } from './processor.ts'
import { type DuetRound, evidenceOf, type Measured } from './round.ts'
import { roundLength } from './round-length.ts'

/** How the load is laid out and judged. */
export interface Gate {
  load: LoadPlan
  plan: GatePlan
}

export interface DuetOrigins {
  base: string
  head: string
  /** A second process of the base; null: there is none, and nobody knows what noise alone does. */
  alike: string | null
}

export interface DuetRequest {
  loader: Loader
  targets: readonly Target[]
  origins: DuetOrigins
  /** Starts every side anew and tells where they are now; null: they are not ours to restart, and what is found is confirmed by the same processes. */
  restart: (() => Promise<DuetOrigins>) | null
  wanted: Wanted
  gate: Gate
  /** When load has to end whatever is known by then, as `performance.now()` counts; Infinity: never. */
  deadline: number
  signal: AbortSignal
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

/** Where the sides are loaded one after the other, the base's second process is asked in so many rounds: it would cost half as much again in each. */
const alikeEvery = 4

/** As many rounds as that are planned where requests are not fast: the first look, at 36 % of the load, has twenty. */
const plannedRounds = 57

/** Answers that take as long as a round stretch it: then the load may last so much longer until there are rounds enough. */
const mostOverrun = 1.5

/** A machine as busy as that has no processor left for a side that needs more of it: what it takes, the other lacks. */
const saturated = 0.9

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

interface Stage {
  origins: DuetOrigins
  sides: 'together' | 'apart'
  asking: Asking
  capacity: number
}

/** Warms up, finds the pace, and looks whether the sides would take the processor from each other. */
async function setOut(request: DuetRequest, origins: DuetOrigins, before: Stage | null): Promise<Stage> {
  const { loader, signal, wanted, targets } = request
  const sides = before?.sides ?? 'together'
  const all = { origins: inTurn(origins, true, 0), sides, signal }
  if (before !== null) {
    await warmUp(loader, all)
    return { ...before, origins }
  }
  const { asking, capacity, busy } = await findAsking(loader, { ...all, wanted, targets })
  const isGiven = wanted.concurrency !== null || wanted.perSecond !== null
  return { origins, sides: isGiven && busy >= saturated ? 'apart' : 'together', asking, capacity }
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
    const round = await oneRound(stage, request, rounds, lengthMs)
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

async function oneRound(stage: Stage, request: DuetRequest, before: readonly DuetRound[], lengthMs: number): Promise<DuetRound> {
  const turn = before.length
  const withAlike = stage.sides === 'together' || turn % alikeEvery === alikeEvery - 1
  const meter = processorMeter()
  const { measured, elapsedMs, askedMs, generator } = await ask(request.loader, {
    asking: stage.asking,
    targets: request.targets,
    turn,
    origins: inTurn(stage.origins, withAlike, turn),
    sides: stage.sides,
    lengthMs,
    signal: request.signal,
  })
  const none: Measured = new Map()
  return {
    base: measured.get('base') ?? none,
    head: measured.get('head') ?? none,
    alike: measured.get('alike') ?? null,
    elapsedMs,
    askedMs,
    busy: meter.busy(),
    generator,
  }
}

/**
 * Whoever is asked first in a tick is it in every tick of the round: from round to round they take turns. All are asked as often as one another, as a
 * process changes with what it has answered: a service that computes was 9 % slower from its 6,000th request on, and a base that had answered
 * a third more than the head (whom it was compared with itself in between) got there first.
 */
function inTurn({ base, head, alike }: DuetOrigins, withAlike: boolean, turn: number): Origin[] {
  const sides = [
    { side: 'base', origin: base },
    { side: 'head', origin: head },
    ...(alike !== null && withAlike ? [{ side: 'alike', origin: alike }] : []),
  ]
  const first = turn % sides.length
  const rotated = [...sides.slice(first), ...sides.slice(0, first)]
  return Math.floor(turn / sides.length) % 2 === 0 ? rotated : rotated.toReversed()
}

function figures(rounds: readonly DuetRound[]): Pick<Duet, 'loadMs' | 'generator' | 'busy'> {
  return {
    loadMs: rounds.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0),
    generator: mergeRoundLoads(rounds.map(({ generator }) => generator)),
    busy: rounds.reduce((sum, { busy }) => sum + busy, 0) / Math.max(1, rounds.length),
  }
}
