import type { AddressInfo, Socket } from 'node:net'
import net from 'node:net'
import type { Duplex } from 'node:stream'
import type { Connection } from '../server/server.ts'
import { Clock } from './clock.ts'
import { Observers } from './observers.ts'
import { Recorder } from './recorder.ts'
import { relay } from './relay.ts'
import { Session } from './session.ts'
import type { Opening } from './startup.ts'
import { negotiate } from './startup.ts'
import type { Trace } from './trace.ts'
import { connectServer } from './upstream.ts'

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
  const observers = new Observers(server)
  const sessions = new Set<Session>()
  const running = new Set<Promise<void>>()
  const sockets = new Set<Duplex>()
  let connections = 0
  let fault: unknown = null

  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    return socket
  }

  const cancel = async (opening: Extract<Opening, { kind: 'cancel' }>): Promise<void> => {
    const forward = async () => {
      const backend = keep(await connectServer(server))
      const gone = new Promise<void>((resolve) => backend.on('close', () => resolve()))
      backend.resume().end(opening.raw)
      await gone
    }
    const session = [...sessions].find((candidate) => candidate.pid === opening.pid)
    await (session ? session.cancel(forward) : forward())
    opening.client.end()
  }

  const serve = async (socket: Socket): Promise<void> => {
    const opening = await negotiate(socket, options.tls)
    if (opening.kind === 'gone') return void socket.destroy()
    if (opening.kind === 'cancel') return cancel(opening)
    const number = connections++
    const { client, raw, database } = opening
    const backend = keep(await connectServer(server))
    if (opening.replication) {
      backend.write(raw)
      return relay(client, backend)
    }
    const outlook = {
      observer: () => observers.of(database),
      async leave() {
        await Promise.all([...sessions].map((session) => session.undisturbed()))
        await observers.close()
      },
    }
    const session = new Session({ number, client, backend, recorder, outlook })
    sessions.add(session)
    try {
      await session.run(raw)
    } finally {
      sessions.delete(session)
    }
  }

  const listener = net.createServer({ noDelay: true }, (socket) => {
    keep(socket).on('error', () => socket.destroy())
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
      await observers.close()
    },
  }
}
