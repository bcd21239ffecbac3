import type { Fault } from './faults.ts'

export interface Asked {
  method: string
  /** As it came, with any prefix and query. */
  path: string
  /** Whose token it was; null where it is nobody's. */
  login: string | null
  body: unknown
  /** Without the token. */
  headers: Record<string, string>
}

/**
 * What passes a server, and what is to happen to it. A request is known by "GET /repos/acme/shop/issues/7/comments?per_page=100" (without
 * a prefix like /api/v3), in the graph by "POST /graphql repository.pullRequest.reviewThreads".
 */
export interface Traffic {
  requests: string[]
  asked: Asked[]
  /** The next `times` requests that match go wrong, for ever unless told. Of several faults, the first that was named. */
  fault(request: RegExp, fault: Fault, times?: number): void
  /** Runs before each of the next `times` (1) requests that match is looked at, and is waited for. */
  before(request: RegExp, act: () => unknown, times?: number): void
  /** Keeps requests that match until `count` have come, then lets them go together: a race of so many. Resolves when they go. */
  hold(request: RegExp, count: number): Promise<void>
}

export interface Watched extends Traffic {
  /** What stands before an answer: hooks and barriers. The fault that is due, if any. */
  arrive(request: string): Promise<Fault | null>
  /** Lets go all that is held. */
  release(): void
}

interface Planned<T> {
  request: RegExp
  what: T
  times: number
}

export function newTraffic(): Watched {
  const faults: Planned<Fault>[] = []
  const hooks: Planned<() => unknown>[] = []
  const barriers: { request: RegExp; missing: number; opened: Promise<void>; open: () => void }[] = []

  return {
    requests: [],
    asked: [],
    fault: (request, what, times = Number.POSITIVE_INFINITY) => faults.push({ request, what, times }),
    before: (request, what, times = 1) => hooks.push({ request, what, times }),
    hold(request, count) {
      const { promise, resolve } = Promise.withResolvers<void>()
      barriers.push({ request, missing: count, opened: promise, open: resolve })
      return promise
    },
    async arrive(request) {
      for (const hook of hooks.filter((one) => due(one, request))) {
        hook.times -= 1
        await hook.what()
      }
      const barrier = barriers.find((one) => one.missing > 0 && matches(one.request, request))
      if (barrier !== undefined) {
        barrier.missing -= 1
        if (barrier.missing === 0) barrier.open()
        await barrier.opened
      }
      const fault = faults.find((one) => due(one, request))
      if (fault === undefined) return null
      fault.times -= 1
      return fault.what
    },
    release: () => {
      for (const barrier of barriers) barrier.open()
    },
  }
}

function due({ request, times }: Planned<unknown>, asked: string): boolean {
  return times > 0 && matches(request, asked)
}

/** A pattern with the g flag remembers where it was: forget it. */
function matches(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0
  return pattern.test(text)
}

const secret = ['authorization', 'proxy-authorization', 'cookie']

export function shownHeaders(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, secret.includes(name) ? '[redacted]' : String(value ?? '')]),
  )
}
