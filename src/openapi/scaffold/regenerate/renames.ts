import { Edits } from './edits.ts'
import type { Parsed, Part } from './parts.ts'
import { docKey, handlerKey, type Prints } from './prints.ts'

export interface Renamed {
  text: string
  names: readonly (readonly [string, string])[]
  /** What was written last, in the new names: what nobody had touched is still untouched. */
  printsAfter(renamed: Parsed): Prints
}

/**
 * An operation of the description may get another id, or another path or method: what is written for it stays with it. Found by its route, or
 * by its handler. null: nothing was renamed.
 */
export function followRenames(current: Parsed, generated: Parsed, base: Prints | null): Renamed | null {
  if (base === null) return null
  const names = renamedHandlers(current, generated, base)
  const edits = new Edits()
  if (names.length > 0) renameAll(current, new Map(names.flatMap(([from, to]) => companions(from, to))), edits)
  const keys = new Map([...names, ...movedRoutes(current, generated, base, new Map(names), edits)])
  if (edits.isEmpty) return null
  const untouched = partsOf(current).filter(({ key, codePrint }) => base.get(key) === codePrint)
  return { text: edits.apply(current.text), names, printsAfter: (renamed) => printsAfter(base, renamed, keys, untouched) }
}

function printsAfter(base: Prints, renamed: Parsed, keys: ReadonlyMap<string, string>, untouched: readonly Part[]): Prints {
  const prints = new Map(base)
  for (const [from, to] of keys) {
    for (const as of [(key: string) => key, docKey, handlerKey]) move(prints, as(from), as(to))
  }
  const now = new Map(partsOf(renamed).map((part) => [part.key, part]))
  for (const { key } of untouched) {
    const part = now.get(keys.get(key) ?? key)
    if (part !== undefined) prints.set(part.key, part.codePrint)
  }
  return prints
}

function partsOf({ parts }: Parsed): Part[] {
  return parts.flatMap((part) => [part, ...(part.within ?? [])])
}

function routesOf(parsed: Parsed): Part[] {
  return partsOf(parsed).filter(({ kind }) => kind === 'route')
}

/** The same route, with a handler of another name. */
function renamedHandlers(current: Parsed, generated: Parsed, base: Prints): [string, string][] {
  const mine = new Map(routesOf(current).map((route) => [route.key, route]))
  const theirs = new Set(generated.parts.map(({ key }) => key))
  return routesOf(generated).flatMap(({ key, handler }): [string, string][] => {
    const old = mine.get(key)?.handler ?? null
    if (old === null || handler === null || old === handler || theirs.has(old)) return []
    return base.has(old) && current.bound.has(old) && !current.bound.has(handler) ? [[old, handler]] : []
  })
}

/** A handler, and the names that are made from its own. */
function companions(from: string, to: string): [string, string][] {
  const upper = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1)
  return [
    [from, to],
    [`${from}Request`, `${to}Request`],
    [`${upper(from)}Operation`, `${upper(to)}Operation`],
  ]
}

/** All uses of names, in code. */
function renameAll(current: Parsed, names: ReadonlyMap<string, string>, edits: Edits): void {
  const places = current.places()
  for (const [from, to] of names) {
    for (const { start, end, short } of places.get(from) ?? []) edits.replace(start, end, short ? `${from}: ${to}` : to)
  }
}

/** Routes whose handler is to be registered elsewhere now, as old key and new. */
function movedRoutes(
  current: Parsed,
  generated: Parsed,
  base: Prints,
  renamed: ReadonlyMap<string, string>,
  edits: Edits,
): [string, string][] {
  const wanted = new Map(routesOf(generated).map((route) => [route.key, route]))
  const there = new Set(routesOf(current).map(({ key }) => key))
  return routesOf(current).flatMap((route): [string, string][] => {
    if (wanted.has(route.key) || route.handler === null || !base.has(route.key)) return []
    const handler = renamed.get(route.handler) ?? route.handler
    const target = [...wanted.values()].find((each) => each.handler === handler && !there.has(each.key))
    if (target === undefined || target.path === null || route.path === null) return []
    edits.replace(route.path.start, route.path.end, generated.text.slice(target.path.start, target.path.end))
    if (route.method !== null && target.method !== null && route.key.split(' ')[0] !== target.key.split(' ')[0]) {
      edits.replace(route.method.start, route.method.end, generated.text.slice(target.method.start, target.method.end))
    }
    return [[route.key, target.key]]
  })
}

function move(prints: Map<string, string>, from: string, to: string): void {
  const print = prints.get(from)
  if (print === undefined) return
  prints.delete(from)
  prints.set(to, print)
}
