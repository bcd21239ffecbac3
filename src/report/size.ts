/** A number of bytes, in steps of 1024 with PostgreSQL's unit names (pg_size_pretty): "512 bytes", "9.4 kB", "812 MB", "1.2 GB". */
export function size(bytes: number): string {
  if (Math.abs(bytes) < 1024) return `${Math.round(bytes)} ${Math.round(bytes) === 1 ? 'byte' : 'bytes'}`
  return scaled(bytes, 1024, ['kB', 'MB', 'GB', 'TB', 'PB'])
}

/** A count: exact with separators below a million ("950", "12,000"), rounded above ("1.2 M", "40 M", "3 bn"). */
export function count(value: number): string {
  if (Math.abs(value) >= 1e15) return value.toExponential(1)
  if (Math.abs(value) < 1_000_000) return value.toLocaleString('en-US')
  return scaled(value / 1000, 1000, ['M', 'bn'])
}

/** "1 row", "1.2 M rows". */
export function rows(value: number): string {
  return `${count(value)} ${value === 1 ? 'row' : 'rows'}`
}

function scaled(value: number, step: number, units: string[]): string {
  let amount = value / step
  let unit = 0
  while (Math.abs(rounded(amount)) >= step && unit < units.length - 1) {
    amount /= step
    unit += 1
  }
  return `${rounded(amount).toLocaleString('en-US')} ${units[unit]}`
}

function rounded(amount: number): number {
  return Math.abs(amount) < 9.95 ? Math.round(amount * 10) / 10 : Math.round(amount)
}
