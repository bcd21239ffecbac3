import type { Baseline, Observation } from './observation.ts'
import { strength } from './observation.ts'
import type { Relation } from './observer.ts'
import type { HeldLock, Lock, LockMode, Outcome, TracedStatement, TracedTransaction, WaitingStatement } from './trace.ts'

/** What one statement did, by the difference of two observations. */
export interface Effects {
  locks: Lock[]
  rewrites: string[]
  indexRebuilds: string[]
  scans: string[]
  walBytes: number
  /** The relations whose lock this statement added or raised. */
  raised: { relation: Relation; mode: LockMode }[]
}

interface Held {
  relation: string
  mode: LockMode
  segments: HeldLock[]
}

/** A traced session's transaction while it is open. */
export class OpenTransaction {
  readonly index: number
  readonly startMs: number
  readonly statements: TracedStatement[] = []
  /** BEGIN was said; otherwise it ends with its statement, or with the message that holds several. */
  explicit: boolean
  failed = false
  /** Relations as they were before the transaction, where they have been asked for. */
  readonly before: Map<number, Relation>
  /** By table: the statements that wait for this transaction, as far as it has been found out. */
  readonly waiting = new Map<number, Set<WaitingStatement>>()
  readonly #held = new Map<number, Held>()
  readonly #closed: HeldLock[] = []
  readonly #relfilenodes = new Map<number, number>()
  readonly #scans = new Map<number, number>()
  readonly #baseline: Baseline
  #wal: bigint

  constructor(index: number, startMs: number, explicit: boolean, baseline: Baseline, before: Map<number, Relation> = new Map()) {
    this.index = index
    this.startMs = startMs
    this.explicit = explicit
    this.before = before
    this.#wal = baseline.wal
    this.#baseline = baseline
  }

  /** Takes in what was observed after a statement, and returns what is new since the observation before. */
  observe(observation: Observation, nowMs: number, sinceMs: number): Effects {
    const effects: Effects = {
      locks: [],
      rewrites: [],
      indexRebuilds: [],
      scans: [],
      walBytes: Number(observation.wal - this.#wal),
      raised: [],
    }
    this.#wal = observation.wal
    for (const [oid, seen] of observation.relations) {
      const relation = this.before.get(oid)
      if (!relation || isPrivate(relation)) continue
      const previous = this.#held.get(oid)?.mode ?? 'ACCESS SHARE'
      if (strength(seen.mode) > strength(previous)) {
        effects.locks.push({ relation: relation.name, mode: seen.mode })
        effects.raised.push({ relation, mode: seen.mode })
        this.#hold(oid, relation.name, seen.mode, sinceMs)
      }
      if (seen.relfilenode !== null && seen.relfilenode !== (this.#relfilenodes.get(oid) ?? relation.relfilenode)) {
        this.#relfilenodes.set(oid, seen.relfilenode)
        if (relation.kind === 'r' || relation.kind === 'm') effects.rewrites.push(relation.name)
        if (relation.kind === 'i') effects.indexRebuilds.push(relation.name)
      }
      const counted = this.#scans.get(oid) ?? (observation.countersKept ? (this.#baseline.scans.get(oid) ?? 0) : 0)
      if (seen.scans > counted && (relation.kind === 'r' || relation.kind === 'm')) effects.scans.push(relation.name)
      this.#scans.set(oid, seen.scans)
    }
    for (const [oid, held] of this.#held) {
      if (!observation.relations.has(oid)) this.#release(oid, held, nowMs)
    }
    effects.locks.sort(byRelation)
    for (const names of [effects.rewrites, effects.indexRebuilds, effects.scans]) names.sort()
    return effects
  }

  /** What a transaction that follows in the same message starts from: nobody can look in between. */
  carriedOver(): Baseline {
    return { ...this.#baseline, wal: this.#wal, scans: new Map([...this.#baseline.scans, ...this.#scans]) }
  }

  /** The transaction as it goes into the trace; what its statements blocked, they blocked until now. */
  end(outcome: Outcome, endMs: number): TracedTransaction {
    for (const [oid, held] of this.#held) this.#release(oid, held, endMs)
    for (const statement of this.statements) {
      for (const blocked of statement.blocked) blocked.forMs = Math.max(0, endMs - statement.startMs)
    }
    return { startMs: this.startMs, endMs, outcome, held: this.#closed.sort((a, b) => a.fromMs - b.fromMs || byRelation(a, b)) }
  }

  #hold(oid: number, relation: string, mode: LockMode, fromMs: number): void {
    const held = this.#held.get(oid) ?? { relation, mode, segments: [] }
    held.mode = mode
    held.segments.push({ relation, mode, fromMs, toMs: fromMs })
    this.#held.set(oid, held)
  }

  #release(oid: number, held: Held, atMs: number): void {
    for (const segment of held.segments) this.#closed.push({ ...segment, toMs: atMs })
    this.#held.delete(oid)
  }
}

/** Relations that no other session waits for by name: the catalogue, TOAST tables, temporary tables. */
export function isPrivate(relation: Relation): boolean {
  return (
    relation.schema === 'pg_catalog' ||
    relation.schema === 'pg_toast' ||
    relation.schema === 'information_schema' ||
    relation.persistence === 't'
  )
}

export function byRelation(a: { relation: string }, b: { relation: string }): number {
  return a.relation < b.relation ? -1 : a.relation > b.relation ? 1 : 0
}
