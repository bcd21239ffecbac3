import { blanksEnd } from '../postgres/sql/blanks.ts'
import { normalTokens } from '../postgres/sql/normal.ts'
import { chunks } from '../postgres/sql/psql-chunks.ts'
import { likeness } from './attribute-likeness.ts'
import { letters, type ProgramText, programText } from './attribute-program.ts'
import type { Migration } from './migration.ts'

export interface Place {
  /** Path relative to the working directory. */
  file: string
  /** 1-based. */
  line: number
  endLine: number
}

/** Where traced statements may come from. */
export interface Sources {
  /** In the order in which they run. */
  migrations: Migration[]
  /** Files of code-based migrations, whose string literals hold SQL; in the order in which they run. */
  programs: { file: string; text: string }[]
}

interface SourceStatement extends Place {
  tokens: string[]
  used: boolean
}

/**
 * Finds the file and line of each statement that a tool sent, in the order of sending. The texts are compared without
 * comments, white space and case. Of several equal ones, the next one not yet seen behind the one before is taken.
 * Where none is equal (placeholders were substituted, parameters stand for values) the one that is most like it is
 * taken, if it is much alike and no other one comes close. Otherwise SQL in the programs' string literals is searched.
 * null: not found, such as for what a query builder wrote.
 */
export function attribute(traced: readonly { sql: string }[], sources: Sources): (Place | null)[] {
  const statements = statementsOf(sources.migrations)
  const byText = new Map<string, number[]>()
  for (const [index, { tokens }] of statements.entries()) {
    const key = tokens.join(' ')
    byText.set(key, [...(byText.get(key) ?? []), index])
  }
  const programs = sources.programs.map(({ file, text }) => programText(file, text))
  let last = -1
  let where: { program: number; offset: number } = { program: 0, offset: 0 }
  return traced.map(({ sql }) => {
    const tokens = normalTokens(sql)
    const index = nextUnused(statements, byText.get(tokens.join(' ')) ?? [], last) ?? mostAlike(statements, tokens)
    const statement = index === null ? undefined : statements[index]
    if (statement !== undefined && index !== null) {
      statement.used = true
      last = index
      const { file, line, endLine } = statement
      return { file, line, endLine }
    }
    const found = inPrograms(programs, sql, where)
    if (found !== null) where = found.next
    return found?.place ?? null
  })
}

/** Up parts in order, then down parts backwards: as they run. */
/** Where the statements of one migration's up part stand. */
export function placesOf(migration: Migration): Place[] {
  return statementsOf([{ ...migration, down: null }]).map(({ file, line, endLine }) => ({ file, line, endLine }))
}

function statementsOf(migrations: Migration[]): SourceStatement[] {
  const scripts = [...migrations.map(({ up }) => up), ...migrations.flatMap(({ down }) => down ?? []).reverse()]
  const statements: SourceStatement[] = []
  for (const { file, text, firstLine } of scripts) {
    for (const chunk of chunks(text)) {
      let [current, counted] = [firstLine + chunk.line - 1, 0]
      const lineAt = (offset: number) => {
        for (let at = chunk.text.indexOf('\n', counted); at !== -1 && at < offset; at = chunk.text.indexOf('\n', at + 1))
          current++
        counted = offset
        return current
      }
      for (const { start, end } of chunk.statements) {
        const tokens = normalTokens(chunk.text.slice(start, end))
        if (tokens.length === 0) continue
        const line = lineAt(blanksEnd(chunk.text, start))
        const endLine = lineAt(start + chunk.text.slice(start, end).trimEnd().length)
        statements.push({ file, line, endLine, tokens, used: false })
      }
    }
  }
  return statements
}

function nextUnused(statements: SourceStatement[], candidates: number[], last: number): number | null {
  const unused = candidates.filter((index) => statements[index]?.used === false)
  return unused.find((index) => index > last) ?? unused[0] ?? candidates.find((index) => index > last) ?? candidates[0] ?? null
}

/** At least this share of the tokens in common; below it, chance likenesses between short statements begin. */
const alike = 0.75
/** A second one this near makes it a guess. */
const margin = 0.05

function mostAlike(statements: SourceStatement[], tokens: string[]): number | null {
  let [best, bestIndex, second] = [0, -1, 0]
  for (const [index, statement] of statements.entries()) {
    if (statement.used || statement.tokens[0] !== tokens[0]) continue
    // Texts of too different a length cannot be alike enough, whatever they say.
    const lengths = statement.tokens.length + tokens.length
    if ((2 * Math.min(statement.tokens.length, tokens.length)) / lengths < alike) continue
    const score = likeness(statement.tokens, tokens)
    if (score > best) [second, best, bestIndex] = [best, score, index]
    else if (score > second) second = score
  }
  return best >= alike && best - second >= margin ? bestIndex : null
}

interface Found {
  place: Place
  next: { program: number; offset: number }
}

/** Searches onwards from the last find in the same program, then in the others, then from its beginning. */
function inPrograms(programs: ProgramText[], sql: string, from: { program: number; offset: number }): Found | null {
  const texts = [letters(sql), letters(sql.replaceAll(/\$\d+/g, '')), normalTokens(sql).map(letters).join('')].filter(
    (text) => text.length >= 8,
  )
  const order = [...programs.keys()].map((step) => (from.program + step) % programs.length)
  for (const text of new Set(texts)) {
    for (const [step, index] of [...order, from.program].entries()) {
      const program = programs[index]
      const offset = program?.letters.indexOf(text, step === 0 ? from.offset : 0) ?? -1
      if (program === undefined || offset === -1) continue
      const place = { file: program.file, line: program.lineOf(offset), endLine: program.lineOf(offset + text.length - 1) }
      return { place, next: { program: index, offset: offset + text.length } }
    }
  }
  return null
}
