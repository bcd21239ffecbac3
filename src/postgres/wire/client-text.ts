import { blanksEnd } from '../sql/blanks.ts'
import { kindOf } from '../sql/kind.ts'
import { chunks } from '../sql/psql-chunks.ts'
import { splitStatements } from '../sql/split.ts'
import type { Statement } from '../sql/statement.ts'

/** SQL as a client sent it, and how far it may be taken apart without changing what it means. */
export interface ClientText {
  text: string
  statements: Statement[]
  /** Each statement may be sent by itself, as far as the text goes. */
  divisible: boolean
  /** The bytes of a piece of `text`, as the client would have sent it. */
  bytes(piece: string): Buffer
  /** Characters before a place in `text`, as the server counts them. */
  characters(offset: number): number
  /** The place in `text` of the server's position, which counts characters from 1. */
  offset(position: number): number
}

/** Client encodings in which every byte is a character; in SQL_ASCII the server counts bytes as well (manual, 23.3.1). */
const singleByte = /^(?:SQL_ASCII|LATIN\d+|ISO_8859_\d|WIN\d+|KOI8[RU])$/
/** From here on, the parser's trees take hundreds of MB: longer text is only cut, in UTF-16 code units. */
const longestParsed = 1 << 21

/**
 * Reads the text of a Query or Parse message. `parameters`: what the server reported of its settings; `reads`: whether its
 * grammar, which may be another major's than our parser's, reads text of several statements.
 */
export async function readClientText(
  raw: Buffer,
  parameters: Map<string, string>,
  reads: (text: string) => Promise<boolean>,
): Promise<ClientText> {
  const encoding = encodingOf(raw, parameters)
  const text = raw.toString(encoding ?? 'utf8')
  const { statements, parsed } = await cut(text)
  const plain = encoding !== null && meansTheSame(text, statements, parameters)
  const sameGrammar = parsed && (parameters.get('server_version') ?? '').startsWith('18')
  return {
    text,
    statements,
    divisible: plain && (statements.length < 2 || sameGrammar || (await reads(text))),
    bytes: (piece) => Buffer.from(piece, encoding ?? 'utf8'),
    characters: (offset) => (encoding === 'latin1' ? offset : [...text.slice(0, offset)].length),
    offset: (position) => (encoding === 'latin1' ? position - 1 : [...text].slice(0, position - 1).join('').length),
  }
}

/** How the client's bytes become text and the same bytes again; null: not in any way that we know. */
function encodingOf(raw: Buffer, parameters: Map<string, string>): 'utf8' | 'latin1' | null {
  if (raw.every((byte) => byte < 0x80)) return 'utf8'
  const encoding = parameters.get('client_encoding') ?? 'UTF8'
  if (encoding === 'UTF8') return Buffer.from(raw.toString('utf8'), 'utf8').equals(raw) ? 'utf8' : null
  return singleByte.test(encoding) ? 'latin1' : null
}

/** Settings under which the server reads the text otherwise than our parser does, or would not read all of it alike. */
function meansTheSame(text: string, statements: Statement[], parameters: Map<string, string>): boolean {
  if (parameters.get('standard_conforming_strings') === 'off' && text.includes('\\')) return false
  const changesEncoding = statements.some(
    ({ sql }) => /^set\s+(?:\w+\s+)?(?:client_encoding|names)\b/i.test(sql) && !/utf-?8/i.test(sql),
  )
  return !(changesEncoding && statements.length > 1)
}

async function cut(text: string): Promise<{ statements: Statement[]; parsed: boolean }> {
  if (text.length <= longestParsed) return splitStatements(text)
  const statements: Statement[] = []
  for (const chunk of chunks(text)) {
    if (chunk.kind !== 'sql') return { statements: [unread(text)], parsed: false }
    for (const { start, end } of chunk.statements) {
      const from = blanksEnd(chunk.text, start)
      if (from >= end) continue
      const sql = chunk.text.slice(from, end).trimEnd()
      statements.push({ sql, offset: chunk.offset + from, line: 1, endLine: 1, kind: kindOf(sql), tree: null })
    }
  }
  return { statements, parsed: false }
}

function unread(text: string): Statement {
  return { sql: text, offset: 0, line: 1, endLine: 1, kind: '', tree: null }
}
