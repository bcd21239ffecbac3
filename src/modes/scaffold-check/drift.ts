import type { Comparison, OperationOutcome, RouteOutcome } from '../../openapi/drift/compare.ts'
import type { DescribedOperation } from '../../openapi/drift/described.ts'
import type { Code } from '../../openapi/drift/in-code.ts'
import { shapeOf } from '../../openapi/drift/path-shape.ts'
import type { Note, Place } from '../../openapi/routes/route.ts'
import type { Before } from './base.ts'
import type { Since } from './check-run.ts'

/** Where description and code do not agree, and since when. */
export type Drift = { since: Since } /** `was`: the route that the base had for it. */ & (
  | { kind: 'not in code'; outcome: Unpaired<OperationOutcome>; was: Place | null }
  /** `was`: where the base described it. */
  | { kind: 'not in description'; outcome: Missing; was: Place | null }
  | { kind: 'not understood'; note: Note }
)

type Unpaired<Outcome> = Outcome extends { kind: 'paired' } ? never : Outcome
export type Missing = Exclude<RouteOutcome, { kind: 'paired' | 'not counted' | 'not understood' }>

/** What is wrong between description and code of the head, each with since when. `before` null: there is no base to ask. */
export function driftIn(head: { comparison: Comparison; code: Code }, before: Before | null): Drift[] {
  const compared = before === null || before.comparison === null ? null : { code: before.code, comparison: before.comparison }
  return [
    ...head.comparison.operations.flatMap((outcome) => (outcome.kind === 'paired' ? [] : [ofOperation(outcome, head, compared)])),
    ...head.comparison.routes.flatMap((outcome) => ofRoute(outcome, compared)),
    ...[...head.code.lost, ...head.code.notes].map(
      (note): Drift => ({ kind: 'not understood', note, since: sinceOf(note, compared) }),
    ),
  ]
}

type Side = { comparison: Comparison; code: Code }

function ofOperation(outcome: Unpaired<OperationOutcome>, head: Side, base: Side | null): Drift {
  if (base === null) return { kind: 'not in code', outcome, since: 'unknown', was: null }
  const key = keyOf(outcome.operation)
  const before = base.comparison.operations.find(({ operation }) => keyOf(operation) === key)
  if (before?.kind === 'paired') {
    return { kind: 'not in code', outcome: asCertain(outcome, head, base), since: 'change', was: before.route.at }
  }
  // What could not be told then may have been so all the time.
  const isOld = before !== undefined && (before.kind === outcome.kind || before.kind !== 'answered')
  return { kind: 'not in code', outcome, since: isOld ? 'before' : 'change', was: null }
}

/** What was found in the base and is not now is gone, however much of the code cannot be followed: as long as that is the same code. */
function asCertain(outcome: Unpaired<OperationOutcome>, head: Side, base: Side): Unpaired<OperationOutcome> {
  const shape = shapeOf(outcome.operation.path)
  const near = head.comparison.routes.filter(({ path }) => shapeOf(path) === shape).map(({ route }) => route)
  const gone = { kind: 'missing' as const, operation: outcome.operation, near }
  if (outcome.kind === 'handed on') {
    const { path, at } = outcome.to
    return base.code.handedOn.some((each) => each.path === path && each.at.file === at.file) ? gone : outcome
  }
  if (outcome.kind !== 'open') return outcome
  const known = new Set([...base.code.lost, ...base.code.notes].map(asWritten))
  const isSame = [...head.code.lost, ...head.code.notes].every((note) => known.has(asWritten(note)))
  return isSame && outcome.notes.every((note) => known.has(asWritten(note))) ? gone : outcome
}

function ofRoute(outcome: RouteOutcome, base: Side | null): Drift[] {
  if (outcome.kind === 'paired' || outcome.kind === 'not counted') return []
  if (outcome.kind === 'not understood') {
    const note = { text: `${outcome.route.method} ${outcome.path}: ${outcome.why.text}`, at: outcome.route.at }
    const known = base?.comparison.routes.some((each) => each.kind === 'not understood' && sameRoute(each, outcome))
    return [{ kind: 'not understood', note, since: base === null ? 'unknown' : known === true ? 'before' : 'change' }]
  }
  if (base === null) return [{ kind: 'not in description', outcome, since: 'unknown', was: null }]
  const before = base.comparison.routes.find((each) => sameRoute(each, outcome))
  if (before?.kind === 'paired') {
    return [{ kind: 'not in description', outcome, since: 'change', was: describedAs(before, base.comparison)?.at ?? null }]
  }
  return [{ kind: 'not in description', outcome, since: before === undefined ? 'change' : 'before', was: null }]
}

function describedAs({ route }: RouteOutcome, { operations }: Comparison): DescribedOperation | undefined {
  return operations.find((outcome) => outcome.kind === 'paired' && outcome.route === route)?.operation
}

function sinceOf(note: Note, base: Side | null): Since {
  if (base === null) return 'unknown'
  return [...base.code.lost, ...base.code.notes].some((each) => asWritten(each) === asWritten(note)) ? 'before' : 'change'
}

/** Lines move. */
function asWritten({ text, at }: Note): string {
  return `${at.file}: ${text}`
}

function sameRoute(one: RouteOutcome, other: RouteOutcome): boolean {
  return one.route.method === other.route.method && shapeOf(one.path) === shapeOf(other.path)
}

function keyOf({ method, path }: DescribedOperation): string {
  return `${method} ${shapeOf(path)}`
}

/** Whether it is something to be said of a change that did not bring it: a route for those who run the service is none. */
export function isDisagreement(drift: Drift): boolean {
  return drift.kind !== 'not in description' || drift.outcome.kind !== 'utility'
}

/**
 * Of all operations and all routes that count, whether most agree. Where they do not in the base, one side was not meant to hold all of the
 * other; where only the head's do not, it is likelier that its code is put together in a way that cannot be followed.
 */
export function mostAgree({ comparison }: Pick<Before, 'comparison'>): { operations: boolean; routes: boolean } {
  const share = (outcomes: readonly { kind: string }[], missing: readonly string[]): boolean => {
    const paired = outcomes.filter(({ kind }) => kind === 'paired').length
    return paired >= outcomes.filter(({ kind }) => missing.includes(kind)).length
  }
  return {
    operations: share(comparison?.operations ?? [], ['missing']),
    routes: share(comparison?.routes ?? [], ['undescribed']),
  }
}
