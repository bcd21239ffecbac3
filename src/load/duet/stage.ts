import type { Loader } from '../drive/loader.ts'
import type { Target } from '../target.ts'
import { type Asking, ask } from './ask.ts'
import { type DuetOrigins, inTurn } from './origins.ts'
import { findAsking, isGiven, type Wanted, warmUp } from './pace.ts'
import { processorMeter } from './processor.ts'
import type { DuetRound, Measured } from './round.ts'

/** Where the sides are loaded one after the other, the base's second process is asked in so many rounds: it would cost half as much again in each. */
const alikeEvery = 4

/** A machine as busy as that has no processor left for a side that needs more of it: what it takes, the other lacks. */
const saturated = 0.9

export interface StageRequest {
  loader: Loader
  targets: readonly Target[]
  wanted: Wanted
  signal: AbortSignal
}

/** On what rounds are driven. */
export interface Stage {
  origins: DuetOrigins
  sides: 'together' | 'apart'
  asking: Asking
  capacity: number
}

/** Warms up, finds the pace, and looks whether the sides would take the processor from each other. */
export async function setOut(
  { loader, signal, wanted, targets }: StageRequest,
  origins: DuetOrigins,
  before: Stage | null,
): Promise<Stage> {
  const sides = before?.sides ?? 'together'
  const all = { origins: inTurn(origins, true, 0), sides, signal }
  if (before !== null) {
    await warmUp(loader, all)
    return { ...before, origins }
  }
  const { asking, capacity, busy } = await findAsking(loader, { ...all, wanted, targets })
  return { origins, sides: isGiven(wanted) && busy >= saturated ? 'apart' : 'together', asking, capacity }
}

/** The round of this number (from 0), about so many ms long. Rejects as the loader's does. */
export async function oneRound(
  stage: Stage,
  { loader, targets, signal }: StageRequest,
  { turn, lengthMs }: { turn: number; lengthMs: number },
): Promise<DuetRound> {
  const withAlike = stage.sides === 'together' || turn % alikeEvery === alikeEvery - 1
  const meter = processorMeter()
  const { measured, elapsedMs, askedMs, generator } = await ask(loader, {
    asking: stage.asking,
    targets,
    turn,
    origins: inTurn(stage.origins, withAlike, turn),
    sides: stage.sides,
    lengthMs,
    signal,
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
