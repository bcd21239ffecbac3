/**
 * Where things stand in a JSON text that is known to be valid. Containers are gone through only when asked for, each once, and
 * no further than what is asked for: where nobody asks, nothing is spent.
 */
export interface JsonText {
  /** The offset of the member or item at the end of these tokens (of a member: of its name), or of the nearest thing around it. */
  offsetOf(tokens: readonly string[]): number
  /** The second of two members of one name; null where there are none. */
  duplicate(): { name: string; offset: number; first: number } | null
}

interface Member {
  /** Of the name, or of the item. */
  start: number
  value: number
}

interface Container {
  found: Map<string, Member>
  rest: Generator<Member & { name: string }>
}

const quote = 0x22
const backslash = 0x5c

export function jsonText(text: string): JsonText {
  const known = new Map<number, Container>()
  const root = skipSpace(text, 0)

  /** Goes on from where the last search in the container ended. */
  const memberOf = (start: number, name: string): Member | undefined => {
    const container = known.get(start) ?? { found: new Map(), rest: eachMember(text, start) }
    known.set(start, container)
    while (!container.found.has(name)) {
      const next = container.rest.next()
      if (next.done === true) break
      container.found.set(next.value.name, next.value)
    }
    return container.found.get(name)
  }

  return {
    offsetOf(tokens) {
      let value = root
      let start = root
      for (const token of tokens) {
        const member = memberOf(value, token)
        if (member === undefined) break
        ;({ start, value } = member)
      }
      return start
    },
    duplicate: () => duplicateIn(text, root),
  }
}

/** The number of members of all objects of a valid JSON text: colons outside of strings. */
export function countMembers(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) at = skipString(text, at) - 1
    else if (code === 0x3a) count++
  }
  return count
}

function duplicateIn(text: string, root: number): ReturnType<JsonText['duplicate']> {
  const pending = [root]
  for (let start = pending.pop(); start !== undefined; start = pending.pop()) {
    const seen = new Map<string, number>()
    for (const { name, start: at, value } of eachMember(text, start)) {
      const first = seen.get(name)
      if (first !== undefined) return { name, offset: at, first }
      seen.set(name, at)
      pending.push(value)
    }
  }
  return null
}

function* eachMember(text: string, start: number): Generator<Member & { name: string }> {
  const open = text[start]
  if (open !== '{' && open !== '[') return
  let at = skipSpace(text, start + 1)
  for (let index = 0; text[at] !== '}' && text[at] !== ']' && at < text.length; index++) {
    const from = at
    let name = String(index)
    if (open === '{') {
      const end = skipString(text, at)
      name = String(JSON.parse(text.slice(at, end)))
      at = skipSpace(text, skipSpace(text, end) + 1)
    }
    yield { name, start: from, value: at }
    at = skipSpace(text, skipValue(text, at))
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
}

function skipSpace(text: string, at: number): number {
  let next = at
  while (text.charCodeAt(next) <= 0x20) next++
  return next
}

/** Behind the string that starts here. */
function skipString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    if (text.charCodeAt(end - 1) !== backslash) return end + 1
    let slashes = 1
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes++
    if (slashes % 2 === 0) return end + 1
  }
  return text.length
}

function skipValue(text: string, start: number): number {
  if (text.charCodeAt(start) === quote) return skipString(text, start)
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) at = skipString(text, at) - 1
    else if (code === 0x7b || code === 0x5b) depth++
    else if (code === 0x7d || code === 0x5d) {
      if (depth === 0) return at
      if (--depth === 0) return at + 1
    } else if (depth === 0 && (code === 0x2c || code <= 0x20)) return at
  }
  return text.length
}
