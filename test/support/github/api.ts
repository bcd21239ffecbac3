/** Requests of GitHub's API and their answers, both held against GitHub's own description. */
import type { IncomingMessage } from 'node:http'
import { type Answer, type Call, failure, forbidden, notFound, type Route } from './answer.ts'
import { flawsOfRequest, flawsOfResponse, type Matched, operationAt, operations } from './description.ts'
import { aimOf, answerGraphql } from './graphql/graphql.ts'
import { actions } from './routes/actions.ts'
import { checks } from './routes/checks.ts'
import { issueComments } from './routes/issue-comments.ts'
import { pulls } from './routes/pulls.ts'
import { repositories } from './routes/repositories.ts'
import { reviewComments } from './routes/review-comments.ts'
import { reviews } from './routes/reviews.ts'
import { accepted, type FakeToken, permits } from './tokens.ts'
import type { World } from './world.ts'

const routes = new Map(
  [...repositories, ...issueComments, ...pulls, ...reviewComments, ...reviews, ...actions, ...checks].map((route) => [
    route.operation,
    route,
  ]),
)
for (const operation of operations) if (!routes.has(operation)) throw new Error(`the fake does not serve ${operation}`)

/** A request as the fake reads it, whichever root it came to. */
export interface Request {
  method: string
  /** Below the root; `/repositories/500/…` is turned into `/repos/acme/shop/…`. */
  path: string
  query: URLSearchParams
  /** The URL without its query. */
  url: string
  /** undefined: none; a string: no JSON. */
  body: unknown
  /** How it is known in `Traffic`. */
  name: string
}

/** `roots` are the paths that the REST API is served below: '' or '/api/v3'. null: there is nothing at that address. */
export function readRequest(
  request: IncomingMessage,
  bytes: Buffer,
  world: World,
  origin: string,
  roots: string[],
): Request | null {
  const { pathname, search, searchParams } = new URL(request.url ?? '/', origin)
  const method = request.method ?? 'GET'
  const text = bytes.toString('utf8')
  const body = text === '' ? undefined : parsed(text)
  const graph = roots.some((root) => pathname === (root === '' ? '/graphql' : '/api/graphql'))
  const common = { method, query: searchParams, url: `${origin}${pathname}`, body }
  if (graph) return { ...common, path: '/graphql', name: `${method} /graphql ${aimOf(body)}`.trim() }
  const root = roots.find((one) => one !== '' && pathname.startsWith(`${one}/`)) ?? roots.find((one) => one === '')
  if (root === undefined) return null
  const path = pathname.slice(root.length).replace(/^\/repositories\/(\d+)(?=\/|$)/, (whole, id) => {
    const repository = world.repositories.find((one) => one.id === Number(id))
    return repository === undefined ? whole : `/repos/${repository.name}`
  })
  return { ...common, path, url: `${origin}${root}${path}`, name: `${method} ${path}${search}` }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** What GitHub would say. `violation` is told of all that GitHub's description does not have, in the request or in the answer. */
export function answer(world: World, token: FakeToken | undefined, request: Request, violation: (text: string) => void): Answer {
  if (typeof request.body === 'string') {
    violation('the body is no JSON')
    return failure(400, 'Problems parsing JSON')
  }
  if (token === undefined) return failure(401, 'Bad credentials')
  if (request.path === '/graphql' && request.method === 'POST') return answerGraphql(world, token, request.body, violation)
  const matched = operationAt(request.method, request.path)
  const route = matched === null ? undefined : routes.get(matched.operation)
  if (matched === null || route === undefined) {
    violation('no such operation is described')
    return notFound
  }
  const given = answerRoute(world, token, request, matched, route, violation)
  for (const flaw of flawsOfResponse(matched.operation, given.status, given.json))
    violation(`the fake's own ${given.status}: ${flaw}`)
  return given
}

function answerRoute(
  world: World,
  token: FakeToken,
  request: Request,
  matched: Matched,
  route: Route,
  violation: (text: string) => void,
): Answer {
  const { parameters } = matched
  const flaws = flawsOfRequest(matched, request.query, request.body)
  for (const place of ['path', 'query', 'body'] as const) for (const flaw of flaws[place]) violation(`${place}: ${flaw}`)
  if (flaws.path.length > 0) return notFound
  const repository = parameters.owner === undefined ? '' : `${parameters.owner}/${parameters.repo}`
  if (repository !== '' && !world.repositories.some(({ name }) => name === repository)) return notFound
  if (route.needs === 'user') {
    if (token.kind !== 'user') return forbidden()
  } else if (!permits(token, route.needs)) return forbidden({ 'x-accepted-github-permissions': accepted(route.needs) })
  if (flaws.body.length > 0 || flaws.query.length > 0) {
    return failure(422, `Invalid request.\n\n${[...flaws.query, ...flaws.body].join('\n')}`)
  }
  const text = (name: string) => {
    const value = parameters[name]
    if (value === undefined) throw new Error(`${matched.operation} has no parameter ${name}`)
    return value
  }
  const call: Call = {
    world,
    token,
    repository,
    text,
    number: (name) => Number(text(name)),
    query: request.query,
    body: request.body,
    url: request.url,
  }
  return route.answer(call)
}
