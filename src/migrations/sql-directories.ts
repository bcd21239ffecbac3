import type { Tree } from '../git/tree.ts'
import type { Candidate } from './candidates.ts'
import { codeToolOf } from './code-tools.ts'
import { plainName } from './formats/plain-name.ts'
import type { Tool } from './migration.ts'
import { inside, nameOf, parentOf } from './paths.ts'

/** Names of folders that hold numbered SQL where the path says nothing of migrations. */
const usual = /^(?:sql|schema|schemas|db|database|ddl|changes|updates|patches|versions|deploy)$/i

/** The directories of numbered SQL files, each with the tool whose marks its files carry. */
export async function sqlDirectories(tree: Tree, files: string[], all: string[]): Promise<Candidate[]> {
  const directories = new Map<string, string[]>()
  for (const path of files) {
    const directory = directoryOf(path)
    if (directory !== null) directories.set(directory, [...(directories.get(directory) ?? []), path])
  }
  const likely = [...directories].filter(([directory]) => /migrat/i.test(directory))
  const chosen = likely.length > 0 ? likely : [...directories].filter(([directory]) => usual.test(nameOf(directory)))
  const candidates: Candidate[] = []
  for (const [directory, paths] of chosen) candidates.push(await classify(tree, directory, paths, all))
  return candidates
}

/** The tool of a directory that was named, whatever its name; null where it holds no numbered SQL. */
export async function sqlDirectory(tree: Tree, directory: string, files: string[], all: string[]): Promise<Candidate | null> {
  const paths = files.filter((path) => plainName(directory, path) !== null)
  return paths.length === 0 ? null : classify(tree, directory, paths, all)
}

/** The directory of migrations that a file would belong to: its own; with up/ and down/, or a folder a migration, the one above. */
function directoryOf(path: string): string | null {
  if (!path.endsWith('.sql')) return null
  const own = parentOf(path)
  const above = parentOf(own)
  if (/^(?:up|down)\.sql$/i.test(nameOf(path))) return plainName(above, path) === null ? null : above
  if (/^(?:up|down|undo|rollbacks?|reverts?)$/i.test(nameOf(own))) return plainName(above, path) === null ? null : above
  return plainName(own, path) === null ? null : own
}

async function classify(tree: Tree, directory: string, paths: string[], all: string[]): Promise<Candidate> {
  const trace = paths[0] ?? directory
  const texts = await Promise.all(paths.slice(0, 5).map(async (path) => (await tree.read(path)).toString('latin1')))
  const says = (mark: RegExp) => texts.some((text) => mark.test(text))
  const code = codeToolOf(trace, texts[0] ?? '')
  if (code !== null) return { tool: null, code, directory, trace }
  const named = (tool: Tool): Candidate => ({ tool, code: null, directory, trace })
  if (says(/^--\s*migrate:up\b/m)) return named('dbmate')
  if (says(/^--\s*\+goose\s+up\b/im)) return named('goose')
  const nodePgMigrate = await dependsOn(tree, directory, all, 'package.json', /"node-pg-migrate"\s*:/)
  if (says(/^-- Up Migration/m) || (nodePgMigrate && says(/^\s*--[\s-]*up\s+migration/im))) return named('node-pg-migrate')
  if (paths.some((path) => parentOf(path) === directory && /^\d+_.*\.up\.sql$/.test(nameOf(path)))) {
    if (nodePgMigrate) return named('node-pg-migrate')
    // sqlx writes the same names, and runs each file in a transaction.
    if (await dependsOn(tree, directory, all, 'Cargo.toml', /^\s*sqlx\b/m)) return named('plain')
    return named('golang-migrate')
  }
  return named(nodePgMigrate && nameOf(directory) === 'migrations' ? 'node-pg-migrate' : 'plain')
}

/** Whether a manifest in the directory or above it names a dependency. */
async function dependsOn(tree: Tree, directory: string, all: string[], manifest: string, pattern: RegExp): Promise<boolean> {
  for (let folder = directory; ; folder = parentOf(folder)) {
    const path = inside(folder, manifest)
    if (all.includes(path) && pattern.test((await tree.read(path)).toString('latin1'))) return true
    if (folder === '') return false
  }
}
