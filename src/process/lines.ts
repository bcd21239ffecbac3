import { StringDecoder } from 'node:string_decoder'
import { redact } from '../redact.ts'

/** A line longer than this is passed on in pieces, so that a program that never ends its line cannot fill the memory. */
const longestLine = 64 * 1024

export interface LineReader {
  push(chunk: Buffer): void
  /** Passes on what has not ended its line. */
  end(): void
  /** Forgets it: what follows is not its continuation. */
  drop(): void
}

/** Passes a stream of bytes on as whole redacted lines (without their ends), so that no secret is cut in two by a chunk's border. */
export function lineWise(onLine: (line: string) => void): LineReader {
  const decoder = new StringDecoder('utf8')
  let pending = ''
  const pass = (text: string) => {
    const lines = text.split(/\r\n|\n|\r(?!$)/)
    pending = lines.pop() ?? ''
    for (const line of lines) onLine(redact(line))
    if (pending.length > longestLine) {
      onLine(redact(pending))
      pending = ''
    }
  }
  return {
    push: (chunk) => pass(pending + decoder.write(chunk)),
    end() {
      pass(pending + decoder.end())
      const last = pending.replace(/\r$/, '')
      if (last !== '') onLine(redact(last))
      pending = ''
    },
    drop() {
      decoder.end()
      pending = ''
    },
  }
}

/** Keeps the last lines of an output, at most `mostChars` together: an error is explained at the end. */
export function tail(mostChars: number): { add(line: string): void; text(): string } {
  const lines: string[] = []
  let size = 0
  return {
    add(line) {
      lines.push(line)
      size += line.length + 1
      while (size > mostChars && lines.length > 1) size -= (lines.shift()?.length ?? 0) + 1
    },
    text: () => lines.join('\n'),
  }
}
