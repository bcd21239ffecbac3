import type { Value } from './value.ts'

/** Whether a value counts as true; null: not known. */
export function truth(value: Value): boolean | null {
  switch (value.kind) {
    case 'primitive':
      return Boolean(value.value)
    case 'text':
      return value.parts.some((part) => typeof part === 'string' && part !== '') ? true : null
    case 'choice': {
      const all = new Set(value.options.map(truth))
      const [only] = all
      return all.size === 1 && only !== undefined ? only : null
    }
    case 'environment':
    case 'external':
    case 'unknown':
      return null
    default:
      return true
  }
}

/** Whether a value is null or undefined; null: not known. */
export function isNothing(value: Value): boolean | null {
  if (value.kind === 'primitive') return value.value === null || value.value === undefined
  if (value.kind === 'choice') {
    const all = new Set(value.options.map(isNothing))
    const [only] = all
    return all.size === 1 && only !== undefined ? only : null
  }
  return value.kind === 'environment' || value.kind === 'external' || value.kind === 'unknown' ? null : false
}
