import { readFile } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import type { Document, Node } from 'yaml'
import { messageOf, UserError } from '../errors.ts'
import type { Given, Givens } from './input.ts'
import { everyInput } from './inputs.ts'
import { refuseUnknown } from './names.ts'

const usual = 'preflight.yml'

/** Where preflight.yml may lie. `configFile` was named by the user and must be there. Both relative to `repository`. */
interface Places {
  repository: string
  configFile: string | null
  workingDirectory: string
}

/**
 * What preflight.yml gives; nothing where there is none and none was named. Throws `UserError` with file and line for what
 * is no YAML, no map, or an unknown key.
 */
export async function readPreflightYml(places: Places): Promise<Givens> {
  const candidates = places.configFile === null ? usualPlaces(places) : [resolve(places.repository, places.configFile)]
  for (const path of candidates) {
    const text = await textOf(path)
    if (text !== null) return parse(text, shortened(path, places.repository))
  }
  if (places.configFile === null) return new Map()
  throw new UserError(`config: ${places.configFile} does not exist`, { remedy: `Looked for ${candidates[0]}.` })
}

function usualPlaces(places: Places): string[] {
  return [...new Set([resolve(places.repository, places.workingDirectory, usual), resolve(places.repository, usual)])]
}

async function parse(text: string, file: string): Promise<Givens> {
  // Loaded only where there is a file to read.
  const { isMap, isScalar, LineCounter, parseDocument } = await import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const broken = document.errors[0]
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0])
    // Behind a colon it quotes the file, and nothing is known yet of its secrets.
    throw new UserError(`${file}:${line}:${col}: ${broken.message.split(/: |\n/, 1)[0]}`)
  }
  const givens = new Map<string, Given>()
  if (document.contents === null) return givens
  if (!isMap(document.contents))
    throw new UserError(`${file}:1: the file is not a map of inputs`, { remedy: 'Write lines of "input: value".' })
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : String(key)
    const origin = `${file}:${lines.linePos((key as Node).range?.[0] ?? 0).line}`
    refuseUnknown(name, { origin: `${origin}: ${name}`, what: 'key', door: 'file' }, everyInput)
    const read = plainValue(value as Node | null, document, `${origin}: ${name}`)
    if (read !== null) givens.set(name, { value: read, origin: `${origin}: ${name}` })
  }
  return givens
}

/** A value without its notation. What aliases make of it may be endless, or not be there. */
function plainValue(value: Node | null, document: Document, origin: string): unknown {
  try {
    const read: unknown = value?.toJS(document) ?? null
    JSON.stringify(read)
    return read
  } catch (error) {
    throw new UserError(`${origin}: the value cannot be read (${messageOf(error).split('\n')[0]})`, { cause: error })
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw new UserError(
      `config: ${path} cannot be read (${code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : code})`,
      { cause: error },
    )
  }
}

function shortened(path: string, repository: string): string {
  const inside = relative(repository, path)
  return inside.startsWith('..') ? path : inside.split(sep).join('/')
}
