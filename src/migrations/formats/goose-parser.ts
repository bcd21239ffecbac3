import type { UserError } from '../../errors.ts'
import { at } from './format.ts'

interface Piece {
  start: number
  end: number
}

export interface GooseSections {
  up: Piece[]
  down: Piece[]
  hasDown: boolean
  transaction: boolean
}

/**
 * Cuts a goose file as goose does (internal/sqlparser/parser.go): line by line; a statement ends with a line whose last
 * word before a `--` comment ends in a semicolon, so two statements on one line go out together and a function needs
 * `-- +goose StatementBegin` and `-- +goose StatementEnd`; annotations are recognised only at the beginning of a line.
 *
 * @throws UserError where goose itself would refuse the file, and for ENVSUB, which depends on the environment.
 */
export function parseGoose(file: string, text: string): GooseSections {
  const sections: GooseSections = { up: [], down: [], hasDown: false, transaction: true }
  let section: 'up' | 'down' | null = null
  let block: number | null = null
  let open: { start: number; line: number } | null = null
  let [offset, number] = [0, 0]
  const fail = (line: number, message: string): UserError => at(file, line, message)
  const unfinished = (line: number): UserError => fail(line, 'goose finds no semicolon at the end of this statement.')

  for (const line of text.split('\n')) {
    const [start, end] = [offset, offset + line.length]
    offset = end + 1
    number++
    const annotation = /^--\s*\+goose\s+(.*?)\s*$/i.exec(line)?.[1]?.toLowerCase() ?? ''
    if (annotation === 'up') {
      if (section !== null) throw fail(number, "a second '-- +goose Up', which goose refuses.")
      section = 'up'
    } else if (annotation === 'down') {
      if (section !== 'up' || block !== null) throw fail(number, "'-- +goose Down' must follow an '-- +goose Up' section.")
      if (open !== null) throw unfinished(open.line)
      section = 'down'
      sections.hasDown = true
    } else if (annotation === 'statementbegin') {
      if (section === null || block !== null) throw fail(number, "'-- +goose StatementBegin' does not belong here.")
      block = number
    } else if (annotation === 'statementend') {
      if (section === null || block === null) throw fail(number, "'-- +goose StatementEnd' without a '-- +goose StatementBegin'.")
      if (open !== null) sections[section].push(trimmed(text, open.start, start))
      open = block = null
    } else if (annotation === 'no transaction') {
      sections.transaction = false
    } else if (/^envsub(st)? on$/.test(annotation)) {
      throw at(
        file,
        number,
        'goose would substitute environment variables here, which Preflight does not.',
        'Set `migrate-command: goose up` and `rollback-command: goose down`.',
      )
    } else if (open === null && (line.trim() === '' || line.trim().startsWith('--'))) {
      // Blank lines and comments before a statement are not part of it.
    } else {
      if (section === null) throw fail(number, "goose requires '-- +goose Up' before the first statement.")
      open ??= { start, line: number }
      if (block === null && endsStatement(line)) {
        sections[section].push(trimmed(text, open.start, end))
        open = null
      }
    }
  }
  if (section === null) throw fail(1, "there is no '-- +goose Up', which goose requires.")
  if (block !== null) throw fail(block, "'-- +goose StatementBegin' without a '-- +goose StatementEnd'.")
  if (open !== null) throw unfinished(open.line)
  return sections
}

function endsStatement(line: string): boolean {
  let last = ''
  for (const word of line.split(/\s+/)) {
    if (word.startsWith('--')) break
    if (word !== '') last = word
  }
  return last.endsWith(';')
}

function trimmed(text: string, from: number, to: number): Piece {
  const piece = text.slice(from, to)
  const start = from + (piece.length - piece.trimStart().length)
  return { start, end: Math.max(start, from + piece.trimEnd().length) }
}
