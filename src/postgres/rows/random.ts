/** Numbers that depend on nothing but a seed: the same on every machine. */

export interface Random {
  /** Starts the stream that belongs to a row: equal numbers give equal streams. */
  reset(row: number, attempt: number): void
  /** At least 0, below 1. */
  unit(): number
  /** A whole number, both ends included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
}

/** A stream for one column of one table: mulberry32 (public domain, T. Ettinger), seeded anew for every row. */
export function random(seed: number, ...names: readonly string[]): Random {
  const base = names.reduce((hash, name) => hashText(name, hash), mix(seed >>> 0))
  let state = base
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    reset(row, attempt) {
      state = mix(base ^ Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(attempt, 0x85ebca6b))
    },
    unit,
    between: (low, high) => low + Math.floor(unit() * (high - low + 1)),
    chance: (probability) => unit() < probability,
    pick<T>(list: readonly T[]): T {
      const item = list[Math.floor(unit() * list.length)]
      if (item === undefined && list.length === 0) throw new Error('nothing to pick from')
      return item as T
    },
  }
}

/** FNV-1a over UTF-16 units. */
function hashText(text: string, hash: number): number {
  let h = hash ^ 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mix(h)
}

/** The finalizer of MurmurHash3. */
function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) | 0
}
