/** What a column of the name usually holds: the least and the greatest number, and how it is spread. */
export interface NumberHabit {
  low: number
  high: number
  /** 'even', or 'small': many small ones and a few big ones. */
  spread: 'even' | 'small'
  /** Digits after the point, where the type leaves it open. */
  scale: number
}

const habits: [RegExp, NumberHabit][] = [
  [
    /(price|amount|total|cost|fee|salary|balance|revenue|budget|subtotal|tax|discount_amount|value)(_|$)/,
    { low: 1, high: 2000, spread: 'small', scale: 2 },
  ],
  [/cents|pence|minor/, { low: 100, high: 200_000, spread: 'small', scale: 0 }],
  [/quantity|qty|count|stock|inventory|units/, { low: 1, high: 100, spread: 'small', scale: 0 }],
  [/(^|_)age$/, { low: 18, high: 90, spread: 'even', scale: 0 }],
  [/rating|score|stars|grade/, { low: 1, high: 5, spread: 'even', scale: 1 }],
  [/percent|pct|discount|rate|ratio|share/, { low: 0, high: 100, spread: 'even', scale: 2 }],
  [/(^|_)year$/, { low: 1990, high: 2025, spread: 'even', scale: 0 }],
  [/(^|_)month$/, { low: 1, high: 12, spread: 'even', scale: 0 }],
  [/(^|_)(day|dow)$/, { low: 1, high: 7, spread: 'even', scale: 0 }],
  [/^lat|latitude/, { low: -60, high: 70, spread: 'even', scale: 6 }],
  [/^(lon|lng)|longitude/, { low: -180, high: 180, spread: 'even', scale: 6 }],
  [/weight|height|width|length|depth|size|distance/, { low: 1, high: 500, spread: 'small', scale: 2 }],
  [
    /position|rank|sort|priority|ordinal|line|sequence|level|version|attempt|retries/,
    { low: 1, high: 10, spread: 'small', scale: 0 },
  ],
  [/duration|seconds|elapsed|_ms$|timeout|bytes/, { low: 1, high: 100_000, spread: 'small', scale: 0 }],
  [/port$/, { low: 1024, high: 65_535, spread: 'even', scale: 0 }],
]

export function numberHabit(column: string): NumberHabit {
  const name = column.toLowerCase()
  return habits.find(([pattern]) => pattern.test(name))?.[1] ?? { low: 1, high: 1000, spread: 'even', scale: 2 }
}

/**
 * When, relative to other times of the same row: what happens first, in between, later, last. Values of a later rank are
 * always after those of an earlier one.
 */
export function timeRank(column: string): number {
  const name = column.toLowerCase()
  if (/updat|modif|chang|edit|last_/.test(name)) return 2
  if (/(^|_)(end|until|to|finish|close|expir|deliver|complete|delet|cancel|due|archiv|left|resolv)/.test(name)) return 3
  if (/creat|start|begin|(^|_)(from|since|open|placed|ordered|joined|registered|inserted|valid_from)/.test(name)) return 0
  return 1
}

/** Whether a time is one that most rows do not have (deleted_at, cancelled_at). */
export const isRarelySet = (column: string): boolean =>
  /(delet|cancel|archiv|ban|block|revok|fail|error|suspend)/.test(column.toLowerCase())
