import { closing } from './closing.ts'
import type { Token } from './open-api-path.ts'

/** The path syntax of Fastify (find-my-way): `:id`, `:id(^\\d+$)`, `:from-:to`, `:name.:ending`, `::` for a colon, `*` at the end, `:id?` at the end. */
export function fastifyTokens(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (text.startsWith('::', at)) {
      tokens.push({ kind: 'literal', text: ':' })
      at += 2
    } else if (text[at] === ':') {
      const name = /^[^/().:?-]*/.exec(text.slice(at + 1))?.[0] ?? ''
      at += 1 + name.length
      let pattern: string | null = null
      if (text[at] === '(') {
        const end = closing(text, at)
        pattern = text
          .slice(at + 1, end)
          .replace(/^\^/, '')
          .replace(/\$$/, '')
        at = end + 1
      }
      const made: Token = { kind: 'parameter', name, pattern, isWildcard: false, unknown: null }
      if (text[at] === '?' && at === text.length - 1) {
        const last = tokens.at(-1)
        const hasSlash = last?.kind === 'literal' && last.text === '/'
        if (hasSlash) tokens.pop()
        tokens.push({ kind: 'optional', tokens: hasSlash ? [{ kind: 'literal', text: '/' }, made] : [made] })
        at += 1
      } else tokens.push(made)
    } else if (text[at] === '*') {
      tokens.push({ kind: 'parameter', name: '', pattern: null, isWildcard: true, unknown: null })
      at += 1
    } else {
      tokens.push({ kind: 'literal', text: text.charAt(at) })
      at += 1
    }
  }
  return tokens
}
