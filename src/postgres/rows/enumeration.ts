/** Goes through all combinations of a few finite lists once each, in an order that looks random and depends only on `seed`. */
export interface Enumeration {
  /** How many combinations there are. */
  readonly size: number
  /** The k-th combination: an index into each list. */
  combination(k: number): number[]
}

export function enumeration(sizes: readonly number[], seed: number): Enumeration {
  const size = sizes.reduce((product, part) => product * part, 1)
  const factor = coprime(Math.max(1, Math.floor(size * 0.618) + (seed % 7)), size)
  const offset = size === 0 ? 0 : seed % size
  return {
    size,
    combination(k) {
      let rest = Number((BigInt(k) * BigInt(factor) + BigInt(offset)) % BigInt(Math.max(1, size)))
      return sizes.map((part) => {
        const digit = rest % part
        rest = Math.floor(rest / part)
        return digit
      })
    },
  }
}

/** The first number from `n` on that shares no divisor with `m`: its multiples visit every rest. */
function coprime(n: number, m: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  let candidate = n
  while (m > 1 && divisor(candidate, m) !== 1) candidate++
  return candidate
}
