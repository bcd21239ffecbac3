/**
 * A small stateful GitHub behind a real port, for what Preflight asks of it. Extend it by adding routes: each is a method,
 * a pattern of the path, and what it does to the state.
 */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeComment {
  id: number
  repository: string
  number: number
  login: string
  body: string
  /** How often it was written. */
  writes: number
}

export interface FakeGithub {
  /** What GITHUB_API_URL says. */
  url: string
  /** What GITHUB_GRAPHQL_URL says. */
  graphqlUrl: string
  comments: FakeComment[]
  /** "GET /repos/acme/shop/issues/7/comments?per_page=100", in the order they came. */
  requests: string[]
  /** Puts a comment there as if `login` had written it. */
  comment(login: string, body: string, at?: { repository?: string; number?: number }): FakeComment
  /** Answers requests that match with `status` instead, for ever or so many times. */
  refuse(request: RegExp, status: number, message: string, times?: number): void
  close(): Promise<void>
}

export interface FakeOptions {
  /** Which token is whose. Default: "t0ken" is github-actions[bot]'s, as in a workflow. */
  tokens?: Record<string, string>
  repositories?: string[]
}

interface Asked {
  login: string
  parameters: string[]
  query: URLSearchParams
  body: Record<string, unknown>
}

interface Answer {
  status: number
  json: unknown
  headers?: Record<string, string>
}

type Route = [method: string, path: RegExp, answer: (asked: Asked) => Answer]

/** The most characters of a comment that GitHub takes. */
const commentLimit = 65_536

export async function startFakeGithub(options: FakeOptions = {}): Promise<FakeGithub> {
  const tokens = options.tokens ?? { t0ken: 'github-actions[bot]' }
  const repositories = options.repositories ?? ['acme/shop']
  const comments: FakeComment[] = []
  const requests: string[] = []
  const refusals: { request: RegExp; status: number; message: string; times: number }[] = []
  let url = ''

  const shown = (comment: FakeComment) => ({
    id: comment.id,
    url: `${url}/repos/${comment.repository}/issues/comments/${comment.id}`,
    html_url: `https://github.test/${comment.repository}/pull/${comment.number}#issuecomment-${comment.id}`,
    user: { login: comment.login, type: comment.login.endsWith('[bot]') ? 'Bot' : 'User' },
    body: comment.body,
  })

  const add = (login: string, body: string, repository: string, number: number): FakeComment => {
    const comment = { id: 1000 + comments.length, repository, number, login, body, writes: 1 }
    comments.push(comment)
    return comment
  }

  const routes: Route[] = [
    ['POST', /^\/graphql$/, ({ login, body }) => graphql(login, String(body.query))],
    [
      'GET',
      /^\/repos\/([^/]+\/[^/]+)\/issues\/(\d+)\/comments$/,
      ({ parameters: [repository = '', number = ''], query }) => {
        if (!repositories.includes(repository)) return notFound
        const all = comments.filter((comment) => comment.repository === repository && comment.number === Number(number))
        return paged(all.map(shown), query, `${url}/repos/${repository}/issues/${number}/comments`)
      },
    ],
    [
      'POST',
      /^\/repos\/([^/]+\/[^/]+)\/issues\/(\d+)\/comments$/,
      ({ login, parameters: [repository = '', number = ''], body }) => {
        if (!repositories.includes(repository)) return notFound
        if (!fits(body.body)) return tooLong
        return { status: 201, json: shown(add(login, body.body, repository, Number(number))) }
      },
    ],
    [
      'PATCH',
      /^\/repos\/([^/]+\/[^/]+)\/issues\/comments\/(\d+)$/,
      ({ login, parameters: [repository, id], body }) => {
        const comment = comments.find((one) => one.repository === repository && one.id === Number(id))
        if (comment === undefined) return notFound
        if (comment.login !== login) return { status: 403, json: { message: 'Resource not accessible by integration' } }
        if (!fits(body.body)) return tooLong
        comment.body = body.body
        comment.writes += 1
        return { status: 200, json: shown(comment) }
      },
    ],
  ]

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    const asked = `${request.method} ${request.url}`
    requests.push(asked)
    const refusal = refusals.find((one) => one.times > 0 && one.request.test(asked))
    if (refusal) {
      refusal.times -= 1
      return { status: refusal.status, json: { message: refusal.message } }
    }
    const login = tokens[(request.headers.authorization ?? '').replace(/^(token|bearer) /i, '')]
    if (login === undefined) return { status: 401, json: { message: 'Bad credentials' } }
    const body = await bodyOf(request)
    for (const [method, path, act] of routes) {
      const match = method === request.method ? path.exec(pathname) : null
      if (match) return act({ login, parameters: match.slice(1), query: searchParams, body })
    }
    return notFound
  }

  const server = createServer((request, response) => {
    answer(request)
      .catch((error: unknown): Answer => ({ status: 500, json: { message: String(error) } }))
      .then(({ status, json, headers }) => {
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
        response.end(JSON.stringify(json))
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url,
    graphqlUrl: `${url}/graphql`,
    comments,
    requests,
    comment: (login, body, { repository = 'acme/shop', number = 7 } = {}) => add(login, body, repository, number),
    refuse: (request, status, message, times = Number.POSITIVE_INFINITY) => refusals.push({ request, status, message, times }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const notFound: Answer = { status: 404, json: { message: 'Not Found' } }
const tooLong: Answer = {
  status: 422,
  json: {
    message: 'Validation Failed',
    errors: [
      {
        resource: 'IssueComment',
        code: 'unprocessable',
        field: 'data',
        message: 'Body is too long (maximum is 65536 characters)',
      },
    ],
  },
}

function fits(body: unknown): body is string {
  return typeof body === 'string' && body.length > 0 && body.length <= commentLimit
}

function graphql(login: string, query: string): Answer {
  if (/viewer\s*\{\s*login\s*\}/.test(query)) return { status: 200, json: { data: { viewer: { login } } } }
  return { status: 200, json: { errors: [{ message: 'the fake knows only viewer { login }' }] } }
}

/** A page as GitHub gives it: 30 a page unless asked (at most 100), the next one named in the Link header. */
function paged(all: unknown[], query: URLSearchParams, url: string): Answer {
  const size = Math.min(100, Number(query.get('per_page') ?? 30))
  const page = Number(query.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(all.length / size))
  const to = (number: number, rel: string) => `<${url}?per_page=${size}&page=${number}>; rel="${rel}"`
  const links = page < last ? `${to(page + 1, 'next')}, ${to(last, 'last')}` : ''
  return { status: 200, json: all.slice((page - 1) * size, page * size), headers: links === '' ? {} : { link: links } }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
}
