import { byCodeUnit, type Tree } from '../git/tree.ts'
import { type CodeTool, codeToolOf, mayBeCode } from './code-tools.ts'
import { type FlywayConfig, flywayConfigs } from './formats/flyway-config.ts'
import type { Tool } from './migration.ts'
import { nameOf, parentOf } from './paths.ts'
import { sqlDirectories } from './sql-directories.ts'

interface Found {
  directory: string
  /** A file that gave it away. */
  trace: string
}

/** A directory of migrations: of a tool that Preflight can read, or of a code-based one. */
export type Candidate = (Found & { tool: Tool; code: null }) | CodeCandidate

type CodeCandidate = Found & { tool: null; code: CodeTool }

/** Everything among the files that looks like a directory of migrations, by the tools' own traces; a directory counts once. */
export async function candidatesAmong(tree: Tree, files: string[]): Promise<Candidate[]> {
  const named = [...prisma(files), ...drizzle(files), ...sqitch(files), ...flyway(files, await flywayConfigs(tree, files))]
  const claimed = (path: string) => named.some(({ directory }) => within(path, directory))
  const rest = files.filter((path) => !claimed(path))
  const code = await codeCandidates(tree, rest)
  // Numbered SQL beside programs, or below them, is what those read in.
  const readIn = ({ tool, directory }: Candidate) => tool === 'plain' && code.some((one) => within(directory, one.directory))
  const sql = outermost(await sqlDirectories(tree, rest, files)).filter((one) => !readIn(one))
  const all = [...named, ...sql, ...firstOfEach(code).filter((one) => !sql.some(({ directory }) => directory === one.directory))]
  return all.sort((a, b) => byCodeUnit(a.directory, b.directory))
}

/** The tools that go by numbered files do not read folders within: `migrations/archive` is no directory of its own. */
function outermost(candidates: Candidate[]): Candidate[] {
  return candidates.filter(
    ({ directory }) => !candidates.some((other) => other.directory !== directory && within(directory, other.directory)),
  )
}

export function within(path: string, directory: string): boolean {
  return directory === '' || path === directory || path.startsWith(`${directory}/`)
}

function sqlTool(tool: Tool, directory: string, trace: string): Candidate {
  return { tool, code: null, directory, trace }
}

function prisma(files: string[]): Candidate[] {
  const found = new Map<string, string>()
  for (const path of files) {
    if (nameOf(path) === 'migration_lock.toml') found.set(parentOf(path), path)
    // Without the lock file, which some forget to commit.
    if (/(^|\/)prisma\/migrations\/\d{14}_[^/]+\/migration\.sql$/.test(path)) found.set(parentOf(parentOf(path)), path)
  }
  return [...found].map(([directory, trace]) => sqlTool('prisma', directory, trace))
}

function drizzle(files: string[]): Candidate[] {
  const found = new Map<string, string>()
  for (const path of files) {
    if (/(^|\/)meta\/_journal\.json$/.test(path)) found.set(parentOf(parentOf(path)), path)
    if (/(^|\/)\d{14}_[^/]+\/snapshot\.json$/.test(path) && files.includes(`${parentOf(path)}/migration.sql`))
      found.set(parentOf(parentOf(path)), path)
  }
  return [...found].map(([directory, trace]) => sqlTool('drizzle', directory, trace))
}

function sqitch(files: string[]): Candidate[] {
  return files.filter((path) => nameOf(path) === 'sqitch.plan').map((path) => sqlTool('sqitch', parentOf(path), path))
}

function flyway(files: string[], configs: FlywayConfig[]): Candidate[] {
  const found = new Map<string, string>()
  for (const location of configs.flatMap((config) => config.locations)) {
    const first = files.find((path) => within(path, location) && path.endsWith('.sql'))
    if (first !== undefined) found.set(location, first)
  }
  const scripts = files.filter((path) => /^(?:V\d[\d._]*|R)__.*\.sql$/.test(nameOf(path)))
  for (const path of scripts) {
    const directory = parentOf(path)
    if (![...found.keys()].some((other) => within(directory, other))) found.set(directory, path)
  }
  // Flyway reads the folders below a location too: of nested directories the outermost is the location.
  const directories = [...found.keys()]
  return directories
    .filter((directory) => !directories.some((other) => other !== directory && within(directory, other)))
    .map((directory) => sqlTool('flyway', directory, found.get(directory) ?? directory))
}

async function codeCandidates(tree: Tree, files: string[]): Promise<CodeCandidate[]> {
  const found: CodeCandidate[] = []
  const opened = new Map<string, number>()
  for (const path of files) {
    if (!mayBeCode(path)) continue
    const directory = parentOf(path)
    const count = opened.get(directory) ?? 0
    if (count >= 5) continue
    opened.set(directory, count + 1)
    const code = codeToolOf(path, (await tree.read(path)).toString('latin1'))
    const known = found.some((one) => one.code === code && one.directory === directory)
    if (code !== null && !known) found.push({ tool: null, code, directory, trace: path })
  }
  return found
}

/** One candidate a tool, at its first directory: Django and Rails engines have many. */
function firstOfEach(candidates: CodeCandidate[]): CodeCandidate[] {
  return candidates.filter((one, index) => candidates.findIndex((other) => other.code === one.code) === index)
}
