/** Where the bracket that opens at `from` closes; the text's length where it does not. */
export function closing(text: string, from: number, open = '(', close = ')'): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at += 1
    else if (text[at] === open) depth += 1
    else if (text[at] === close) {
      depth -= 1
      if (depth === 0) return at
    }
  }
  return text.length
}
