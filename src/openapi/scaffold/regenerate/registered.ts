import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Operation } from '../../description/description.ts'
import type { Folders } from '../folders.ts'
import type { Compiler } from './compiler.ts'
import { parse } from './parts.ts'

/** Where operations are registered already. */
export interface Registered {
  /** The file among the routes, without extension, and whether it is one that the generator knows; null: nowhere. */
  get(operation: Pick<Operation, 'method' | 'path'>): { file: string; known: boolean } | null
}

/** `known`: paths of generated files. Files that cannot be read as TypeScript are left out: their own turn says so. */
export async function registeredIn(ts: Compiler, { source, routes }: Folders, known: ReadonlySet<string>): Promise<Registered> {
  const names = await readdir(join(source, routes)).catch(() => [])
  const files = new Map<string, { file: string; known: boolean }>()
  for (const name of names
    .filter((each) => each.endsWith('.ts') && !each.endsWith('.d.ts') && !/\.(test|spec)\.ts$/.test(each))
    .sort()) {
    const text = await readFile(join(source, routes, name), 'utf8').catch(() => '')
    const { parts } = parse(ts, text, () => true)
    for (const part of parts.flatMap((each) => [each, ...(each.within ?? [])])) {
      if (part.kind !== 'route' || files.has(part.key)) continue
      files.set(part.key, { file: name.slice(0, -3), known: known.has(`${routes}/${name}`) })
    }
  }
  return { get: ({ method, path }) => files.get(`${method} ${path.replace(/\{[^{}]*\}/g, '{}')}`) ?? null }
}
