import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { Interrupted } from '../errors.ts'
import { endAll } from '../lifetime.ts'
import { secret } from '../redact.ts'
import { freePort } from './port.ts'
import type { RunningService, ServiceRequest } from './service.ts'
import { startService } from './start.ts'

const folder = mkdtempSync(join(tmpdir(), 'preflight-service-test-'))
const started: RunningService[] = []
afterEach(async () => {
  for (const service of started.splice(0)) await service.stop()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Its answer says who it is. `listen` and `respond` are JavaScript. */
function program(listen = 'process.env.PORT, "127.0.0.1"', respond = 'response.end(JSON.stringify(process.env))'): string {
  return `
    const server = require('node:http').createServer((request, response) => {
      if (request.url === '/crash') process.exit(7)
      if (request.url === '/log') console.log('asked for ' + request.headers.cookie)
      if (request.url === '/burn') for (const until = Date.now() + 400; Date.now() < until; );
      ${respond}
    })
    server.listen(${listen}, () => console.log('listening'))`
}

let files = 0
function file(text: string): string {
  const name = `service-${++files}.cjs`
  writeFileSync(join(folder, name), text)
  return name
}

function request(command: string, more: Partial<ServiceRequest> = {}): ServiceRequest {
  return {
    side: 'head',
    command,
    cwd: folder,
    database: null,
    readyUrl: null,
    environment: {},
    readyWithinMs: 30_000,
    signal: new AbortController().signal,
    onOutput: () => undefined,
    ...more,
  }
}

async function start(command: string, more: Partial<ServiceRequest> = {}): Promise<RunningService> {
  const service = await startService(request(command, more))
  started.push(service)
  return service
}

const get = async (service: RunningService, path = '/') => (await fetch(service.origin + path)).text()

/** Processes whose command line holds `mark`. */
function living(mark: string): number {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return false
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(mark)
    } catch {
      return false
    }
  }).length
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(20)
}

describe('a service that is well', () => {
  test('has a port, a side, a database and its own variables; the runner’s channels are withheld', async () => {
    const database = { host: '127.0.0.1', port: 5, user: 'u', password: 'a-password', database: 'd' }
    process.env.GITHUB_ENV = '/never'
    const service = await start(`node ${file(program())}`, {
      side: 'base again',
      database,
      environment: { REDIS_URL: 'redis://127.0.0.1:6' },
    })
    delete process.env.GITHUB_ENV
    const environment: unknown = JSON.parse(await get(service))
    expect(environment).toMatchObject({
      PORT: String(service.port),
      PREFLIGHT_SIDE: 'base',
      PGPORT: '5',
      DATABASE_URL: 'postgresql://u:a-password@127.0.0.1:5/d',
      REDIS_URL: 'redis://127.0.0.1:6',
    })
    expect(environment).not.toHaveProperty('GITHUB_ENV')
    expect(service).toMatchObject({ side: 'base again', origin: `http://127.0.0.1:${service.port}`, ended: null })
  })

  test('is ready when ready-url answers 2xx, not before', async () => {
    const warming = `response.statusCode = process.uptime() < 0.7 ? 503 : 204; response.end()`
    const service = await start(`node ${file(program(undefined, warming))}`, { readyUrl: '/health' })
    expect((await fetch(service.origin)).status).toBe(204)
  })

  test('may be asked at another address whether it is ready', async () => {
    let asked = 0
    const health = createServer((_, response) => {
      response.statusCode = ++asked < 3 ? 500 : 200
      response.end()
    })
    await listening(health)
    const service = await start(`node ${file(program())}`, { readyUrl: `http://127.0.0.1:${portOf(health)}/up` })
    expect(asked).toBe(3)
    expect(await get(service)).toContain('PORT')
    health.close()
  })

  test('each of many started at once has its own port', async () => {
    const name = file(program())
    const services = await Promise.all(Array.from({ length: 4 }, () => start(`exec node ${name}`)))
    expect(new Set(services.map(({ port }) => port)).size).toBe(4)
    for (const service of services) expect(JSON.parse(await get(service))).toMatchObject({ PORT: String(service.port) })
  })

  test('its lines are passed on until it is ready, and kept afterwards, without secrets', async () => {
    secret('cookie-of-the-test')
    const lines: string[] = []
    const service = await start(`node ${file(program())}`, { readyUrl: '/', onOutput: (line) => lines.push(line) })
    expect(lines).toEqual(['listening'])
    await fetch(`${service.origin}/log`, { headers: { cookie: 'cookie-of-the-test' } })
    await until(() => service.log().split('\n').length > 1)
    expect(service.log()).toBe('listening\nasked for ***')
    expect(lines).toEqual(['listening'])
  })

  test('that dies later says how', async () => {
    const service = await start(`node ${file(program())}`)
    await get(service, '/crash').catch(() => {})
    await until(() => service.ended !== null)
    expect(service.ended).toEqual({ exitCode: 7, signal: null })
  })

  test('that is stopped has not ended by itself, and stops once', async () => {
    const name = file(program())
    const service = await start(`node ${name} & node ${name} --second & wait`)
    await Promise.all([service.stop(), service.stop()])
    expect(service.ended).toBeNull()
    await expect(get(service)).rejects.toThrow('fetch failed')
    if (process.platform === 'linux') expect(living(name)).toBe(0)
  })
})

