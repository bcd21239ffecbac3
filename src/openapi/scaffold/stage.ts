import { randomBytes } from 'node:crypto'
import { lstat, mkdir, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { messageOf, UserError } from '../../errors.ts'
import { untilEnd } from '../../lifetime.ts'

export interface Change {
  /** Absolute. */
  path: string
  /** null: it is deleted. */
  text: string | null
}

/**
 * Makes all changes, or none: every file is written beside its place first, then all are renamed. Throws `UserError` where something cannot be
 * written; the signal's reason after an abort, with nothing changed. `within`: a link that leads out of these folders is refused.
 */
export async function makeChanges(changes: readonly Change[], within: readonly string[], signal: AbortSignal): Promise<void> {
  const staged: { path: string; temporary: string }[] = []
  const made: string[] = []
  const undo = async (): Promise<void> => {
    for (const { temporary } of staged) await rm(temporary, { force: true })
    // Deepest first; one that holds something else by now stays.
    for (const folder of made.toReversed()) await rmdir(folder).catch(() => {})
  }
  const forget = untilEnd(undo)
  try {
    for (const { path, text } of changes) {
      signal.throwIfAborted()
      await makeFolder(dirname(path), made)
      await refuseLeadingOut(path, within)
      if (text === null) continue
      const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
      staged.push({ path, temporary })
      await writeFile(temporary, text, { flag: 'wx' })
    }
    signal.throwIfAborted()
    while (staged.length > 0) {
      const next = staged[0]
      if (next !== undefined) await rename(next.temporary, next.path)
      staged.shift()
    }
    for (const { path, text } of changes) if (text === null) await rm(path, { force: true })
    made.length = 0
  } catch (error) {
    await undo()
    throw isFileError(error) ? new UserError(`Nothing was written: ${messageOf(error)}`) : error
  } finally {
    staged.length = 0
    made.length = 0
    await forget()
  }
}

async function makeFolder(folder: string, made: string[]): Promise<void> {
  const missing: string[] = []
  for (let at = folder; (await lstat(at).catch(() => null)) === null; at = dirname(at)) missing.unshift(at)
  await mkdir(folder, { recursive: true })
  made.push(...missing)
}

async function refuseLeadingOut(path: string, within: readonly string[]): Promise<void> {
  const link = await lstat(path).catch(() => null)
  if (link?.isSymbolicLink() === true) throw new UserError(`${path} is a link: nothing is written through it.`)
  if (link?.isDirectory() === true) throw new UserError(`${path} is a folder, where a file is to be written.`)
  const folder = await realpath(dirname(path))
  if (!within.some((each) => folder === each || folder.startsWith(each + sep))) {
    throw new UserError(`${dirname(path)} is a link that leads out of ${within[0]}: nothing is written through it.`)
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && !(error instanceof UserError)
}
