/**
 * How much two token lists have in common: twice the number of tokens in common over the number of both, from 0 to 1
 * (the Sørensen–Dice coefficient). A parameter (`$1`, `?`, `:name`, `${name}`) in one may stand for a token of the other.
 */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [counts(a), counts(b)]
  let common = 0
  for (const [token, count] of left.tokens) common += Math.min(count, right.tokens.get(token) ?? 0)
  const open = Math.max(0, Math.min(left.parameters + right.parameters, left.total - common, right.total - common))
  return left.total + right.total === 0 ? 0 : (2 * (common + open)) / (left.total + right.total)
}

function counts(list: readonly string[]): { tokens: Map<string, number>; parameters: number; total: number } {
  const tokens = new Map<string, number>()
  let [parameters, total] = [0, 0]
  for (let index = 0; index < list.length; index++) {
    const token = list[index] ?? ''
    const next = list[index + 1] ?? ''
    total++
    if (token === '$' && next === '{') {
      parameters++
      index = Math.max(index, list.indexOf('}', index))
    } else if (token === '?' || (token === '$' && /^\d+$/.test(next))) {
      parameters++
      if (token === '$') index++
    } else if (token === ':' && /^[a-z_]/.test(next) && list[index - 1] !== ':') {
      parameters++
      index++
    } else tokens.set(token, (tokens.get(token) ?? 0) + 1)
  }
  return { tokens, parameters, total }
}
