import type { Answer } from '../answer.ts'
import type { FakeToken } from '../tokens.ts'
import type { World } from '../world.ts'
import { mutations, queries } from './graph.ts'
import { parse, type Selection } from './parse.ts'
import { GraphqlError, select } from './select.ts'

interface Asked {
  query: string
  variables?: Record<string, unknown>
}

/** "repository.pullRequest.reviewThreads": the way down as long as there is but one; '' where it is no GraphQL. */
export function aimOf(body: unknown): string {
  try {
    const names: string[] = []
    let fields: Selection[] | null = parse((body as Asked).query).fields
    while (fields?.length === 1 && fields[0] !== undefined && 'name' in fields[0] && names.length < 3) {
      names.push(fields[0].name)
      fields = fields[0].fields
    }
    return names.join('.')
  } catch {
    return ''
  }
}

/** GitHub answers 200 whatever is wrong. What the graph has not is told to `violation` too. */
export function answerGraphql(world: World, token: FakeToken, body: unknown, violation: (text: string) => void): Answer {
  try {
    const operation = parse((body as Asked).query)
    const root = operation.kind === 'query' ? queries(world, token) : mutations(world, token)
    return { status: 200, json: { data: select(root, operation, (body as Asked).variables ?? {}) } }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const type = error instanceof GraphqlError ? error.type : undefined
    if (type === undefined) violation(message)
    return { status: 200, json: { data: null, errors: [{ ...(type === undefined ? {} : { type }), message }] } }
  }
}
