/** First in, first out. */
export interface Queue<T> {
  add(one: T): void
  next(): T | undefined
}

export function queue<T>(): Queue<T> {
  let waiting: T[] = []
  let taken = 0
  return {
    add: (one) => void waiting.push(one),
    next() {
      if (taken < waiting.length) return waiting[taken++]
      waiting = []
      taken = 0
      return undefined
    },
  }
}
