import type { RequestStatements, StatementPerRequest } from './per-request.ts'

/** Of one side: what requests ask on a database with a handful of rows in each table, and on the full one. */
export interface TwoSizes {
  /** null: it was not measured. */
  small: RequestStatements | null
  full: RequestStatements
}

/** Calls and rows of a statement per request, at both sizes; null: not measured. */
export interface Growth {
  callsSmall: number | null
  callsFull: number
  rowsSmall: number | null
  rowsFull: number
}

/** A statement that runs once for each row of something, where one would do for all of them. */
export interface NPlusOne extends Growth {
  target: string
  key: string
  sql: string
  /** 'grows': it ran more often where there was more data. 'looks like': it ran exactly as often as another statement gave rows. */
  certainty: 'grows' | 'looks like'
  /** Whose rows its calls follow; null: it grew, but along with no other statement's rows. */
  parent: (Growth & { sql: string }) | null
  /** The same statement in the base; null: no base was measured. Zeros: the base does not have it. */
  base: (Growth & { isNPlusOne: boolean }) | null
}

/** Fewer are a bounded loop as far as anybody can tell, and cost little. */
const leastCalls = 5
const leastGrowth = 3
/** Where there is no growth to see, only exact agreement in numbers that do not come about by chance counts. */
const leastAlike = 10

/**
 * Finds statements that run once per row, most calls first. A bounded loop (as many lookups at both sizes) is none, nor is work in
 * chunks (few calls for many rows). A size at which requests failed, or were answered unexpectedly, does not count.
 */
export function findNPlusOne(head: TwoSizes, base: TwoSizes | null): NPlusOne[] {
  const before = base === null ? [] : foundIn(base)
  return foundIn(head).map((found) => {
    if (base === null) return { ...found, base: null }
    const growth = growthOf(found.key, base)
    // At one size alone growth does not show: then it is one where it ran about as often.
    const isNPlusOne =
      before.some(({ key }) => key === found.key) || (growth.callsSmall === null && growth.callsFull >= found.callsFull / 2)
    return { ...found, base: { ...growth, isNPlusOne } }
  })
}

function foundIn({ small, full }: TwoSizes): Omit<NPlusOne, 'base'>[] {
  if (full.unexpected > 0) return []
  const sizes = { small: small === null || small.unexpected > 0 ? null : small, full }
  return full.statements.flatMap((statement) => {
    const judged = judge(statement, sizes)
    return judged === null
      ? []
      : [{ target: full.target, key: statement.key, sql: statement.sql, ...growthOf(statement.key, sizes), ...judged }]
  })
}

function judge(statement: StatementPerRequest, sizes: TwoSizes): Pick<NPlusOne, 'certainty' | 'parent'> | null {
  const own = growthOf(statement.key, sizes)
  const { callsSmall, callsFull } = own
  const others = sizes.full.statements
    .filter((other) => other.key !== statement.key && other.rows >= 2 * other.calls)
    .map((other) => ({ sql: other.sql, calls: other.calls, ...growthOf(other.key, sizes) }))
    .sort((a, b) => a.calls - b.calls)
  const chosen = (parent: (typeof others)[number]) => {
    const { calls: _, ...rest } = parent
    return rest
  }
  if (callsSmall !== null && callsFull >= leastCalls && callsFull - callsSmall >= leastGrowth) {
    const parent = others.find((other) => follows(callsFull, other.rowsFull) && follows(callsSmall, other.rowsSmall ?? 0))
    if (parent !== undefined) return { certainty: 'grows', parent: chosen(parent) }
    if (callsFull < 2 * callsSmall || callsFull - callsSmall < leastCalls) return null
    // Fewer calls than rows: equal ones are remembered, or not every row needs one. A chunk is another matter.
    const above = others.find(
      (other) => other.rowsFull > callsFull && other.rowsFull <= 5 * callsFull && other.rowsFull > (other.rowsSmall ?? 0),
    )
    if (above !== undefined) return { certainty: 'grows', parent: chosen(above) }
    return own.rowsFull <= 2 * callsFull ? { certainty: 'grows', parent: null } : null
  }
  if (!statement.steady || callsFull < leastAlike) return null
  const equal = others.find(
    (other) =>
      other.rowsFull === callsFull && (callsSmall === null || (callsSmall === callsFull && other.rowsSmall === callsSmall)),
  )
  return equal === undefined ? null : { certainty: 'looks like', parent: chosen(equal) }
}

/** Once, twice or three times per row; a page may be asked with one row more, to see whether there is a next. */
function follows(calls: number, rows: number): boolean {
  return [1, 2, 3].some((times) => Math.abs(calls - times * rows) <= Math.max(times, 0.05 * times * rows))
}

function growthOf(key: string, { small, full }: TwoSizes): Growth {
  const find = (size: RequestStatements) => size.statements.find((statement) => statement.key === key)
  return {
    callsSmall: small === null ? null : (find(small)?.calls ?? 0),
    callsFull: find(full)?.calls ?? 0,
    rowsSmall: small === null ? null : (find(small)?.rows ?? 0),
    rowsFull: find(full)?.rows ?? 0,
  }
}