describe.runIf(process.platform === 'linux')('its tree is what counts', () => {
  test('a process in the background whose shell is gone, and its end', async () => {
    const name = file(program())
    const service = await start(`setsid node ${name} >/dev/null 2>&1 &`)
    expect(await get(service)).toContain('PORT')
    expect(service.ended).toBeNull()
    await get(service, '/crash').catch(() => {})
    await until(() => service.ended !== null)
    expect(service.ended).toEqual({ exitCode: null, signal: null })
  })

  test('processor and memory of all of it', async () => {
    const service = await start(`sh -c 'node ${file(program())}; true'`)
    await service.usage()
    await get(service, '/burn')
    const usage = await service.usage()
    // It was busy for 0.4 s of a stretch that may have been longer.
    expect(usage?.cores).toBeGreaterThan(0.01)
    // The event loop's, and what the runtime does beside it: read one after the other.
    expect(usage?.busiestThreadSeconds).toBeGreaterThan(0.3 * (usage?.cpuSeconds ?? 0))
    expect(usage?.busiestThreadSeconds).toBeLessThanOrEqual((usage?.cpuSeconds ?? 0) + 0.05)
    // Node alone takes more than this.
    expect(usage?.memoryBytes).toBeGreaterThan(20e6)
    expect(usage?.memoryBytes).toBeLessThan(4e9)
  })

  test('an abort ends it, whether it was ready', async () => {
    const name = file(program())
    const aborting = new AbortController()
    await start(`sh -c 'node ${name}; true'`, { signal: aborting.signal })
    aborting.abort(new Interrupted('SIGINT'))
    await until(() => living(name) === 0)
  })

  test('or not', async () => {
    const name = file('setInterval(() => {}, 1000)')
    const aborting = new AbortController()
    const starting = startService(request(`sh -c 'node ${name}; true'`, { signal: aborting.signal }))
    await until(() => living(name) > 0)
    aborting.abort(new Interrupted('SIGINT'))
    await expect(starting).rejects.toBeInstanceOf(Interrupted)
    expect(living(name)).toBe(0)
  })

  test('the end of the run ends it', async () => {
    const name = file(program())
    await start(`setsid node ${name} &`)
    await endAll()
    expect(living(name)).toBe(0)
  })
})

