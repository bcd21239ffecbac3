import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Files as they stand at one moment: in a commit, or on disk. Paths are relative to the working directory, forward slashes. */
export interface Tree {
  /**
   * Every file below `directory` ('' or '.' for everything), at any depth, sorted by code unit; [] where there is no such
   * directory. Folders of dependencies and build output are left out, and so are symbolic links: nothing outside the tree is read.
   */
  list(directory: string): Promise<string[]>
  /** The file's bytes: on disk as checked out, in a commit as committed, so line endings may differ between the two. */
  read(path: string): Promise<Buffer>
}

/** What lies there is a copy, or somebody else's. */
const skipped: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'bower_components',
  'vendor',
  '.venv',
  'venv',
  '__pycache__',
  'target',
])

/** Whether a path of a tree lies in a directory that no tree lists. */
export function isSkipped(path: string): boolean {
  return path.split('/').some((part) => skipped.has(part))
}

/** "./db//migrations/" → "db/migrations"; "." → "". */
export function normalised(directory: string): string {
  return directory
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}

/** The order in which trees list: by code unit, the same on every machine and in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What is on disk below `directory` (absolute), tracked by git or not. */
export function workingTree(directory: string): Tree {
  return {
    async list(below) {
      const found: string[] = []
      await walk(directory, normalised(below), found)
      return found.sort(byCodeUnit)
    },
    read: (path) => readFile(join(directory, path)),
  }
}

async function walk(root: string, below: string, found: string[]): Promise<void> {
  for (const entry of await entriesOf(join(root, below))) {
    if (skipped.has(entry.name)) continue
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) await walk(root, path, found)
    else if (entry.isFile()) found.push(path)
  }
}

async function entriesOf(directory: string) {
  try {
    return await readdir(directory, { withFileTypes: true })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw error
  }
}
