import { constants, open } from 'node:fs/promises'
import { messageOf } from '../errors.ts'

/**
 * Reads a file of at most so many bytes. Throws an `Error` of one line where it cannot be read, is larger, or is no regular file: a pipe
 * would never end. `path` is absolute; `called` is what the error calls it.
 */
export async function readRegularFile(path: string, called: string, mostBytes: number): Promise<Buffer> {
  // Opening a pipe would wait for whoever writes to it. Windows knows no such flag.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((error: unknown) => {
    throw new Error(`${called} cannot be read: ${messageOf(error)}`)
  })
  try {
    const found = await file.stat()
    if (!found.isFile()) throw new Error(`${called} is no regular file`)
    if (found.size > mostBytes) throw tooLarge(called, mostBytes)
    const bytes = await file.readFile()
    // It may have grown since.
    if (bytes.length > mostBytes) throw tooLarge(called, mostBytes)
    return bytes
  } finally {
    await file.close()
  }
}

function tooLarge(called: string, mostBytes: number): Error {
  return new Error(`${called} is larger than ${mostBytes / 1024 / 1024} MiB`)
}
