import { closing } from './closing.ts'
import type { Token } from './open-api-path.ts'

/**
 * The path syntax of Express 4 and 5 and of koa-router (path-to-regexp 0.1 to 8), as far as each means the same: `:id`, `:id(\\d+)`, `:id?`,
 * `:path*`, `(.*)`, `*`, `*splat`, `{/:id}`, `ab?cd`.
 */
export function expressTokens(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at)
    const named = /^:(?:"([^"]+)"|(\w+))/.exec(rest)
    if (rest.startsWith('\\') && rest.length > 1) {
      literal(tokens, rest.charAt(1))
      at += 2
    } else if (named !== null) {
      at += named[0].length
      let pattern: string | null = null
      if (text[at] === '(') {
        const end = closing(text, at)
        pattern = text.slice(at + 1, end)
        at = end + 1
      }
      const modifier = /^[?*+]/.exec(text.slice(at))?.[0] ?? ''
      at += modifier.length
      parameter(tokens, named[1] ?? named[2] ?? '', pattern, modifier)
    } else if (rest.startsWith('(')) {
      const end = closing(text, at)
      const inside = text.slice(at + 1, end)
      const modifier = /^[?*+]/.exec(text.slice(end + 1))?.[0] ?? ''
      at = end + 1 + modifier.length
      // `/ab(cd)?`: a part that may be missing.
      if (/^[\w/-]+$/.test(inside) && modifier === '?')
        tokens.push({ kind: 'optional', tokens: [{ kind: 'literal', text: inside }] })
      else parameter(tokens, '', inside, modifier)
    } else if (rest.startsWith('{') && closing(text, at, '{', '}') < text.length) {
      const end = closing(text, at, '{', '}')
      const modifier = /^[?*+]/.exec(text.slice(end + 1))?.[0] ?? ''
      tokens.push({ kind: 'optional', tokens: expressTokens(text.slice(at + 1, end)) })
      at = end + 1 + modifier.length
    } else if (rest.startsWith('*')) {
      const name = /^\*(?:"([^"]+)"|(\w+))/.exec(rest)
      tokens.push({ kind: 'parameter', name: name?.[1] ?? name?.[2] ?? '', pattern: null, isWildcard: true, unknown: null })
      at += name?.[0].length ?? 1
      if (text[at] === '?') at += 1
    } else if (text[at + 1] === '?' && /\w/.test(rest.charAt(0))) {
      tokens.push({ kind: 'optional', tokens: [{ kind: 'literal', text: rest.charAt(0) }] })
      at += 2
    } else if (rest.startsWith('?')) {
      // `/:id/?`: the slash before it may be missing, which makes no difference.
      at += 1
    } else {
      literal(tokens, rest.charAt(0))
      at += 1
    }
  }
  return tokens
}

function literal(tokens: Token[], text: string): void {
  const last = tokens.at(-1)
  if (last?.kind === 'literal') tokens[tokens.length - 1] = { kind: 'literal', text: last.text + text }
  else tokens.push({ kind: 'literal', text })
}

/** With `?` or `*` a parameter may be missing, and the slash or dot before it with it. */
function parameter(tokens: Token[], name: string, pattern: string | null, modifier: string): void {
  const isAny = pattern === '.*' || pattern === '.+' || pattern === '[\\s\\S]*'
  const made: Token = {
    kind: 'parameter',
    name,
    pattern: isAny ? null : pattern,
    isWildcard: isAny || modifier === '*' || modifier === '+',
    unknown: null,
  }
  if (modifier !== '?' && modifier !== '*') {
    tokens.push(made)
    return
  }
  const last = tokens.at(-1)
  const before = last?.kind === 'literal' && /[/.]$/.test(last.text) ? last.text.slice(-1) : ''
  if (before !== '' && last?.kind === 'literal') tokens[tokens.length - 1] = { kind: 'literal', text: last.text.slice(0, -1) }
  tokens.push({ kind: 'optional', tokens: before === '' ? [made] : [{ kind: 'literal', text: before }, made] })
}
