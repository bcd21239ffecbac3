import { Unreadable } from './input.ts'
import { line, text } from './readers.ts'

/** Something that the service needs beside PostgreSQL, in a container. */
export interface Companion {
  /** As the key names it; REDIS_HOST and so on are made of it. */
  readonly name: string
  readonly image: string
  /** The port that it listens on in its container; null: the one that the image exposes. */
  readonly port: number | null
  readonly environment: Readonly<Record<string, string>>
  /** Instead of the image's own; null: the image's own. */
  readonly command: string | null
  /** A pattern that its log shows once it can be asked; null: its port takes connections. */
  readonly readyLog: string | null
}

const keys = ['image', 'port', 'env', 'command', 'ready-log']

/** A map of name → image, or name → {image, port, env, command, ready-log}; as text, lines of "name: image". */
export function companions(given: unknown): readonly Companion[] {
  const entries =
    typeof given === 'string'
      ? given
          .split(/\r?\n/)
          .filter((each) => each.trim() !== '')
          .map(entryOf)
      : entriesOf(given)
  return entries.map(([name, value]) => companion(name, value))
}

function entryOf(written: string): [string, unknown] {
  const colon = written.indexOf(':')
  if (colon === -1) throw new Unreadable(`${JSON.stringify(written.trim())} is no "name: image"`)
  return [written.slice(0, colon).trim(), written.slice(colon + 1).trim()]
}

function entriesOf(given: unknown): [string, unknown][] {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return Object.entries(given)
  throw new Unreadable('the value is not a map of name: image')
}

function companion(name: string, value: unknown): Companion {
  if (!/^[a-z][a-z0-9-]{0,40}$/i.test(name))
    throw new Unreadable(`${JSON.stringify(name)} is not a name of letters, digits and -`)
  if (typeof value === 'string') return { name, image: line(value), port: null, environment: {}, command: null, readyLog: null }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unreadable(`${name} has neither an image nor a map`)
  const given: Readonly<Record<string, unknown>> = { ...value }
  const unknown = Object.keys(given).find((key) => !keys.includes(key))
  if (unknown !== undefined) throw new Unreadable(`${name}: there is no key ${unknown}: it knows ${keys.join(', ')}`)
  return {
    name,
    image: line(given.image),
    port: given.port === undefined ? null : portOf(name, given.port),
    environment: environmentOf(name, given.env),
    command: given.command === undefined ? null : text(given.command),
    readyLog: given['ready-log'] === undefined ? null : line(given['ready-log']),
  }
}

function portOf(name: string, given: unknown): number {
  const port = Number(given)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Unreadable(`${name}: port is not a number from 1 to 65,535`)
  return port
}

function environmentOf(name: string, given: unknown): Record<string, string> {
  if (given === undefined || given === null) return {}
  if (typeof given !== 'object' || Array.isArray(given)) throw new Unreadable(`${name}: env is not a map`)
  return Object.fromEntries(Object.entries(given).map(([variable, value]) => [variable, String(value)]))
}
