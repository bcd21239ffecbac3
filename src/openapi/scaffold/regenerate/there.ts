import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { messageOf, UserError } from '../../../errors.ts'
import type { Compiler } from './compiler.ts'
import { parse } from './parts.ts'

/** What is there of the files, by path. Throws `UserError` for one that cannot be read. */
export async function currentTexts(source: string, paths: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const path of new Set(paths)) {
    const text = await readFile(join(source, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
      throw new UserError(`${path} cannot be read: ${messageOf(error)}`)
    })
    if (text !== null) texts.set(path, text)
  }
  return texts
}

/** Names that files of a person's own import from modules beside them: those stay, if the description drops them. */
export async function importedElsewhere(ts: Compiler, source: string, ours: ReadonlySet<string>): Promise<Set<string>> {
  const names = new Set<string>()
  const entries = await readdir(source, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (!entry.isFile() || !/\.[cm]?tsx?$/.test(entry.name) || entry.parentPath.includes('node_modules')) continue
    const absolute = join(entry.parentPath, entry.name)
    const path = absolute.slice(source.length + 1).replaceAll('\\', posix.sep)
    if (ours.has(path)) continue
    const text = await readFile(absolute, 'utf8').catch(() => '')
    for (const name of importedNames(ts, text)) names.add(name)
  }
  return names
}

/** Names that a file imports from modules beside it. */
export function importedNames(ts: Compiler, text: string): string[] {
  const { imports } = parse(ts, text, () => false)
  return imports.filter(({ from }) => from.startsWith('.')).flatMap(({ names }) => names.map(({ imported }) => imported))
}
