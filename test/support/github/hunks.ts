import type { Side } from './world.ts'

export interface Hunk {
  header: string
  lines: string[]
  /** The numbers of the lines that a comment may stand on: the context's on both sides. */
  LEFT: Set<number>
  RIGHT: Set<number>
}

/** The hunks of a patch as GitHub lists it with a file. */
export function hunksOf(patch: string): Hunk[] {
  const hunks: Hunk[] = []
  let left = 0
  let right = 0
  for (const line of patch.split('\n')) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)
    if (header) {
      left = Number(header[1])
      right = Number(header[2])
      hunks.push({ header: line, lines: [], LEFT: new Set(), RIGHT: new Set() })
      continue
    }
    const hunk = hunks.at(-1)
    if (hunk === undefined || line === '' || line.startsWith('\\')) continue
    hunk.lines.push(line)
    if (!line.startsWith('+')) hunk.LEFT.add(left++)
    if (!line.startsWith('-')) hunk.RIGHT.add(right++)
  }
  return hunks
}

export interface Span {
  line: number
  side: Side
  startLine: number | null
  startSide: Side
}

export interface HunkFlaw {
  field: 'line' | 'start_line' | 'diff_hunk'
  /** As GitHub words it, after the field's name. null: the field is missing. */
  message: string | null
}

/** Why a comment cannot stand there, in GitHub's words; none where it can. `patch` is undefined where the change has no such file. */
export function flawsOfSpan(patch: string | undefined, { line, side, startLine, startSide }: Span): HunkFlaw[] {
  const hunks = hunksOf(patch ?? '')
  const end = hunks.find((hunk) => hunk[side].has(line))
  const flaws: HunkFlaw[] = []
  if (end === undefined) flaws.push({ field: 'line', message: 'must be part of the diff' })
  if (startLine !== null) {
    if (startLine >= line && startSide === side) flaws.push({ field: 'start_line', message: 'must precede the end line.' })
    else if (end === undefined || !end[startSide].has(startLine)) {
      flaws.push({ field: 'start_line', message: 'must be part of the same hunk as the line.' })
    }
  }
  return end === undefined ? [...flaws, { field: 'diff_hunk', message: null }] : flaws
}

/** What GitHub shows above a comment: its hunk, up to its line. */
export function shownHunk(patch: string, line: number, side: Side): string {
  const hunk = hunksOf(patch).find((one) => one[side].has(line))
  if (hunk === undefined) return ''
  const index = [...hunk[side]].indexOf(line)
  const other = side === 'RIGHT' ? '-' : '+'
  let seen = -1
  const upTo = hunk.lines.findIndex((text) => !text.startsWith(other) && ++seen === index)
  return [hunk.header, ...hunk.lines.slice(0, upTo + 1)].join('\n')
}
