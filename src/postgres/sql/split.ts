import { setFlagsFromString } from 'node:v8'
import { loadModule, parseSync, scanSync } from 'libpg-query'
import { blanksEnd } from './blanks.ts'
import { kindOf } from './kind.ts'
import type { Statement } from './statement.ts'

export interface Split {
  statements: Statement[]
  /** false: libpg-query's grammar (PostgreSQL 18's) does not read the text, and the statements have no trees. */
  parsed: boolean
}

interface Extent {
  start: number
  end: number
  tree: Record<string, unknown> | null
}

/**
 * V8 would optimise the parser's huge functions after some dozen statements, for 0.6 s of two cores and 550 MB that no migration
 * earns back (measured with Node 24; the default is 13 million). Its first compiler's code is nearly as fast.
 */
setFlagsFromString('--wasm-tiering-budget=1000000000')

/**
 * Cuts SQL text at its top-level semicolons, with the server's own parser; where that does not read the text (another
 * major's grammar, a mistake), with the server's own scanner. Text that cannot even be scanned is one statement.
 */
export async function splitStatements(text: string): Promise<Split> {
  await loadModule()
  const bytes = Buffer.from(text, 'utf8')
  const parsed = parsedExtents(text, bytes.length)
  const extents = parsed ?? scannedExtents(text, bytes.length)
  return { statements: locate(text, bytes, extents), parsed: parsed !== null }
}

function parsedExtents(text: string, length: number): Extent[] | null {
  // libpg-query takes a C string: text behind a NUL would be lost without a word.
  if (text.includes('\0')) return null
  try {
    return (parseSync(text).stmts ?? []).map(({ stmt, stmt_location = 0, stmt_len }) => ({
      start: stmt_location,
      end: stmt_len === undefined ? length : stmt_location + stmt_len,
      tree: (stmt as Record<string, unknown> | undefined) ?? null,
    }))
  } catch {
    return null
  }
}

function scannedExtents(text: string, length: number): Extent[] {
  const extents: Extent[] = []
  let tokens: { start: number; end: number; text: string; tokenName: string }[]
  try {
    tokens = scanSync(text).tokens
  } catch {
    return [{ start: 0, end: length, tree: null }]
  }
  let start: number | null = null
  let end = 0
  let depth = 0
  let atomic = 0
  let previous = ''
  for (const token of tokens) {
    if (token.tokenName === 'SQL_COMMENT' || token.tokenName === 'C_COMMENT') continue
    const word = token.text.toUpperCase()
    if (word === ';' && depth === 0 && atomic === 0) {
      if (start !== null) extents.push({ start, end, tree: null })
      start = null
      previous = ''
      continue
    }
    if (word === '(') depth++
    if (word === ')') depth--
    // The body of CREATE FUNCTION … BEGIN ATOMIC … END holds semicolons of its own; CASE … END may stand in it.
    if (word === 'ATOMIC' && previous === 'BEGIN') atomic++
    else if (atomic > 0 && word === 'CASE') atomic++
    else if (atomic > 0 && word === 'END') atomic--
    start ??= token.start
    end = token.end
    previous = word
  }
  if (start !== null) extents.push({ start, end, tree: null })
  return extents
}

/** Turns extents in UTF-8 bytes into statements with offsets in UTF-16 code units and lines. */
function locate(text: string, bytes: Buffer, extents: Extent[]): Statement[] {
  const ascii = bytes.length === text.length
  const statements: Statement[] = []
  let byte = 0
  let unit = 0
  let line = 1
  let counted = 0
  const unitAt = (position: number): number => {
    if (ascii) return position
    unit += bytes.toString('utf8', byte, position).length
    byte = position
    return unit
  }
  const lineAt = (offset: number): number => {
    for (let at = text.indexOf('\n', counted); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
    counted = Math.max(counted, offset)
    return line
  }
  for (const extent of extents) {
    const from = blanksEnd(text, unitAt(extent.start))
    const to = unitAt(extent.end)
    const sql = text.slice(from, to).trimEnd()
    if (sql === '') continue
    const first = lineAt(from)
    statements.push({ sql, offset: from, line: first, endLine: lineAt(from + sql.length), kind: kindOf(sql), tree: extent.tree })
  }
  return statements
}
