/** One normalised statement as pg_stat_statements counts it, over a stretch of time. */
export interface ObservedStatement {
  /** pg_stat_statements' queryid, as text. */
  id: string
  /** Normalised: constants are $1, $2, … */
  sql: string
  calls: number
  /** Mean of execution, in ms. */
  meanMs: number
  rows: number
}
