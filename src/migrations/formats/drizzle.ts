import { UserError } from '../../errors.ts'
import type { Tree } from '../../git/tree.ts'
import type { Migration, Script } from '../migration.ts'
import { inside, nameOf, parentOf } from '../paths.ts'
import { checksumOf, readText, type TextFile } from '../text.ts'
import { noMigrations, type Reader, shown, wholeFile } from './format.ts'

const breakpoint = '--> statement-breakpoint'

interface JournalEntry {
  tag: string
  when: number
}

/**
 * Drizzle: what `meta/_journal.json` lists, in its order, each file cut at `--> statement-breakpoint` and each piece sent
 * as one message; every pending migration in one transaction (drizzle-orm 0.45, pg-core/dialect.js). A journal entry
 * whose `when` is not above the last applied one's is skipped for good. drizzle-kit 1 keeps no journal: there a migration
 * is a folder `20240131120000_name` with a `migration.sql`, in the order of the names. There are no down migrations.
 */
export const readDrizzle: Reader = async (tree, directory) => {
  const files = await tree.list(directory)
  const journal = inside(directory, 'meta/_journal.json')
  const migrations = files.includes(journal)
    ? await fromJournal(tree, directory, journal, files)
    : await fromFolders(tree, directory, files)
  if (migrations.length === 0)
    throw noMigrations(shown(directory), 'entries in meta/_journal.json, or folders with a migration.sql')
  return { tool: 'drizzle', directory, migrations, transaction: 'all', bookkeeping: ['drizzle.__drizzle_migrations'] }
}

async function fromJournal(tree: Tree, directory: string, journal: string, files: string[]): Promise<Migration[]> {
  const migrations: Migration[] = []
  for (const { tag, when } of await readJournal(tree, journal)) {
    const path = inside(directory, `${tag}.sql`)
    if (!files.includes(path)) {
      throw new UserError(`${journal} names ${tag}, but there is no ${path}.`, {
        remedy: 'Commit the file, or run `drizzle-kit generate` again.',
      })
    }
    migrations.push({ ...migration(await readText(tree, path), tag), created: when })
  }
  return migrations
}

async function readJournal(tree: Tree, journal: string): Promise<JournalEntry[]> {
  const { text } = await readText(tree, journal)
  const wrong = (what: string) =>
    new UserError(`${journal} ${what}.`, { remedy: 'Restore it from git, or run `drizzle-kit generate` again.' })
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    throw wrong(`is not JSON (${(error as Error).message.split('\n')[0]})`)
  }
  const { dialect, entries } = (content ?? {}) as { dialect?: unknown; entries?: unknown }
  if (typeof dialect === 'string' && dialect !== 'postgresql' && dialect !== 'pg') {
    throw new UserError(`${journal}: the dialect is "${dialect}"; Preflight runs PostgreSQL.`, {
      remedy: 'Point `migrations` at the PostgreSQL migrations.',
    })
  }
  if (!Array.isArray(entries)) throw wrong('has no list of entries')
  return entries.map((entry: unknown, index) => {
    const { tag, when } = (entry ?? {}) as { tag?: unknown; when?: unknown }
    if (typeof tag !== 'string' || typeof when !== 'number') throw wrong(`has an entry without tag and when (the ${index + 1}.)`)
    return { tag, when }
  })
}

async function fromFolders(tree: Tree, directory: string, files: string[]): Promise<Migration[]> {
  const migrations: Migration[] = []
  for (const path of files) {
    const folder = parentOf(path)
    if (nameOf(path) === 'migration.sql' && folder !== '' && parentOf(folder) === directory) {
      migrations.push(migration(await readText(tree, path), nameOf(folder)))
    }
  }
  return migrations
}

function migration(file: TextFile, tag: string): Migration {
  const [, version = tag, name = tag] = /^(\d+)_(.*)$/.exec(tag) ?? []
  const up: Script = { ...wholeFile(file, 'pieces', true), pieces: piecesOf(file.text) }
  return { version, name, kind: 'versioned', file: file.file, up, down: null, checksum: checksumOf(file.bytes) }
}

/** The stretches between breakpoints, blank ones left out. */
export function piecesOf(text: string): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  let start = 0
  for (const piece of text.split(breakpoint)) {
    if (piece.trim() !== '') pieces.push({ start, end: start + piece.length })
    start += piece.length + breakpoint.length
  }
  return pieces
}
