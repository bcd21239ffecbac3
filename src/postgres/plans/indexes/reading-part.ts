import { tokens } from '../../sql/lexer.ts'

/** A SELECT that finds the same rows as a statement and changes none; or a sentence why there is none. */
export type ReadingPart = { sql: string } | { sql: null; reason: string }

/**
 * The part of a statement that finds rows: of UPDATE t SET … WHERE … it is SELECT … FROM t WHERE …, of a SELECT … FOR UPDATE the SELECT.
 * What writes is never run, not even to be rolled back.
 *
 * @param verb of `plannable`
 */
export function readingPart(sql: string, verb: string): ReadingPart {
  const words = clauses(sql)
  if (verb === 'SELECT' || verb === 'WITH' || verb === 'VALUES' || verb === 'TABLE') {
    const lock = words.find(({ word, next }) => word === 'for' && ['update', 'no', 'share', 'key'].includes(next))
    return { sql: sql.slice(0, lock?.start).trim() }
  }
  if (verb !== 'UPDATE' && verb !== 'DELETE') return { sql: null, reason: `what ${verb} does has no part that only reads` }
  const where = words.find(({ word }) => word === 'where')?.start
  if (where === undefined) return { sql: null, reason: 'it changes every row' }
  // IS DISTINCT FROM comes behind WHERE.
  const at = (name: string) => words.find(({ word, start }) => word === name && start < where)?.start
  const [target, end] = verb === 'UPDATE' ? [at('update'), at('set')] : [at('from'), at('using') ?? where]
  if (target === undefined || end === undefined) return { sql: null, reason: 'its target was not understood' }
  const others = at(verb === 'UPDATE' ? 'from' : 'using')
  const tables = [sql.slice(target + (verb === 'UPDATE' ? 'update' : 'from').length, end)]
  if (others !== undefined) tables.push(sql.slice(others + (verb === 'UPDATE' ? 'from' : 'using').length, where))
  const condition = sql.slice(where, words.find(({ word }) => word === 'returning')?.start)
  return { sql: renumbered(`SELECT 1 FROM ${tables.map((table) => table.trim()).join(', ')} ${condition}`).trim() }
}

/** The words of a statement that stand in no parentheses, in lower case, each with the word behind it. */
function clauses(sql: string): { word: string; next: string; start: number }[] {
  const words: { word: string; next: string; start: number }[] = []
  let depth = 0
  for (const { kind, start, end } of tokens(sql)) {
    const word = sql.slice(start, end).toLowerCase()
    if (kind !== 'code') continue
    if (word === '(') depth += 1
    if (word === ')') depth -= 1
    if (depth > 0 || !/^[a-z]/.test(word)) continue
    const last = words.at(-1)
    if (last !== undefined) last.next = word
    words.push({ word, next: '', start })
  }
  return words
}

/** Parameters from $1 on without gaps, of which PostgreSQL would not know the type. */
function renumbered(sql: string): string {
  const numbers = new Map<string, number>()
  let result = ''
  let after = 0
  for (const { kind, start, end } of tokens(sql)) {
    if (kind !== 'code' || sql.charAt(start) !== '$') continue
    const digits = /^\d+/.exec(sql.slice(end))?.[0]
    if (digits === undefined) continue
    const number = numbers.get(digits) ?? numbers.size + 1
    numbers.set(digits, number)
    result += `${sql.slice(after, start)}$${number}`
    after = end + digits.length
  }
  return result + sql.slice(after)
}
