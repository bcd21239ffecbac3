import { createHash } from 'node:crypto'
import { messageOf } from '../errors.ts'
import { readShard, type Shard } from '../load/shard/shard.ts'
import { redact } from '../redact.ts'
import { Unreadable } from './input.ts'
import { didYouMean } from './suggest.ts'

/** Characters of a matrix cell's values in a key. */
const longestCell = 80

type Reader<T> = (given: unknown) => T

/** A text on one line or several, not empty. */
export const text: Reader<string> = (given) => {
  if (typeof given === 'number' || typeof given === 'boolean') return String(given)
  if (typeof given !== 'string') throw new Unreadable(`${shown(given)} is not a text`)
  if (given.trim() === '') throw new Unreadable('the value is empty')
  if (given.includes('\0')) throw new Unreadable('the value holds a NUL character')
  return given.trim()
}

/** A text on one line. */
export const line: Reader<string> = (given) => {
  const value = text(given)
  if (/[\r\n]/.test(value)) throw new Unreadable('the value has more than one line')
  return value
}

/** The lines of a text that hold something, or a YAML list of them. */
export const lines: Reader<readonly string[]> = (given) => {
  if (Array.isArray(given)) return given.map(line)
  return text(given)
    .split(/\r?\n/)
    .filter((each) => each.trim() !== '')
    .map((each) => each.trim())
}

/** Lines, or a YAML list of lines and maps. */
export const list: Reader<readonly (string | Readonly<Record<string, unknown>>)[]> = (given) => {
  if (!Array.isArray(given)) return lines(given)
  return given.map((each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? { ...each } : line(each),
  )
}

export function oneOf<const T extends string>(...allowed: T[]): Reader<T> {
  return (given) => {
    const value = typeof given === 'string' ? given.trim() : given
    const found = allowed.find((each) => each === value)
    if (found !== undefined) return found
    const suggestion = typeof value === 'string' ? didYouMean(value, allowed) : ''
    throw new Unreadable(`${shown(value)} is not ${either(allowed)}${suggestion === '' ? '' : `. ${suggestion}`}`)
  }
}

/** true or false; a flag that stands alone is true. */
export const onOff: Reader<boolean> = (given) => {
  const value = typeof given === 'string' ? given.trim().toLowerCase() : given
  if (value === true || value === 'true') return true
  if (value === false || value === 'false') return false
  throw new Unreadable(`${shown(given)} is neither true nor false`)
}

/** A whole number within bounds; "10k" and "2M" are understood where `suffixes` is set. */
export function count(least: number, most: number, options: { suffixes?: boolean } = {}): Reader<number> {
  const wanted = `a whole number from ${grouped(least)} to ${grouped(most)}`
  return (given) => {
    const match = /^(\d+(?:\.\d+)?)([kM])?$/.exec(writtenNumber(given).replaceAll('_', ''))
    const value = Number(match?.[1]) * (match?.[2] === 'M' ? 1_000_000 : match?.[2] === 'k' ? 1000 : 1)
    const legible = match !== null && (match[2] === undefined || options.suffixes === true)
    if (!legible || !Number.isSafeInteger(value) || value < least || value > most)
      throw new Unreadable(`${shown(given)} is not ${wanted}`)
    return value
  }
}

/** A number as it was written; '' for what is neither number nor text: a map need not have a text. */
function writtenNumber(given: unknown): string {
  return typeof given === 'number' || typeof given === 'string' ? String(given).trim() : ''
}

/** A share, written in percent with or without the sign: "5%" and "5" are 0.05. */
export function percent(least: number, most: number): Reader<number> {
  return (given) => {
    const match = /^(\d+(?:\.\d+)?)\s*%?$/.exec(writtenNumber(given))
    const value = Number(match?.[1])
    if (match === null || value < least || value > most)
      throw new Unreadable(`${shown(given)} is not a percentage from ${least} to ${grouped(most)}, such as 5% or 2.5`)
    return value / 100
  }
}

/** "2/8": the second of eight. */
export const shard: Reader<Shard> = (given) => {
  try {
    return readShard(line(given))
  } catch (error) {
    throw new Unreadable(messageOf(error))
  }
}

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** A time such as "5m", "30s" or "1500ms", in ms. A number alone counts in `bare`. */
export function duration(bare: 'ms' | 's', leastMs: number, mostMs: number): Reader<number> {
  const example =
    bare === 'ms' ? 'such as 250ms or 2s (a number alone: milliseconds)' : 'such as 90s or 5m (a number alone: seconds)'
  return (given) => {
    const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)?$/.exec(writtenNumber(given))
    if (match === null) throw new Unreadable(`${shown(given)} is not a time ${example}`)
    const ms = Number(match[1]) * (unitMs[match[2] ?? bare] ?? 1)
    if (ms < leastMs || ms > mostMs) {
      throw new Unreadable(
        `${shown(given)} is not within ${writtenMs(leastMs)} and ${writtenMs(mostMs)} (a number alone: ${bare === 'ms' ? 'milliseconds' : 'seconds'})`,
      )
    }
    return Math.round(ms)
  }
}

