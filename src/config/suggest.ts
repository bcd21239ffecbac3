/** The name that was probably meant: the nearest within a third of its length, at most 3 edits away; null where none is near. */
export function nearest(wrong: string, names: Iterable<string>): string | null {
  let best: string | null = null
  let fewest = 4
  for (const name of names) {
    const edits = editDistance(wrong.toLowerCase(), name.toLowerCase())
    if (edits < fewest && edits <= Math.ceil(Math.max(name.length, wrong.length) / 3)) {
      best = name
      fewest = edits
    }
  }
  return best
}

/** "Did you mean …?", or "" where no name is near. */
export function didYouMean(wrong: string, names: Iterable<string>, prefix = ''): string {
  const name = nearest(wrong, names)
  return name === null ? '' : `Did you mean ${prefix}${name}?`
}

/** Edits (insert, delete, replace, swap of neighbours) from `a` to `b`: the optimal string alignment distance. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let edits = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, (before[j - 2] ?? 0) + 1)
      next.push(edits)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
