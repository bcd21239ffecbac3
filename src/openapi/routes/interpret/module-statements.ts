import type {
  ExportDeclaration,
  ImportDeclaration,
  ImportEqualsDeclaration,
  Statement,
  VariableStatement,
} from 'typescript-classic'
import { ts } from '../project/compiler.ts'
import { nothing } from '../values/make.ts'
import type { Accessor, Binding, Scope, Value } from '../values/value.ts'
import { evaluateClass } from './classes.ts'
import { evaluate } from './expressions.ts'
import { makeFunction } from './functions.ts'
import type { Machine } from './machine.ts'
import { getMember } from './members.ts'
import { importedName, importModule } from './modules.ts'
import { declare, lookUp, valueIn } from './scope.ts'
import { type Completion, normal } from './statements.ts'
import { setProp } from './writes.ts'

/** Imports and exports; anything else is no concern of modules. `made` is the class that the statement declared. */
export function moduleStatement(m: Machine, statement: Statement, scope: Scope, made: Value | null = null): Completion {
  if (ts.isImportDeclaration(statement)) importAll(m, statement, scope)
  else if (ts.isImportEqualsDeclaration(statement)) importEquals(m, statement, scope)
  else if (ts.isExportDeclaration(statement)) exportNames(m, statement, scope)
  else if (ts.isExportAssignment(statement)) {
    const value = evaluate(m, statement.expression, scope)
    if (statement.isExportEquals === true) {
      setProp(m, scope.frame.module.module.props, 'exports', value)
      setProp(m, scope.frame.module.module.props, 'replaced', nothing)
    } else setProp(m, exported(scope), 'default', value)
  } else if (isExported(statement)) exportDeclared(m, statement, scope, made)
  return normal
}

function exported(scope: Scope) {
  return scope.frame.module.exports.props
}

function isExported(statement: Statement): boolean {
  return hasModifier(statement, ts.SyntaxKind.ExportKeyword)
}

function hasModifier(statement: Statement, kind: number): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === kind)
}

/** What is declared may change later: an importer sees it as it is then. */
function live(binding: Binding | null): Accessor {
  return { kind: 'accessor', read: () => (binding === null ? nothing : valueIn(binding)), write: null }
}

function exportDeclared(m: Machine, statement: Statement, scope: Scope, made: Value | null): void {
  const isDefault = hasModifier(statement, ts.SyntaxKind.DefaultKeyword)
  if (ts.isVariableStatement(statement)) {
    for (const name of namesOf(statement)) setProp(m, exported(scope), name, live(lookUp(scope, name)))
  } else if (ts.isFunctionDeclaration(statement)) {
    const name = statement.name?.text ?? ''
    if (statement.body === undefined) return
    const binding = name === '' ? declare(scope, '*default*', makeFunction(statement, scope, 'default')) : lookUp(scope, name)
    setProp(m, exported(scope), isDefault ? 'default' : name, live(binding))
  } else if (ts.isClassDeclaration(statement)) {
    const value = made ?? evaluateClass(m, statement, scope)
    setProp(m, exported(scope), isDefault ? 'default' : (statement.name?.text ?? 'default'), value)
  } else if ((ts.isEnumDeclaration(statement) || ts.isModuleDeclaration(statement)) && ts.isIdentifier(statement.name)) {
    setProp(m, exported(scope), statement.name.text, live(lookUp(scope, statement.name.text)))
  }
}

function namesOf(statement: VariableStatement): string[] {
  const names: string[] = []
  const visit = (name: import('typescript-classic').BindingName): void => {
    if (ts.isIdentifier(name)) names.push(name.text)
    else for (const element of name.elements) if (!ts.isOmittedExpression(element)) visit(element.name)
  }
  for (const declaration of statement.declarationList.declarations) visit(declaration.name)
  return names
}

function importAll(m: Machine, node: ImportDeclaration, scope: Scope): void {
  const clause = node.importClause
  if (!ts.isStringLiteral(node.moduleSpecifier) || clause?.isTypeOnly === true) return
  const specifier = node.moduleSpecifier.text
  if (clause === undefined) {
    importModule(m, specifier, node, 'import')
    return
  }
  const names: [string, string][] = []
  if (clause.name !== undefined) names.push([clause.name.text, 'default'])
  const { namedBindings } = clause
  if (namedBindings !== undefined && ts.isNamespaceImport(namedBindings)) names.push([namedBindings.name.text, '*'])
  if (namedBindings !== undefined && ts.isNamedImports(namedBindings)) {
    for (const element of namedBindings.elements) {
      if (!element.isTypeOnly) names.push([element.name.text, (element.propertyName ?? element.name).text])
    }
  }
  for (const [local, name] of names) {
    const binding = declare(scope, local, nothing)
    binding.value = importedName(m, specifier, name, node)
    binding.read = () => importedName(m, specifier, name, node)
  }
}

function importEquals(m: Machine, node: ImportEqualsDeclaration, scope: Scope): void {
  const { moduleReference } = node
  if (ts.isExternalModuleReference(moduleReference)) {
    if (ts.isStringLiteral(moduleReference.expression)) {
      declare(scope, node.name.text, importModule(m, moduleReference.expression.text, node, 'require'))
    }
  } else if (ts.isIdentifier(moduleReference)) {
    const binding = lookUp(scope, moduleReference.text)
    if (binding !== null) declare(scope, node.name.text, valueIn(binding))
  }
}

function exportNames(m: Machine, node: ExportDeclaration, scope: Scope): void {
  if (node.isTypeOnly) return
  const specifier =
    node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : null
  const clause = node.exportClause
  if (clause === undefined) {
    if (specifier !== null) exportStar(m, specifier, node, scope)
  } else if (ts.isNamespaceExport(clause)) {
    if (specifier !== null) setProp(m, exported(scope), clause.name.text, importModule(m, specifier, node, 'import'))
  } else {
    for (const element of clause.elements) {
      if (element.isTypeOnly) continue
      const name = (element.propertyName ?? element.name).text
      const read = () => {
        if (specifier !== null) return importedName(m, specifier, name, node)
        const binding = lookUp(scope, name)
        return binding === null ? nothing : valueIn(binding)
      }
      if (specifier !== null) read()
      setProp(m, exported(scope), element.name.text, { kind: 'accessor', read, write: null })
    }
  }
}

function exportStar(m: Machine, specifier: string, node: ExportDeclaration, scope: Scope): void {
  const all = importModule(m, specifier, node, 'import')
  if (all.kind === 'object') {
    for (const name of all.props.keys()) {
      if (name !== 'default')
        setProp(m, exported(scope), name, { kind: 'accessor', read: () => getMember(m, all, name, node), write: null })
    }
  } else if (all.kind === 'unknown' || all.kind === 'external') {
    scope.frame.module.exports.more = all.kind === 'unknown' ? all.why : { text: `${specifier} is not read`, at: all.at }
  }
}
