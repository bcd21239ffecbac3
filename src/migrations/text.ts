import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { UserError } from '../errors.ts'
import type { Tree } from '../git/tree.ts'

export interface TextFile {
  /** Path relative to the tree's root. */
  file: string
  /** Without a byte order mark. */
  text: string
  bytes: Buffer
}

/** @throws UserError where the file is missing or not UTF-8 (with the offset of the first wrong byte). */
export async function readText(tree: Tree, file: string): Promise<TextFile> {
  let bytes: Buffer
  try {
    bytes = await tree.read(file)
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`, { cause: error })
  }
  return { file, text: decode(bytes, file), bytes }
}

/** UTF-8 with or without a byte order mark; anything else is the user's mistake. */
export function decode(bytes: Buffer, file: string): string {
  const remedy = 'Save the file as UTF-8.'
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new UserError(`${file} is UTF-16 (${first === 0xff ? 'little' : 'big'}-endian), not UTF-8.`, { remedy })
  }
  if (!isUtf8(bytes)) {
    const offset = firstInvalidByte(bytes)
    const byte = bytes[offset]?.toString(16).padStart(2, '0')
    throw new UserError(`${file} is not UTF-8: byte 0x${byte} at offset ${offset} (line ${lineOf(bytes, offset)}).`, { remedy })
  }
  const zero = bytes.indexOf(0)
  if (zero !== -1) {
    const wide = zero <= 1 && bytes.length % 2 === 0
    throw new UserError(
      wide
        ? `${file} is UTF-16 (${zero === 1 ? 'little' : 'big'}-endian), not UTF-8.`
        : `${file} is not text: NUL byte at offset ${zero} (line ${lineOf(bytes, zero)}).`,
      { remedy },
    )
  }
  return bytes.toString('utf8', first === 0xef && second === 0xbb && bytes[2] === 0xbf ? 3 : 0)
}

/** The offset of the first sequence that is not UTF-8. */
function firstInvalidByte(bytes: Buffer): number {
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    if (!isUtf8(bytes.subarray(at, at + length))) return at
    at += length
  }
  return at
}

function lineOf(bytes: Buffer, offset: number): number {
  let line = 1
  for (let at = bytes.indexOf(10); at !== -1 && at < offset; at = bytes.indexOf(10, at + 1)) line++
  return line
}

/** Hex SHA-256 of the files' bytes, in the order given; null stands for a file that is not there. */
export function checksumOf(...parts: (Buffer | null)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part === null ? -1 : part.length}:`).update(part ?? '')
  return hash.digest('hex')
}

/** 1-based line of the character at `offset`. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
