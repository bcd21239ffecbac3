import { resolve } from 'node:path'
import { readRegularFile } from '../regular-file.ts'

/** In bytes. A larger one measures the network, and every request in flight holds it. */
export const largestBody = 10 * 1024 * 1024

export interface Body {
  bytes: Buffer
  /** What it looks like; null: not to be told. */
  contentType: 'application/json' | null
}

/**
 * Reads a body: "@orders.json" is the file of that name, relative to `directory`; any other text stands for itself. A map or a list (of
 * YAML) is written as JSON. Throws an `Error` of one line where the file cannot be read, or more than 10 MiB would be sent.
 */
export async function readBody(given: unknown, directory: string): Promise<Body> {
  if (typeof given !== 'string') return { bytes: bounded(Buffer.from(JSON.stringify(given))), contentType: 'application/json' }
  const bytes = given.startsWith('@') ? await contentOf(given.slice(1).trim(), directory) : bounded(Buffer.from(given))
  return { bytes, contentType: isJson(bytes) ? 'application/json' : null }
}

async function contentOf(path: string, directory: string): Promise<Buffer> {
  if (path === '') throw new Error('"@" names no file: write "@orders.json"')
  return readRegularFile(resolve(directory, path), `the body's file ${JSON.stringify(path)}`, largestBody)
}

function bounded(bytes: Buffer): Buffer {
  if (bytes.length > largestBody) throw new Error('the body is larger than 10 MiB')
  return bytes
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString())
    return true
  } catch {
    return false
  }
}
