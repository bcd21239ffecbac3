import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, UserError } from '../../errors.ts'
import type { Relation } from '../../postgres/catalog/relations/relation.ts'
import { readDescription } from '../description/read.ts'
import { foldersOf } from '../scaffold/folders.ts'
import { manifestIn, type Scaffold, type ScaffoldOptions, scaffold, shown } from '../scaffold/scaffold.ts'
import { apiOf } from './document.ts'
import { databaseImplementation } from './implementation.ts'
import { isOurs, mergeDescription } from './written-description.ts'

const name = 'openapi.yaml'

/**
 * Writes openapi.yaml and a service for the tables and views of a database, or brings both up to date. `title`: of the API. Where no
 * framework is named and package.json has none, it is Express. Throws `UserError` where nothing can be written; nothing is changed before
 * `write`.
 */
export async function scaffoldFromDatabase(
  relations: readonly Relation[],
  title: string,
  options: Omit<ScaffoldOptions, 'implementation' | 'otherwise' | 'written'>,
): Promise<Scaffold> {
  const api = apiOf(relations, title)
  if (api.resources.length === 0) {
    throw new UserError(
      relations.length === 0
        ? `The database ${JSON.stringify(title)} has no tables.`
        : `The database ${JSON.stringify(title)} has no table that this role may read.`,
      { remedy: 'Name another in the URL, or run its migrations first.' },
    )
  }
  const folders = await foldersOf(options.output, options.cwd)
  const manifest = await manifestIn(folders)
  const path = join(folders.project, name)
  const file = shown(options.cwd, path)
  const before = await textAt(path, file)
  if (before !== null && manifest?.description === undefined && !isOurs(before) && !options.force) {
    throw new UserError(`${file} is there already, and not written from a database.`, {
      remedy: 'Give it to scaffold in place of --from-db, move it, or overwrite it with --force.',
    })
  }
  const replaced = options.force && before !== null && !isOurs(before)
  const merged = mergeDescription(api.document, replaced ? null : before, manifest?.description ?? null, file)
  const description = await readDescription(path, {
    root: folders.project,
    allowRemoteRefs: false,
    signal: options.signal,
    text: merged.text,
  })
  const found = await scaffold(description, {
    ...options,
    implementation: databaseImplementation(api),
    otherwise: 'express',
    written: { path, before, after: merged.text, prints: merged.prints },
  })
  const own = description.notes.map(({ text, at }) => `${file}:${at.line}:${at.column}: ${text}`)
  return { ...found, notes: [...api.notes, ...merged.notes, ...own, ...found.notes] }
}

async function textAt(path: string, file: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw new UserError(`${file} cannot be read: ${messageOf(error)}`)
  })
}
