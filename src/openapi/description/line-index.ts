/** Lines and columns (both from 1) of offsets in a text. */
export interface LineIndex {
  at(offset: number): { line: number; column: number }
}

/** The text is gone through once, when first asked. Lines end with LF, CRLF or CR. */
export function lineIndex(text: string): LineIndex {
  let starts: number[] | null = null
  return {
    at(offset) {
      starts ??= lineStarts(text)
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
    },
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1)
  }
  return starts
}
