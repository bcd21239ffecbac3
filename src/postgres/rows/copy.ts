import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ClientBase, escapeIdentifier } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

const chunkLength = 64 * 1024
const special = /[\\\n\r\t]/
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** One row in COPY's text format. */
export function copyLine(row: readonly (string | null)[]): string {
  let line = ''
  for (let i = 0; i < row.length; i++) {
    const value = row[i]
    if (i > 0) line += '\t'
    if (value === null || value === undefined) line += '\\N'
    else line += special.test(value) ? value.replace(/[\\\n\r\t]/g, (char) => escapes[char] ?? char) : value
  }
  return `${line}\n`
}

/** Sends rows to a table (a qualified, quoted name) until `next` gives null; how many were sent. */
export async function copyRows(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  next: () => (string | null)[] | null,
): Promise<number> {
  let sent = 0
  function* chunks(): Generator<string> {
    let chunk = ''
    for (let row = next(); row !== null; row = next()) {
      sent++
      chunk += copyLine(row)
      if (chunk.length < chunkLength) continue
      yield chunk
      chunk = ''
    }
    if (chunk !== '') yield chunk
  }
  const list = columns.map((column) => escapeIdentifier(column)).join(', ')
  await pipeline(Readable.from(chunks()), client.query(copyFrom(`COPY ${table} (${list}) FROM STDIN`)))
  return sent
}
