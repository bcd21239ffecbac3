/** As much of GraphQL as a client of GitHub needs: one operation, arguments, aliases, inline fragments. */
export type Value =
  | { kind: 'literal'; value: string | number | boolean | null }
  | { kind: 'variable'; name: string }
  | { kind: 'list'; items: Value[] }
  | { kind: 'object'; fields: Record<string, Value> }

export interface Field {
  alias: string
  name: string
  arguments: Record<string, Value>
  /** null: a leaf. */
  fields: Selection[] | null
}

/** A field, or what is asked only of one type. */
export type Selection = Field | { on: string; fields: Selection[] }

export interface Operation {
  kind: 'query' | 'mutation'
  /** Name without "$", and the type as written: "Int!". */
  variables: Record<string, string>
  fields: Selection[]
}

const token = /[\s,]+|#[^\n]*|(\.\.\.|[A-Za-z_]\w*|-?\d+(?:\.\d+)?|"(?:[^"\\\n]|\\.)*"|[{}()[\]:!$=])/gy

/** Throws Error for what is no GraphQL, or more of it than this knows. */
export function parse(text: string): Operation {
  const tokens: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const from = token.lastIndex
    const match = token.exec(text)
    if (match === null) throw new Error(`Parse error on ${JSON.stringify(text.slice(from, from + 10))}`)
    if (match[1] !== undefined) tokens.push(match[1])
  }
  let at = 0
  const peek = () => tokens[at] ?? '(end of document)'
  const next = () => tokens[at++] ?? '(end of document)'
  const take = (wanted: string) => peek() === wanted && next() === wanted
  const expect = (wanted: string) => {
    if (!take(wanted)) throw new Error(`Parse error on ${JSON.stringify(peek())}, expected ${wanted}`)
  }
  const name = () => {
    const given = next()
    if (!/^[A-Za-z_]/.test(given)) throw new Error(`Parse error on ${JSON.stringify(given)}, expected a name`)
    return given
  }
  const until = <T>(end: string, item: () => T): T[] => {
    const items: T[] = []
    while (!take(end)) items.push(item())
    return items
  }

  const value = (): Value => {
    if (take('$')) return { kind: 'variable', name: name() }
    if (take('[')) return { kind: 'list', items: until(']', value) }
    if (take('{')) return { kind: 'object', fields: Object.fromEntries(until('}', () => pair())) }
    const given = next()
    if (/^["\d-]/.test(given)) return { kind: 'literal', value: JSON.parse(given) as string | number }
    if (given === 'true' || given === 'false') return { kind: 'literal', value: given === 'true' }
    if (given === 'null') return { kind: 'literal', value: null }
    if (/^[A-Za-z_]/.test(given)) return { kind: 'literal', value: given }
    throw new Error(`Parse error on ${JSON.stringify(given)}, expected a value`)
  }
  const pair = (): [string, Value] => {
    const key = name()
    expect(':')
    return [key, value()]
  }
  const selection = (): Selection => {
    if (take('...')) {
      if (!take('on')) throw new Error('the fake knows no named fragments')
      return { on: name(), fields: selections() }
    }
    const first = name()
    const second = take(':') ? name() : first
    const given = take('(') ? Object.fromEntries(until(')', pair)) : {}
    return { alias: first, name: second, arguments: given, fields: peek() === '{' ? selections() : null }
  }
  const selections = (): Selection[] => {
    expect('{')
    return until('}', selection)
  }
  const type = (): string => {
    const inner = take('[') ? `[${type()}` : name()
    const closed = inner.startsWith('[') && take(']') ? `${inner}]` : inner
    return take('!') ? `${closed}!` : closed
  }
  const variable = (): [string, string] => {
    expect('$')
    const given = name()
    expect(':')
    const its = type()
    if (take('=')) throw new Error('the fake knows no default values')
    return [given, its]
  }

  const kind = peek() === 'mutation' ? 'mutation' : 'query'
  if (peek() !== '{' && next() !== kind) throw new Error('the fake knows queries and mutations')
  if (/^[A-Za-z_]/.test(peek())) name()
  const variables = take('(') ? Object.fromEntries(until(')', variable)) : {}
  const fields = selections()
  if (at < tokens.length) throw new Error(`Parse error on ${JSON.stringify(peek())}: one operation is enough`)
  return { kind, variables, fields }
}
