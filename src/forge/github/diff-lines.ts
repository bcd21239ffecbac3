/** Lines of a file as the change leaves it, 1-based, both included. */
export interface LineRange {
  from: number
  to: number
}

/** Per file, the lines of each hunk. */
export type DiffLines = ReadonlyMap<string, readonly LineRange[]>

/**
 * A hunk's head says how many lines it has on the right, and every other line of a patch begins with a blank, a sign or a backslash
 * (unified format: GNU diffutils' manual, "Detailed Unified").
 */
const head = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm

/** What GitHub lists as a pull request's files, as lines on which a comment can stand. `patch` is absent where a file is binary or too large. */
export function diffLines(files: readonly { filename: string; patch?: string | undefined }[]): DiffLines {
  return new Map(files.map(({ filename, patch = '' }) => [filename, rangesOf(patch)]))
}

/** Whether a comment can stand on these lines: GitHub takes it where both ends are in one hunk. */
export function isCommentable(diff: DiffLines, file: string, from: number, to: number): boolean {
  return from <= to && (diff.get(file) ?? []).some((range) => range.from <= from && to <= range.to)
}

function rangesOf(patch: string): LineRange[] {
  return [...patch.matchAll(head)].flatMap(([, start, count = '1']) => {
    const from = Number(start)
    return count === '0' ? [] : [{ from, to: from + Number(count) - 1 }]
  })
}
