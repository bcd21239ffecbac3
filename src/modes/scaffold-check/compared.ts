import type { CheckRun } from './check-run.ts'

export interface Compared {
  /** How many there are. */
  all: number
  /** Of how many it is known that they agree, or that they do not. */
  compared: number
  /** How many agree. */
  agreed: number
}

/** How much of either side was really compared. HEAD, OPTIONS and guards are no routes here. */
export function comparedIn({ comparison, description, code }: Pick<CheckRun, 'comparison' | 'description' | 'code'>): {
  operations: Compared
  routes: Compared
} {
  const operations = comparison?.operations ?? []
  const routes = comparison?.routes.filter(({ kind }) => kind !== 'not counted') ?? []
  const count = (outcomes: readonly { kind: string }[], known: readonly string[], all: number): Compared => ({
    all,
    compared: outcomes.filter(({ kind }) => known.includes(kind)).length,
    agreed: outcomes.filter(({ kind }) => kind === 'paired').length,
  })
  return {
    operations: count(operations, ['paired', 'missing', 'answered'], description.kind === 'read' ? operations.length : 0),
    routes: count(
      routes,
      ['paired', 'undescribed', 'utility', 'covered', 'conditional'],
      comparison === null ? code.routes.length : routes.length,
    ),
  }
}
