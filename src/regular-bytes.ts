import { constants, open } from 'node:fs/promises'

/** What is there and is not read: a folder, something that is no regular file (a pipe would never end), or too much. */
export class NotRead extends Error {
  readonly what: 'a folder' | 'no regular file' | 'too large'

  constructor(what: NotRead['what']) {
    super(what)
    this.what = what
  }
}

/** Reads a regular file (absolute path) of at most so many bytes. Throws `NotRead`, and the system's error where it cannot be opened. */
export async function regularBytes(path: string, mostBytes: number): Promise<Buffer> {
  // Opening a pipe would wait for whoever writes to it. Windows knows no such flag.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const found = await file.stat()
    if (found.isDirectory()) throw new NotRead('a folder')
    if (!found.isFile()) throw new NotRead('no regular file')
    if (found.size > mostBytes) throw new NotRead('too large')
    const bytes = await file.readFile()
    // It may have grown since.
    if (bytes.length > mostBytes) throw new NotRead('too large')
    return bytes
  } finally {
    await file.close()
  }
}
