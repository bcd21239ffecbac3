import type { Baseline } from './observation.ts'
import type { Observer, Relation } from './observer.ts'
import { isPrivate } from './transaction.ts'

/** What stood in the database before a statement that commits before anybody can look at what it does. */
export interface Standing {
  relations: Map<number, Relation>
  scans: Map<number, number>
  /** The session's own, from between two transactions. */
  baseline: Baseline
}

export interface Changes {
  rewrites: string[]
  indexRebuilds: string[]
  scans: string[]
}

export async function standing(observer: Observer, baseline: Baseline): Promise<Standing> {
  const [relations, scans] = await Promise.all([observer.allRelations(), observer.scans()])
  return { relations, scans, baseline }
}

/** What has been rewritten, rebuilt and scanned since; `after`: the session's counters now, between two transactions. */
export async function changesSince(before: Standing, observer: Observer, after: Baseline): Promise<Changes> {
  const changes: Changes = { rewrites: [], indexRebuilds: [], scans: [] }
  const relations = await observer.allRelations()
  const named = new Map([...relations.values()].map((relation) => [relation.name, relation]))
  const taken = after.countersKept ? null : await observer.scans()
  for (const relation of before.relations.values()) {
    if (isPrivate(relation)) continue
    // REINDEX CONCURRENTLY puts a new index in the old one's place: the name stays, the oid does not.
    const now = relation.kind === 'i' ? named.get(relation.name) : relations.get(relation.oid)
    if (relation.kind === 'i' && now && now.relfilenode !== relation.relfilenode) changes.indexRebuilds.push(relation.name)
    if (relation.kind !== 'r' && relation.kind !== 'm') continue
    if (now && now.relfilenode !== relation.relfilenode) changes.rewrites.push(relation.name)
    const scanned = taken
      ? (taken.get(relation.oid) ?? 0) > (before.scans.get(relation.oid) ?? 0)
      : (after.scans.get(relation.oid) ?? 0) > (before.baseline.scans.get(relation.oid) ?? 0)
    if (scanned) changes.scans.push(relation.name)
  }
  for (const names of Object.values(changes)) names.sort()
  return changes
}
