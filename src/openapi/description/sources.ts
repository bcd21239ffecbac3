import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { messageOf } from '../../errors.ts'
import type { Position } from './description.ts'
import { mostBytes, mostFiles } from './limits.ts'
import { problem, quoted } from './problem.ts'
import { parseSource, type Source } from './source.ts'
import { decoded, readText, tooLarge, Unreadable } from './text.ts'

export interface Reading {
  /** Absolute. Files outside of it are refused. */
  root: string
  allowRemoteRefs: boolean
  signal: AbortSignal
  /** What the first file will hold, where that is not written yet. */
  text?: string
}

/** The files of a description, each read once. */
export interface Sources {
  first: Source
  /** Other files, as they came. */
  all(): readonly Source[]
  /** Throws `UserError` at the place that asked for it where it cannot be had. */
  load(uri: URL, from: { at: Position; pointer: string; ref: string }): Promise<Source>
}

/** Starts with the file at `path` (absolute), called `named` in messages. */
export async function openSources(path: string, named: string, reading: Reading): Promise<Sources> {
  const start = pathToFileURL(path)
  const first = await parseSource(reading.text ?? (await firstText(path, named, reading.root)), named, start.href)
  const known = new Map<string, Promise<Source>>([[start.href, Promise.resolve(first)]])
  const loaded: Source[] = [first]

  /** As the first is named: "api/openapi.yaml" has "api/schemas/user.yaml" beside it. */
  const called = (uri: URL): string => {
    if (uri.protocol !== 'file:') return uri.href
    return join(dirname(named), relative(dirname(path), fileURLToPath(uri))).replaceAll(sep, '/')
  }

  const read = async (uri: URL): Promise<Source> => {
    const text = uri.protocol === 'file:' ? await readText(pathIn(uri), reading.root) : await remoteText(uri, reading)
    const source = await parseSource(text, called(uri), uri.href)
    loaded.push(source)
    return source
  }

  return {
    first,
    all: () => loaded,
    async load(uri, { at, pointer, ref }) {
      reading.signal.throwIfAborted()
      let source = known.get(uri.href)
      if (source === undefined) {
        if (known.size > mostFiles) throw problem(at, `the description has more than ${mostFiles} files`, { pointer })
        source = read(uri)
        known.set(uri.href, source)
      }
      try {
        return await source
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        throw problem(at, `the file of the $ref ${quoted(ref)} cannot be read: ${error.message}`, { pointer })
      }
    },
  }
}

async function firstText(path: string, named: string, root: string): Promise<string> {
  try {
    return await readText(path, root)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw problem({ file: named, line: 1, column: 1 }, `the description cannot be read: ${error.message}`)
  }
}

function pathIn(uri: URL): string {
  try {
    return fileURLToPath(uri)
  } catch {
    throw new Unreadable('it is no path')
  }
}

async function remoteText(uri: URL, { allowRemoteRefs, signal }: Reading): Promise<string> {
  if (uri.protocol !== 'https:' && uri.protocol !== 'http:') throw new Unreadable('it is neither a file nor an http address')
  if (!allowRemoteRefs) throw new Unreadable('it is remote, and allow-remote-refs is not set')
  try {
    const response = await fetch(uri, { signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]) })
    if (!response.ok) throw new Unreadable(`the server answered ${response.status}`)
    return decoded(await bodyOf(response))
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof Unreadable) throw error
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
    throw new Unreadable(messageOf(cause).split('\n')[0] ?? '')
  }
}

async function bodyOf(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > mostBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
