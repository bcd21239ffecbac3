import { randomBytes } from 'node:crypto'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { messageOf, UserError } from '../errors.ts'
import { untilEnd } from '../lifetime.ts'
import { readRegularFile } from './regular-file.ts'

export interface Replaceable {
  /** What is written, as an error names it: "baseline". */
  what: string
  /** Whether a file of this text may be replaced by another of its kind. */
  isOurs: (text: string) => boolean
  /** No file of the kind is larger. */
  mostBytes: number
}

/**
 * Looks whether `saveFile` may write to `path` (absolute): there is no file, an empty one, or one of the same kind. Throws `UserError`;
 * `called` is how the user names it.
 */
export async function refuseToReplace(path: string, called: string, { what, isOurs, mostBytes }: Replaceable): Promise<void> {
  if ((await stat(path).catch(() => null)) === null) return
  const bytes = await readRegularFile(path, called, mostBytes).catch((error: unknown) => {
    throw new UserError(messageOf(error), { remedy: 'Name another file.' })
  })
  if (bytes.length > 0 && !isOurs(bytes.toString())) {
    throw new UserError(`${called} is there already and is no ${what}: it will not be replaced`, {
      remedy: 'Name another file, or remove it.',
    })
  }
}

/** Writes a file whole or not at all: whoever reads it meanwhile finds what it was. `mode`: who may read it. Rejects where the system does. */
export async function saveFile(path: string, text: string, mode = 0o666): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`)
  const clear = untilEnd(() => rm(draft, { force: true }))
  try {
    await writeFile(draft, text, { flag: 'wx', mode })
    await rename(draft, path)
  } finally {
    await clear()
  }
}
