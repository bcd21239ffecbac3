/** Headers of an answer by lower-case name; a list where one came more than once. */
export type AnswerHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

/** A header's value, several joined as RFC 9110 (5.3) reads them; null where it is missing. */
export function headerOf(headers: AnswerHeaders, name: string): string | null {
  const value = headers[name]
  if (value === undefined) return null
  return typeof value === 'string' ? value : value.join(', ')
}

/** Its first value alone. */
export function firstHeaderOf(headers: AnswerHeaders, name: string): string | null {
  const value = headers[name]
  return (typeof value === 'string' ? value : value?.[0]) ?? null
}
