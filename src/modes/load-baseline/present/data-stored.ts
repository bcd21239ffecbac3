import type { BaselineLoad, BaselineTarget } from '../../../load/baseline/baseline.ts'
import type { TargetComparison } from '../../../load/baseline/compare.ts'
import type { LoadRun, StoredComparison } from '../load-run.ts'
import { latencies, ratioOf, rounded } from './data-figures.ts'

/** What the stored baseline is, and what it says of each of its targets and this run's. */
export function storedOf({ comparison }: LoadRun) {
  if (comparison.kind !== 'stored') return null
  const { file, stored, compared } = comparison
  const { createdAt, commit, preflight, machine } = stored
  return {
    file,
    createdAt,
    commit,
    preflight,
    machine,
    load: loadOf(stored.load),
    incomparable: compared.kind === 'incomparable' ? compared.why : null,
    notes: compared.kind === 'compared' ? compared.notes : [],
    insteadOfBase: comparison.instead,
    targets: compared.kind === 'compared' ? compared.targets.map((target) => sinceOf(target, comparison)) : [],
  }
}

function sinceOf(comparison: TargetComparison, { stored, now }: StoredComparison) {
  const [was, is] = [stored, now].map(({ targets }) => targets.find(({ name }) => name === comparison.target))
  const isCompared = comparison.kind === 'compared'
  return {
    name: comparison.target,
    verdict: isCompared ? comparison.verdict : comparison.why,
    doubt: isCompared ? comparison.doubt : null,
    againstReference: isCompared ? ratioOf(comparison.ratio) : null,
    byTheClock: isCompared ? ratioOf(comparison.clock) : null,
    p: isCompared ? rounded(comparison.p, 6) : null,
    stored: was === undefined ? null : ofDay(was),
    now: is === undefined ? null : ofDay(is),
  }
}

function ofDay({ rounds, service, reference }: BaselineTarget) {
  return { rounds: rounds.length, latencyMs: latencies(service), referenceMs: latencies(reference) }
}

/** The baseline that this run saved, or why it did not; null: it was not to. */
export function savedOf({ saved }: LoadRun) {
  if (saved === null) return null
  const isSaved = saved.kind === 'saved'
  return { file: saved.file, written: isSaved, why: isSaved ? null : saved.why, load: isSaved ? loadOf(saved.load) : null }
}

function loadOf({ pace, roundMs }: BaselineLoad) {
  return {
    concurrency: pace.kind === 'closed' ? pace.concurrency : null,
    perSecond: pace.kind === 'open' ? pace.perSecond : null,
    roundMs,
  }
}
