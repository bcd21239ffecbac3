import type { Position } from './description.ts'
import { inside } from './pointer.ts'
import type { Source } from './source.ts'

/** A value in a file. */
export interface Place {
  source: Source
  tokens: readonly string[]
}

/** Which file each part of the gathered document was taken from. */
export interface Origins {
  /** What stands at `tokens` of the gathered document, and below, was taken from there. */
  taken(tokens: readonly string[], from: Place): void
  /** Where something stands that is at `tokens` of the gathered document. */
  at(tokens: readonly string[]): Position
}

/** All is the first file's, until something is said to be another's. */
export function originsIn(first: Source): Origins {
  const table = new Map<string, Place>([['', { source: first, tokens: [] }]])
  return {
    taken: (tokens, from) => void table.set(tokens.reduce(inside, ''), from),
    at(tokens) {
      let pointer = ''
      let found: Place = { source: first, tokens }
      for (const [index, token] of tokens.entries()) {
        pointer = inside(pointer, token)
        const from = table.get(pointer)
        if (from !== undefined) found = { source: from.source, tokens: [...from.tokens, ...tokens.slice(index + 1)] }
      }
      return found.source.at(found.tokens)
    },
  }
}
