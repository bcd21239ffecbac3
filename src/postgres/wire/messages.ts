/** Messages of the PostgreSQL protocol 3.x (manual, chapter 55): framing, the few that are written, the fields that are read. */

export interface Message {
  /** The type byte as a character. */
  type: string
  /** The whole message as it stood on the wire, type and length included. */
  raw: Buffer
}

/** No message is longer: the server's own limit (MaxAllocSize), and what stands before it are type and length. */
const longestMessage = 0x3fffffff + 5

/**
 * Cuts a byte stream into messages. From a length that cannot be one, the rest is no protocol that anybody understands:
 * it comes as messages of type '', as it arrives, for the other side to judge.
 */
export class MessageReader {
  #pending: Buffer[] = []
  #bytes = 0
  /** How many bytes the message at hand needs, as far as it is known: its head, or all of it. */
  #needed = 5
  #lost = false

  /** Messages that are complete with `chunk`; the rest waits for the next. */
  read(chunk: Buffer): Message[] {
    if (this.#lost) return [{ type: '', raw: chunk }]
    this.#pending.push(chunk)
    this.#bytes += chunk.length
    if (this.#bytes < this.#needed) return []
    const bytes = this.#pending.length === 1 ? chunk : Buffer.concat(this.#pending)
    const messages: Message[] = []
    let at = 0
    this.#needed = 5
    while (bytes.length - at >= 5) {
      const length = 1 + bytes.readUInt32BE(at + 1)
      if (length < 5 || length > longestMessage) {
        this.#lost = true
        return [...messages, { type: '', raw: bytes.subarray(at) }]
      }
      if (length > bytes.length - at) {
        this.#needed = length
        break
      }
      messages.push({ type: String.fromCharCode(bytes.readUInt8(at)), raw: bytes.subarray(at, at + length) })
      at += length
    }
    const rest = bytes.subarray(at)
    this.#pending = rest.length === 0 ? [] : [rest]
    this.#bytes = rest.length
    return messages
  }
}

function message(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(5)
  head.write(type, 0, 'latin1')
  head.writeUInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const cstring = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf8')
const int16 = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 2)
  values.forEach((value, index) => {
    buffer.writeInt16BE(value, index * 2)
  })
  return buffer
}

export const query = (sql: string): Buffer => message('Q', cstring(sql))
export const parse = (name: string, sql: Buffer | string): Buffer =>
  message('P', cstring(name), typeof sql === 'string' ? cstring(sql) : Buffer.concat([sql, Buffer.alloc(1)]), int16(0))
/** Binds without parameters, all results as text. */
export const bind = (portal: string, statement: string): Buffer =>
  message('B', cstring(portal), cstring(statement), int16(0, 0, 0))
export const describePortal = (portal: string): Buffer => message('D', Buffer.from('P'), cstring(portal))
export const execute = (portal: string): Buffer => message('E', cstring(portal), Buffer.alloc(4))
export const close = (what: 'S' | 'P', name: string): Buffer => message('C', Buffer.from(what), cstring(name))
export const sync = message('S')
export const flush = message('H')

/** The C string that begins at `offset`, and the offset behind it. */
export function readString(raw: Buffer, offset: number): { text: string; next: number } {
  const end = raw.indexOf(0, offset)
  return { text: raw.toString('utf8', offset, end === -1 ? raw.length : end), next: (end === -1 ? raw.length : end) + 1 }
}

/** The columns of a DataRow, as text. */
export function readDataRow(raw: Buffer): (string | null)[] {
  const columns: (string | null)[] = []
  let at = 7
  for (let count = raw.readInt16BE(5); count > 0; count--) {
    const length = raw.readInt32BE(at)
    at += 4
    columns.push(length === -1 ? null : raw.toString('utf8', at, at + Math.max(length, 0)))
    at += Math.max(length, 0)
  }
  return columns
}

/** The fields of an ErrorResponse or NoticeResponse by their one-letter code. */
export function readFields(raw: Buffer): Map<string, string> {
  const fields = new Map<string, string>()
  let at = 5
  while (at < raw.length && raw[at] !== 0) {
    const code = String.fromCharCode(raw.readUInt8(at))
    const { text, next } = readString(raw, at + 1)
    fields.set(code, text)
    at = next
  }
  return fields
}

/**
 * An ErrorResponse or NoticeResponse whose position counts `characters` more: for a statement that was sent alone though
 * the client had sent more text before it.
 */
export function shiftPosition(original: Message, characters: () => number): Message {
  if (!readFields(original.raw).has('P')) return original
  const parts: Buffer[] = []
  let at = 5
  while (at < original.raw.length && original.raw[at] !== 0) {
    const { text, next } = readString(original.raw, at + 1)
    const isPosition = original.raw[at] === 0x50
    parts.push(
      isPosition
        ? Buffer.concat([Buffer.from('P'), cstring(String(Number(text) + characters()))])
        : original.raw.subarray(at, next),
    )
    at = next
  }
  return { type: original.type, raw: message(original.type, ...parts, Buffer.alloc(1)) }
}

/** The command tag of a CommandComplete: "INSERT 0 3" is `{ tag: 'INSERT', rows: 3 }`. */
export function readTag(raw: Buffer): { tag: string; rows: number | null } {
  const text = readString(raw, 5).text
  const match = /^(.*?)((?: \d+)+)$/.exec(text)
  if (!match) return { tag: text, rows: null }
  return { tag: match[1] ?? text, rows: Number((match[2] ?? '').trim().split(' ').at(-1)) }
}
