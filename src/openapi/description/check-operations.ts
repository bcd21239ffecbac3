import type { Description, Operation } from './description.ts'
import { identifierOf } from './identifiers.ts'
import { isObject, type JsonObject, member } from './json.ts'
import { operationName } from './operation-names.ts'
import type { Unnamed } from './operations.ts'
import { inside } from './pointer.ts'
import { placed, problem, quoted } from './problem.ts'
import { type Note, referred } from './referred.ts'

interface Places {
  at: Description['at']
  note: Note
}

/** Gives every operation its name. Throws `UserError` for paths that collide and an operationId that stands twice. */
export function checkOperations(operations: readonly Unnamed[], document: JsonObject, places: Places): Operation[] {
  refuseCollisions(operations, places)
  refuseDuplicates(operations, places.at)
  const changed: { operation: Unnamed; id: string }[] = []
  const taken = new Set(operations.map(({ operationId }) => operationId).filter((id) => id !== null && id === identifierOf(id)))
  const named = operations.map((operation) => {
    const { operationId } = operation
    const given = operationId === null ? null : identifierOf(operationId)
    if (given !== null && given === operationId) return { ...operation, id: given }
    const id = unique(given ?? operationName({ ...operation, answersList: answersList(operation, document) }), taken)
    if (operationId !== null) changed.push({ operation, id })
    return { ...operation, id }
  })
  noteChanged(changed, places.note)
  return named
}

/** One note, however many they are: a description has a style, and then all of them follow it. */
function noteChanged(changed: readonly { operation: Unnamed; id: string }[], note: Note): void {
  const [first, ...others] = changed
  if (first === undefined) return
  const more = others.length === 0 ? '' : `, and so for ${others.length} more`
  note(
    `the operationId ${quoted(first.operation.operationId ?? '')} is no name for a function: ${first.id} stands for it${more}`,
    `${first.operation.pointer}/operationId`,
  )
}

/**
 * "/users/{id}" and "/users/{name}" are one path (OpenAPI 3.0.4, "Path Templating Matching"), and no router tells them apart. Where they have
 * no method in common, as in GitHub's own description, only a note is made.
 */
function refuseCollisions(operations: readonly Unnamed[], { at, note }: Places): void {
  const known = new Map<string, Unnamed[]>()
  for (const operation of operations) {
    const { path, method } = operation
    const shape = path.replaceAll(/\{[^{}]*\}/g, '{}')
    const alike = known.get(shape) ?? []
    known.set(shape, [...alike, operation])
    const other = alike.find((each) => each.path !== path && each.method === method)
    const pointer = inside('/paths', path)
    if (other !== undefined) {
      const first = placed(at(inside('/paths', other.path)))
      throw problem(at(pointer), `${method.toUpperCase()} ${path} collides with ${other.path} (${first})`, { pointer })
    }
    const [first] = alike
    if (first !== undefined && first.path !== path && !alike.some((each) => each.path === path))
      note(`the paths ${path} and ${first.path} differ only in the name of a parameter`, pointer)
  }
}

function refuseDuplicates(operations: readonly Unnamed[], at: Description['at']): void {
  const known = new Map<string, Unnamed>()
  for (const operation of operations) {
    const { operationId, pointer } = operation
    if (operationId === null) continue
    const first = known.get(operationId)
    if (first === undefined) known.set(operationId, operation)
    else
      throw problem(
        at(`${pointer}/operationId`),
        `the operationId ${quoted(operationId)} is ${first.method.toUpperCase()} ${first.path}'s already (${placed(at(first.pointer))})`,
        { pointer },
      )
  }
}

function unique(name: string, taken: Set<string | null>): string {
  let free = name
  for (let count = 2; taken.has(free); count++) free = `${name}${count}`
  taken.add(free)
  return free
}

/** Whether the first answer of success with a body is a list, or an envelope with one in `data`, `items` or `results`. */
function answersList({ responses }: Unnamed, document: JsonObject): boolean {
  const schema = responses.find(({ status, content }) => status.startsWith('2') && content.length > 0)?.content[0]?.schema
  if (!isObject(schema ?? undefined)) return false
  const { value } = referred(document, schema ?? undefined, '')
  if (value.type === 'array') return true
  return ['data', 'items', 'results'].some((name) => {
    const held = referred(document, member(member(value, 'properties'), name), '').value
    return held.type === 'array'
  })
}
