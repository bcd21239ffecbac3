/**
 * A service in a process of its own, whose every answer is known beforehand. Started by `startTimedService`; it ends with its parent.
 * Times are those of the system's monotonic clock, which processes share.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Logged, Order, Report, Stall } from './timed-service.ts'

const log: Logged[] = []
const stalls: Stall[] = []
let scheduled = 0
let underWay = 0
let connections = 0

function clockMs(): number {
  return Number(process.hrtime.bigint()) / 1e6
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const entry: Logged = {
    method: request.method ?? '',
    path: url.pathname,
    port: request.socket.localPort ?? 0,
    startMs: clockMs(),
    endMs: null,
    underWay: ++underWay,
  }
  log.push(entry)
  response.once('finish', () => {
    entry.endMs = clockMs()
  })
  response.once('close', () => {
    underWay--
    entry.endMs ??= clockMs()
  })
  const { socket } = request
  const number = (name: string) => Number(url.searchParams.get(name))
  request.resume()
  request.once('end', () => {
    switch (url.pathname) {
      case '/after':
        setTimeout(() => response.end('done'), number('ms'))
        break
      case '/scheduled': {
        const delays = (url.searchParams.get('ms') ?? '').split(',').map(Number)
        setTimeout(() => response.end('done'), delays[scheduled++ % delays.length])
        break
      }
      case '/status':
        response.writeHead(number('code'), { location: '/elsewhere' }).end()
        break
      case '/body':
        response.end(Buffer.alloc(number('bytes'), '.'))
        break
      case '/never':
        break
      case '/endless': {
        const more = setInterval(() => response.write(Buffer.alloc(1024)), 5)
        response.once('close', () => clearInterval(more))
        break
      }
      case '/half':
        response.writeHead(200, { 'content-length': '100' }).write('half')
        setTimeout(() => socket.destroy(), 5)
        break
      case '/cut':
        socket.destroy()
        break
      case '/nonsense':
        socket.end('this is no HTTP\r\n\r\n')
        break
      case '/closing':
        response.writeHead(200, { connection: 'close' }).end('done')
        break
      case '/until-closed':
        socket.end('HTTP/1.1 200 OK\r\n\r\nall of it')
        break
      case '/hints':
        response.writeEarlyHints({ link: '</style.css>; rel=preload' }, () => response.end('done'))
        break
      case '/once': {
        // Says nothing of it, but does not answer twice over one connection: as if it had been idle for too long.
        const { seen = 0 }: { seen?: number } = Object.assign(socket, { seen: ('seen' in socket ? Number(socket.seen) : 0) + 1 })
        if (seen > 1) socket.destroy()
        else response.end('done')
        break
      }
      default:
        response.end('done')
    }
  })
}

function listen({ tls, backlog }: Extract<Order, { kind: 'listen' }>): Promise<number> {
  const server = tls === null ? createServer(answer) : createTlsServer(tls, answer)
  server.keepAliveTimeout = 0
  server.on('connection', (socket) => {
    connections++
    socket.on('close', () => connections--)
    socket.on('error', () => {})
  })
  return new Promise((resolve) => {
    server.listen({ port: 0, host: '127.0.0.1', backlog }, () => {
      const { port } = server.address() as AddressInfo
      resolve(port)
    })
  })
}

/** Stops the whole process for so long, without using the CPU. */
function stall(ms: number): void {
  const startMs = clockMs()
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
  stalls.push({ startMs, endMs: clockMs() })
}

function say(report: Report): void {
  process.send?.(report)
}

process.on('disconnect', () => process.exit())
process.on('message', async (order: Order) => {
  if (order.kind === 'listen')
    say({ kind: 'ports', ports: await Promise.all(Array.from({ length: order.count }, () => listen(order))) })
  else if (order.kind === 'log') say({ kind: 'log', log: log.splice(0), stalls: stalls.splice(0), connections })
  else setInterval(() => stall(order.ms), order.everyMs)
})
