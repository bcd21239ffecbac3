import type { Baseline, Observation } from './observation.ts'
import { strength } from './observation.ts'
import type { Relation } from './observer.ts'
import type { Blocked, HeldLock, Lock, LockMode, Outcome, TracedStatement, TracedTransaction, WaitingStatement } from './trace.ts'

/** What one statement did, by the difference of two observations. */
export interface Effects {
  locks: Lock[]
  rewrites: string[]
  indexRebuilds: string[]
  scans: string[]
  /** The relations whose lock this statement added or raised. */
  raised: Raised[]
  /** Tables in which it changed or locked rows, or may have. */
  touched: Relation[]
}

export interface Raised {
  relation: Relation
  mode: LockMode
}

/** A lock that is held, by the modes that it was raised to: each from a moment of its own. */
interface Held {
  relation: Relation
  mode: LockMode
  segments: HeldLock[]
}

/** What waits because of a statement, until what it waits for is let go. */
interface Waiting {
  blocked: Blocked
  table: number
  sinceMs: number
  /** The locks that it waits for; for a row, the transaction that it waits for. */
  causes: Raised[] | { xid: string }
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
  readonly before = new Map<number, Relation>()
  /** Relations that did not exist before it. */
  readonly #created = new Set<number>()
  readonly #held = new Map<number, Held>()
  readonly #closed: HeldLock[] = []
  #waiting: Waiting[] = []
  readonly #relfilenodes = new Map<number, number>()
  readonly #scans = new Map<number, number>()
  readonly #rowsChanged = new Map<number, number>()
  readonly #baseline: Baseline

  constructor(index: number, startMs: number, explicit: boolean, baseline: Baseline) {
    this.index = index
    this.startMs = startMs
    this.explicit = explicit
    this.#baseline = baseline
  }

