import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Expression } from 'typescript-classic'
import { UserError } from '../../../errors.ts'
import type { Description } from '../../description/description.ts'
import type { Json } from '../../description/json.ts'
import { readDescription } from '../../description/read.ts'
import { loadCompiler, ts } from '../../routes/project/compiler.ts'
import type { FrameworkName } from '../../scaffold/framework.ts'
import { manifestName, readManifest } from '../../scaffold/regenerate/manifest.ts'
import { untouchedHandlers } from './untouched.ts'

/** A service that the generator wrote, and the description that it was written for, as the service itself serves it. */
export interface ServedDescription {
  kind: 'served'
  framework: FrameworkName
  /** The folder of its routes, within the one that holds the generator's notes: "routes". */
  routes: string
  description: Description
  /** As the user knows it. */
  file: string
  /** "post /users/{}": operations whose handlers are as they were generated. */
  untouched: ReadonlySet<string>
}

/** What the service serves is no description any more, and why. */
export interface BrokenDescription {
  kind: 'broken'
  why: string
  /** As the user knows it. */
  file: string
}

/** Where the service keeps the description, beside the generator's notes. */
const servedBy = 'openapi.ts'

/**
 * What a service serves that the generator wrote; `null`: `folder` (absolute) is none of its. Looked for in the folder and above it up to `top`,
 * and in its `src`. `named`: a path as the user knows it.
 */
export async function servedDescription(
  folder: string,
  top: string,
  named: (path: string) => string,
  signal: AbortSignal,
): Promise<ServedDescription | BrokenDescription | null> {
  for (const at of [join(folder, 'src'), ...upTo(folder, top)]) {
    const manifest = readManifest(await textAt(join(at, manifestName)))
    if (manifest === null) continue
    const routes = Object.entries(manifest.files).find(([, { role }]) => role === 'handlers')?.[0]
    const path = join(at, servedBy)
    const text = await textAt(path)
    const document = text === '' || routes === undefined ? undefined : await literalIn(text)
    if (routes === undefined || document === undefined) return null
    const file = named(path)
    const reading = { root: top, allowRemoteRefs: false, signal, text: JSON.stringify(document) }
    try {
      const description = await readDescription(file, reading)
      const untouched = await untouchedHandlers(at, manifest)
      return { kind: 'served', framework: manifest.framework, routes: basename(dirname(routes)), description, file, untouched }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return { kind: 'broken', why: error.message, file }
    }
  }
  return null
}

function upTo(folder: string, top: string): string[] {
  const folders = [folder]
  for (let at = folder; at !== top && at !== dirname(at); ) {
    at = dirname(at)
    folders.push(at)
  }
  return folders
}

function textAt(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}

/** The JSON that a module exports as `openapi`, however it is formatted; undefined: it is something else. */
async function literalIn(text: string): Promise<Json | undefined> {
  const plain = jsonIn(text)
  if (plain !== undefined) return plain
  await loadCompiler()
  const file = ts.createSourceFile(servedBy, text, ts.ScriptTarget.Latest)
  const declarations = file.statements.flatMap((statement) =>
    ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : [],
  )
  const found = declarations.find(({ name }) => ts.isIdentifier(name) && name.text === 'openapi')
  return found?.initializer === undefined ? undefined : literalOf(found.initializer)
}

/** As it was written: JSON up to the end of the file, which takes no syntax tree of megabytes. undefined: a person or a formatter was there. */
function jsonIn(text: string): Json | undefined {
  const [start] = /^export const openapi\b[^=]*= (?=\{)/m.exec(text) ?? []
  if (start === undefined) return undefined
  try {
    return JSON.parse(text.slice(text.indexOf(start) + start.length, text.lastIndexOf('}') + 1))
  } catch {
    return undefined
  }
}

function literalOf(node: Expression): Json | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isNumericLiteral(node)) return Number(node.text)
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(node.operand))
    return -Number(node.operand.text)
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false
  if (node.kind === ts.SyntaxKind.NullKeyword) return null
  if (ts.isArrayLiteralExpression(node)) return node.elements.map((element) => literalOf(element) ?? null)
  if (!ts.isObjectLiteralExpression(node)) return undefined
  return Object.fromEntries(
    node.properties.flatMap((property): [string, Json][] => {
      if (!ts.isPropertyAssignment(property)) return []
      const { name } = property
      const key = ts.isComputedPropertyName(name) ? literalOf(name.expression) : name.text
      const value = literalOf(property.initializer)
      return typeof key === 'string' && value !== undefined ? [[key, value]] : []
    }),
  )
}
