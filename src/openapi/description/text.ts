import { realpath } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { messageOf } from '../../errors.ts'
import { NotRead, regularBytes } from '../../regular-bytes.ts'
import { mostBytes } from './limits.ts'

/** Why a file cannot be read, in a few words: "it does not exist". Who asked for it adds where. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/**
 * The text of a file below the folder `root` (both absolute; links are followed first). UTF-8, or UTF-16 where a byte order mark says so;
 * the mark is left out. Throws `Unreadable` where it lies outside, is no regular file (a pipe would never end), too large or no text.
 */
export async function readText(path: string, root: string): Promise<string> {
  const [real, realRoot] = await Promise.all([realpath(path).catch(refuse), realpath(root).catch(refuse)])
  const within = relative(realRoot, real)
  if (within === '..' || within.startsWith(`..${sep}`) || /^[a-zA-Z]:/.test(within))
    throw new Unreadable('it lies outside the working directory')
  return decoded(await bytesOf(real))
}

/** Bytes as text. Throws `Unreadable` where they are none. */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable('it is not UTF-8')
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  return regularBytes(path, mostBytes).catch((error: unknown) => {
    if (!(error instanceof NotRead)) return refuse(error instanceof Error ? error : new Error(String(error)))
    throw error.what === 'too large' ? tooLarge() : new Unreadable(`it is ${error.what}`)
  })
}

export function tooLarge(): Unreadable {
  return new Unreadable(`it is larger than ${mostBytes / 1024 / 1024} MiB`)
}

function refuse(error: NodeJS.ErrnoException): never {
  const why = error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 'it does not exist' : messageOf(error)
  throw new Unreadable(error.code === 'EACCES' ? 'it may not be read' : error.code === 'ELOOP' ? 'its links go round' : why)
}
