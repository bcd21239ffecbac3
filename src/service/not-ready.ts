import type { Listening } from '../process/listening.ts'
import { ServiceFailure } from './failure.ts'
import type { Answer } from './probe.ts'
import type { TreeEnd } from './tree-end.ts'

/** What was seen of a service that did not become ready. */
export interface Sight {
  side: string
  port: number
  log: string
  readyUrl: string | null
  waitedMs: number
  /** Somebody accepts connections on the port at 127.0.0.1. */
  accepted: boolean
  /** null: ready-url was not asked, or there is none. */
  answer: Answer | null
  /** null: the system does not tell. */
  listening: Listening | null
}

const takePort = 'Let it take its port from PORT.'

/** Why a service was not ready within its time, and how to mend it. */
export function notReady(sight: Sight): ServiceFailure {
  const { side, port, log, accepted, listening } = sight
  const { what, remedy } = accepted && sight.answer !== null ? unready(sight, sight.answer) : closed(port, listening)
  const waited = `after ${Math.round(sight.waitedMs / 100) / 10} s`
  return new ServiceFailure(side, `${what} ${waited}`, { log, remedy })
}

function closed(port: number, listening: Listening | null): { what: string; remedy: string } {
  const elsewhere = listening?.own.filter((socket) => socket.port === port).map(({ host }) => host) ?? []
  if (elsewhere.length > 0) {
    return {
      what: `it listens on ${among(elsewhere)} alone, not on 127.0.0.1,`,
      remedy: 'Let it listen on 127.0.0.1, or on every address (0.0.0.0).',
    }
  }
  const ports = [...new Set(listening?.own.map((socket) => socket.port))].sort((a, b) => a - b)
  if (ports.length > 0) {
    return { what: `it listens on ${among(ports.map(String))}, not on PORT=${port},`, remedy: takePort }
  }
  return {
    what: `nothing listened on PORT=${port} at 127.0.0.1`,
    remedy: takePort,
  }
}

function unready({ readyUrl }: Sight, answer: Answer): { what: string; remedy: string } {
  const name = `ready-url ${readyUrl}`
  if (answer.kind === 'none') {
    return {
      what: `${name} did not answer (${answer.reason})`,
      remedy: 'Name a path that answers 2xx once the service is ready.',
    }
  }
  const { status, location } = answer
  if (status >= 300 && status < 400) {
    return {
      what: `${name} answered ${status}${location === null ? '' : ` (to ${location})`}`,
      remedy: 'A redirect is not followed: name where it leads, or a path that needs no login.',
    }
  }
  return {
    what: `${name} still answered ${status}`,
    remedy: status >= 500 ? 'Its log says why; 2xx is ready.' : 'Name a path that answers 2xx once the service is ready.',
  }
}

/** A service whose tree ended before it was ready. */
export function endedTooSoon(side: string, port: number, { exitCode, signal }: TreeEnd, log: string): ServiceFailure {
  const fail = (what: string, remedy: string) => new ServiceFailure(side, what, { log, remedy })
  const wanted = portInUse(log)
  if (wanted !== null && wanted !== port) {
    return fail(`it wanted port ${wanted}, which is in use, and not PORT=${port}`, takePort)
  }
  if (exitCode === 127) {
    return fail('a command was not found', 'Install it in an earlier step or in setup-command, or give its path.')
  }
  if (exitCode === 0) {
    return fail('it ended before it was ready (exit code 0)', 'It has to run until it is stopped: start the server itself.')
  }
  if (signal !== null) return fail(`it was ended by ${signal} before it was ready`, 'Its output is above.')
  const how = exitCode === null ? 'in the background' : `with exit code ${exitCode}`
  return fail(`it ended ${how} before it was ready`, 'Its output is above.')
}

/** The port that a log says is in use, in the words of Node, Go, Python, Ruby, Java, PHP, .NET and Rust. */
export function portInUse(log: string): number | null {
  const lines = log
    .split('\n')
    .filter((line) => /EADDRINUSE|address (?:is )?already in use|port \d+ (?:is|was) already in use/i.test(line))
  const ports = lines.flatMap((line) => {
    const port =
      /\bport["']?[:= ]+(\d{2,5})\b/i.exec(line)?.[1] ??
      /, (\d{2,5})\)/.exec(line)?.[1] ??
      /:(\d{3,5})\b(?!.*:\d{3,5}\b)/.exec(line)?.[1]
    return port === undefined ? [] : [Number(port)]
  })
  return ports.at(-1) ?? null
}

function among(names: readonly string[]): string {
  return names.length < 3 ? names.join(' and ') : `${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`
}
