/**
 * Which of `after` changed their place relative to the others, where both lists hold the same names: the fewest that must
 * be taken out for the rest to keep their order (all but a longest increasing subsequence). One column dropped and added
 * again is one moved column, however many stood behind it.
 */
export function moved(before: readonly string[], after: readonly string[]): Set<string> {
  if (before.every((name, index) => after[index] === name)) return new Set()
  const place = new Map(before.map((name, index) => [name, index]))
  const sequence = after.map((name) => place.get(name) ?? -1)
  const length: number[] = []
  const previous: number[] = []
  let best = -1
  sequence.forEach((value, i) => {
    length[i] = 1
    previous[i] = -1
    for (let j = 0; j < i; j++) {
      if ((sequence[j] ?? 0) < value && (length[j] ?? 0) + 1 > (length[i] ?? 0)) {
        length[i] = (length[j] ?? 0) + 1
        previous[i] = j
      }
    }
    if (best === -1 || (length[i] ?? 0) > (length[best] ?? 0)) best = i
  })
  const out = new Set(after)
  for (let i = best; i !== -1; i = previous[i] ?? -1) out.delete(after[i] ?? '')
  return out
}
