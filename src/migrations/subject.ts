import { relative, sep } from 'node:path'
import { UserError } from '../errors.ts'
import type { ChangeSource, Change as GitChange } from '../git/change.ts'
import { treeAt } from '../git/object-tree.ts'
import type { Tree } from '../git/tree.ts'
import { workingTree } from '../git/tree.ts'
import type { Sources } from './attribute.ts'
import { type Change, newInChange } from './change.ts'
import { type CodeTool, OnlyItself } from './code-tools.ts'
import { baseMigrations, discoverMigrations, recogniseMigrations } from './discover.ts'
import { NoMigrations } from './formats/format.ts'
import type { MigrationDirectory } from './migration.ts'
import { migrationPrograms } from './programs.ts'

/** The migrations of a change, and the base that it leaves from. */
export interface Subject {
  /** The working directory relative to the repository, forward slashes, '' for the repository itself: what places are prefixed with. */
  prefix: string
  git: GitChange
  /** How the base was found, what was assumed: sentences for the report. */
  notes: string[]
  /** The tool of migrations that nobody here can run, since no command was given; null: there are none such. */
  unrun: CodeTool | null
  /** 'scripts': SQL that we send as its tool would. 'command': a tool that the user named sends it. */
  how:
    | { kind: 'scripts'; directory: MigrationDirectory; change: Change }
    | {
        kind: 'command'
        migrate: string
        rollback: string | null
        /** What is new, where the migrations are SQL files; null: the tool alone knows. */
        change: Change | null
        /** The tables in which the tool keeps its books, as far as its directory tells. */
        bookkeeping: string[]
        /** Files in which the statements of code-based migrations may stand. */
        programs: Sources['programs']
      }
}

export interface SubjectRequest {
  /** Absolute: the workspace of a workflow, the current directory of a terminal. */
  repository: string
  /** Absolute. */
  workingDirectory: string
  /** The directory of migrations, relative to `workingDirectory`, forward slashes; null: it is found. */
  migrations: string | null
  migrateCommand: string | null
  rollbackCommand: string | null
  baseRef: string | null
  /** Every migration counts as new: there is no base. */
  all: boolean
  /** Where neither migrations that can be run nor a command that runs them are found: an error, or a subject without migrations. */
  whereNone: 'refuse' | 'accept'
}

/**
 * Finds out what is new. Reads files and git only: no server is needed yet.
 * @throws UserError where the migrations cannot be found or read, or the base cannot.
 */
export async function findSubject(
  request: SubjectRequest,
  changes: ChangeSource,
  signal: AbortSignal,
): Promise<{ subject: Subject; nothingNew: boolean }> {
  const { workingDirectory, repository, migrateCommand, rollbackCommand } = request
  const git = request.all
    ? ({ kind: 'none', reason: '`all` is set' } as const)
    : await changes.change(workingDirectory, { baseRef: request.baseRef, signal })
  const head = workingTree(workingDirectory)
  const base = git.kind === 'change' ? treeAt(git.root, git.base, git.prefix) : null
  const prefix = relative(git.kind === 'change' ? git.root : repository, workingDirectory)
    .split(sep)
    .join('/')
  const notes = git.kind === 'change' ? git.notes : [`Every migration counts as new: ${git.reason}.`]
  const shared = { prefix, git, notes }
  const named = request.migrations === null ? {} : { directory: request.migrations }
  if (migrateCommand !== null) {
    const { nothingNew, ...known } = await withCommand(head, base, named)
    return {
      subject: { ...shared, unrun: null, how: { kind: 'command', migrate: migrateCommand, rollback: rollbackCommand, ...known } },
      nothingNew,
    }
  }
  const { directory, unrun } = await discovered(head, named, request)
  const before = base && (await (directory === null ? orNull(discoverMigrations(base)) : baseMigrations(base, directory)))
  const now = directory ?? {
    ...(before ?? none),
    migrations: [],
    ...(unrun?.book === undefined ? {} : { bookkeeping: [unrun.book] }),
  }
  const change = newInChange(before, now)
  return { subject: { ...shared, unrun, how: { kind: 'scripts', directory: now, change } }, nothingNew: isEmpty(change) }
}

const none: MigrationDirectory = { tool: 'plain', directory: '', migrations: [], transaction: 'each', bookkeeping: [] }

/** Neither: there are none, which `whereNone` accepts. */
async function discovered(
  head: Tree,
  named: { directory?: string },
  { whereNone }: SubjectRequest,
): Promise<{ directory: MigrationDirectory | null; unrun: CodeTool | null }> {
  try {
    return { directory: await discoverMigrations(head, named), unrun: null }
  } catch (error) {
    if (whereNone === 'refuse') throw error
    if (error instanceof OnlyItself) return { directory: null, unrun: error.tool }
    // A directory that the user named has to be there.
    if (!(error instanceof NoMigrations) || named.directory !== undefined) throw error
    return { directory: null, unrun: null }
  }
}

function isEmpty({ pending, edited, removed }: Change): boolean {
  return pending.length === 0 && edited.length === 0 && removed.length === 0
}

/** What the files tell about migrations that a command applies. The command has the last word, so nothing here is an error. */
async function withCommand(head: Tree, base: Tree | null, named: { directory?: string }) {
  const candidate = await orNull(recogniseMigrations(head, named))
  const directory = candidate?.code === null ? await orNull(discoverMigrations(head, named)) : null
  if (directory !== null) {
    const change = newInChange(base && (await orNull(baseMigrations(base, directory))), directory)
    return { change, bookkeeping: directory.bookkeeping, programs: [], nothingNew: base !== null && isEmpty(change) }
  }
  const where = named.directory ?? candidate?.directory
  const programs = await migrationPrograms(head, where)
  const unchanged = where !== undefined && where !== '' && base !== null && (await equal(base, head, where))
  return { change: null, bookkeeping: [], programs: await freshOf(programs, base), nothingNew: unchanged }
}

/** Programs that the base does not have in this form, which are those that run; all, where there are none. */
async function freshOf(programs: Sources['programs'], base: Tree | null): Promise<Sources['programs']> {
  if (base === null) return programs
  const fresh: Sources['programs'] = []
  for (const program of programs) {
    const old = await base.read(program.file).catch(() => null)
    if (old?.toString('utf8') !== program.text) fresh.push(program)
  }
  return fresh.length > 0 ? fresh : programs
}

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found
  } catch (error) {
    if (error instanceof UserError) return null
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
