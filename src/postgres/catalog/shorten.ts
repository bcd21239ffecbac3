/**
 * SQL for a reader: `public.` is left out of names, but never out of a string or a quoted identifier. Every other schema
 * stays, so nothing becomes ambiguous.
 */
export function shorten(sql: string): string {
  return sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|(?<![\w.$])public\.(?=[\w"])/g, (match) => (match === 'public.' ? '' : match))
}
