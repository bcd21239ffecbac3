import { tokens } from '../sql/lexer.ts'
import { splitStatements } from '../sql/split.ts'

/** A statement's text that PREPARE and EXPLAIN take, or a sentence why there is none. */
export type Plannable = { sql: string; verb: string } | { sql: null; reason: string }

const verbs = new Set(['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MERGE', 'WITH', 'VALUES', 'TABLE'])

/** Types whose constants may be written with the type before them, and come out of pg_stat_statements as `interval $1`. */
const typedConstant =
  /\b(interval|date|time|timetz|timestamp|timestamptz|numeric|int|integer|bigint|text|uuid|json|jsonb|inet|bytea|bool|boolean)(\s+(?:with|without)\s+time\s+zone)?\s+(\$\d+)/gi

/**
 * What pg_stat_statements calls a statement, as one that can be planned: a constant with its type before it gets a cast, PREPARE is
 * taken off, the ellipsis of 18's lists as well. Exactly one statement, lest anything slip in behind an EXPLAIN.
 */
export async function plannable(text: string): Promise<Plannable> {
  const body = withoutPrepare(text)
  const cast = outsideLiterals(body, (code) =>
    code.replace(
      typedConstant,
      (_, type: string, zone: string | undefined, parameter: string) => `${parameter}::${type}${zone ?? ''}`,
    ),
  )
  const { statements } = await splitStatements(cast)
  const [only, ...others] = statements
  if (only === undefined || others.length > 0) return { sql: null, reason: 'it is not one statement' }
  const verb = /^\(*\s*([a-z]+)/i.exec(only.sql)?.[1]?.toUpperCase() ?? ''
  if (!verbs.has(verb)) return { sql: null, reason: `PostgreSQL makes no plan for ${only.kind === '' ? 'it' : only.kind}` }
  return { sql: only.sql, verb }
}

function withoutPrepare(text: string): string {
  return text.replace(/^\s*prepare\s+(?:"[^"]*"|\w+)\s*(?:\([^()]*\))?\s+as\s+/i, '')
}

/** Comments go, since a pattern could not look across them. */
function outsideLiterals(text: string, change: (code: string) => string): string {
  let result = ''
  let code = ''
  for (const { kind, start, end } of tokens(text)) {
    if (kind === 'string' || kind === 'quoted-name') {
      result += change(code) + text.slice(start, end)
      code = ''
    } else if (kind === 'comment') code += ' '
    else code += text.slice(start, end)
  }
  return result + change(code)
}
