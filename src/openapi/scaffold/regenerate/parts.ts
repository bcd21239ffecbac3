import type ts from 'typescript-classic'
import type { Compiler } from './compiler.ts'
import { commentFingerprint, fingerprint } from './fingerprint.ts'
import { type ImportStatement, importOf } from './imported.ts'
import { declaredNames, namesIn, placesIn } from './names-in.ts'
import { calledIn, registration } from './registration.ts'

/** A statement that can be told from others by what it declares or registers. */
export interface Part {
  /** "createUser", "post /users/{}", "use usersRouter" */
  key: string
  kind: 'declaration' | 'route' | 'use'
  /** The comment right before it (JSDoc); both equal: none. */
  doc: Range
  code: Range
  codePrint: string
  /** null: there is none. */
  docPrint: string | null
  /** Of a route: the name of its handler, and where its path is written. */
  handler: string | null
  path: Range | null
  method: Range | null
  /** Names that occur in it. */
  names: ReadonlySet<string>
  /** Of a function that registers routes: what stands in its body. Its own print then leaves that out. */
  within: readonly Part[] | null
  /** Of such a function: where its body's statements end. */
  bodyEnd: number
}

export interface Range {
  start: number
  end: number
}

export interface Parsed {
  text: string
  parts: readonly Part[]
  imports: readonly ImportStatement[]
  /** Names that are bound at the top of the file, by whatever. */
  bound: ReadonlySet<string>
  /** How often each name occurs outside imports. */
  uses: ReadonlyMap<string, number>
  /** Where each name is used for what it is bound to: not as the name of a property. `short`: as \`{ name }\`. */
  places(): ReadonlyMap<string, readonly (Range & { short: boolean })[]>
  /** Statements that are no parts: the person's. */
  others: number
  /** The first syntax error, as a sentence; null: there is none. */
  broken: string | null
}

/** The statements of a file. `containers`: names of functions whose bodies are looked into. */
export function parse(ts: Compiler, text: string, containers: (name: string) => boolean): Parsed {
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS)
  const parts: Part[] = []
  const imports: ImportStatement[] = []
  const bound = new Set<string>()
  const uses = new Map<string, number>()
  let others = 0
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const read = importOf(ts, file, statement)
      imports.push(read)
      for (const { local } of read.names) bound.add(local)
      continue
    }
    for (const name of namesIn(ts, statement)) uses.set(name, (uses.get(name) ?? 0) + 1)
    for (const name of declaredNames(ts, statement)) bound.add(name)
    const part = partOf(ts, file, statement, containers)
    if (part === null) others += 1
    else parts.push(part)
  }
  return { text, parts: told(parts), imports, bound, uses, places: () => placesIn(ts, file), others, broken: errorOf(ts, file) }
}

/** Parts of one key are told apart by their number: descriptions may have two paths that differ only in the name of a parameter. */
function told(parts: readonly Part[]): Part[] {
  const seen = new Map<string, number>()
  return parts.map((part) => {
    const number = (seen.get(part.key) ?? 0) + 1
    seen.set(part.key, number)
    const within = part.within === null ? null : told(part.within)
    return { ...part, key: number === 1 ? part.key : `${part.key} #${number}`, within }
  })
}

function errorOf(ts: Compiler, file: ts.SourceFile): string | null {
  const { parseDiagnostics = [] } = file as ts.SourceFile & { parseDiagnostics?: readonly ts.Diagnostic[] }
  const [first] = parseDiagnostics
  if (first === undefined) return null
  const { line } = file.getLineAndCharacterOfPosition(first.start ?? 0)
  return `line ${line + 1}: ${ts.flattenDiagnosticMessageText(first.messageText, ' ')}`
}

function partOf(ts: Compiler, file: ts.SourceFile, statement: ts.Statement, containers: (name: string) => boolean): Part | null {
  const call = ts.isExpressionStatement(statement) ? calledIn(ts, statement.expression) : null
  const registered = call === null ? null : registration(ts, file, call)
  const [name, ...more] = declaredNames(ts, statement)
  if (registered === null && (name === undefined || more.length > 0)) return null
  const body = name !== undefined && containers(name) ? bodyOf(ts, statement) : null
  const within = body?.statements.flatMap((inner) => partOf(ts, file, inner, () => false) ?? []) ?? null
  const start = statement.getStart(file)
  const doc = docBefore(ts, file, statement, start)
  return {
    key: registered?.key ?? name ?? '',
    kind: registered?.kind ?? 'declaration',
    doc,
    code: { start, end: statement.end },
    codePrint: body === null ? fingerprint(ts, file, statement) : headPrint(statement, body, file),
    docPrint: doc.start === doc.end ? null : commentFingerprint(file.text.slice(doc.start, doc.end)),
    handler: registered?.handler ?? null,
    path: registered?.path ?? null,
    method: registered?.method ?? null,
    names: new Set(namesIn(ts, statement)),
    within,
    bodyEnd: body === null ? statement.end : body.statements.end,
  }
}

/** Of a function whose body is looked into by itself. */
function headPrint(statement: ts.Statement, body: ts.Block, file: ts.SourceFile): string {
  return commentFingerprint(file.text.slice(statement.getStart(file), body.getStart(file)).replace(/[\s;]+/g, ' '))
}

function bodyOf(ts: Compiler, statement: ts.Statement): ts.Block | null {
  if (ts.isFunctionDeclaration(statement)) return statement.body ?? null
  if (!ts.isVariableStatement(statement)) return null
  const initializer = statement.declarationList.declarations[0]?.initializer
  if (initializer === undefined || !(ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))) return null
  return ts.isBlock(initializer.body) ? initializer.body : null
}

function docBefore(ts: Compiler, file: ts.SourceFile, statement: ts.Statement, start: number): Range {
  const last = (ts.getLeadingCommentRanges(file.text, statement.pos) ?? []).at(-1)
  const isDoc = last !== undefined && file.text.startsWith('/**', last.pos) && /^\s*$/.test(file.text.slice(last.end, start))
  return isDoc ? { start: last.pos, end: last.end } : { start, end: start }
}
