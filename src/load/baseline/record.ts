import { redact } from '../../redact.ts'
import { version } from '../../version.ts'
import type { RoundResult } from '../drive/loader.ts'
import type { Measurement } from '../measurement.ts'
import { mergeMeasurements } from '../recorder.ts'
import type { Target } from '../target.ts'
import { fingerprintOf } from '../targets/fingerprint.ts'
import type { Baseline, BaselineLoad, BaselineRound, BaselineTarget } from './baseline.ts'
import { mostRounds } from './baseline-json.ts'
import { thisMachine } from './machine.ts'
import { referenceVersion } from './reference-work.ts'

/** Fewer answers on a side have no P95: it would be their largest. */
const leastAnswers = 20

/** The sides of a round as they are called in its origins. */
export interface BaselineSides {
  service: string
  reference: string
}

/** Gathers rounds in which the service and the reference server were asked together. */
export interface BaselineRecord {
  /** Leaves out a target that had fewer than 20 answers on one of the sides; nothing is gathered after 1,000 rounds. */
  add(round: RoundResult): void
  baseline(commit: string | null): Baseline
}

/** Whether a baseline can be recorded of a target: its URL is a path. One with a URL of its own asks the same on both sides. */
export function isRecorded({ url }: Pick<Target, 'url'>): boolean {
  return url.startsWith('/')
}

/** The baseline's targets are those that `isRecorded` holds for, in their order. */
export function recordBaseline(targets: readonly Target[], load: BaselineLoad, sides: BaselineSides): BaselineRecord {
  const gathered = targets
    .filter(isRecorded)
    .map((target) => ({ target, rounds: [] as BaselineRound[], service: nothing(), reference: nothing() }))
  const names = namesWithoutSecrets(gathered.map(({ target }) => target.name))
  let added = 0
  return {
    add({ measured }) {
      if (added++ >= mostRounds) return
      for (const each of gathered) {
        const service = measured.get(sides.service)?.get(each.target.name)
        const reference = measured.get(sides.reference)?.get(each.target.name)
        if (service === undefined || reference === undefined)
          throw new Error(`the round has no ${each.target.name} on both sides`)
        each.service = mergeMeasurements([each.service, service])
        each.reference = mergeMeasurements([each.reference, reference])
        if (Math.min(service.latency.count, reference.latency.count) >= leastAnswers) {
          each.rounds.push({ service: service.latency.percentile(95), reference: reference.latency.percentile(95) })
        }
      }
    },
    baseline: (commit: string | null): Baseline => ({
      preflight: version,
      createdAt: new Date().toISOString(),
      commit,
      machine: thisMachine(),
      reference: referenceVersion,
      load,
      targets: gathered.map(
        ({ target, rounds, service, reference }, index): BaselineTarget => ({
          name: names[index] ?? target.name,
          fingerprint: fingerprintOf(target),
          rounds,
          service,
          reference,
        }),
      ),
    }),
  }
}

function nothing(): Measurement {
  return mergeMeasurements([])
}

/** A parameter of the URL may be a secret. Names stay unique: where only a secret told them apart, by their number. */
function namesWithoutSecrets(names: readonly string[]): string[] {
  const blank = names.map(redact)
  return blank.map((name, index) => {
    const before = blank.slice(0, index).filter((other) => other === name).length
    return before === 0 ? name : `${name} (${before + 1})`
  })
}
