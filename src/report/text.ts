/**
 * The only markup in a Report: inline code, delimited as CommonMark does it (a run of backticks, closed by a run of
 * the same length: https://spec.commonmark.org/0.31.2/#code-spans). Everything else in a text is plain.
 */
export type Piece = { kind: 'text' | 'code'; value: string }

/** `value` as inline code for a text of a Report. Use it for every name that the change controls: it survives backticks. */
export function code(value: string): string {
  const delimiter = '`'.repeat(longestRun(value) + 1)
  const content = value === '' ? ' ' : value
  const padded = /^`|`$|^ .* $/s.test(content) && content.trim() !== '' ? ` ${content} ` : content
  return delimiter + padded + delimiter
}

/** The length of the longest run of backticks. */
export function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)
}

/** A text cut into plain text and code; an opening run of backticks that nothing closes is plain text. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  const plain = (value: string) => {
    const last = found.at(-1)
    if (last?.kind === 'text') last.value += value
    else if (value !== '') found.push({ kind: 'text', value })
  }
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('`', at)
    if (open < 0) break
    plain(text.slice(at, open))
    const run = /^`+/.exec(text.slice(open))?.[0] ?? '`'
    const start = open + run.length
    const close = closing(text, start, run.length)
    if (close < 0) {
      plain(run)
      at = start
      continue
    }
    found.push({ kind: 'code', value: unpadded(text.slice(start, close)) })
    at = close + run.length
  }
  plain(text.slice(at))
  return found
}

/** The text without newlines at its end. A pattern would look at a long run of them once for each. */
export function withoutLastNewlines(text: string): string {
  let end = text.length
  while (text[end - 1] === '\n') end -= 1
  return text.slice(0, end)
}

/** The text without its backticks, for places that know no markup. */
export function withoutMarkup(text: string): string {
  return pieces(text)
    .map((piece) => piece.value)
    .join('')
}

function closing(text: string, from: number, length: number): number {
  for (let at = text.indexOf('`', from); at >= 0; at = text.indexOf('`', at)) {
    const run = /^`+/.exec(text.slice(at))?.[0].length ?? 1
    if (run === length) return at
    at += run
  }
  return -1
}

function unpadded(content: string): string {
  return /^ .* $/s.test(content) && content.trim() !== '' ? content.slice(1, -1) : content
}
