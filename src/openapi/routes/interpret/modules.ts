import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Node, SourceFile } from 'typescript-classic'
import { messageOf, UserError } from '../../../errors.ts'
import { ts } from '../project/compiler.ts'
import { nothing, object, primitive } from '../values/make.ts'
import type { Scope, Value } from '../values/value.ts'
import { fromJson } from './built-ins/json.ts'
import { requireFor } from './built-ins/require.ts'
import { at, type Machine, mostIdle, Stalled, Thrown, unknownAt } from './machine.ts'
import { getMember } from './members.ts'
import type { ModuleRecord } from './module-record.ts'
import { declare, frameOf, functionScope } from './scope.ts'
import { declareFunctions, run } from './statements.ts'

/** A file of the project, evaluated at most once; one that is being evaluated is as far as it has come, as in Node. */
export function loadModule(m: Machine, file: string): ModuleRecord {
  const known = m.modules.get(file)
  if (known !== undefined) return known
  const source = parsable(m, file) ? m.sources.parse(file) : null
  const broken = { text: `${m.sources.named(file)} does not parse`, at: { file: m.sources.named(file), line: 1 } }
  const exports = object([], source === null ? broken : null)
  const module = object([['exports', exports]])
  const record: ModuleRecord = {
    file,
    exports,
    module,
    isModule: source !== null && ts.isExternalModule(source),
    scope: null,
  }
  const scope = functionScope(m.globals, frameOf(record, record.isModule ? nothing : exports))
  record.scope = scope
  for (const [name, value] of ownNames(m, record)) declare(scope, name, value)
  m.modules.set(file, record)
  if (source === null) return record
  const conditions = m.conditions
  const { onThrow, writes } = m
  m.conditions = [...conditions]
  m.onThrow = null
  // A module stays loaded when the branch that loaded it first has been left: what it exports is not undone.
  m.writes = null
  try {
    runModule(m, source, scope)
  } finally {
    m.conditions = conditions
    m.onThrow = onThrow
    m.writes = writes
  }
  return record
}

/** A program that is served does not throw when it is loaded: what seems to throw was misunderstood, and the statements after it are run all the same. */
function runModule(m: Machine, source: SourceFile, scope: Scope): void {
  declareFunctions(source.statements, scope)
  for (const statement of importsFirst(source)) {
    // Each has steps of its own: a file of a thousand schemas registers nothing, and none of them is the one too many.
    m.floor = m.fuel - mostIdle
    try {
      run(m, statement, scope)
    } catch (error) {
      if (error instanceof Stalled) continue
      if (!(error instanceof Thrown)) throw error
      m.unread.push({ text: `this throws ${asThrown(error.value)}, as far as it could be followed`, at: at(m, statement) })
    }
  }
}

function asThrown(value: Value): string {
  const message = value.kind === 'object' ? value.props.get('message') : value
  return message?.kind === 'primitive' ? JSON.stringify(String(message.value)) : 'something'
}

/** What each module has for itself. */
function ownNames(m: Machine, { file, module, exports }: ModuleRecord): [string, Value][] {
  return [
    ['require', requireFor(m, file, module)],
    ['module', module],
    ['exports', exports],
    ['__filename', primitive(file)],
    ['__dirname', primitive(dirname(file))],
  ]
}

function importsFirst(source: SourceFile) {
  const isImport = (node: Node) =>
    ts.isImportDeclaration(node) || (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
  return [...source.statements.filter(isImport), ...source.statements.filter((statement) => !isImport(statement))]
}

/** What `require(specifier)` or `import * as` gives. */
export function importModule(m: Machine, specifier: string, node: Node, how: 'require' | 'import'): Value {
  const from = node.getSourceFile().fileName
  const target = m.resolver.resolve(specifier, from)
  if (target === null) {
    const note = { text: `${specifier} is imported, and no such file is there`, at: at(m, node) }
    if (!m.unread.some((other) => other.text === note.text)) m.unread.push(note)
    return unknownAt(m, node, note.text)
  }
  if (target.kind === 'package') return m.packageValue(target.name, node)
  if (target.kind === 'json') return withDefaultExport(readJson(m, target.file, node), how)
  const record = loadModule(m, target.file)
  if (record.isModule && !record.module.props.has('replaced')) return exportsOf(record)
  const exported = commonJs(record)
  return how === 'require' ? exported : withDefaultExport(exported, how)
}

/** A file that does not parse gives nothing, and that is said: what was asked for has been parsed before. */
export function parsable(m: Machine, file: string): boolean {
  try {
    m.sources.parse(file)
    return true
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const note = { text: error.message, at: { file: m.sources.named(file), line: 1 } }
    if (!m.unread.some(({ text }) => text === note.text)) m.unread.push(note)
    return false
  }
}

/** A named import, a default import (`default`) or the whole (`*`). */
export function importedName(m: Machine, specifier: string, name: string, node: Node): Value {
  const all = importModule(m, specifier, node, 'import')
  if (name === '*') return all
  if (name !== 'default') return getMember(m, all, name, node)
  if (all.kind === 'object') {
    const found = all.props.get('default')
    return found === undefined ? all : getMember(m, all, 'default', node)
  }
  if (all.kind === 'native' || all.kind === 'host' || all.kind === 'function' || all.kind === 'class') {
    const found = all.props.get('default')
    return found !== undefined && found.kind !== 'accessor' ? found : all
  }
  return all
}

/** The exports of an evaluated module, however it writes them. */
export function exportsOf(record: ModuleRecord): Value {
  return record.isModule && record.exports.props.size > 0 ? record.exports : commonJs(record)
}

function commonJs(record: ModuleRecord): Value {
  const exported = record.module.props.get('exports')
  return exported === undefined || exported.kind === 'accessor' ? nothing : exported
}

/** A CommonJS module imported as ESM: `module.exports` is the default export too, unless it says itself what that is. */
function withDefaultExport(value: Value, how: 'require' | 'import'): Value {
  if (how === 'require' || value.kind !== 'object' || value.props.has('default')) return value
  const namespace = object([], value.more)
  namespace.props = new Map(value.props)
  namespace.proto = value.proto
  namespace.made = value.made
  namespace.under = value.under
  namespace.props.set('default', value)
  return namespace
}

function readJson(m: Machine, file: string, node: Node): Value {
  try {
    return fromJson(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    return unknownAt(m, node, `${m.sources.named(file)} is no JSON: ${messageOf(error).split('\n')[0]}`)
  }
}
