import type { FakeToken, Needs } from './tokens.ts'
import type { World } from './world.ts'

export interface Answer {
  status: number
  /** undefined: no body. */
  json?: unknown
  headers?: Record<string, string>
}

/** A request that is as described, by somebody who may. */
export interface Call {
  world: World
  token: FakeToken
  /** "acme/shop", or '' where the path names none. */
  repository: string
  /** A parameter of the path that is a number. */
  number(name: string): number
  text(name: string): string
  query: URLSearchParams
  /** As the description has it: routes may rely on the types. */
  body: unknown
  /** The whole URL without its query, for Link. */
  url: string
}

export interface Route {
  /** "GET /repos/{owner}/{repo}", as in the description. */
  operation: string
  /** 'user': for people's tokens only. Reading metadata needs nothing. */
  needs: Needs | 'user'
  answer(call: Call): Answer
}

const documentation = 'https://docs.github.com/rest'

export function failure(
  status: number,
  message: string,
  more: { errors?: unknown[]; headers?: Record<string, string> } = {},
): Answer {
  const { errors, headers } = more
  const json = { message, ...(errors === undefined ? {} : { errors }), documentation_url: documentation, status: String(status) }
  return { status, json, ...(headers === undefined ? {} : { headers }) }
}

export const notFound: Answer = failure(404, 'Not Found')

export function forbidden(headers: Record<string, string> = {}): Answer {
  return failure(403, 'Resource not accessible by integration', { headers })
}

export interface Invalid {
  resource: string
  code: 'custom' | 'invalid' | 'missing_field' | 'unprocessable'
  field: string
  message?: string
}

export function invalid(...errors: Invalid[]): Answer {
  return failure(422, 'Validation Failed', { errors })
}

/** The most characters of a comment or a review that GitHub takes. */
const bodyLimit = 65_536

/** Why GitHub would not take a body: null where it would. */
export function refusedBody(resource: string, body: string): Answer | null {
  if (body.trim() === '') return invalid({ resource, code: 'missing_field', field: 'body', message: 'Body cannot be blank' })
  if (body.length <= bodyLimit) return null
  return invalid({
    resource,
    code: 'unprocessable',
    field: 'data',
    message: `Body is too long (maximum is ${bodyLimit} characters)`,
  })
}

/** A page as GitHub gives it: 30 unless asked (at most 100), the others named in Link, by the repository's number. */
export function paged<T>(
  { query, url, world, repository }: Call,
  all: T[],
  json: (page: T[]) => unknown = (page) => page,
): Answer {
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30)))
  const page = Math.max(1, Number(query.get('page') ?? 1))
  const last = Math.max(1, Math.ceil(all.length / size))
  const id = world.repositories.find(({ name }) => name === repository)?.id
  const numbered = url.replace(`/repos/${repository}/`, `/repositories/${id}/`)
  const link = (number: number, rel: string) => {
    const asked = new URLSearchParams(query)
    asked.set('page', String(number))
    return `<${numbered}?${asked}>; rel="${rel}"`
  }
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ]
  const headers: Record<string, string> = links.length === 0 ? {} : { link: links.join(', ') }
  return { status: 200, json: json(all.slice((page - 1) * size, page * size)), headers }
}
