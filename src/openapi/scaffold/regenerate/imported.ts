import type ts from 'typescript-classic'
import type { Compiler } from './compiler.ts'
import type { Range } from './parts.ts'

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

export function importOf(ts: Compiler, file: ts.SourceFile, statement: ts.ImportDeclaration): ImportStatement {
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
