import { fromBuffer, type ZipFile } from 'yauzl'

/**
 * The text of the one file in a zip that somebody else made. Neither its name nor its path is used, and nothing is written to disk.
 * Throws Error where the zip cannot be read, holds no file or several, or one of more than `limit` bytes, whatever its header claims.
 */
export async function onlyFileIn(zip: Buffer, limit: number): Promise<string> {
  const archive = await opened(zip)
  if (archive.entryCount !== 1) throw new Error(`it holds ${archive.entryCount} files instead of one`)
  return new Promise((resolve, reject) => {
    archive.once('error', reject)
    archive.once('end', () => reject(new Error('it holds no file')))
    archive.once('entry', (entry) => {
      if (entry.uncompressedSize > limit) return reject(tooLarge(limit))
      archive.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        const chunks: Buffer[] = []
        let size = 0
        stream.on('data', (chunk: Buffer) => {
          size += chunk.length
          if (size > limit) stream.destroy(tooLarge(limit))
          else chunks.push(chunk)
        })
        stream.once('error', reject)
        stream.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
      })
    })
    archive.readEntry()
  })
}

function opened(zip: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true, validateEntrySizes: true }, (error, archive) =>
      error ? reject(error) : resolve(archive),
    )
  })
}

function tooLarge(limit: number): Error {
  return new Error(`it is larger than ${Math.round(limit / 1e6)} MB`)
}
