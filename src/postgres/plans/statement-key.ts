import { normalTokens } from '../sql/normal.ts'

/**
 * What makes two texts of pg_stat_statements the same statement, whatever the server's major and the length of a list: comments,
 * white space, letter case and the numbers of parameters do not count, the length of IN ($1, $2, $3) and of ARRAY[$1, $2] does not
 * (18 writes the first of them and an ellipsis in a comment), and VALUES of several rows alike is VALUES of one. queryid will not
 * do: it is made from OIDs, which differ from database to database.
 */
export function statementKey(sql: string): string {
  return squashed(withoutPrepare(joinedParameters(normalTokens(sql)))).join(' ')
}

const parameter = '$'

function joinedParameters(tokens: readonly string[]): string[] {
  const joined: string[] = []
  for (const token of tokens) if (joined.at(-1) !== parameter || !/^\d+$/.test(token)) joined.push(token)
  return joined
}

/** A statement that SQL's own PREPARE made is counted under the text of the PREPARE. */
function withoutPrepare(tokens: string[]): string[] {
  if (tokens[0] !== 'prepare' || tokens[1] === 'transaction') return tokens
  return tokens.slice(tokens.indexOf('as') + 1)
}

function squashed(tokens: readonly string[]): string[] {
  const kept: string[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? ''
    kept.push(token)
    if (token === 'in' || token === 'array') {
      const close = closing(tokens, at + 1)
      if (close === null || !isConstants(tokens.slice(at + 2, close))) continue
      kept.push(tokens[at + 1] ?? '', '...', tokens[close] ?? '')
      at = close
    } else if (token === 'values') {
      const first = closing(tokens, at + 1)
      if (first === null) continue
      const row = tokens.slice(at + 1, first + 1)
      kept.push(...row)
      at = first
      while (tokens[at + 1] === ',' && row.every((part, i) => tokens[at + 2 + i] === part)) at += 1 + row.length
    }
  }
  return kept
}

const opens: Record<string, string> = { '(': ')', '[': ']' }

/** Where what opens at `open` closes; null: nothing opens there, or it does not close. */
function closing(tokens: readonly string[], open: number): number | null {
  if (opens[tokens[open] ?? ''] === undefined) return null
  let depth = 0
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at] === '(' || tokens[at] === '[') depth++
    if (tokens[at] === ')' || tokens[at] === ']') depth--
    if (depth === 0) return at
  }
  return null
}

const constant = /^(?:[$,:()[\]-]|null|true|false|'.*'|\d[\w.]*)$/s

function isConstants(tokens: readonly string[]): boolean {
  return tokens.length > 0 && tokens.every((token, i) => constant.test(token) || tokens[i - 1] === ':')
}
