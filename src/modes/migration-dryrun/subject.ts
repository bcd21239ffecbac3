import { relative, sep } from 'node:path'
import type { MigrationDryrunConfig } from '../../config/config.ts'
import { UserError } from '../../errors.ts'
import { findChange, type Change as GitChange } from '../../git/change.ts'
import { readEvent } from '../../git/event.ts'
import { treeAt } from '../../git/object-tree.ts'
import type { Tree } from '../../git/tree.ts'
import { workingTree } from '../../git/tree.ts'
import { type Change, newInChange } from '../../migrations/change.ts'
import { discoverMigrations, readMigrations } from '../../migrations/discover.ts'
import type { MigrationDirectory } from '../../migrations/migration.ts'

/** What is to be dry-run, and against which base. */
export interface Subject {
  /** The working directory relative to the repository, forward slashes, '' for the repository itself: what places are prefixed with. */
  prefix: string
  git: GitChange
  /** How the base was found, what was assumed: sentences for the report. */
  notes: string[]
  /** 'scripts': SQL that we send as its tool would. 'command': a tool that the user named sends it. */
  how:
    | { kind: 'scripts'; directory: MigrationDirectory; change: Change }
    | { kind: 'command'; migrate: string; rollback: string | null; programs: { file: string; text: string }[] }
}

/** Finds out what is new. Reads files and git only: no server is needed yet. Null: nothing is. */
export async function findSubject(
  config: MigrationDryrunConfig,
  repository: string,
  signal: AbortSignal,
): Promise<{ subject: Subject; nothingNew: boolean }> {
  const git = config.all
    ? ({ kind: 'none', reason: '`all` is set' } as const)
    : await findChange(config.workingDirectory, {
        baseRef: config.baseRef,
        event: readEvent(),
        token: config.githubToken,
        signal,
      })
  const head = workingTree(config.workingDirectory)
  const base = git.kind === 'change' ? treeAt(git.root, git.base, git.prefix) : null
  const prefix = relative(git.kind === 'change' ? git.root : repository, config.workingDirectory)
    .split(sep)
    .join('/')
  const notes = git.kind === 'change' ? git.notes : [`Every migration counts as new: ${git.reason}.`]
  const shared = { prefix, git, notes }
  if (config.migrateCommand !== null) {
    const directory = config.migrations
    const nothingNew = directory !== null && base !== null && (await equal(base, head, directory))
    const programs = await programsIn(head, directory ?? '', base)
    return {
      subject: {
        ...shared,
        how: { kind: 'command', migrate: config.migrateCommand, rollback: config.rollbackCommand, programs },
      },
      nothingNew,
    }
  }
  const directory = await discoverMigrations(head, config.migrations === null ? {} : { directory: config.migrations })
  const before = base === null ? null : await readBase(base, directory)
  const change = newInChange(before, directory)
  const nothingNew = change.pending.length === 0 && change.edited.length === 0 && change.removed.length === 0
  return { subject: { ...shared, how: { kind: 'scripts', directory, change } }, nothingNew }
}

/** The base's migrations, read as the head's tool reads them; null where the base has none yet. */
async function readBase(base: Tree, head: MigrationDirectory): Promise<MigrationDirectory | null> {
  if ((await base.list(head.directory)).length === 0) return null
  try {
    return await readMigrations(base, head.tool, head.directory)
  } catch (error) {
    if (error instanceof UserError && /no migrations/i.test(error.message)) return null
    throw error
  }
}

async function equal(base: Tree, head: Tree, directory: string): Promise<boolean> {
  const [before, after] = await Promise.all([base.list(directory), head.list(directory)])
  if (before.length !== after.length || before.some((file, index) => file !== after[index])) return false
  for (const file of after) {
    const [old, now] = await Promise.all([base.read(file), head.read(file)])
    if (!old.equals(now)) return false
  }
  return true
}

const programs = /\.(sql|[cm]?[jt]s|py|rb|go|php|java|kt|cs|ex|exs)$/
/** Files that may hold migrations are small; a bundle or a dump is not searched for statements. */
const longestProgram = 1 << 20

/** Files in which a tool's statements may be found: those that the base does not have, else every one in the directory. */
async function programsIn(head: Tree, directory: string, base: Tree | null): Promise<{ file: string; text: string }[]> {
  const files = (await head.list(directory)).filter((file) => programs.test(file))
  const known = new Set(base === null ? [] : await base.list(directory))
  const fresh = files.filter((file) => !known.has(file))
  const wanted = fresh.length > 0 ? fresh : directory === '' ? [] : files
  const found: { file: string; text: string }[] = []
  for (const file of wanted) {
    const bytes = await head.read(file)
    if (bytes.length <= longestProgram) found.push({ file, text: bytes.toString('utf8') })
  }
  return found
}
