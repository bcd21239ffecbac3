/** Compares strings of digits as numbers of any length: '9' before '10', '007' equal to '7'. */
export function compareDigits(a: string, b: string): number {
  const [left, right] = [BigInt(a), BigInt(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * Compares dotted versions part by part as numbers, missing parts being 0: 1.9 before 1.10, 1 equal to 1.0. Underscores
 * stand for dots. As Flyway's MigrationVersion does.
 */
export function compareDotted(a: string, b: string): number {
  const [left, right] = [dottedParts(a), dottedParts(b)]
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const order = compareDigits(left[index] ?? '0', right[index] ?? '0')
    if (order !== 0) return order
  }
  return 0
}

/** The parts of a dotted version, without leading zeroes and without trailing zero parts: the same for versions that are equal. */
export function dottedParts(version: string): string[] {
  const parts = version
    .replaceAll('_', '.')
    .split('.')
    .map((part) => BigInt(part).toString())
  while (parts.length > 1 && parts.at(-1) === '0') parts.pop()
  return parts
}
