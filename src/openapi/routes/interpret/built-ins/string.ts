import type { Node } from 'typescript-classic'
import { array, native, nothing, primitive, text } from '../../values/make.ts'
import { bounded, compiled } from '../../values/pattern.ts'
import { asText, concat, known } from '../../values/text.ts'
import type { Call, PatternValue, PrimitiveValue, TextValue, Value } from '../../values/value.ts'
import { callValue } from '../calls.ts'
import { type Machine, shown, unknownAt } from '../machine.ts'

type Subject = PrimitiveValue | TextValue | PatternValue

/** Methods whose result is what JavaScript itself gives, for strings and arguments that are known. */
const plain = new Set(
  [
    'at charAt charCodeAt endsWith includes indexOf lastIndexOf localeCompare normalize padEnd padStart repeat replace replaceAll search slice split',
    'startsWith substr substring toLowerCase toUpperCase toLocaleLowerCase toLocaleUpperCase toString trim trimEnd trimStart valueOf match codePointAt',
  ].flatMap((names) => names.split(' ')),
)

/** Longer strings are no paths. */
const longest = 100_000

export function stringMember(m: Machine, value: Subject, name: string, node: Node): Value | null {
  if (value.kind === 'pattern') return patternMember(m, value, name)
  if (value.kind === 'text') return textMember(m, value, name)
  const subject = value.value
  if (typeof subject === 'string') {
    if (name === 'length') return primitive(subject.length)
    if (/^\d+$/.test(name)) return primitive(subject[Number(name)])
    if (name === 'concat') return native(name, ({ args }) => concat([value, ...args]))
    return plain.has(name) ? native(name, (call) => onString(m, value, subject, name, call)) : null
  }
  if (typeof subject === 'number' && ['toString', 'toFixed', 'toLocaleString', 'valueOf'].includes(name)) {
    return native(name, ({ args: [digits] }) =>
      primitive(
        name === 'toFixed' && digits?.kind === 'primitive'
          ? subject.toFixed(Number(digits.value))
          : name === 'valueOf'
            ? subject
            : String(subject),
      ),
    )
  }
  if (name === 'toString' && (typeof subject === 'boolean' || typeof subject === 'symbol'))
    return native(name, () => primitive(String(subject)))
  if (subject === undefined || subject === null) return unknownAt(m, node, `${shown(node)}: there is no value to read from`, name)
  return null
}

function onString(m: Machine, value: PrimitiveValue, subject: string, name: string, { args, node }: Call): Value {
  const [search, replacement] = args
  const isCallback = replacement?.kind === 'function' || replacement?.kind === 'native'
  if ((name === 'replace' || name === 'replaceAll') && isCallback)
    return replaceBy(m, value, subject, search ?? nothing, replacement, node)
  const given = args.map(plainArgument)
  if (given.includes(unsaid) || subject.length > longest || given.some((each) => typeof each === 'number' && each > longest))
    return unknownAt(m, node, `${shown(node)} is not known`)
  const method: unknown = Reflect.get(String.prototype, name)
  if (typeof method !== 'function') return nothing
  try {
    return fromPlain(Reflect.apply(method, subject, given), value.notes)
  } catch {
    // What it is called with is none of what it takes.
    return unknownAt(m, node, `${shown(node)} is not known`)
  }
}

const unsaid = Symbol('not known')

function plainArgument(value: Value): unknown {
  if (value.kind === 'pattern') return compiled(value.source, value.flags) ?? unsaid
  return value.kind === 'primitive' ? value.value : unsaid
}

function fromPlain(result: unknown, notes: PrimitiveValue['notes']): Value {
  if (Array.isArray(result)) return array(result.map((item) => fromPlain(item, notes)))
  if (typeof result === 'string' || typeof result === 'number' || typeof result === 'boolean' || result === null)
    return primitive(result, notes)
  return nothing
}

function replaceBy(m: Machine, value: PrimitiveValue, subject: string, search: Value, callback: Value, node: Node): Value {
  const pattern = plainArgument(search)
  if (typeof pattern !== 'string' && !(pattern instanceof RegExp)) return unknownAt(m, node, `${shown(node)} is not known`)
  let isKnown = true
  const result = bounded(() =>
    subject.replace(pattern, (...found: unknown[]) => {
      const args = found.filter((part) => typeof part !== 'object').map((part) => fromPlain(part, []))
      const replaced = known(callValue(m, callback, { args, self: nothing, node, isNew: false }))
      if (replaced === null) isKnown = false
      return replaced ?? ''
    }),
  )
  return isKnown && result !== null ? primitive(result, value.notes) : unknownAt(m, node, `${shown(node)} is not known`)
}

function textMember(m: Machine, value: TextValue, name: string): Value | null {
  if (['toString', 'trim', 'valueOf', 'toLowerCase', 'normalize'].includes(name)) return native(name, () => value)
  if (name === 'concat') return native(name, ({ args }) => concat([value, ...args]))
  if (name === 'replace' || name === 'replaceAll') {
    // What is known is replaced in; what a hole holds is not known before or after.
    return native(name, (call) => {
      const parts = value.parts.map((part) => {
        if (typeof part !== 'string') return part
        const replaced = onString(m, primitive(part), part, name, call)
        return replaced.kind === 'primitive' ? String(replaced.value) : part
      })
      return text(parts, value.notes)
    })
  }
  const [first] = value.parts
  if (name === 'startsWith' && typeof first === 'string') {
    return native(name, ({ args: [prefix], node }) => {
      const wanted = known(prefix)
      if (wanted !== null && (first.length >= wanted.length || !wanted.startsWith(first)))
        return primitive(first.startsWith(wanted))
      return unknownAt(m, node, `${shown(node)} is not known`)
    })
  }
  return null
}

function patternMember(m: Machine, value: PatternValue, name: string): Value | null {
  if (name === 'source') return primitive(value.source)
  if (name === 'flags') return primitive(value.flags)
  if (name === 'toString') return native(name, () => asText(value))
  if (name !== 'test' && name !== 'exec') return null
  return native(name, ({ args: [subject], node }) => {
    const written = known(subject)
    if (written === null || written.length > longest) return unknownAt(m, node, `${shown(node)} is not known`)
    const pattern = compiled(value.source, value.flags)
    const looked = pattern === null ? null : bounded(() => ({ found: pattern.exec(written) }))
    if (looked === null) return unknownAt(m, node, `${shown(node)} is not known`)
    const { found } = looked
    return name === 'test' ? primitive(found !== null) : fromPlain(found === null ? null : [...found], [])
  })
}
