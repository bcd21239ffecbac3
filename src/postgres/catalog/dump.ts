import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import type { Connection } from '../server/server.ts'

const run = promisify(execFile)

export interface DumpOptions {
  /** Runs pg_dump elsewhere, such as inside the server's container, with these arguments, and gives its stdout. */
  run?: (args: string[]) => Promise<string>
  /** Folders to search before PATH. */
  directories?: readonly string[]
  /** Tables to leave out, as pg_dump's --exclude-table takes them. */
  exclude?: readonly string[]
}

/**
 * The schema as pg_dump writes it, without what is no schema: comments of its own, SET lines, `\restrict`. Two dumps of equal
 * schemas are equal text. null where no pg_dump of at least the server's major is at hand: an older one refuses, or misses
 * what it does not know.
 */
export async function dumpSchema(connection: Connection, serverMajor: number, options: DumpOptions = {}): Promise<string | null> {
  const where = ['--schema-only', ...(options.exclude ?? []).map((table) => `--exclude-table=${table}`)]
  if (options.run !== undefined) return strippedDump(await options.run(where))
  const program = await findDump(serverMajor, options.directories ?? [])
  if (program === null) return null
  const args = [
    ...where,
    `--host=${connection.host}`,
    `--port=${connection.port}`,
    `--username=${connection.user}`,
    '--no-password',
    `--dbname=${connection.database}`,
  ]
  const { stdout } = await run(program, args, {
    env: { ...environment(), PGPASSWORD: connection.password, LC_ALL: 'C' },
    maxBuffer: 512 * 1024 * 1024,
  })
  return strippedDump(stdout)
}

/** Our own environment without what would lead pg_dump elsewhere (PGOPTIONS, PGSERVICE, …). */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')))
}

/** The oldest pg_dump that is new enough. */
async function findDump(serverMajor: number, directories: readonly string[]): Promise<string | null> {
  const file = process.platform === 'win32' ? 'pg_dump.exe' : 'pg_dump'
  const folders = [
    ...directories,
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
    ...(await versionedFolders('/usr/lib/postgresql')),
  ]
  const found: { program: string; major: number }[] = []
  for (const program of new Set(folders.map((folder) => join(folder, file)))) {
    const major = await majorOf(program)
    if (major !== null && major >= serverMajor) found.push({ program, major })
  }
  return found.sort((a, b) => a.major - b.major)[0]?.program ?? null
}

async function versionedFolders(root: string): Promise<string[]> {
  const versions = await readdir(root).catch(() => [])
  return versions.map((version) => join(root, version, 'bin'))
}

async function majorOf(program: string): Promise<number | null> {
  try {
    const { stdout } = await run(program, ['--version'])
    const match = /PostgreSQL\)\s+(\d+)/.exec(stdout)
    return match === null ? null : Number(match[1])
  } catch {
    return null
  }
}

/**
 * Without lines that differ between equal schemas: pg_dump's own comments, SET, set_config and `\restrict`. Lines within a
 * dollar-quoted body stay as they are.
 */
export function strippedDump(dump: string): string {
  const kept: string[] = []
  let quote: string | null = null
  for (const line of dump.split('\n')) {
    const outside = quote === null
    for (const [tag] of line.matchAll(/\$(?:[A-Za-z_]\w*)?\$/g)) quote = quote === null ? tag : tag === quote ? null : quote
    if (outside && /^(--|SET |SELECT pg_catalog\.set_config|\\(un)?restrict\b|\s*$)/.test(line)) continue
    kept.push(line)
  }
  return kept.length === 0 ? '' : `${kept.join('\n')}\n`
}
