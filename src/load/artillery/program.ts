import { access, constants, readFile } from 'node:fs/promises'
import { delimiter, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { UserError } from '../../errors.ts'

/** How Artillery is started. */
export interface ArtilleryProgram {
  file: string
  /** Before its own. */
  args: readonly string[]
  /** null: not known. */
  version: string | null
}

const manifest = z.object({ version: z.string(), bin: z.union([z.string(), z.record(z.string(), z.string())]) })

/**
 * Finds an installed Artillery: in node_modules of the directory or of one above it, run by this Node, else on PATH. Nothing is downloaded.
 * Throws a `UserError` where there is none, or one older than version 2.
 */
export async function findArtillery(directory: string, path: string): Promise<ArtilleryProgram> {
  const found = (await inModules(directory)) ?? (await onPath(path))
  if (found === null) {
    throw new UserError('engine: artillery: Artillery is not installed', {
      remedy:
        'Run npm install --no-save artillery (or npm install -g artillery) in an earlier step; PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 leaves out the browser, which is not needed.',
    })
  }
  if (found.version !== null && Number.parseInt(found.version, 10) < 2) {
    throw new UserError(`engine: artillery: Artillery ${found.version} is too old`, { remedy: 'Install version 2.' })
  }
  return found
}

async function inModules(directory: string): Promise<ArtilleryProgram | null> {
  for (let at = resolve(directory); ; at = dirname(at)) {
    const home = join(at, 'node_modules', 'artillery')
    const found = await readFile(join(home, 'package.json'), 'utf8').catch(() => null)
    if (found !== null) {
      const { version, bin } = manifest.parse(JSON.parse(found))
      const file = typeof bin === 'string' ? bin : bin.artillery
      if (file !== undefined) return { file: process.execPath, args: [join(home, file)], version }
    }
    if (at === dirname(at)) return null
  }
}

async function onPath(path: string): Promise<ArtilleryProgram | null> {
  // On Windows it is a batch file, to which no argument can be handed safely: the package beside it is run instead.
  const isWindows = process.platform === 'win32'
  for (const folder of path.split(delimiter).filter((each) => each !== '')) {
    const file = join(folder, isWindows ? 'artillery.cmd' : 'artillery')
    const there = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (there) return isWindows ? inModules(folder) : { file, args: [], version: null }
  }
  return null
}