/** `auto`, `container`, `embedded`, or a URL, which is never repeated in an error: it holds a password. */
export const postgresChoice: Reader<string> = (given) => {
  const value = line(given)
  if (/^[a-z]+$/i.test(value)) return oneOf('auto', 'container', 'embedded')(value)
  if (!/^postgres(ql)?:\/\//.test(value)) throw new Unreadable('the value is not auto, container, embedded, or a postgres:// URL')
  if (!URL.canParse(value))
    throw new Unreadable('the URL cannot be read. Characters such as @ : / # in a password are written %40 %3A %2F %23')
  return value
}

/** A key of a comment: lies within a hidden marker, so nothing that could end one. */
export const commentKey: Reader<string> = (given) => {
  const value = line(given)
  if (!/^[\w ./()-]{1,100}$/.test(value) || value.includes('--')) {
    throw new Unreadable(`${shown(given)} is not a key of at most 100 letters, digits, spaces and . / _ - ( )`)
  }
  return value
}

/**
 * What `toJSON(matrix)` gives: the values of the cell in one line, as GitHub shows them behind the job's name; null outside of a matrix,
 * and where a runner that is not GitHub's hands on the expression itself.
 */
export const matrixCell: Reader<string | null> = (given) => {
  const written = text(given)
  if (written.startsWith('${{')) return null
  const cell = parsedJson(written)
  if (cell === null) return null
  if (typeof cell !== 'object' || Array.isArray(cell)) throw new Unreadable(`${shown(given)} is no cell of a matrix`)
  const values = Object.values(cell).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
  return values.length === 0 ? null : shortenedKey(values.join(', '))
}

function parsedJson(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    throw new Unreadable(`${shown(value)} is no JSON`)
  }
}

/** Told apart, however long: the end of a long one is its hash. */
function shortenedKey(value: string): string {
  if (value.length <= longestCell) return value
  return `${value.slice(0, longestCell)} ${createHash('sha256').update(value).digest('hex').slice(0, 12)}`
}

/** Rule → reason: a map in YAML, or lines of "rule: reason". */
export const reasons: Reader<Readonly<Record<string, string>>> = (given) => {
  const pairs =
    typeof given === 'string'
      ? given
          .split(/\r?\n/)
          .filter((each) => each.trim() !== '')
          .map(pairOf)
      : pairsOf(given)
  const result: Record<string, string> = {}
  for (const [rule, reason] of pairs) {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(rule))
      throw new Unreadable(`${shown(rule)} is not a rule's id, such as table-rewrite`)
    if (typeof reason !== 'string' || reason.trim() === '')
      throw new Unreadable(`${rule} is ignored without a reason. Write "${rule}: why it does no harm here"`)
    if (Object.hasOwn(result, rule)) throw new Unreadable(`${rule} is ignored twice`)
    result[rule] = reason.trim()
  }
  return result
}

function pairOf(written: string): [string, string] {
  const colon = written.indexOf(':')
  return colon === -1 ? [written.trim(), ''] : [written.slice(0, colon).trim(), written.slice(colon + 1)]
}

function pairsOf(given: unknown): [string, unknown][] {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return Object.entries(given)
  throw new Unreadable(`${shown(given)} is not a map of rule: reason`)
}

/** A wrong value as an error shows it: one short line, and redacted before it is cut, since half a secret is not known as one. */
function shown(given: unknown): string {
  const written = redact(JSON.stringify(given) ?? String(given))
  return written.length > 80 ? `${written.slice(0, 80)}…` : written
}

function either(allowed: readonly string[]): string {
  if (allowed.length === 1) return `${allowed[0]}`
  return `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`
}

function grouped(value: number): string {
  return value.toLocaleString('en-US')
}

function writtenMs(ms: number): string {
  for (const unit of ['h', 'm', 's'] as const) {
    const size = unitMs[unit] ?? 1
    if (ms >= size && ms % size === 0) return `${ms / size}${unit}`
  }
  return `${ms}ms`
}
