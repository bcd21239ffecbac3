import { readFile, stat } from 'node:fs/promises'
import { METHODS } from 'node:http'
import { resolve } from 'node:path'
import type { Target } from '../target.ts'
import { headersOf, readHeaders } from './headers.ts'
import { statusExpectation } from './status-expectation.ts'

export interface TargetDefaults {
  /** Of targets that name none. */
  method: string
  /** "Name: value" lines, for every target. */
  headers: readonly string[]
  /** A text, or a file behind an @. */
  body: string | null
  expectStatus: string
  /** Absolute: where files of bodies are. */
  directory: string
  /** A whole URL that paths are resolved against; null: they stay paths. */
  base: string | null
}

type Given = string | Readonly<Record<string, unknown>>

const largestBody = 10 * 1024 * 1024
const mostTargets = 100
const keys = ['name', 'method', 'url', 'path', 'headers', 'body', 'weight', 'expect-status']

/**
 * Targets from lines ("/orders", "GET /orders?limit=20", "3 POST /orders": three times as often) or maps with `url` and, of their own, `method`,
 * `headers`, `body`, `weight`, `expect-status`, `name`. Names are made unique. Throws an `Error` of one line.
 */
export async function readTargets(given: readonly Given[], defaults: TargetDefaults): Promise<Target[]> {
  if (given.length > mostTargets)
    throw new Error(`there are ${given.length} targets: at most ${mostTargets} can be told apart in a run`)
  const targets: Target[] = []
  for (const each of given) targets.push(await readTarget(typeof each === 'string' ? fromLine(each) : each, defaults))
  return unique(targets)
}

function fromLine(line: string): Readonly<Record<string, unknown>> {
  const shape = /^(?:(\d+(?:\.\d+)?)\s+)?(?:([A-Za-z]+)\s+)?(\S+)$/.exec(line.trim())
  if (shape === null) throw new Error(`${JSON.stringify(line)} is no target such as "GET /orders"`)
  const [, weight, method, url] = shape
  return { url, ...(weight !== undefined && { weight }), ...(method !== undefined && { method }) }
}

async function readTarget(given: Readonly<Record<string, unknown>>, defaults: TargetDefaults): Promise<Target> {
  const unknown = Object.keys(given).find((key) => !keys.includes(key))
  if (unknown !== undefined) throw new Error(`a target has no ${JSON.stringify(unknown)}: it knows ${keys.join(', ')}`)
  const method = methodOf(given.method ?? defaults.method)
  const url = urlOf(given.url ?? given.path, defaults.base)
  const body = await bodyOf(given.body === undefined ? defaults.body : given.body, defaults.directory)
  const own = typeof given.headers === 'object' && given.headers !== null ? headersOf({ ...given.headers }) : {}
  const headers = { ...readHeaders(defaults.headers), ...own }
  return {
    name: typeof given.name === 'string' && given.name.trim() !== '' ? given.name.trim() : `${method} ${shown(url)}`,
    method,
    url,
    headers:
      body === null || headers['content-type'] !== undefined || !isJson(body)
        ? headers
        : { ...headers, 'content-type': 'application/json' },
    body,
    weight: weightOf(given.weight),
    expected: statusExpectation(statusesOf(given['expect-status'] ?? defaults.expectStatus)),
  }
}

function methodOf(given: unknown): string {
  const method = String(given).trim().toUpperCase()
  if (METHODS.includes(method) && method !== 'CONNECT') return method
  throw new Error(`${JSON.stringify(given)} is no method that can be sent`)
}

function urlOf(given: unknown, base: string | null): string {
  if (typeof given !== 'string' || given.trim() === '') throw new Error('a target has no url')
  const url = given.trim()
  if (/^https?:\/\//i.test(url)) return absolute(url)
  if (!url.startsWith('/'))
    throw new Error(`${JSON.stringify(url)} is neither a path such as /orders nor a URL with http or https`)
  // As URLs are sent: without a fragment, and with what may not stand in one encoded.
  const { pathname, search } = new URL(url, 'http://service')
  return base === null ? pathname + search : new URL(pathname + search, absolute(base)).href
}

function absolute(url: string): string {
  if (!URL.canParse(url)) throw new Error(`${JSON.stringify(url)} is no URL`)
  const parsed = new URL(url)
  if (parsed.username !== '' || parsed.password !== '') {
    throw new Error(`the URL of ${parsed.host} holds a login: give it as a header, such as "Authorization: Basic …"`)
  }
  parsed.hash = ''
  return parsed.href
}

function shown(url: string): string {
  if (url.startsWith('/')) return url
  const { pathname, search } = new URL(url)
  return pathname + search
}

async function bodyOf(given: unknown, directory: string): Promise<Buffer | null> {
  if (given === null || given === undefined) return null
  if (typeof given !== 'string') return Buffer.from(JSON.stringify(given))
  if (!given.startsWith('@')) return Buffer.from(given)
  const file = resolve(directory, given.slice(1))
  const found = await stat(file).catch(() => null)
  if (found?.isFile() !== true) throw new Error(`the body's file ${given.slice(1)} does not exist: looked for ${file}`)
  if (found.size > largestBody) throw new Error(`the body's file ${given.slice(1)} is larger than 10 MB`)
  return readFile(file)
}

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString('utf8'))
    return true
  } catch {
    return false
  }
}

function weightOf(given: unknown): number {
  const weight = given === undefined ? 1 : Number(given)
  if (!(weight > 0) || weight > 1000) throw new Error(`${JSON.stringify(given)} is no weight above 0 and up to 1,000`)
  return weight
}

function statusesOf(given: unknown): string {
  return Array.isArray(given) ? given.join(', ') : String(given)
}

function unique(targets: readonly Target[]): Target[] {
  const times = new Map<string, number>()
  return targets.map((target) => {
    const time = (times.get(target.name) ?? 0) + 1
    times.set(target.name, time)
    return time === 1 ? target : { ...target, name: `${target.name} (${time})` }
  })
}
