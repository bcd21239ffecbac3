import { UserError } from '../errors.ts'
import type { Givens, Input } from './input.ts'
import { loadInputs as load } from './load-inputs.ts'

type Named = Pick<Input<unknown>, 'name'>

/** A way to load, and what has no meaning beside it. */
interface Contradiction {
  way: Named
  others: readonly Named[]
  /** Only where the way was given this value. */
  value?: string
  /** Not where the engine is this one. */
  unlessEngine?: string
  /** Said of what was given beside the way. */
  why: string
  remedy: string
}

const comparison: readonly Named[] = [load.startCommand, load.compare, load.baseline]
const pace: readonly Named[] = [load.concurrency, load.rate, load.durationMs, load.processes, load.ramp, load.requestTimeoutMs]
const asked: readonly Named[] = [load.url, load.targets, load.method, load.header, load.body, load.expectStatus]
const hardening: readonly Named[] = [load.expectRateLimit, load.securityHeaders]

const nothingIsDriven = 'with merge nothing is driven, and the files say what was'

const contradictions: readonly Contradiction[] = [
  {
    way: load.merge,
    others: [load.shard, load.saveFile, ...comparison, ...pace, ...hardening],
    why: nothingIsDriven,
    remedy: 'Leave it out, or merge.',
  },
  {
    way: load.merge,
    others: asked,
    unlessEngine: 'artillery',
    why: nothingIsDriven,
    remedy: 'Leave it out, or merge.',
  },
  {
    way: load.shard,
    others: comparison,
    why: 'a shard is a part of a load that is compared with nothing',
    remedy: 'Give the url of a service that runs already, or compare on one machine.',
  },
  {
    way: load.shard,
    others: [load.ramp, ...hardening],
    why: 'one shard cannot tell, since the others load the service as well',
    remedy: 'Ask for it in a run without shard.',
  },
  {
    way: load.engine,
    value: 'artillery',
    others: comparison,
    why: 'Artillery drives a load that is compared with nothing',
    remedy: 'Leave engine out: a comparison loads both sides in the same instants.',
  },
  {
    way: load.engine,
    value: 'artillery',
    others: [load.shard],
    why: 'the results of several Artilleries cannot be merged',
    remedy: 'Write the script with save, and let artillery run-fargate drive it from several machines.',
  },
  {
    way: load.engine,
    value: 'artillery',
    others: [load.processes, load.ramp],
    why: 'it is for a load that Preflight drives itself',
    remedy: 'Leave it out, or engine.',
  },
  {
    way: load.maxP95Ms,
    others: comparison,
    why: 'max-p95 is the limit of a load that is compared with nothing',
    remedy: 'Leave max-p95 out: the limit of a comparison is max-p95-regression.',
  },
]

/**
 * What was given, of two inputs that exclude each other only that of the door: preflight.yml is shared by runs of several kinds. Throws
 * `UserError` where both were given in the same place.
 */
export function reconciled(inFile: Givens, atDoor: Givens): Givens {
  const all = new Map([...inFile, ...atDoor])
  for (const { way, others, value, unlessEngine, why, remedy } of contradictions) {
    for (const other of others) {
      const [one, beside] = [all.get(way.name), all.get(other.name)]
      if (one === undefined || beside === undefined) continue
      if (value !== undefined && written(one.value) !== value) continue
      if (unlessEngine !== undefined && written(all.get(load.engine.name)?.value) === unlessEngine) continue
      if (atDoor.has(way.name) === atDoor.has(other.name)) throw new UserError(`${beside.origin}: ${why}`, { remedy })
      all.delete(atDoor.has(way.name) ? other.name : way.name)
    }
  }
  return all
}

function written(value: unknown): string {
  return String(value).trim()
}