  /** Whether it has been asked for all of these what they were before. */
  knows(oids: number[]): boolean {
    return oids.every((oid) => this.before.has(oid) || this.#created.has(oid))
  }

  /** `committed`: those of `oids` that the rest of the world sees, while this transaction has them locked. */
  learn(oids: number[], committed: Map<number, Relation>): void {
    for (const [oid, relation] of committed) if (!this.before.has(oid)) this.before.set(oid, relation)
    for (const oid of oids) if (!this.before.has(oid)) this.#created.add(oid)
  }

  /** Takes in what was observed after a statement, and returns what is new since the observation before. */
  observe(observation: Observation, nowMs: number, sinceMs: number): Effects {
    const effects: Effects = { locks: [], rewrites: [], indexRebuilds: [], scans: [], raised: [], touched: [] }
    for (const [oid, seen] of observation.relations) {
      const relation = this.before.get(oid)
      if (!relation || isPrivate(relation)) continue
      const isTable = relation.kind === 'r' || relation.kind === 'm'
      const previous = this.#held.get(oid)?.mode ?? 'ACCESS SHARE'
      const raised = strength(seen.mode) > strength(previous)
      if (raised) {
        effects.locks.push({ relation: relation.name, mode: seen.mode })
        effects.raised.push({ relation, mode: seen.mode })
        this.#hold(oid, relation, seen.mode, sinceMs)
      } else if (seen.mode !== previous) {
        this.#lower(oid, seen.mode, nowMs)
      }
      if (seen.relfilenode !== null && seen.relfilenode !== (this.#relfilenodes.get(oid) ?? relation.relfilenode)) {
        if (isTable) effects.rewrites.push(relation.name)
        if (relation.kind === 'i') effects.indexRebuilds.push(relation.name)
      }
      if (seen.relfilenode !== null) this.#relfilenodes.set(oid, seen.relfilenode)
      const counted = this.#scans.get(oid) ?? (observation.countersKept ? (this.#baseline.scans.get(oid) ?? 0) : 0)
      if (seen.scans > counted && isTable) effects.scans.push(relation.name)
      this.#scans.set(oid, seen.scans)
      // Rows that are locked only (FOR UPDATE, a foreign key's parent) count nowhere: there, the table's lock is new.
      const changed = seen.rowsChanged > (this.#rowsChanged.get(oid) ?? 0)
      if (isTable && (changed || (raised && seen.mode === 'ROW SHARE'))) effects.touched.push(relation)
      this.#rowsChanged.set(oid, seen.rowsChanged)
    }
    for (const oid of this.#held.keys()) {
      if (!observation.relations.has(oid)) this.#lower(oid, 'ACCESS SHARE', nowMs)
    }
    for (const oid of this.#relfilenodes.keys()) {
      if (!observation.relations.has(oid)) this.#relfilenodes.delete(oid)
    }
    this.#endWaiting(({ causes }) => 'xid' in causes && !observation.xids.includes(causes.xid), nowMs)
    effects.locks.sort(byRelation)
    for (const names of [effects.rewrites, effects.indexRebuilds, effects.scans]) names.sort()
    return effects
  }

  /**
   * The statements that are known to wait for this transaction on a table. Whoever waits for the table waits for its rows as
   * well, but not the other way round: 'table' leaves out those that only wait for a row.
   */
  waitingFor(table: number, by: Blocked['by']): Set<WaitingStatement> {
    const known = this.#waiting.filter((waiting) => waiting.table === table && (by === 'row' || waiting.blocked.by === 'table'))
    return new Set(known.flatMap(({ blocked }) => blocked.statements))
  }

  /** Takes note of what waits because of a statement that began at `sinceMs`. */
  waits(waiting: Waiting): Blocked {
    this.#waiting.push(waiting)
    return waiting.blocked
  }

  /** What a transaction that follows in the same message starts from: nobody can look in between. */
  carriedOver(): Baseline {
    return { ...this.#baseline, scans: new Map([...this.#baseline.scans, ...this.#scans]) }
  }

  /** A lock that was held for as long as the transaction, which nobody observed from within. */
  heldThroughout({ relation, mode }: Raised): void {
    this.#hold(relation.oid, relation, mode, this.startMs)
  }

  /** The transaction as it goes into the trace; what its statements blocked, they blocked until now. */
  end(outcome: Outcome, endMs: number): TracedTransaction {
    for (const oid of this.#held.keys()) this.#lower(oid, 'ACCESS SHARE', endMs)
    this.#endWaiting(() => true, endMs)
    const held = this.#closed.sort((a, b) => a.fromMs - b.fromMs || byRelation(a, b))
    const oids = new Map([...this.before.values()].map(({ name, oid }) => [name, oid]))
    return { startMs: this.startMs, endMs, outcome, held, oids }
  }

  #hold(oid: number, relation: Relation, mode: LockMode, fromMs: number): void {
    const held = this.#held.get(oid) ?? { relation, mode, segments: [] }
    held.mode = mode
    held.segments.push({ relation: relation.name, mode, fromMs, toMs: fromMs })
    this.#held.set(oid, held)
  }

  /** ROLLBACK TO lets go of what was taken since the savepoint; the end of the transaction lets go of everything. */
  #lower(oid: number, mode: LockMode, atMs: number): void {
    const held = this.#held.get(oid)
    if (!held) return
    const stays = (segment: HeldLock) => strength(segment.mode) <= strength(mode)
    for (const segment of held.segments.filter((candidate) => !stays(candidate))) this.#closed.push({ ...segment, toMs: atMs })
    held.segments = held.segments.filter(stays)
    held.mode = mode
    if (held.segments.length === 0) this.#held.delete(oid)
    this.#endWaiting(
      ({ causes }) =>
        Array.isArray(causes) && causes.some((cause) => cause.relation.oid === oid && strength(cause.mode) > strength(mode)),
      atMs,
    )
  }

  #endWaiting(isOver: (waiting: Waiting) => boolean, atMs: number): void {
    for (const waiting of this.#waiting.filter(isOver)) waiting.blocked.forMs = Math.max(0, atMs - waiting.sinceMs)
    this.#waiting = this.#waiting.filter((waiting) => !isOver(waiting))
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
