import { readFileSync } from 'node:fs'
import { extname, relative, sep } from 'node:path'
import type { Node, ScriptKind, SourceFile } from 'typescript-classic'
import { UserError } from '../../../errors.ts'
import type { Place } from '../route.ts'
import { ts } from './compiler.ts'

/** The syntax trees of a project's files, each read once. */
export interface Sources {
  /** Throws `UserError` with file and line for code that does not parse. */
  parse(file: string): SourceFile
  /** Where a node stands. */
  placeOf(node: Node): Place
  /** A file as places name it: relative to the working directory, with slashes. */
  named(file: string): string
}

export function sourcesFrom(workingDirectory: string): Sources {
  const parsed = new Map<string, SourceFile>()
  const names = new Map<string, string>()
  const places = new WeakMap<Node, Place>()
  const named = (file: string): string => {
    const name = names.get(file) ?? (relative(workingDirectory, file).split(sep).join('/') || '.')
    names.set(file, name)
    return name
  }
  return {
    named,
    parse(file) {
      const known = parsed.get(file)
      if (known !== undefined) return known
      const source = ts.createSourceFile(file, readText(file, named), ts.ScriptTarget.Latest, true, kindOf(file))
      refuseBroken(source, named(file))
      parsed.set(file, source)
      return source
    },
    placeOf(node) {
      const known = places.get(node)
      if (known !== undefined) return known
      const source = node.getSourceFile()
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      const place = { file: named(source.fileName), line: line + 1 }
      places.set(node, place)
      return place
    },
  }
}

function readText(file: string, named: (file: string) => string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UserError(`${named(file)} cannot be read`, { cause: error })
  }
}

/** JavaScript may hold JSX in any file; in TypeScript `<T>x` means something else. */
function kindOf(file: string): ScriptKind {
  const kinds: Record<string, ScriptKind> = {
    '.ts': ts.ScriptKind.TS,
    '.mts': ts.ScriptKind.TS,
    '.cts': ts.ScriptKind.TS,
    '.tsx': ts.ScriptKind.TSX,
  }
  return kinds[extname(file)] ?? ts.ScriptKind.JSX
}

/** `parseDiagnostics` is what createSourceFile leaves beside the tree: syntax errors only, no types needed. */
function refuseBroken(source: SourceFile & { parseDiagnostics?: readonly unknown[] }, name: string): void {
  const [first] = source.parseDiagnostics ?? []
  if (typeof first !== 'object' || first === null) return
  const { start, messageText } = first as { start?: number; messageText?: unknown }
  const { line } = source.getLineAndCharacterOfPosition(start ?? 0)
  const what = typeof messageText === 'string' ? messageText : 'a syntax error'
  throw new UserError(`${name}:${line + 1} does not parse: ${what.replace(/\.$/, '')}`, {
    remedy: 'Routes are read from code that parses as JavaScript or TypeScript.',
  })
}
