import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { generate } from 'selfsigned'
import { afterEach, expect, test } from 'vitest'
import type { Target } from '../target.ts'
import { goodStatus } from '../targets/status-expectation.ts'
import { checkSecurityHeaders } from './security-headers.ts'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function listening(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const settings = { ca: null, timeoutMs: 500, signal: AbortSignal.timeout(30_000) }

function target(url: string, headers = {}): Target {
  return { name: `GET ${url}`, method: 'GET', url, headers, body: null, weight: 1, expected: goodStatus }
}

test('each target is asked once, with its headers, and judged by what it answered', async () => {
  const asked: string[] = []
  const server = createServer((request, answer) => {
    asked.push(`${request.url} ${request.headers.cookie}`)
    answer.setHeader('Content-Type', 'application/json')
    if (request.url === '/good') answer.setHeader('X-Content-Type-Options', 'nosniff')
    answer.setHeader('Cache-Control', 'public')
    answer.statusCode = request.url === '/missing' ? 404 : 200
    answer.end('{}')
  })
  const origin = `http://127.0.0.1:${await listening(server)}`
  const found = await checkSecurityHeaders([target('/good', { Cookie: 'sid=1' }), target('/missing')], origin, settings)
  expect(asked).toEqual(['/good sid=1', '/missing undefined'])
  expect(found).toMatchObject([
    { kind: 'answer', target: 'GET /good', status: 200 },
    { kind: 'answer', target: 'GET /missing', status: 404 },
  ])
  const warnings = found.map(
    (each) => each.kind === 'answer' && each.flaws.filter(({ level }) => level === 'warning').map(({ header }) => header),
  )
  expect(warnings).toEqual([['Cross-Origin-Resource-Policy', 'Cache-Control'], ['X-Content-Type-Options']])
})

test('over TLS its certificate is verified, and the lack of HSTS counts', async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  const origin = `https://localhost:${await listening(createTlsServer({ key, cert }, (_, answer) => answer.end('{}')))}`
  const [trusted] = await checkSecurityHeaders([target('/')], origin, { ...settings, timeoutMs: 5000, ca: cert })
  expect(trusted).toMatchObject({
    kind: 'answer',
    flaws: [{ header: 'Strict-Transport-Security', level: 'warning' }, {}, {}, {}, {}, {}, {}, {}],
  })
  const [stranger] = await checkSecurityHeaders([target('/')], origin, { ...settings, timeoutMs: 5000 })
  expect(stranger).toMatchObject({ kind: 'failure', failure: 'tls' })
})

test('what does not answer is told, a stream of events is not waited for, and the next is asked', async () => {
  const server = createServer((request, answer) => {
    if (request.url === '/fine') answer.end('{}')
    if (request.url === '/endless') answer.writeHead(200).write('x')
  })
  const origin = `http://127.0.0.1:${await listening(server)}`
  const found = await checkSecurityHeaders([target('/silent'), target('/endless'), target('/fine')], origin, settings)
  expect(found).toMatchObject([{ kind: 'failure', failure: 'timeout' }, { kind: 'answer' }, { kind: 'answer' }])
  server.closeAllConnections()
})
