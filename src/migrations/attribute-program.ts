/** A program's text with nothing but its letters and digits, which knows where each stood. */
export interface ProgramText {
  file: string
  letters: string
  /** 1-based line of the program on which the letter at this offset of `letters` stands. */
  lineOf(offset: number): number
}

/**
 * What is left of SQL whatever literal it stands in: quotes, escapes, indentation and the seams between literals that
 * are put together hold no letters. `\n` and `\t` within a literal are white space.
 */
export function letters(text: string): string {
  return text.replaceAll(/\\[nrt]|[^\p{L}\p{N}_]/gu, '').toLowerCase()
}

export function programText(file: string, text: string): ProgramText {
  const parts: string[] = []
  const starts: number[] = []
  let length = 0
  for (const line of text.split('\n')) {
    const part = letters(line)
    starts.push(length)
    parts.push(part)
    length += part.length
  }
  return {
    file,
    letters: parts.join(''),
    lineOf(offset) {
      let [low, high] = [0, starts.length - 1]
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      return low + 1
    },
  }
}
