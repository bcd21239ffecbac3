import { accessSync, chmodSync, constants, lstatSync, mkdirSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Where downloaded servers are kept, best first: the runner's tool cache, the user's own cache, then the system's (for root). */
export function cacheFolders(environment: NodeJS.ProcessEnv = process.env): string[] {
  const given = environment.RUNNER_TOOL_CACHE
  return [...(given ? [given] : []), join(userCache(environment), 'preflight'), ...systemCaches()]
}

/** Folders for data that is thrown away, best first. */
export function temporaryFolders(): string[] {
  return process.platform === 'win32' ? [tmpdir()] : [...new Set([tmpdir(), '/tmp', '/var/tmp'])]
}

/**
 * The first folder that can be made and written to; with `forOthers`, also only one whose way every user may go (a server that
 * runs as another user must reach its files). null: none.
 */
export function firstUsable(folders: readonly string[], forOthers: boolean): string | null {
  return folders.find((folder) => isUsable(resolve(folder), forOthers)) ?? null
}

/** Creates `folder` so that others may read it, whatever the umask says; what exists already keeps its mode. */
export function createReadable(folder: string): void {
  const parent = dirname(folder)
  if (parent !== folder && !exists(parent)) createReadable(parent)
  if (exists(folder)) return
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
}

function isUsable(folder: string, forOthers: boolean): boolean {
  try {
    createReadable(folder)
    accessSync(folder, constants.W_OK)
    return !forOthers || isTraversable(folder)
  } catch {
    return false
  }
}

function isTraversable(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false
  const parent = dirname(folder)
  return parent === folder || isTraversable(parent)
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function userCache(environment: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return environment.LOCALAPPDATA || join(homedir(), 'AppData', 'Local')
  if (environment.XDG_CACHE_HOME) return environment.XDG_CACHE_HOME
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache')
}

function systemCaches(): string[] {
  if (process.platform === 'win32') return []
  return [process.platform === 'darwin' ? '/Library/Caches/preflight' : '/var/cache/preflight']
}
