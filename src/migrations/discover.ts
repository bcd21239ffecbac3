import { UserError } from '../errors.ts'
import type { Tree } from '../git/tree.ts'
import { type Candidate, candidatesAmong } from './candidates.ts'
import { OnlyItself } from './code-tools.ts'
import { readDbmate } from './formats/dbmate.ts'
import { readDrizzle } from './formats/drizzle.ts'
import { readFlyway } from './formats/flyway.ts'
import { NoMigrations, noMigrations, type Reader, shown } from './formats/format.ts'
import { readGolangMigrate } from './formats/golang-migrate.ts'
import { readGoose } from './formats/goose.ts'
import { readNodePgMigrate } from './formats/node-pg-migrate.ts'
import { readPlain } from './formats/plain.ts'
import { readPrisma } from './formats/prisma.ts'
import { readSqitch } from './formats/sqitch.ts'
import type { MigrationDirectory, Tool } from './migration.ts'
import { normalPath } from './paths.ts'
import { sqlDirectory } from './sql-directories.ts'

const readers: Record<Tool, Reader> = {
  plain: readPlain,
  flyway: readFlyway,
  'golang-migrate': readGolangMigrate,
  dbmate: readDbmate,
  goose: readGoose,
  sqitch: readSqitch,
  prisma: readPrisma,
  drizzle: readDrizzle,
  'node-pg-migrate': readNodePgMigrate,
}

const commandsInstead = 'Name the directory with `migrations`, or the command that runs them with `migrate-command`.'

/**
 * Finds the directory of migrations and the tool it belongs to, and reads it: the migrations in the order in which the
 * tool applies them.
 *
 * @param options.directory relative to the tree's root: only what lies there is considered.
 * @throws UserError where there are none, or several; where only a code-based tool can run them; for a file that is not
 *   UTF-8; and for anything at which the tool itself would stop before it sends a statement.
 */
export async function discoverMigrations(tree: Tree, options: { directory?: string } = {}): Promise<MigrationDirectory> {
  const candidate = await recogniseMigrations(tree, options)
  if (candidate.code !== null) throw new OnlyItself(candidate.code, candidate.trace)
  return readers[candidate.tool](tree, candidate.directory)
}

/**
 * Which directory and tool it would be, without reading the migrations; also where only a code-based tool can run them.
 *
 * @throws UserError where there are none, or several.
 */
export function recogniseMigrations(tree: Tree, options: { directory?: string } = {}): Promise<Candidate> {
  return options.directory === undefined ? findCandidate(tree) : candidateIn(tree, normalPath(options.directory))
}

/**
 * The base's side of a head's migrations: read as the same tool from the same directory; where the base does not have
 * that directory, from wherever it had its migrations. null: the base has none.
 *
 * @throws UserError for what is wrong with the base's files.
 */
export async function baseMigrations(tree: Tree, head: MigrationDirectory): Promise<MigrationDirectory | null> {
  try {
    if ((await tree.list(head.directory)).length > 0) return await readers[head.tool](tree, head.directory)
    return await discoverMigrations(tree)
  } catch (error) {
    if (error instanceof NoMigrations) return null
    throw error
  }
}

async function findCandidate(tree: Tree): Promise<Candidate> {
  const found = preferred(await candidatesAmong(tree, await tree.list('')))
  const [first, ...others] = found
  if (first === undefined) throw new NoMigrations('No migrations were found.', { remedy: commandsInstead })
  if (others.length > 0) throw several(found, 'Several directories hold migrations')
  return first
}

async function candidateIn(tree: Tree, directory: string): Promise<Candidate> {
  const files = await tree.list(directory)
  if (files.length === 0) {
    const isFile = await tree.read(directory).then(
      () => true,
      () => false,
    )
    throw new NoMigrations(
      isFile
        ? `${directory} is a file, not a directory of migrations.`
        : `There is no migrations directory ${shown(directory)}, or it is empty.`,
      {
        remedy: 'Correct `migrations`; it is relative to `working-directory`.',
      },
    )
  }
  const candidates = await candidatesAmong(tree, files)
  const exact = candidates.find((candidate) => candidate.directory === directory)
  if (exact !== undefined && exact.code === null) return exact
  const sql = await sqlDirectory(tree, directory, files, await tree.list(''))
  if (sql !== null) return sql
  const found = preferred(candidates)
  const [first, ...others] = found
  if (first === undefined) throw noMigrations(shown(directory), 'neither of a tool that Preflight knows, nor numbered SQL files')
  if (others.length > 0) throw several(found, `Several directories in ${shown(directory)} hold migrations`)
  return first
}

/** Without those of tests and examples, where there are others. */
function preferred(candidates: Candidate[]): Candidate[] {
  const real = candidates.filter(
    ({ directory }) =>
      !/(^|\/)(?:tests?|__tests__|spec|e2e|fixtures?|testdata|examples?|docs|samples?|demo)(\/|$)/i.test(directory),
  )
  return real.length > 0 ? real : candidates
}

function several(candidates: Candidate[], what: string): UserError {
  const list = candidates
    .map(({ tool, code, directory }) => `${shown(directory)} (${code === null ? tool : code.name})`)
    .join(', ')
  return new UserError(`${what}: ${list}.`, {
    remedy: `Choose one with \`migrations\`, such as \`migrations: ${shown(candidates[0]?.directory ?? '')}\`.`,
  })
}
