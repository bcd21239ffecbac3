import { type LineReader, lineWise, tail } from './lines.ts'

export interface KeptOutput {
  /** Takes the chunks of one more stream. */
  stream(): (chunk: Buffer) => void
  /** The last lines of all streams, redacted. */
  text(): string
  /** From now on lines are kept, but neither cut, nor redacted, nor passed on before somebody asks. */
  quieten(): void
  /** Takes what is left of lines that did not end. */
  flush(): void
}

const tailChars = 64 * 1024

/** Keeps the end of a process's output, and passes its lines on as they come until it is told to be quiet. */
export function keepOutput(onLine: (line: string) => void): KeptOutput {
  const kept = tail(tailChars)
  const streams: { lines: LineReader; raw: RawTail }[] = []
  let quiet = false
  const catchUp = () => {
    for (const { lines, raw } of streams) raw.moveTo(lines)
  }
  return {
    stream() {
      const lines = lineWise((line) => {
        kept.add(line)
        if (!quiet) onLine(line)
      })
      const raw = rawTail(tailChars)
      streams.push({ lines, raw })
      return (chunk) => (quiet ? raw.add(chunk) : lines.push(chunk))
    },
    text() {
      catchUp()
      return kept.text()
    },
    quieten() {
      quiet = true
    },
    flush() {
      catchUp()
      for (const { lines } of streams) lines.end()
    },
  }
}

interface RawTail {
  add(chunk: Buffer): void
  /** Hands everything over and is empty then. */
  moveTo(lines: LineReader): void
}

/** Keeps the last chunks of a stream as they came, of at least `leastBytes` where it has so many. */
function rawTail(leastBytes: number): RawTail {
  let chunks: Buffer[] = []
  let size = 0
  let isCut = false
  return {
    add(chunk) {
      chunks.push(chunk)
      size += chunk.length
      for (let [first] = chunks; first !== undefined && size - first.length >= leastBytes; [first] = chunks) {
        chunks.shift()
        size -= first.length
        isCut = true
      }
    },
    moveTo(lines) {
      const bytes = Buffer.concat(chunks)
      // Half a line may hold half a secret, which nothing would know as one.
      if (isCut) lines.drop()
      lines.push(isCut ? bytes.subarray(bytes.indexOf('\n') + 1 || bytes.length) : bytes)
      chunks = []
      size = 0
      isCut = false
    },
  }
}
