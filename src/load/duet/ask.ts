import { mergeGeneratorLoads } from '../drive/generator-load.ts'
import type { Loader, Pace, RoundRequest, RoundResult } from '../drive/loader.ts'
import type { Measurement } from '../measurement.ts'
import type { Target } from '../target.ts'
import { rotated } from './rotation.ts'

/** How the targets of a run are asked. */
export type Asking =
  /** All at once, each by its weight. */
  | { kind: 'mixed'; pace: Pace }
  /**
   * In every round one after the other, each by itself, so that none waits for what another is busy with: by name, the requests/s on each side.
   * Of each there are as many requests as its weight says, so that together they come to `pace`; of a fast one beside a slow one a few more.
   *
   * Mixed, the P95 of a fast endpoint is how often it met a slow one: its ratio had a standard deviation of 43 to 70 % a round, by itself 17 %. And
   * whoever mends one endpoint makes its process idle: where one became three times as fast, the other, which had not changed, read as 4 to
   * 6 % slower in its P50, by itself 1 to 2 % (measured: a service with two endpoints, on two processors).
   */
  | { kind: 'isolated'; perSecond: ReadonlyMap<string, number>; pace: Extract<Pace, { kind: 'open' }> }

/** Beside slow targets a fast one has hardly any requests by its weight: then it gets as many as these, as far as the round becomes no longer by than a quarter. */
const fewRequests = 100
const stretch = 0.25

export interface AskRequest extends Omit<RoundRequest, 'pace' | 'only'> {
  asking: Asking
  targets: readonly Pick<Target, 'name' | 'weight'>[]
  /** Number of the round: who is first takes turns. */
  turn: number
}

export interface Asked extends RoundResult {
  /** In ms, by target's name: how long it was asked. */
  askedMs: ReadonlyMap<string, number>
}

/** One round of all targets. Rejects as a loader's round does. */
export async function ask(loader: Loader, { asking, targets, turn, ...request }: AskRequest): Promise<Asked> {
  if (asking.kind === 'mixed') {
    const round = await loader.round({ ...request, pace: asking.pace })
    return { ...round, askedMs: new Map(targets.map(({ name }) => [name, round.elapsedMs])) }
  }
  const parts: { name: string; round: RoundResult }[] = []
  for (const { name, weight } of rotated(targets, turn)) {
    const perSecond = asking.perSecond.get(name) ?? asking.pace.perSecond
    const ofItsWeight = (asking.pace.perSecond * request.lengthMs * shareOf(weight, targets)) / perSecond
    const ofFew = Math.min((fewRequests * 1000) / perSecond, (request.lengthMs * stretch) / targets.length)
    const lengthMs = Math.max(ofItsWeight, ofFew)
    parts.push({ name, round: await loader.round({ ...request, pace: { kind: 'open', perSecond }, only: name, lengthMs }) })
  }
  return {
    measured: new Map(request.origins.map(({ side }) => [side, measuredOf(side, parts)])),
    elapsedMs: parts.reduce((sum, { round }) => sum + round.elapsedMs, 0),
    askedMs: new Map(parts.map(({ name, round }) => [name, round.elapsedMs])),
    generator: mergeGeneratorLoads(parts.map(({ round }) => round.generator)),
  }
}

function measuredOf(side: string, parts: readonly { name: string; round: RoundResult }[]): Map<string, Measurement> {
  return new Map(
    parts.flatMap(({ name, round }) => {
      const measured = round.measured.get(side)?.get(name)
      return measured === undefined ? [] : [[name, measured] as const]
    }),
  )
}

/** How many requests/s of all together it makes where each is asked at its own rate for as long as its share of the requests takes. */
export function together(perSecond: ReadonlyMap<string, number>, targets: readonly Pick<Target, 'name' | 'weight'>[]): number {
  return 1 / targets.reduce((sum, { name, weight }) => sum + shareOf(weight, targets) / (perSecond.get(name) ?? Number.NaN), 0)
}

function shareOf(weight: number, targets: readonly Pick<Target, 'weight'>[]): number {
  return weight / targets.reduce((sum, each) => sum + each.weight, 0)
}
