import type { Socket } from 'node:net'

/** One of autocannon's clients (a connection that asks again and again), with what it does not publish and has to be mended by. */
export interface AutocannonClient {
  /** Its clock for timeouts; there before the first 'request'. */
  timeoutTicker: { reschedule(ms: number): void; clear(): void }
  /** After so many requests it ends instead of sending the next. */
  responseMax: number | undefined
  /** The socket of now; there before the first 'request'. */
  conn: Socket
  parser: {
    initialize(type: 'RESPONSE'): void
    /** Returns an Error for what is no HTTP. */
    execute(chunk: Buffer): unknown
    /** "BODY_RAW" within a body that only the connection's end ends. */
    state: string
  }
  /** What it takes for under way. */
  pipelinedRequests: { clear(): void; addBody(chunk: Buffer): void }
  requestIterator: { requests: readonly object[]; currentRequestIndex: number; currentRequest: object }
  destroy(): void
  on(event: 'request' | 'done', listener: () => void): unknown
  on(event: 'connError', listener: (error: Error) => void): unknown
  on(event: 'headers', listener: (head: { statusCode: number; shouldKeepAlive: boolean }) => void): unknown
  on(event: 'body', listener: (chunk: Buffer) => void): unknown
  on(event: 'response', listener: (status: number, bytes: number, ms: number) => void): unknown
}

const members: Readonly<Record<string, readonly string[]>> = {
  parser: ['initialize', 'execute', 'state'],
  pipelinedRequests: ['clear', 'addBody'],
  requestIterator: ['requests', 'currentRequestIndex', 'currentRequest'],
}

/** Throws an Error where this is not the autocannon that is mended here. */
export function mendable(client: object): AutocannonClient {
  if (!isMendable(client)) throw new Error('autocannon has changed within: see src/load/drive/autocannon-client.ts')
  return client
}

function isMendable(client: object): client is AutocannonClient {
  const owned = Object.entries(members).every(([name, wanted]) => {
    const part: unknown = Reflect.get(client, name)
    return typeof part === 'object' && part !== null && wanted.every((member) => Reflect.get(part, member) !== undefined)
  })
  return owned && typeof Reflect.get(client, 'destroy') === 'function'
}
