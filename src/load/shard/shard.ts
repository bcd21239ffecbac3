import type { Pace } from '../drive/loader.ts'

/** One of several machines that drive a load together. */
export interface Shard {
  /** From 1. */
  index: number
  of: number
}

/** A matrix of GitHub's has 256 jobs at most. */
export const mostShards = 256

/** Reads `shard`: "2/8". Throws an `Error` of one line. */
export function readShard(written: string): Shard {
  const [, index, of] = /^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/.exec(written) ?? []
  const shard = { index: Number(index), of: Number(of) }
  if (index === undefined)
    throw new Error(`${JSON.stringify(written.slice(0, 80))} is not a shard such as 2/8: the second of eight`)
  if (shard.of < 1 || shard.of > mostShards) throw new Error(`${written.trim()}: there can be 1 to ${mostShards} shards`)
  if (shard.index < 1 || shard.index > shard.of)
    throw new Error(`${written.trim()}: the shards of ${shard.of} are 1/${shard.of} to ${shard.of}/${shard.of}`)
  return shard
}

/**
 * The shard's part of a load. All parts together are the whole: callers are dealt out evenly, the first shards get what is left over.
 * Throws an `Error` of one line where there are more shards than callers.
 */
export function partOf(pace: Pace, { index, of }: Shard): Pace {
  if (pace.kind === 'open') return { kind: 'open', perSecond: pace.perSecond / of }
  if (pace.concurrency < of) throw new Error(`a concurrency of ${pace.concurrency} cannot be parted among ${of} shards`)
  const [each, left] = [Math.floor(pace.concurrency / of), pace.concurrency % of]
  return { kind: 'closed', concurrency: each + (index <= left ? 1 : 0) }
}

/** As a report says it. */
export function shown({ index, of }: Shard): string {
  return `${index}/${of}`
}
