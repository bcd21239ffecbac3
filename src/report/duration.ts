/** A time in ms as a person says it: "0.4 ms", "17 ms", "1.7 s", "2 min 5 s", "1 h 20 min". */
export function duration(ms: number): string {
  if (!Number.isFinite(ms)) return 'for ever'
  if (ms < 0) return `−${duration(-ms)}`
  if (ms < 9.95) return `${tenths(ms)} ms`
  if (Math.round(ms) < 1000) return `${Math.round(ms)} ms`
  if (ms < 59_950) return `${tenths(ms / 1000)} s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 3600) return both(Math.floor(seconds / 60), 'min', seconds % 60, 's')
  const minutes = Math.round(ms / 60_000)
  return both(Math.floor(minutes / 60), 'h', minutes % 60, 'min')
}

function tenths(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function both(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`
}
