/** What a single column's values must satisfy beyond their type. */

export interface Bound {
  /** As text of the column's type. */
  value: string
  inclusive: boolean
}

export interface Restriction {
  /** The only values there may be; null: any. */
  allowed: string[] | null
  excluded: string[]
  min: Bound | null
  max: Bound | null
  /** In characters. */
  minLength: number | null
  maxLength: number | null
  /** Regular expressions that must all match. */
  patterns: string[]
  /** 'value': never NULL; 'null': always; null: as the column has it. */
  presence: 'value' | 'null' | null
}

export const unrestricted: Restriction = {
  allowed: null,
  excluded: [],
  min: null,
  max: null,
  minLength: null,
  maxLength: null,
  patterns: [],
  presence: null,
}

/** What satisfies two restrictions at once. */
export function both(a: Restriction, b: Restriction): Restriction {
  return {
    allowed: a.allowed === null ? b.allowed : b.allowed === null ? a.allowed : common(a.allowed, b.allowed),
    excluded: [...a.excluded, ...b.excluded],
    min: tighter(a.min, b.min, 1),
    max: tighter(a.max, b.max, -1),
    minLength: greater(a.minLength, b.minLength),
    maxLength: lesser(a.maxLength, b.maxLength),
    patterns: [...a.patterns, ...b.patterns],
    presence: a.presence ?? b.presence,
  }
}

function common(a: string[], b: string[]): string[] {
  const wanted = new Set(b)
  return a.filter((value) => wanted.has(value))
}

function greater(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}

function lesser(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b)
}

function tighter(a: Bound | null, b: Bound | null, direction: 1 | -1): Bound | null {
  if (a === null || b === null) return a ?? b
  const order = compareValues(a.value, b.value) * direction
  if (order === 0) return a.inclusive ? b : a
  return order > 0 ? a : b
}

/** Orders two values of one column: as numbers where both are, else as text, which is right for ISO dates and times. */
export function compareValues(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)]
  if (!Number.isNaN(x) && !Number.isNaN(y) && a !== '' && b !== '') return x - y
  return a < b ? -1 : a > b ? 1 : 0
}
