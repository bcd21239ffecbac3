import type { AddressInfo, Socket } from 'node:net'
import net from 'node:net'
import type { Duplex } from 'node:stream'
import type { Connection } from '../server/server.ts'
import { Clock } from './clock.ts'
import type { Observer } from './observer.ts'
import { openObserver } from './observer.ts'
import { Recorder } from './recorder.ts'
import { Session } from './session.ts'
import type { Opening } from './startup.ts'
import { negotiate } from './startup.ts'
import type { Trace } from './trace.ts'

export interface Proxy {
  readonly host: string
  readonly port: number
  /** What has been seen so far; complete once the clients are gone. */
  readonly trace: Trace
  /** Connections that clients made, cancel requests not counted. */
  readonly connections: number
  /** A mistake of ours that ended a session; null: none. The trace is not to be trusted then. */
  readonly fault: unknown
  /** Waits until every client that is gone has been dealt with to its end. */
  settled(): Promise<void>
  close(): Promise<void>
}

/**
 * Listens on loopback for clients of `server`, passes everything through, and traces the statements that it sees.
 * It looks at the server by the same address, user and password, which must be a superuser's. `tls`: for clients that ask for it.
 */
export async function startProxy(options: { server: Connection; tls?: { key: string; cert: string } }): Promise<Proxy> {
  const { server } = options
  const recorder = new Recorder(new Clock())
  const observers = new Map<string, Promise<Observer>>()
  const sessions = new Set<Session>()
  const running = new Set<Promise<void>>()
  const sockets = new Set<Duplex>()
  let connections = 0
  let fault: unknown = null

  const observerOf = (database: string): Promise<Observer> => {
    const opened = observers.get(database) ?? openObserver({ ...server, database })
    observers.set(database, opened)
    return opened
  }

  const connectBackend = async (): Promise<Socket> => {
    const socket = net.connect({ host: server.host, port: server.port, noDelay: true })
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve).once('error', reject)
    })
    socket.on('error', () => socket.destroy())
    return socket
  }

  const cancel = async (opening: Extract<Opening, { kind: 'cancel' }>): Promise<void> => {
    const session = [...sessions].find((candidate) => candidate.pid === opening.pid)
    // A cancel is for the client's statement: one that comes while we look around must not hit our own query.
    await session?.undisturbed
    const backend = await connectBackend()
    backend.on('close', () => opening.client.end())
    backend.end(opening.raw)
  }

  const serve = async (socket: Socket): Promise<void> => {
    const opening = await negotiate(socket, options.tls)
    if (opening.kind === 'gone') return
    if (opening.kind === 'cancel') return cancel(opening)
    connections++
    const backend = await connectBackend()
    const database = opening.database
    const session = new Session({
      number: connections - 1,
      client: opening.client,
      backend,
      recorder,
      observer: () => observerOf(database),
    })
    sessions.add(session)
    backend.write(opening.raw)
    try {
      await session.run()
    } finally {
      sessions.delete(session)
      backend.destroySoon()
    }
  }

  const listener = net.createServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    const served = serve(socket).catch((error: unknown) => {
      fault ??= error
      socket.destroy()
    })
    running.add(served)
    served.then(() => running.delete(served))
  })
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const { port } = listener.address() as AddressInfo

  return {
    host: '127.0.0.1',
    port,
    trace: recorder.trace,
    get connections() {
      return connections
    },
    get fault() {
      return fault
    },
    async settled() {
      await Promise.allSettled([...running])
    },
    async close() {
      listener.close()
      for (const socket of sockets) socket.destroy()
      await Promise.allSettled([...running])
      await Promise.allSettled([...observers.values()].map(async (observer) => (await observer).close()))
    },
  }
}
