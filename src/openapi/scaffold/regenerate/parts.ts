import type ts from 'typescript-classic'
import type { Compiler } from './compiler.ts'
import { commentFingerprint, fingerprint } from './fingerprint.ts'

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

export interface ImportedName {
  /** As it is known in the file. */
  local: string
  /** "default" and "*" for those forms. */
  imported: string
  from: string
  typeOnly: boolean
  range: Range
}

export interface ImportStatement {
  from: string
  typeOnly: boolean
  range: Range
  names: readonly ImportedName[]
  /** Behind the last name in braces; null: there are no braces. */
  insertAt: number | null
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

function calledIn(ts: Compiler, expression: ts.Expression): ts.CallExpression | null {
  if (ts.isAwaitExpression(expression) || ts.isVoidExpression(expression)) return calledIn(ts, expression.expression)
  return ts.isCallExpression(expression) ? expression : null
}

interface Registration {
  key: string
  kind: 'route' | 'use'
  handler: string | null
  path: Range | null
  method: Range | null
}

const methods = new Set(['get', 'put', 'post', 'delete', 'del', 'options', 'head', 'patch', 'trace', 'query', 'all'])

/** `router.post('/users', …, createUser)`, `app.route({ method, url, handler })`, `routes.use(usersRouter)`. */
function registration(ts: Compiler, file: ts.SourceFile, call: ts.CallExpression): Registration | null {
  if (!ts.isPropertyAccessExpression(call.expression)) return null
  const { name } = call.expression
  const [first, second] = call.arguments
  if (first === undefined) return null
  const range = (node: ts.Node): Range => ({ start: node.getStart(file), end: node.end })
  const last = call.arguments.at(-1)
  if (ts.isStringLiteralLike(first)) {
    const handler = last !== undefined && last !== first ? rootName(ts, last) : null
    if (methods.has(name.text)) {
      const key = `${name.text} ${anonymous(first.text)}`
      return { key, kind: 'route', handler, path: range(first), method: range(name) }
    }
    const listed = second !== undefined && ts.isArrayLiteralExpression(second) ? second.elements[0] : undefined
    if (name.text !== 'register' || listed === undefined || !ts.isStringLiteralLike(listed)) return null
    const inList = last !== undefined && ts.isArrayLiteralExpression(last) ? last.elements.at(-1) : last
    const key = `${listed.text.toLowerCase()} ${anonymous(first.text)}`
    return {
      key,
      kind: 'route',
      handler: inList === undefined ? null : rootName(ts, inList),
      path: range(first),
      method: range(listed),
    }
  }
  if (name.text === 'route' && ts.isObjectLiteralExpression(first)) return routeObject(ts, first, range)
  const root = rootName(ts, first)
  if (root === null || !['use', 'register'].includes(name.text)) return null
  return { key: `use ${root}`, kind: 'use', handler: null, path: null, method: null }
}

function routeObject(ts: Compiler, object: ts.ObjectLiteralExpression, range: (node: ts.Node) => Range): Registration | null {
  const property = (name: string): ts.Expression | undefined => {
    const found = object.properties.find(
      (each) => each.name !== undefined && ts.isIdentifier(each.name) && each.name.text === name,
    )
    if (found !== undefined && ts.isPropertyAssignment(found)) return found.initializer
    return found !== undefined && ts.isShorthandPropertyAssignment(found) ? found.name : undefined
  }
  const [method, url, handler] = [property('method'), property('url'), property('handler')]
  if (method === undefined || url === undefined || !ts.isStringLiteralLike(method) || !ts.isStringLiteralLike(url)) return null
  const key = `${method.text.toLowerCase()} ${anonymous(url.text)}`
  return {
    key,
    kind: 'route',
    handler: handler === undefined ? null : rootName(ts, handler),
    path: range(url),
    method: range(method),
  }
}

/** A route's path, whatever its parameters are called and however a router writes them. */
export function anonymous(path: string): string {
  return path
    .replace(/::/g, '\u0000')
    .replace(/\\(.)/g, (_, sign: string) => (sign === ':' ? '\u0000' : sign))
    .replace(/:("[^"]*"|\w+)(\([^)]*\))?/g, '{}')
    .replaceAll('\u0000', ':')
}

/** `usersRouter.routes()` → "usersRouter"; null: it is no name. */
function rootName(ts: Compiler, expression: ts.Expression): string | null {
  if (ts.isIdentifier(expression)) return expression.text
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression)) return rootName(ts, expression.expression)
  return null
}

function declaredNames(ts: Compiler, statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundIn(ts, name))
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isModuleDeclaration(statement)
  return isNamed && statement.name !== undefined ? [statement.name.text] : []
}

function boundIn(ts: Compiler, name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundIn(ts, element.name) : []))
}

function namesIn(ts: Compiler, node: ts.Node): string[] {
  const names: string[] = []
  const visit = (part: ts.Node): void => {
    if (ts.isIdentifier(part)) names.push(part.text)
    ts.forEachChild(part, visit)
  }
  visit(node)
  return names
}

function placesIn(ts: Compiler, file: ts.SourceFile): Map<string, (Range & { short: boolean })[]> {
  const places = new Map<string, (Range & { short: boolean })[]>()
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, (child) => {
      const isName = 'name' in node && node.name === child
      const ofProperty =
        isName &&
        (ts.isPropertyAccessExpression(node) ||
          ts.isPropertyAssignment(node) ||
          ts.isClassElement(node) ||
          ts.isTypeElement(node))
      if (ts.isIdentifier(child) && !ofProperty) {
        const place = { start: child.getStart(file), end: child.end, short: ts.isShorthandPropertyAssignment(node) }
        const known = places.get(child.text)
        if (known === undefined) places.set(child.text, [place])
        else known.push(place)
      }
      visit(child)
    })
  }
  visit(file)
  return places
}

function importOf(ts: Compiler, file: ts.SourceFile, statement: ts.ImportDeclaration): ImportStatement {
  const from = ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : ''
  const clause = statement.importClause
  const typeOnly = clause?.isTypeOnly ?? false
  const names: ImportedName[] = []
  const range = (node: ts.Node): Range => ({ start: node.getStart(file), end: node.end })
  if (clause?.name !== undefined) {
    names.push({ local: clause.name.text, imported: 'default', from, typeOnly, range: range(clause.name) })
  }
  const bindings = clause?.namedBindings
  if (bindings !== undefined && ts.isNamespaceImport(bindings)) {
    names.push({ local: bindings.name.text, imported: '*', from, typeOnly, range: range(bindings) })
  }
  let insertAt: number | null = null
  if (bindings !== undefined && ts.isNamedImports(bindings)) {
    for (const element of bindings.elements) {
      const imported = element.propertyName?.text ?? element.name.text
      names.push({ local: element.name.text, imported, from, typeOnly: typeOnly || element.isTypeOnly, range: range(element) })
    }
    insertAt = bindings.elements.at(-1)?.end ?? null
  }
  return { from, typeOnly, range: range(statement), names, insertAt }
}
