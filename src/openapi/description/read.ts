import { resolve } from 'node:path'
import { checkOperations } from './check-operations.ts'
import { refuseCycles } from './cycles.ts'
import type { Description, Position } from './description.ts'
import { gather } from './gather.ts'
import { isObject, type JsonObject, member, textOf } from './json.ts'
import { noteOddities } from './oddities.ts'
import { operationsOf } from './operations.ts'
import { originalTokens } from './original.ts'
import { tokensOf } from './pointer.ts'
import { openSources, type Reading } from './sources.ts'
import { upgraded } from './upgrade.ts'
import { validate } from './validate.ts'
import { versionOf } from './versions.ts'

/**
 * Reads an OpenAPI description (2.0, 3.0, 3.1, 3.2; YAML or JSON; `file` is absolute or relative to `root`) with all files that it refers to.
 * Throws `UserError`, one line that starts with file, line and column and ends with the pointer, where it cannot be read, is not
 * valid by the schema of its version, or a file lies outside of `root`; the signal's reason after an abort.
 */
export async function readDescription(file: string, options: Reading): Promise<Description> {
  options.signal.throwIfAborted()
  const root = resolve(options.root)
  const sources = await openSources(resolve(root, file), file, { ...options, root })
  const { version, written, root: whole } = versionOf(sources.first)
  const { document: gathered, origins, notes } = await gather(sources, whole, version)
  notes.push(...refuseCycles(gathered, version, origins))
  await validate(gathered, version, origins)
  // The upgrade moves things about in what it is given.
  const before = version === '2.0' ? structuredClone(gathered) : gathered
  options.signal.throwIfAborted()
  const document = await upgraded(gathered, version)
  const at = (pointer: string): Position => origins.at(originalTokens(tokensOf(pointer), version, before))
  const noted = new Set<string>()
  const note = (text: string, pointer: string): void => {
    if (noted.has(`${pointer} ${text}`)) return
    noted.add(`${pointer} ${text}`)
    notes.push({ text, at: at(pointer) })
  }
  noteOddities(document, note)
  const operations = checkOperations(operationsOf(document, note), document, { at, note })
  return {
    file,
    written,
    title: textOf(member(member(document, 'info'), 'title')) ?? '',
    apiVersion: textOf(member(member(document, 'info'), 'version')) ?? '',
    document,
    operations,
    schemas: schemasOf(document),
    notes,
    at,
  }
}

function schemasOf(document: JsonObject): Description['schemas'] {
  const schemas = member(member(document, 'components'), 'schemas')
  if (!isObject(schemas)) return new Map()
  return new Map(
    Object.entries(schemas).filter(
      (entry): entry is [string, JsonObject | boolean] => isObject(entry[1]) || typeof entry[1] === 'boolean',
    ),
  )
}
