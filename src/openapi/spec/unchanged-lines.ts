import { diffArrays } from 'diff'

/**
 * A text with what was added to it, where a writer would also have written the rest otherwise. `asWritten` is `before` as the writer writes it,
 * `after` the same with the additions: lines that are alike in the two are taken from `before`.
 */
export function withAdditions(before: string, asWritten: string, after: string): string {
  const source = sources(before.split('\n'), asWritten.split('\n'))
  const lines: string[] = []
  let at = 0
  for (const { value, added, removed } of diffArrays(asWritten.split('\n'), after.split('\n'))) {
    if (added) {
      lines.push(...value)
      continue
    }
    if (!removed) lines.push(...source.slice(at, at + value.length).flat())
    at += value.length
  }
  return lines.join('\n')
}

/** For each line as it is written, the lines that it was before: of several that became several, all stand at the first. */
function sources(before: readonly string[], asWritten: readonly string[]): string[][] {
  const source: string[][] = []
  let pending: string[] = []
  for (const { value, added, removed } of diffArrays([...before], [...asWritten])) {
    if (removed) {
      pending = [...pending, ...value]
      continue
    }
    for (const line of value) {
      source.push(added ? pending : [...pending, line])
      pending = []
    }
  }
  if (pending.length > 0) source.push(pending)
  return source
}
