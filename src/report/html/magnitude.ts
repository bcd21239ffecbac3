/** What duration() and size() write, in ms and in bytes; what count() writes, in ones. */
const units: Record<string, number> = {
  '': 1,
  row: 1,
  rows: 1,
  M: 1e6,
  bn: 1e9,
  byte: 1,
  bytes: 1,
  kB: 1024,
  MB: 1024 ** 2,
  GB: 1024 ** 3,
  TB: 1024 ** 4,
  PB: 1024 ** 5,
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
}

/** The number that a cell was written from, to sort by: "1.7 s" is 1700, "2 min 5 s" 125,000; null: the text is no quantity. */
export function magnitude(text: string): number | null {
  if (text === 'for ever') return Number.MAX_VALUE
  if (text.length > 40) return null
  const [, sign, rest] = /^([−-]?)(\d.*)$/.exec(text.trim()) ?? []
  if (rest === undefined) return null
  let sum = 0
  for (const part of rest.matchAll(/([\d,.]+(?:e\+?\d+)?)\s*([a-z]*)|(\S)/gi)) {
    const [, digits = '', unit = ''] = part
    const factor = units[unit]
    const value = Number(digits.replaceAll(',', ''))
    if (digits === '' || factor === undefined || Number.isNaN(value)) return null
    sum += value * factor
  }
  return sign === '' ? sum : -sum
}
