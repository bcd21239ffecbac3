import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'

/** What a checkout says of its dependencies, and what of them is installed in it. Paths are relative to its root, forward slashes. */
export interface Installation {
  /** Lockfiles and the settings that decide how they are installed, with their texts. */
  pins: ReadonlyMap<string, string>
  /** Schemas from which an ORM generates code into an installation, with their texts. */
  schemas: ReadonlyMap<string, string>
  /** Folders of installed dependencies. */
  folders: readonly string[]
  /** A package.json that runs something of its own when dependencies are installed; null: none does. */
  lifecycle: string | null
}

const lockfiles = /^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|Gemfile\.lock)$/
const settings = /^(?:\.npmrc|\.yarnrc(?:\.yml)?|pnpm-workspace\.yaml|\.pnpmfile\.c?js|bunfig\.toml|Gemfile|\.ruby-version)$/
const schema = /\.prisma$/
const lifecycles = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare']

/** Of these every path within is relative: a copy elsewhere is as good. A virtual environment of Python's is bound to its place. */
const isFolder = (path: string) => /(?:^|\/)(?:node_modules|vendor\/bundle|\.bundle)$/.test(path)
const isPassedOver = (name: string) => name === '.git' || name === '.venv' || name === 'venv' || name === '__pycache__'

/** Reads what a checkout says of its dependencies, everywhere below its root: a workspace's may be spread over it. */
export async function readInstallation(root: string): Promise<Installation> {
  const found = {
    pins: new Map<string, string>(),
    schemas: new Map<string, string>(),
    folders: [] as string[],
    lifecycle: null as string | null,
  }
  const visit = async (below: string): Promise<void> => {
    for (const entry of await entriesOf(join(root, below))) {
      const path = posix.join(below, entry.name)
      if (entry.isDirectory()) {
        if (isFolder(path)) found.folders.push(path)
        else if (!isPassedOver(entry.name)) await visit(path)
      } else if (entry.isFile()) await take(path, entry.name)
    }
  }
  const take = async (path: string, name: string) => {
    const text = () => readFile(join(root, path), 'latin1')
    if (lockfiles.test(name) || settings.test(name)) found.pins.set(path, await text())
    else if (schema.test(name)) found.schemas.set(path, await text())
    else if (name === 'package.json' && runsSomething(await text())) found.lifecycle ??= path
  }
  await visit('')
  found.folders.sort()
  return found
}

/** A folder that we may not read (a database's volume) holds no manifest of ours. */
async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EACCES' || code === 'EPERM' || code === 'ENOENT') return []
    throw error
  }
}

function runsSomething(manifest: string): boolean {
  try {
    const { scripts }: { scripts?: Record<string, unknown> } = JSON.parse(manifest)
    return lifecycles.some((name) => typeof scripts?.[name] === 'string')
  } catch {
    // A template that is no JSON is nobody's manifest.
    return false
  }
}

/** Whether a folder's content is pinned by a lockfile beside or above it. */
export function isPinned(folder: string, { pins }: Installation): boolean {
  const ofRuby = !folder.endsWith('node_modules')
  for (let at = dirname(folder); ; at = dirname(at)) {
    const here = [...pins.keys()].filter((path) => dirname(path) === at).map((path) => posix.basename(path))
    if (here.some((name) => lockfiles.test(name) && (name === 'Gemfile.lock') === ofRuby)) return true
    if (at === '.') return false
  }
}

/** Whether two checkouts ask for the same dependencies, installed in the same way. */
export function asksForTheSame(one: Installation, other: Installation): boolean {
  return areEqual(one.pins, other.pins)
}

export function areEqual(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text)
}
