import { access, constants, lstat, realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { UserError } from '../errors.ts'

/**
 * The absolute path of a file that will be written at the end of a run, or replaced: so that a run is not in vain, its folder has to be there,
 * and both may be written. What a link leads to is what is replaced. Throws `UserError`; `origin` names the input.
 */
export async function toKeep(value: string | null, directory: string, origin: string): Promise<string | null> {
  if (value === null) return null
  const named = resolve(directory, value)
  const path = await realpath(named).catch(() => named)
  const found = await lstat(path).catch(() => null)
  if (found?.isDirectory()) throw new UserError(`${origin}: ${value} is a directory`, { remedy: 'Name a file.' })
  if (found !== null && !found.isFile()) throw new UserError(`${origin}: ${value} is no regular file`, { remedy: 'Name a file.' })
  const folder = await lstat(await realpath(dirname(path)).catch(() => '')).catch(() => null)
  if (!folder?.isDirectory()) {
    throw new UserError(`${origin}: the folder of ${value} does not exist`, { remedy: `Make ${dirname(path)} first.` })
  }
  for (const each of found === null ? [dirname(path)] : [dirname(path), path]) await mustBeWritable(each, `${origin}: ${value}`)
  return path
}

async function mustBeWritable(path: string, subject: string): Promise<void> {
  try {
    await access(path, constants.W_OK)
  } catch (error) {
    throw new UserError(`${subject} cannot be written (${(error as NodeJS.ErrnoException).code})`, {
      remedy: `Allow writing to ${path}.`,
      cause: error,
    })
  }
}
