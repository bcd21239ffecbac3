import type { PathText } from '../frameworks/path-text.ts'
import type { Framework, Note } from '../route.ts'
import { expressTokens } from './express-path.ts'
import { fastifyTokens } from './fastify-path.ts'

/** A parameter in a path. */
export interface PathParameter {
  name: string
  /** A regular expression that its whole value matches; null: any segment. */
  pattern: string | null
  /** It may hold slashes. */
  isWildcard: boolean
  /** Not a parameter of the route's: a part of the path that is not known. */
  unknown: Note | null
}

export interface OpenApiPath {
  /** "/users/{id}" */
  path: string
  parameters: readonly PathParameter[]
}

export type Token =
  | { kind: 'literal'; text: string }
  | { kind: 'parameter'; name: string; pattern: string | null; isWildcard: boolean; unknown: Note | null }
  /** There or not. */
  | { kind: 'optional'; tokens: readonly Token[] }

/** Above that, the forms of one path are no longer written out. */
const mostForms = 16

/**
 * A framework's path in OpenAPI's form: `/users/:id(\\d+)` is `/users/{id}`. OpenAPI knows no optional parts: a path with one is two.
 * A slash at the end is dropped where the framework makes no difference.
 */
export function openApiPaths(framework: Framework, written: PathText, isStrict: boolean): OpenApiPath[] {
  const seen = new Set<string>()
  return forms(tokensOf(framework, written))
    .slice(0, mostForms)
    .map((form) => render(form, framework === 'fastify' || isStrict))
    .filter(({ path }) => !seen.has(path) && seen.add(path))
}

/** What is not known stands for itself: it is put in where the text around it is read. */
function tokensOf(framework: Framework, written: PathText): Token[] {
  const holes: Token[] = []
  const text = written.parts
    .map((part) => {
      if (typeof part === 'string') return part
      holes.push({ kind: 'parameter', name: part.name, pattern: null, isWildcard: false, unknown: part.why })
      return hole(holes.length - 1)
    })
    .join('')
  const tokens = framework === 'fastify' ? fastifyTokens(text) : expressTokens(text)
  return withHoles(tokens, holes)
}

/** A character of the private use area each: no path is written with them. */
const firstHole = 0xe000

function hole(index: number): string {
  return String.fromCharCode(firstHole + index)
}

function withHoles(tokens: readonly Token[], holes: readonly Token[]): Token[] {
  return tokens.flatMap((token): Token[] => {
    if (token.kind === 'optional') return [{ ...token, tokens: withHoles(token.tokens, holes) }]
    if (token.kind === 'parameter')
      return [
        { ...token, name: [...token.name].filter((letter) => holes[letter.charCodeAt(0) - firstHole] === undefined).join('') },
      ]
    const parts: Token[] = []
    for (const letter of token.text) {
      const known = holes[letter.charCodeAt(0) - firstHole]
      parts.push(known ?? { kind: 'literal', text: letter })
    }
    return parts
  })
}

/** Every way in which the optional parts may be there: without first. */
function forms(tokens: readonly Token[]): Token[][] {
  return tokens.reduce<Token[][]>(
    (all, token) => {
      if (token.kind !== 'optional') return all.map((form) => [...form, token])
      const inside = forms(token.tokens)
      return all.flatMap((form) => [form, ...inside.map((more) => [...form, ...more])]).slice(0, mostForms)
    },
    [[]],
  )
}

function render(tokens: readonly Token[], keepsSlash: boolean): OpenApiPath {
  const parameters: PathParameter[] = []
  let path = ''
  for (const token of tokens) {
    if (token.kind === 'literal') path += token.text.replace(/[{}]/g, encodeURIComponent)
    if (token.kind !== 'parameter') continue
    const name = free(token.name, parameters)
    parameters.push({ name, pattern: token.pattern, isWildcard: token.isWildcard, unknown: token.unknown })
    path += `{${name}}`
  }
  path = path.replace(/\/{2,}/g, '/')
  if (!path.startsWith('/')) path = `/${path}`
  if (!keepsSlash && path.length > 1) path = path.replace(/\/$/, '')
  return { path, parameters }
}

function free(name: string, taken: readonly PathParameter[]): string {
  const wanted = name === '' ? 'wildcard' : name
  let found = wanted
  for (let count = 2; taken.some((parameter) => parameter.name === found); count++) found = `${wanted}${count}`
  return found
}
