import type { Note } from '../route.ts'
import { text } from './make.ts'
import type { ExternalValue, Hole, PrimitiveValue, TextValue, Value } from './value.ts'

/** What a value reads as in a string, with holes for what is not known. */
export function asText(value: Value): PrimitiveValue | TextValue {
  switch (value.kind) {
    case 'primitive':
      return text([String(value.value)], value.notes)
    case 'text':
      return value
    case 'pattern':
      return text([`/${value.source}/${value.flags}`])
    case 'environment':
      return text([{ name: value.name, why: environmentNote(value.name, value.at) }])
    case 'unknown':
      return text([{ name: lastName(value.name), why: value.why }])
    case 'choice':
      return text([{ name: 'value', why: value.why }])
    case 'array':
      return value.more === null
        ? concat(value.items.flatMap((item, index) => (index === 0 ? [item] : [text([',']), item])))
        : text([{ name: 'list', why: value.more }])
    case 'function':
    case 'class':
    case 'native':
      return text([value.name])
    case 'external':
      return text([{ name: nameOf(value), why: { text: `${value.module} is not read`, at: value.at } }])
    default:
      return text(['[object Object]'])
  }
}

export function concat(values: readonly Value[]): PrimitiveValue | TextValue {
  const texts = values.map(asText)
  const notes = texts.flatMap((each) => each.notes)
  return text(
    texts.flatMap((each) => partsOf(each)),
    notes,
  )
}

export function partsOf(value: PrimitiveValue | TextValue): readonly (string | Hole)[] {
  return value.kind === 'text' ? value.parts : [String(value.value)]
}

export function environmentNote(name: string, at: Note['at']): Note {
  return { text: `${name} is read from the environment and has no default`, at }
}

/** `options.base` is called base; what a call gives has no other name than its package's. */
function nameOf({ module, steps }: ExternalValue): string {
  const last = steps.at(-1)
  return last?.kind === 'get' && /^\w+$/.test(last.name) ? last.name : module
}

function lastName(name: string): string {
  const last = name.split('.').at(-1) ?? ''
  return /^\w+$/.test(last) ? last : 'unknown'
}

/** The string a value is; null where it is none or not wholly known. */
export function known(value: Value | undefined): string | null {
  return value?.kind === 'primitive' && typeof value.value === 'string' ? value.value : null
}
