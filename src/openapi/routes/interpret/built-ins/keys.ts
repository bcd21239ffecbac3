import type { Value } from '../../values/value.ts'

/** The names of a value's own properties; null: not known. */
export function ownKeys(value: Value): string[] | null {
  switch (value.kind) {
    case 'object':
      return value.more === null ? [...value.props.keys()].filter((name) => !name.startsWith('@@')) : null
    case 'array':
      return value.more === null ? value.items.map((_, index) => String(index)) : null
    case 'function':
    case 'class':
    case 'native':
      return [...value.props.keys()]
    case 'primitive':
      return typeof value.value === 'string' ? [...value.value].map((_, index) => String(index)) : []
    default:
      return null
  }
}
