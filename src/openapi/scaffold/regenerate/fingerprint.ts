import { createHash } from 'node:crypto'
import type ts from 'typescript-classic'
import type { Compiler } from './compiler.ts'

/**
 * A hash of what code says: its tree, with names, literals and comments. A formatter (spaces, semicolons, quotes, trailing commas,
 * parentheses) does not change it.
 */
export function fingerprint(ts: Compiler, file: ts.SourceFile, node: ts.Node): string {
  const said: string[] = []
  const visit = (part: ts.Node): void => {
    if (part.kind === ts.SyntaxKind.EmptyStatement) return
    if (ts.isParenthesizedExpression(part) || ts.isParenthesizedTypeNode(part)) {
      ts.forEachChild(part, visit)
      return
    }
    said.push(`${part.kind}(`)
    if (part !== node) said.push(...commentsBefore(ts, file, part))
    if (
      ts.isIdentifier(part) ||
      ts.isLiteralExpression(part) ||
      ts.isTemplateLiteralToken(part) ||
      ts.isPrivateIdentifier(part)
    ) {
      said.push(JSON.stringify(part.text))
    }
    ts.forEachChild(part, visit)
    if (ts.isBlock(part) || ts.isSourceFile(part)) said.push(...commentsIn(ts, file, part))
    said.push(')')
  }
  visit(node)
  return createHash('sha256').update(said.join('')).digest('hex').slice(0, 12)
}

/** Of a comment, whatever its indentation. */
export function commentFingerprint(text: string): string {
  return createHash('sha256').update(plain(text)).digest('hex').slice(0, 12)
}

function commentsBefore(ts: Compiler, file: ts.SourceFile, node: ts.Node): string[] {
  if (node.pos === node.getStart(file)) return []
  const ranges = [
    ...(ts.getLeadingCommentRanges(file.text, node.pos) ?? []),
    ...(ts.getTrailingCommentRanges(file.text, node.pos) ?? []),
  ]
  return [...new Map(ranges.map((range) => [range.pos, plain(file.text.slice(range.pos, range.end))])).values()]
}

/** Behind the last statement of a block there is no node that a comment could stand before. */
function commentsIn(ts: Compiler, file: ts.SourceFile, block: ts.Block | ts.SourceFile): string[] {
  const from = block.statements.end
  const ranges = [...(ts.getTrailingCommentRanges(file.text, from) ?? []), ...(ts.getLeadingCommentRanges(file.text, from) ?? [])]
  return ranges.map((range) => plain(file.text.slice(range.pos, range.end)))
}

function plain(comment: string): string {
  return comment
    .split(/\r?\n/)
    .map((line) => line.trim())
    .join('\n')
}
