/** A place in a file. Both 1-based, `column` in characters. */
export interface FaultPlace {
  line: number
  column: number
}

/** What was sent, and where it stands: at `offset` (in UTF-16 code units) of a text that begins on line `firstLine` of its file. */
export interface Sent {
  sql: string
  offset: number
  script: { text: string; firstLine: number }
}

/** Where in the file the character is that the server points at; null: it points at none. */
export function faultPlace({ script, offset, sql }: Sent, { position }: { position: number | null }): FaultPlace | null {
  if (position === null) return null
  return placeBehind({ line: script.firstLine, column: 1 }, script.text.slice(0, offset) + firstCharacters(sql, position - 1))
}

/**
 * Where the character is that the server points at, in a text that begins at `start`. `position` is 1-based and counts characters,
 * whatever they take in bytes or code units (documentation, 53.8 Error and Notice Message Fields: P). It may be one behind the end.
 */
export function placeAt(start: FaultPlace, text: string, position: number): FaultPlace {
  return placeBehind(start, firstCharacters(text, position - 1))
}

function firstCharacters(text: string, count: number): string {
  let end = 0
  for (let characters = 0; characters < count && end < text.length; characters++)
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  return text.slice(0, end)
}

function placeBehind(start: FaultPlace, before: string): FaultPlace {
  const lastBreak = before.lastIndexOf('\n')
  const characters = [...before.slice(lastBreak + 1)].length
  if (lastBreak === -1) return { line: start.line, column: start.column + characters }
  return { line: start.line + before.split('\n').length - 1, column: characters + 1 }
}
