import { UserError } from '../../errors.ts'
import { mergeGeneratorLoads } from '../drive/generator-load.ts'
import type { Pace } from '../drive/loader.ts'
import type { GeneratorLoad, Measurement } from '../measurement.ts'
import { mergeMeasurements } from '../recorder.ts'
import { shown } from './shard.ts'
import type { ShardResult, ShardTarget } from './shard-result.ts'

/** One load, put together from its shards. */
export interface MergedShards {
  shards: number
  origin: string
  /** Of the whole load. */
  pace: Pace
  /** In the order of the run. */
  targets: readonly MergedTarget[]
  /** Of the shard that took longest, in ms. */
  elapsedMs: number
  /**
   * Share (0 to 1) of the longest shard's time during which all of them drove, by their clocks. What is less than 1 the service saw less load
   * for than the sum says.
   */
  together: number
  generator: GeneratorLoad
}

/** A target of all shards together: latencies merged without loss, counts added. */
export interface MergedTarget extends ShardTarget {
  /** Answers per second: the sum of what each shard reached over its own time. */
  perSecond: number
}

/**
 * Puts shards together. Throws a `UserError` of one line where there are none, one is missing or there twice, or they are not of the same
 * load and version. `from` names each, for the error.
 */
export function mergeShards(shards: readonly { from: string; result: ShardResult }[]): MergedShards {
  const [first] = shards
  if (first === undefined) throw new UserError('there are no shards to merge', { remedy: 'Give the files that they wrote.' })
  for (const each of shards) mustBelong(first, each)
  mustBeComplete(shards)
  const results = shards.map(({ result }) => result).sort((a, b) => a.shard.index - b.shard.index)
  return {
    shards: results.length,
    origin: first.result.origin,
    pace: first.result.pace,
    targets: first.result.targets.map((target) => merged(target, results)),
    elapsedMs: Math.max(...results.map(({ elapsedMs }) => elapsedMs)),
    together: together(results),
    generator: mergeGeneratorLoads(results.map(({ generator }) => generator)),
  }
}

function mustBelong(first: { from: string; result: ShardResult }, other: { from: string; result: ShardResult }): void {
  const [a, b] = [first.result, other.result]
  const differ = (what: string) =>
    new UserError(`${first.from} and ${other.from} are no shards of one load: ${what}`, {
      remedy: 'Merge the files of one run only, whose shards all have the same inputs.',
    })
  if (a.preflight !== b.preflight) throw differ(`one was written by Preflight ${a.preflight}, the other by ${b.preflight}`)
  if (a.shard.of !== b.shard.of) throw differ(`they are shards ${shown(a.shard)} and ${shown(b.shard)}`)
  if (a.scenario !== b.scenario) throw differ('they drove different targets, or at another origin, rate, concurrency or duration')
  const names = ({ targets }: ShardResult) => JSON.stringify(targets.map(({ name }) => name))
  if (names(a) !== names(b)) throw differ('they name their targets differently')
}

function mustBeComplete(shards: readonly { from: string; result: ShardResult }[]): void {
  const byIndex = new Map<number, string>()
  for (const { from, result } of shards) {
    const before = byIndex.get(result.shard.index)
    if (before !== undefined) {
      throw new UserError(`${before} and ${from} are both shard ${shown(result.shard)}`, {
        remedy: 'Give each shard once; after a job was run again, its last file.',
      })
    }
    byIndex.set(result.shard.index, from)
  }
  const of = shards[0]?.result.shard.of ?? 0
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !byIndex.has(index))
  if (missing.length > 0) {
    const which = missing.length > 10 ? `${missing.length} of ${of}` : missing.map((index) => shown({ index, of })).join(', ')
    throw new UserError(`shards are missing: ${which}`, {
      remedy: 'Percentiles of a part are not those of the whole: run the missing shards again.',
    })
  }
}

function merged(target: ShardTarget, results: readonly ShardResult[]): MergedTarget {
  const parts = results.map((result) => ({ measured: measuredOf(result, target.name), elapsedMs: result.elapsedMs }))
  return {
    ...target,
    measured: mergeMeasurements(parts.map(({ measured }) => measured)),
    perSecond: sum(parts.map(({ measured, elapsedMs }) => (sum(measured.statuses.values()) * 1000) / elapsedMs)),
  }
}

function measuredOf({ targets }: ShardResult, wanted: string): Measurement {
  const found = targets.find(({ name }) => name === wanted)
  if (found === undefined) throw new Error(`a shard has no target ${wanted}`)
  return found.measured
}

function together(results: readonly ShardResult[]): number {
  const from = Math.max(...results.map(({ startedAt }) => startedAt))
  const to = Math.min(...results.map(({ startedAt, elapsedMs }) => startedAt + elapsedMs))
  return Math.max(0, to - from) / Math.max(...results.map(({ elapsedMs }) => elapsedMs))
}

function sum(values: Iterable<number>): number {
  let whole = 0
  for (const value of values) whole += value
  return whole
}
