/** How much of a report is shown. What does not fit is left out in this order: the rest is never cut in the middle. */
export interface Extent {
  /** Findings explained in full, the worst ones. */
  explained: number
  /** Findings listed in a table, the worst ones. */
  listed: number
  /** Whether folded parts of the body keep what is in them. */
  contents: boolean
  /** Lines of a block of code or a diff, and rows of a table, in the body; a remedy longer than this is left out whole. */
  lines: number
  /** Characters (String.length) of a text. */
  characters: number
}

const all = Number.POSITIVE_INFINITY

export const extents: Extent[] = [
  { explained: all, listed: all, contents: true, lines: all, characters: all },
  { explained: all, listed: all, contents: true, lines: 80, characters: 4000 },
  { explained: 50, listed: 200, contents: true, lines: 20, characters: 1000 },
  { explained: 20, listed: 100, contents: false, lines: 20, characters: 500 },
  { explained: 5, listed: 40, contents: false, lines: 10, characters: 300 },
  { explained: 0, listed: 20, contents: false, lines: 5, characters: 200 },
]

/** At most `length` characters, ending in "…" where some were left out; never half a surrogate pair. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, Math.max(0, length - 1)).replace(/[\ud800-\udbff]$/, '')}…`
}
