/** A stateful GitHub behind a real port, for what Preflight asks of it. */
import { type Answer, failure } from './answer.ts'
import { answer, readRequest } from './api.ts'
import { type BlobHost, startBlobHost } from './blobs.ts'
import { type Fault, fail, send, takesEffect } from './faults.ts'
import { bytesOf, listen } from './listen.ts'
import { type GivenPull, newPull, newRun, newWorld, putPull } from './new-world.ts'
import { addComment } from './routes/issue-comments.ts'
import { type FakeToken, tokenOf } from './tokens.ts'
import { newTraffic, shownHeaders, type Traffic } from './traffic.ts'
import type { FakeArtifact, FakeComment, FakePull, FakeRun, World } from './world.ts'

export interface FakeOptions {
  /** Which token is whose. Default: "t0ken" is github-actions[bot]'s, with `contents: read` and `pull-requests: write`. */
  tokens?: Record<string, string | FakeToken>
  /** Private ones, each with pull request 7. Default: acme/shop. */
  repositories?: string[]
  /** Serves the API below "/api/v3" alone, and the graph at "/api/graphql", as a server of one's own does. Default: both roots. */
  enterprise?: boolean
  /** Where the tested program goes through a proxy: by which names it knows the API and the host of blobs: "https://api.github.com". */
  publicly?: { api: string; blobs: string }
}

export interface FakeGithub extends Traffic {
  /** What GITHUB_API_URL says. */
  url: string
  /** Where it really listens: "http://127.0.0.1:40123". */
  origin: string
  /** What GITHUB_GRAPHQL_URL says. */
  graphqlUrl: string
  world: World
  comments: FakeComment[]
  blobs: BlobHost
  /** What GitHub's description does not have, in requests or in the fake's own answers. Empty it where a test means it so. */
  violations: string[]
  /** Puts a comment there as if `login` had written it. */
  comment(login: string, body: string, at?: { repository?: string; number?: number }): FakeComment
  /** Opens a pull request, or replaces the one with the number. Default: 7 of the first repository. */
  pull(given?: GivenPull): FakePull
  /** Adds a run for a pull request (the first), done. */
  run(given?: Partial<FakeRun>, pull?: FakePull): FakeRun
  /** Puts an artifact of a run there, without uploading it. */
  artifact(given: { name: string; zip: Buffer; runId: number; repository?: string }): FakeArtifact
  /** Answers requests that match with `status` instead, for ever or so many times. */
  refuse(request: RegExp, status: number, message: string, times?: number): void
  /** Throws what violations there are. */
  close(): Promise<void>
}

export async function startFakeGithub(options: FakeOptions = {}): Promise<FakeGithub> {
  const tokens = new Map(
    Object.entries(options.tokens ?? { t0ken: 'github-actions[bot]' }).map(([text, one]) => [text, tokenOf(one)]),
  )
  const world = newWorld(options.repositories ?? ['acme/shop'])
  const roots = options.enterprise === true ? ['/api/v3'] : ['', '/api/v3']
  const traffic = newTraffic()
  const violations: string[] = []
  const blobs = await startBlobHost((text) => violations.push(text), options.publicly?.blobs)

  const server = await listen(
    async (incoming, response) => {
      const bytes = await bytesOf(incoming)
      const request = readRequest(incoming, bytes, world, options.publicly?.api ?? server.url, roots)
      const token = tokens.get((incoming.headers.authorization ?? '').replace(/^(token|bearer) /i, ''))
      const name = request?.name ?? `${incoming.method} ${incoming.url}`
      traffic.requests.push(name)
      traffic.asked.push({
        method: incoming.method ?? '',
        path: incoming.url ?? '',
        login: token?.login ?? null,
        body: request?.body,
        headers: shownHeaders(incoming.headers),
      })
      const violation = (text: string) => violations.push(`${name}: ${text}`)
      const fault: Fault | null = await traffic.arrive(name)
      const done: Answer | null =
        fault !== null && !takesEffect(fault)
          ? null
          : request === null
            ? nowhere(violation)
            : answer(world, token, request, violation)
      if (fault !== null) await fail(fault, done, response)
      else if (done !== null) send(done, response)
    },
    (error) => violations.push(`the fake failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`),
  )
  const known = options.publicly?.api ?? server.url
  const url = `${known}${options.enterprise === true ? '/api/v3' : ''}`
  world.api = url
  world.signed = ({ id, zip }) => {
    blobs.blobs.set(`artifacts/${id}.zip`, zip)
    return blobs.sign(`artifacts/${id}.zip`, 'r')
  }
  const [first = ''] = world.repositories.map(({ name }) => name)

  return {
    ...traffic,
    url,
    origin: server.url,
    graphqlUrl: `${known}${options.enterprise === true ? '/api' : ''}/graphql`,
    world,
    comments: world.comments,
    blobs,
    violations,
    comment: (login, body, { repository = first, number = 7 } = {}) => addComment(world, { repository, number, login, body }),
    pull: (given = {}) => putPull(world, newPull({ repository: first, ...given })),
    run(given = {}, pull = world.pulls[0]) {
      if (pull === undefined) throw new Error('a run needs a pull request')
      const run = newRun(world, pull, given)
      world.runs.push(run)
      return run
    },
    artifact(given) {
      const artifact = { id: world.id('artifact'), repository: first, expired: false, at: new Date().toISOString(), ...given }
      world.artifacts.push(artifact)
      return artifact
    },
    refuse: (request, status, message, times) => traffic.fault(request, { kind: 'status', status, message }, times),
    async close() {
      traffic.release()
      await Promise.all([server.close(), blobs.close()])
      if (violations.length > 0) throw new Error(`not as GitHub describes it:\n${violations.join('\n')}`)
    },
  }
}

function nowhere(violation: (text: string) => void): Answer {
  violation('there is no API at this root')
  return failure(404, 'Not Found')
}
