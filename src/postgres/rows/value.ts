import type { Random } from './random.ts'
import type { Restriction } from './restriction.ts'
import type { TypeShape } from './table.ts'

/** What a value may depend on besides its own random stream. */
export interface Draw {
  random: Random
  /** The row's moment in ms since 1970: rows follow each other in time. */
  moment: number
  /** In ms: how far apart the times within this row lie. */
  gap: number
}

/** Makes the values of one column, as text that the type's input function takes. */
export interface Maker {
  draw(draw: Draw): string
  /** The n-th of the values that differ from each other, n from 0. */
  nth(n: number, draw: Draw): string
  /** How many values differ from each other; Infinity where it is more than anybody asks for. */
  size: number
  /** Whether nth never repeats itself; else what it makes must be compared. */
  distinct: boolean
}

export interface Wanted {
  type: TypeShape
  /** The column's name, unquoted. */
  column: string
  /** The table's. */
  table: string
  restriction: Restriction
  /** The first moment of all rows and the time from one row to the next, in ms. */
  start: number
  step: number
  /** How many rows there are already: the next value that differs is after theirs. */
  offset: number
}

export type MakerOf = (wanted: Wanted) => Maker | null

/** A maker out of a finite list; earlier values come more often. */
export function listMaker(values: readonly string[]): Maker {
  const at = (index: number) => values[index] ?? ''
  return {
    draw: ({ random }) => at(Math.floor(values.length * random.unit() ** 1.5)),
    nth: (n) => at(n % values.length),
    size: values.length,
    distinct: true,
  }
}

/** A maker whose n-th value is `make(n)` and whose others are `make` of a random whole number below `spread`. */
export function numberedMaker(make: (n: number) => string, spread: number, size = Number.POSITIVE_INFINITY): Maker {
  return { draw: ({ random }) => make(random.between(0, spread - 1)), nth: (n) => make(n), size, distinct: true }
}
