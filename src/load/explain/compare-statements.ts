import type { RequestStatements, StatementPerRequest } from './per-request.ts'

/** How head's requests of a target differ from base's in what they ask. */
export interface StatementChange {
  target: string
  /** 'rewritten': a text that is gone and one that is new, so much alike and as often that one stands for the other. */
  kind: 'new' | 'gone' | 'more calls' | 'fewer calls' | 'rewritten'
  /** null: there is none in base ('new'). */
  base: StatementPerRequest | null
  /** null: there is none in head ('gone'). */
  head: StatementPerRequest | null
}

/** Calls that are not the same in every request (a cache) differ by chance. */
const leastUnsteady = 0.5
/** Sørensen–Dice coefficient of the two texts' tokens. */
const alike = 0.6

/**
 * Compares what a target's requests ask, by the statements' normalised text. Statements that run equally often are left out; most
 * added calls first, those that were saved last.
 */
export function compareStatements(base: RequestStatements, head: RequestStatements): StatementChange[] {
  const before = new Map(base.statements.map((statement) => [statement.key, statement]))
  const after = new Map(head.statements.map((statement) => [statement.key, statement]))
  const gone = base.statements.filter(({ key }) => !after.has(key))
  const changes: StatementChange[] = []
  for (const statement of head.statements) {
    const earlier = before.get(statement.key)
    if (earlier !== undefined) {
      const kind = grown(earlier, statement)
      if (kind !== null) changes.push({ target: head.target, kind, base: earlier, head: statement })
      continue
    }
    const stood = closest(statement, gone)
    if (stood !== null) gone.splice(gone.indexOf(stood), 1)
    changes.push({ target: head.target, kind: stood === null ? 'new' : 'rewritten', base: stood, head: statement })
  }
  for (const statement of gone) changes.push({ target: head.target, kind: 'gone', base: statement, head: null })
  return changes.sort((a, b) => added(b) - added(a))
}

function added({ base, head }: StatementChange): number {
  return (head?.calls ?? 0) - (base?.calls ?? 0)
}

function grown(base: StatementPerRequest, head: StatementPerRequest): 'more calls' | 'fewer calls' | null {
  const difference = head.calls - base.calls
  if (difference === 0 || (!(base.steady && head.steady) && Math.abs(difference) < leastUnsteady)) return null
  return difference > 0 ? 'more calls' : 'fewer calls'
}

function closest(statement: StatementPerRequest, gone: readonly StatementPerRequest[]): StatementPerRequest | null {
  let best: { candidate: StatementPerRequest; likeness: number } | null = null
  for (const candidate of gone) {
    if (candidate.calls !== statement.calls) continue
    const likeness = dice(candidate.key.split(' '), statement.key.split(' '))
    if (likeness >= alike && likeness > (best?.likeness ?? 0)) best = { candidate, likeness }
  }
  return best?.candidate ?? null
}

/** 2 |A ∩ B| / (|A| + |B|) of two multisets; 0 where they do another thing, or to other tables. */
function dice(a: readonly string[], b: readonly string[]): number {
  if (a[0] !== b[0] || tables(a) !== tables(b)) return 0
  const left = new Map<string, number>()
  for (const token of a) left.set(token, (left.get(token) ?? 0) + 1)
  let common = 0
  for (const token of b) {
    const count = left.get(token) ?? 0
    if (count === 0) continue
    left.set(token, count - 1)
    common += 1
  }
  return (2 * common) / (a.length + b.length)
}

/** The words after FROM, JOIN, INTO and UPDATE, each of which names a table (or the schema that it is in). */
function tables(tokens: readonly string[]): string {
  const named = tokens.flatMap((token, i) => (/^(?:from|join|into|update)$/.test(tokens[i - 1] ?? '') ? [token] : []))
  return named.filter((token) => token !== '(').join(' ')
}
