import { messageOf } from '../errors.ts'
import { NotRead, regularBytes } from '../regular-bytes.ts'

/**
 * Reads a file of at most so many bytes. Throws an `Error` of one line where it cannot be read, is larger, or is no regular file. `path` is
 * absolute; `called` is what the error calls it.
 */
export async function readRegularFile(path: string, called: string, mostBytes: number): Promise<Buffer> {
  try {
    return await regularBytes(path, mostBytes)
  } catch (error) {
    if (!(error instanceof NotRead)) throw new Error(`${called} cannot be read: ${messageOf(error)}`)
    throw new Error(
      error.what === 'too large' ? `${called} is larger than ${mostBytes / 1024 / 1024} MiB` : `${called} is no regular file`,
    )
  }
}
