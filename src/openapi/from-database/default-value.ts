import type { RelationColumn } from '../../postgres/catalog/relations/relation.ts'
import type { Json } from '../description/json.ts'
import type { ColumnForm } from './column-form.ts'

/** The value of a default that is a constant, as JSON has it; undefined: it is computed, or there is none. */
export function defaultValue({ default: expression }: RelationColumn, { json }: ColumnForm): Json | undefined {
  if (expression === null || json === 'other') return undefined
  const text = constantIn(expression)
  if (text === null) return undefined
  switch (json) {
    case 'boolean':
      return text === 'true' || text === 't' ? true : text === 'false' || text === 'f' ? false : undefined
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : undefined
    case 'string':
      // `now` and the like are constants that mean a moment.
      return /^(now|today|tomorrow|yesterday|infinity|-infinity)$/i.test(text) ? undefined : text
  }
}

/** `'new'::public.status`, `0`, `(-1)`, `true`: as pg_get_expr writes constants. */
function constantIn(expression: string): string | null {
  const bare = expression.replace(/^\((.*)\)$/s, '$1')
  if (/^(-?\d+(\.\d+)?|true|false)$/.test(bare)) return bare
  const literal = /^\(?'((?:[^'\\]|'')*)'\)?::[\w ."[\](),]+$/s.exec(expression)?.[1]
  return literal === undefined ? null : literal.replaceAll("''", "'")
}
