import type { Description } from '../description/description.ts'
import { type Json, member, textOf } from '../description/json.ts'
import { tokensOf, valueAt } from '../description/pointer.ts'
import type { CompareSchemas } from './schemas.ts'

/** Differences among the schemas that no path leads to: by their names, or equal ones under others. */
export function unusedSchemas(a: Description, b: Description, compare: CompareSchemas): string[] {
  const [left, right] = [unused(a), unused(b)]
  const lost = [...left].filter(
    (name) =>
      !b.schemas.has(name) &&
      ![...right].some((other) => compare(a.schemas.get(name) ?? null, b.schemas.get(other) ?? null, '').length === 0),
  )
  const gained = [...right].filter(
    (name) =>
      !a.schemas.has(name) &&
      ![...left].some((other) => compare(a.schemas.get(other) ?? null, b.schemas.get(name) ?? null, '').length === 0),
  )
  const changed = [...left].filter((name) => b.schemas.has(name))
  return [
    ...lost.map((name) => `schema ${name}: only on the first side`),
    ...gained.map((name) => `schema ${name}: only on the second side`),
    ...changed.flatMap((name) => compare(a.schemas.get(name) ?? null, b.schemas.get(name) ?? null, `schema ${name}`)),
  ]
}

/** Names of schemas that nothing leads to from the operations. */
function unused({ document, schemas }: Description): Set<string> {
  const left = new Set(schemas.keys())
  const followed = new Set<string>()
  const follow = (value: Json | undefined): void => {
    if (typeof value !== 'object' || value === null) return
    const ref = textOf(member(value, '$ref'))
    if (ref !== null && !followed.has(ref)) {
      followed.add(ref)
      const tokens = tokensOf(ref.slice(1))
      if (tokens[1] === 'schemas') left.delete(tokens[2] ?? '')
      follow(valueAt(document, tokens))
    }
    for (const each of Object.values(value)) follow(each)
  }
  follow(member(document, 'paths'))
  return left
}
