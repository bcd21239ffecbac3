import { tokens } from './lexer.ts'

/** A stretch of a script as psql takes it apart. */
export interface Chunk {
  /** 'sql': statements; 'copy-data': the lines after a COPY … FROM STDIN, without the closing `\.`; 'meta': one backslash command. */
  kind: 'sql' | 'copy-data' | 'meta'
  text: string
  /** 0-based offset in the script, in UTF-16 code units. */
  offset: number
  /** 1-based line of the script on which it begins. */
  line: number
  /** For 'sql': where psql cuts it, relative to `text`, semicolons left out. */
  statements: { start: number; end: number }[]
}

interface Cut {
  kind: Chunk['kind']
  start: number
  end: number
  statements: { start: number; end: number }[]
}

/**
 * Takes a script apart into SQL, COPY data and meta-commands. A meta-command reaches to the end of its line. COPY data
 * begins on the line after the statement's semicolon and ends at a line `\.`, or where the text ends.
 */
export function* chunks(text: string): Generator<Chunk> {
  let line = 1
  let counted = 0
  for (const cut of cuts(text)) {
    for (let at = text.indexOf('\n', counted); at !== -1 && at < cut.start; at = text.indexOf('\n', at + 1)) line++
    counted = cut.start
    yield { kind: cut.kind, text: text.slice(cut.start, cut.end), offset: cut.start, line, statements: cut.statements }
  }
}

function* cuts(text: string): Generator<Cut> {
  let from = 0
  while (from < text.length) {
    const sql = readSql(text, from)
    if (sql.cut.end > sql.cut.start) yield sql.cut
    from = sql.cut.end
    if (sql.stop === 'meta') {
      const end = lineEnd(text, from)
      yield { kind: 'meta', start: from, end, statements: [] }
      from = end
    } else if (sql.stop === 'copy') {
      const data = copyData(text, from)
      yield { kind: 'copy-data', start: data.start, end: data.end, statements: [] }
      from = data.next
    }
  }
}

/** Reads SQL up to a meta-command, behind a COPY … FROM STDIN and its semicolon, or to the end. */
function readSql(text: string, from: number): { cut: Cut; stop: 'meta' | 'copy' | 'end' } {
  const statements: { start: number; end: number }[] = []
  let start = from
  let words: string[] = []
  let parentheses = 0
  let atomic = 0
  const cut = (end: number): Cut => ({
    kind: 'sql',
    start: from,
    end,
    statements: statements.map((piece) => ({ start: piece.start - from, end: piece.end - from })),
  })
  for (const token of tokens(text, from)) {
    if (token.kind === 'backslash') {
      // What stands before it is sent by itself only at the end of a line: `SELECT 1 \gset` is the meta-command's.
      if (words.length > 0) statements.push({ start, end: token.start })
      return { cut: cut(token.start), stop: 'meta' }
    }
    if (token.kind === 'semicolon' && parentheses === 0 && atomic === 0) {
      statements.push({ start, end: token.start })
      start = token.end
      if (isCopyFromStdin(words)) return { cut: cut(token.end), stop: 'copy' }
      words = []
    }
    if (token.kind === 'string' || token.kind === 'quoted-name') words.push('')
    if (token.kind !== 'code') continue
    const word = text.slice(token.start, token.end).toUpperCase()
    if (word === '(') parentheses++
    if (word === ')') parentheses = Math.max(0, parentheses - 1)
    // The body of CREATE FUNCTION … BEGIN ATOMIC … END has semicolons of its own, and CASE … END may stand in it.
    if (word === 'ATOMIC' && words.at(-1) === 'BEGIN') atomic = 1
    else if (atomic > 0 && word === 'CASE') atomic++
    else if (atomic > 0 && word === 'END') atomic--
    words.push(word)
  }
  if (words.length > 0) statements.push({ start, end: text.length })
  return { cut: cut(text.length), stop: 'end' }
}

function isCopyFromStdin(words: string[]): boolean {
  return words[0] === 'COPY' && words.some((word, index) => word === 'FROM' && words[index + 1] === 'STDIN')
}

function copyData(text: string, from: number): { start: number; end: number; next: number } {
  const start = Math.min(lineEnd(text, from) + 1, text.length)
  for (let at = start; at < text.length; ) {
    const end = lineEnd(text, at)
    if (/^\\\.\r?$/.test(text.slice(at, Math.min(end, at + 4)))) return { start, end: at, next: end }
    at = end + 1
  }
  return { start, end: text.length, next: text.length }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}
