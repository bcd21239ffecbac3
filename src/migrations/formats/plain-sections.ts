interface Section {
  text: string
  firstLine: number
}

/** A line that says nothing but "up" or "down": `-- down`, `--- DOWN ---`, `-- @down`, `-- migrate:down`, `-- Down migration:`. */
const mark =
  /^--+\s*[-=#@+!]*\s*(?:migrat(?:e|ion)\s*:?\s*)?(ups?|downs?|rollback|undo|revert)(?:\s+(?:migration|script|section|sql))?\s*:?\s*[-=#]*\s*$/i

/**
 * Cuts a plain SQL file at its marks. Without marks, or without one for down, it is all up. A down part that is only
 * comments is no down part: nothing in it could be run.
 */
export function plainSections(text: string): { up: Section; down: Section | null } {
  const up: Section = { text, firstLine: 1 }
  let [downStart, offset, number] = [-1, 0, 0]
  let downLine = 0
  for (const line of text.split('\n')) {
    number++
    const word = mark.exec(line.trimEnd())?.[1]?.toLowerCase()
    if (word !== undefined && !word.startsWith('up') && downStart === -1) [downStart, downLine] = [offset, number]
    offset += line.length + 1
  }
  if (downStart === -1) return { up, down: null }
  const down = text.slice(downStart)
  const empty = down.split('\n').every((line) => /^\s*(?:--.*)?$/.test(line))
  return { up: { text: text.slice(0, downStart), firstLine: 1 }, down: empty ? null : { text: down, firstLine: downLine } }
}
