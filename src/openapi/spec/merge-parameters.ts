import { isMap, isSeq } from 'yaml'
import { at, followed, type Map_, type Merging, put, resolved } from './merging.ts'

/** The path's parameters as the description calls them. */
export function withNames(
  { made }: Merging,
  operation: Record<string, unknown>,
  from: string,
  to: string,
): Record<string, unknown> {
  const names = (path: string) => [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name)
  const wanted = names(to)
  const map = new Map(names(from).map((name, index) => [name, wanted[index] ?? name]))
  const { parameters } = operation
  if (from === to || !Array.isArray(parameters)) return operation
  return {
    ...operation,
    parameters: parameters.map((each) => {
      const parameter = followed(made, each)
      return parameter.in === 'path' ? { ...parameter, name: map.get(String(parameter.name)) } : each
    }),
  }
}

/** Parameters are the same by place and name, also those of the whole path and those that are referred to. Where some stand in another file, none is missing for sure. */
export function mergeParameters(merging: Merging, item: Map_, existing: Map_, made: readonly unknown[]): void {
  const there = [...listed(merging, item), ...listed(merging, existing)]
  if (there.some((parameter) => !isMap(parameter) || at(parameter, '$ref') !== undefined)) return
  const known = new Set(there.map((parameter) => (isMap(parameter) ? keyOf(at(parameter, 'in'), at(parameter, 'name')) : '')))
  const missing = made.filter((each) => {
    const { in: place, name } = followed(merging.made, each)
    return !known.has(keyOf(place, name))
  })
  if (missing.length === 0) return
  const list = at(existing, 'parameters')
  if (!isSeq(list)) {
    put(merging, existing, 'parameters', missing)
    return
  }
  for (const each of missing) list.add(merging.document.createNode(each, { aliasDuplicateObjects: false }))
  merging.changed = true
}

function listed({ document }: Merging, holder: Map_): unknown[] {
  const list = at(holder, 'parameters')
  return isSeq(list) ? list.items.map((node) => resolved(document, node)) : []
}

/** Names of headers are the same in any case; others that differ only in it are too rare to be told apart. */
function keyOf(place: unknown, name: unknown): string {
  return `${place} ${String(name).toLowerCase()}`
}
