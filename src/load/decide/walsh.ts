/**
 * Walsh averages, (x_i + x_j) / 2 of every i ≤ j, of values that are sorted in rising order. They are counted and not written
 * down: n (n + 1) / 2 of them in n steps.
 */
export function walshAbove(sorted: Float64Array, theta: number): number {
  let count = 0
  let first = sorted.length
  for (let last = 0; last < sorted.length; last++) {
    while (first > 0 && average(sorted, first - 1, last) > theta) first--
    count += pairsUpTo(last, first)
  }
  return count
}

/** Of the pairs (i, last) with i ≤ last, those from `first` on. */
function pairsUpTo(last: number, first: number): number {
  return Math.max(0, last - first + 1)
}

function average(sorted: Float64Array, i: number, j: number): number {
  return ((sorted[i] ?? 0) + (sorted[j] ?? 0)) / 2
}

/**
 * The k-th smallest Walsh average, k from 1: the smallest number above which there are no more than the others. By halving, as
 * Johnson & Mizoguchi (1978) select from X + Y, so that 1,000 rounds take no half million of stored averages.
 */
export function walshOfRank(sorted: Float64Array, k: number): number {
  const most = (sorted.length * (sorted.length + 1)) / 2 - k
  let low = sorted[0] ?? Number.NaN
  let high = sorted[sorted.length - 1] ?? Number.NaN
  if (walshAbove(sorted, low) <= most) return low
  for (;;) {
    const middle = low + (high - low) / 2
    if (middle <= low || middle >= high) return high
    if (walshAbove(sorted, middle) <= most) high = middle
    else low = middle
  }
}
