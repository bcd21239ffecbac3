import { isDeepStrictEqual } from 'node:util'
import type { Method } from '../../description/description.ts'
import { type JsonObject, type Members, member, objectOr, put } from '../../description/json.ts'
import { itemsOf } from '../../description/referred.ts'
import { methods } from '../../description/structure.ts'
import type { Note } from '../../routes/route.ts'
import { basePathOf } from '../../scaffold/base-path.ts'
import type { Made } from '../describe.ts'
import { type Described, placed } from '../operation.ts'
import { neededOf } from './needed.ts'
import { type Carried, carriedOperation } from './operation.ts'
import type { ServedDescription } from './served.ts'

const methodNames = new Set<string>(methods)

interface Read {
  operation: JsonObject
  described: Described
}

interface Side {
  document: JsonObject
  operations: ReadonlyMap<string, Read>
}

/**
 * A generated service: what its description says, with what was changed in its code since. `generated` is how its code was read as it was generated,
 * `now` as it is. What the code does not have any more is left out, and said so.
 */
export function describeScaffold(
  { framework, description, file, untouched }: ServedDescription,
  generated: Made,
  now: Made,
): Made {
  const { document } = description
  const base = basePathOf(document)
  const [was, is] = [sideOf(generated), sideOf(now)]
  const left: Note[] = [...now.left]
  const operations: Described[] = []
  const carried = new Map<string, Map<Method, Carried>>()
  const met = new Set<string>()
  for (const { method, path } of description.operations) {
    const asDescribed = keyOf(method, base + path)
    // A slash at the end makes no difference to Express and Koa, nor to Fastify right behind a prefix, and is then not read of their routes.
    const isExact = (framework === 'fastify' && path !== '/') || is.operations.has(asDescribed)
    const key = isExact ? asDescribed : asDescribed.replace(/\/$/, '')
    const found = is.operations.get(key)
    met.add(key)
    if (found === undefined) {
      const text = `${method.toUpperCase()} ${path} is in the description that the service serves, and not in its code`
      left.push({ text, at: { file, line: 1 } })
      continue
    }
    const item = objectOr(member(member(document, 'paths'), path))
    const before = was.operations.get(key)
    const made = carriedOperation({
      described: { operation: objectOr(item[method]), document },
      ofPath: itemsOf(item.parameters),
      answersAsDescribed: untouched.has(keyOf(method, path)),
      generated: { operation: before?.operation ?? {}, document: was.document },
      now: { operation: found.operation, document: is.document },
    })
    const unknowns = found.described.unknowns.filter((note) => !hasSame(before, note))
    const operation = { ...made.operation, 'x-preflight': remarks(found.operation, unknowns) }
    carried.set(path, (carried.get(path) ?? new Map<Method, Carried>()).set(method, { ...made, operation }))
    operations.push({ ...found.described, path, operation, unknowns })
  }
  const paths: Members = {}
  for (const [path, all] of carried) put(paths, path, itemOf(objectOr(member(member(document, 'paths'), path)), all))
  for (const [key, { operation, described }] of is.operations) {
    // What is in the code as it was generated and in no description is the generator's own: a health check, the description.
    if (met.has(key) || isDeepStrictEqual(operation, was.operations.get(key)?.operation)) continue
    const isBelow = base !== '' && described.path.startsWith(`${base}/`)
    const path = isBelow ? described.path.slice(base.length) : described.path
    // The servers of the description have a path that this one does not lie under.
    const own = base === '' || isBelow ? operation : { ...operation, servers: [{ url: '/' }] }
    put(paths, path, { ...objectOr(member(paths, path)), [described.method]: own })
    operations.push({ ...described, path, operation: own })
  }
  return { document: neededOf({ ...document, paths }, is.document), operations, left }
}

function sideOf({ document, operations }: Made): Side {
  return {
    document: plain(document),
    operations: new Map(
      operations.map((described) => [
        keyOf(described.method, described.path),
        { operation: plain(described.operation), described },
      ]),
    ),
  }
}

/** As it will be written. */
function plain(value: Record<string, unknown>): JsonObject {
  return JSON.parse(JSON.stringify(value))
}

function keyOf(method: string, path: string): string {
  return `${method} ${path.replace(/\{[^}]*\}/g, '{}')}`
}

/** What the code did not tell as it was generated either is told by the description. */
function hasSame(before: Read | undefined, { text }: Note): boolean {
  return before?.described.unknowns.some((note) => note.text === text) ?? false
}

function remarks(operation: JsonObject, unknowns: readonly Note[]): JsonObject {
  const { unknown: _, ...rest } = objectOr(operation['x-preflight'])
  return unknowns.length === 0 ? rest : { ...rest, unknown: unknowns.map(placed) }
}

/** Where one operation has other parameters than the path says, each has all of its own. */
function itemOf(item: JsonObject, operations: ReadonlyMap<Method, Carried>): JsonObject {
  const isSplit = [...operations.values()].some(({ isWhole }) => isWhole)
  const result: Members = {}
  for (const [name, value] of Object.entries(item)) {
    if (value !== undefined && !methodNames.has(name) && !(isSplit && name === 'parameters')) put(result, name, value)
  }
  for (const [method, { operation, isWhole }] of operations) {
    const shared = isSplit && !isWhole ? itemsOf(item.parameters) : []
    put(
      result,
      method,
      shared.length === 0 ? operation : { ...operation, parameters: [...shared, ...itemsOf(operation.parameters)] },
    )
  }
  return result
}
