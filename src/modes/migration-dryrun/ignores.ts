import { blanksEnd } from '../../postgres/sql/blanks.ts'

/** `-- preflight-ignore: rule-id reason` in a migration. */
export interface Ignore {
  rule: string
  /** '': none was given, and nothing is ignored. */
  reason: string
  /** Relative to the repository; null: from preflight.yml, for every file. */
  file: string | null
  /** Line of the comment. */
  line: number
  /** The lines that it speaks for; null: the whole file or every file. */
  covers: { from: number; to: number } | null
}

const inSql = /--[ \t]*preflight-ignore[ \t]*:[ \t]*(\S+)[ \t]*(.*?)[ \t\r]*$/gim
/** Migrations written in a programming language may say it in a comment of that language. */
const inPrograms = /(?:--|\/\/|#)[ \t]*preflight-ignore[ \t]*:[ \t]*(\S+)[ \t]*(.*?)[ \t\r]*$/gim

/**
 * The ignores in a file's text. One before the first statement, followed by a blank line, speaks for the file; any other for
 * the statement that follows it, or that it stands within or behind. `statements`: the first and last lines of the file's.
 */
export function ignoresIn(file: string, text: string, statements: readonly { line: number; endLine: number }[]): Ignore[] {
  return [...text.matchAll(/\.sql$/i.test(file) ? inSql : inPrograms)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length
    const own = statements.find((statement) => statement.line <= line && line <= statement.endLine)
    const next = statements.find((statement) => statement.line > line)
    const wholeFile = !own && next === statements[0] && standsApart(text, match.index + match[0].length)
    const covered = own ?? next
    return {
      rule: match[1] ?? '',
      reason: match[2] ?? '',
      file,
      line,
      covers: wholeFile || !covered ? null : { from: covered.line, to: covered.endLine },
    }
  })
}

/** A blank line between the comment and what comes next. */
function standsApart(text: string, end: number): boolean {
  return /\n[ \t]*\r?\n/.test(text.slice(end, blanksEnd(text, end)).replaceAll(/--.*$/gm, '-'))
}
