interface Section {
  text: string
  firstLine: number
}

/** A line that says nothing but "up" or "down": `-- down`, `--- DOWN ---`, `-- @down`, `-- migrate:down`, `-- Down migration:`. */
const mark =
  /^--+\s*[-=#@+!]*\s*(?:migrat(?:e|ion)\s*:?\s*)?(ups?|downs?|rollback|undo|revert)(?:\s+(?:migration|script|section|sql))?\s*:?\s*[-=#]*\s*$/i

/**
 * Cuts a plain SQL file at its marks, in whichever order. Without a mark for down it is all up. A down part that is only
 * comments is no down part: nothing in it could be run.
 */
export function plainSections(text: string): { up: Section; down: Section | null } {
  const marks = marksOf(text)
  const down = marks.find(({ direction }) => direction === 'down')
  if (down === undefined) return { up: { text, firstLine: 1 }, down: null }
  const upAfter = marks.find(({ direction, offset }) => direction === 'up' && offset > down.offset)
  const downText = text.slice(down.offset, upAfter?.offset)
  const empty = downText.split('\n').every((line) => /^\s*(?:--.*)?$/.test(line))
  return {
    up:
      upAfter === undefined
        ? { text: text.slice(0, down.offset), firstLine: 1 }
        : { text: text.slice(upAfter.offset), firstLine: upAfter.line },
    down: empty ? null : { text: downText, firstLine: down.line },
  }
}

function marksOf(text: string): { direction: 'up' | 'down'; offset: number; line: number }[] {
  const marks: { direction: 'up' | 'down'; offset: number; line: number }[] = []
  let offset = 0
  for (const [index, line] of text.split('\n').entries()) {
    const word = mark.exec(line.trimEnd())?.[1]?.toLowerCase()
    if (word !== undefined) marks.push({ direction: word.startsWith('up') ? 'up' : 'down', offset, line: index + 1 })
    offset += line.length + 1
  }
  return marks
}
