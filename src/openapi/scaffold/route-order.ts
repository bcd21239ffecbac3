import type { Group, PathParts, PlannedOperation } from './plan.ts'

/**
 * Routers that take the first route that matches need `/users/me` before `/users/{id}` (OpenAPI 3.1, 4.8.8.1: concrete paths match first).
 * Keeps the given order otherwise.
 */
export function specificFirst(operations: readonly PlannedOperation[]): PlannedOperation[] {
  return ordered(operations, (one, other) => shadows(one, other))
}

/** Groups in an order in which none takes the requests of a later one, as far as there is one. */
export function groupsInOrder(groups: readonly Group[]): Group[] {
  return ordered(groups, (one, other) => one.operations.some((mine) => other.operations.some((theirs) => shadows(mine, theirs))))
}

/** Moves what is shadowed before what shadows it. */
function ordered<T>(items: readonly T[], shadowing: (one: T, other: T) => boolean): T[] {
  const order = new Set<T>()
  const open = new Set<T>()
  const place = (item: T): void => {
    if (order.has(item) || open.has(item)) return
    open.add(item)
    for (const other of items) if (other !== item && shadowing(item, other)) place(other)
    open.delete(item)
    order.add(item)
  }
  for (const item of items) place(item)
  return [...order]
}

/** Whether a route takes requests that are meant for the other: it is as general everywhere, and more so somewhere. */
export function shadows(one: PlannedOperation, other: PlannedOperation): boolean {
  if (one.operation.method !== other.operation.method) return false
  const mine = segments(one.path)
  const theirs = segments(other.path)
  if (mine.length !== theirs.length) return false
  let general = false
  for (const [index, segment] of mine.entries()) {
    const facing = theirs[index] ?? []
    const isText = facing.every((part) => 'text' in part)
    if (segment.every((part) => 'text' in part)) {
      if (!isText || text(segment) !== text(facing)) return false
    } else if (facing.length < segment.length || isText) general = general || isText || matches(segment, facing)
    else if (segment.length === 1 && facing.length > 1) general = true
  }
  return general
}

function matches(segment: PathParts, facing: PathParts): boolean {
  return segment.length <= facing.length
}

function text(segment: PathParts): string {
  return segment.map((part) => ('text' in part ? part.text : '{}')).join('')
}

/** Each route is held against every other. */
const known = new WeakMap<PathParts, readonly PathParts[]>()

function segments(path: PathParts): readonly PathParts[] {
  const found = known.get(path) ?? split(path)
  known.set(path, found)
  return found
}

function split(path: PathParts): PathParts[] {
  const result: PathParts[number][][] = [[]]
  for (const part of path) {
    if ('parameter' in part) result.at(-1)?.push(part)
    else {
      part.text.split('/').forEach((piece, index) => {
        if (index > 0) result.push([])
        if (piece !== '') result.at(-1)?.push({ text: piece })
      })
    }
  }
  return result
}