describe('what the user can mend', () => {
  const fails = async (command: string, more: Partial<ServiceRequest> = {}) => {
    const error: unknown = await startService(request(command, more)).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'UserError', side: 'head', remedy: expect.any(String) })
    return error as { message: string; remedy: string; log: string }
  }

  test('it ends before it is ready', async () => {
    const { message, log } = await fails(`node ${file('console.log("hello"); require("no-such-thing")')}`)
    expect(message).toMatch(
      /^start-command \(head\): it ended with exit code 1 before it was ready: Error: Cannot find module 'no-such-thing'/,
    )
    expect(log).toContain('hello')
    expect((await fails('echo done')).message).toBe('start-command (head): it ended before it was ready (exit code 0): done')
    expect((await fails('no-such-program')).message).toMatch(
      /^start-command \(head\): a command was not found: .*no-such-program/,
    )
    expect((await fails('kill -KILL $$')).message).toBe('start-command (head): it was ended by SIGKILL before it was ready')
  })

  test('it is never ready', async () => {
    const { message, remedy } = await fails(`echo waiting; sleep 60`, { readyWithinMs: 1500 })
    expect(message).toMatch(/^start-command \(head\): nothing listened on PORT=\d+ at 127\.0\.0\.1 after 1\.5 s: waiting$/)
    expect(remedy).toContain('PORT')
  })

  /** The failure of a service that listens: one that had not come so far in its time gets more, however slow the machine. */
  const failsWhenUp = async (text: string, more: Partial<ServiceRequest> = {}) => {
    for (let readyWithinMs = 600; ; readyWithinMs *= 2) {
      const error = await fails(`node ${file(text)}`, { readyWithinMs, ...more })
      if (error.log.includes('listening') && !error.message.includes('nothing listened')) return error
    }
  }

  test.runIf(process.platform === 'linux')('it listens on another port', async () => {
    const port = await freePort()
    const { message, remedy } = await failsWhenUp(program(`${port}, '127.0.0.1'`))
    expect(message).toMatch(
      new RegExp(`^start-command \\(head\\): it listens on ${port}, not on PORT=\\d+, after .* s: listening$`),
    )
    expect(remedy).toBe('Let it take its port from PORT.')
  })

  test.runIf(process.platform === 'linux').each([
    ['listens elsewhere', program("0, '127.0.0.1'"), null, 'it listens on '],
    ['has no such path', program(undefined, 'response.statusCode = 404; response.end()'), '/up', 'still answered 404'],
  ])('one that %s and does nothing more is not waited for until the end', async (_, text, readyUrl, what) => {
    const { message } = await fails(`node ${file(text)}`, { readyUrl, readyWithinMs: 12_000 })
    expect(message).toContain(what)
    expect(message).not.toContain('after 12 s')
  })

  test.runIf(process.platform === 'linux')('one that listens elsewhere first, and still computes, is waited for', async () => {
    const late = `require('node:net').createServer().listen(0, '127.0.0.1', () => {
      const until = Date.now() + 3000
      const work = () => { for (const slice = Date.now() + 50; Date.now() < slice; ); if (Date.now() < until) setImmediate(work); else serve() }
      work()
    })
    function serve() { ${program()} }`
    expect(await get(await start(`node ${file(late)}`, { readyWithinMs: 8000 }))).toContain('PORT')
  })

  test('it wants another port, which is in use', async () => {
    const stranger = createServer()
    await listening(stranger)
    const { message } = await fails(`node ${file(program(`${portOf(stranger)}, '127.0.0.1'`))}`)
    expect(message).toContain(`it wanted port ${portOf(stranger)}, which is in use, and not PORT=`)
    stranger.close()
  })

  const lan = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address
  const hasIpv6 = Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ address }) => address === '::1'))

  test.runIf(process.platform === 'linux' && hasIpv6)('it listens on ::1 alone', async () => {
    const { message, remedy } = await failsWhenUp(program('process.env.PORT, "::1"'))
    expect(message).toMatch(/it listens on ::1 alone, not on 127\.0\.0\.1, after/)
    expect(remedy).toContain('127.0.0.1')
  })

  test.runIf(process.platform === 'linux' && lan !== undefined)('it listens on the address of a network alone', async () => {
    const { message } = await failsWhenUp(program(`process.env.PORT, '${lan}'`))
    expect(message).toContain(`it listens on ${lan} alone, not on 127.0.0.1,`)
  })

  test.each([
    ['response.statusCode = 500; response.end()', 'ready-url /up still answered 500 after', 'Its log says why'],
    ['response.statusCode = 404; response.end()', 'ready-url /up still answered 404 after', 'Name a path that answers 2xx'],
    ['response.writeHead(302, { location: "/login" }).end()', 'ready-url /up answered 302 (to /login) after', 'where it leads'],
    ['', 'ready-url /up did not answer (no answer within', 'Name a path'],
  ])('ready-url: %s', async (respond, what, remedy) => {
    const error = await failsWhenUp(program(undefined, respond), { readyUrl: '/up' })
    expect(error.message).toContain(`start-command (head): ${what}`)
    expect(error.remedy).toContain(remedy)
  })

  test.runIf(process.platform === 'linux')(
    'a stranger took the port: another is tried, and he is never taken for the service',
    async () => {
      // The first service to start gives its port to a process outside of its tree, and only then listens itself.
      const marker = join(folder, 'taken')
      const robber = file(`
      const { createServer } = require('node:http')
      createServer((_, response) => response.end('stranger')).listen(process.argv[2], '127.0.0.1')
      setTimeout(process.exit, 30_000)`)
      const service = await start(
        `if [ ! -e ${marker} ]; then touch ${marker}; env -i setsid ${process.execPath} ${robber} $PORT & sleep 60; fi; exec node ${file(program())}`,
      )
      expect(await get(service)).toContain('PREFLIGHT_SIDE')
      for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
        if (commandLine(pid).includes(robber)) process.kill(Number(pid))
      }
    },
  )
})

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('it does not listen')
  return address.port
}
