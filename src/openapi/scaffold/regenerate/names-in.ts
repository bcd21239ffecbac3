import type ts from 'typescript-classic'
import type { Compiler } from './compiler.ts'
import type { Range } from './parts.ts'

export function declaredNames(ts: Compiler, statement: ts.Statement): string[] {
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

export function namesIn(ts: Compiler, node: ts.Node): string[] {
  const names: string[] = []
  const visit = (part: ts.Node): void => {
    if (ts.isIdentifier(part)) names.push(part.text)
    ts.forEachChild(part, visit)
  }
  visit(node)
  return names
}

export function placesIn(ts: Compiler, file: ts.SourceFile): Map<string, (Range & { short: boolean })[]> {
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
