import { stringLiteral } from '../source/text.ts'
import { regularExpression } from './read-object.ts'
import type { NumberCore, StringCore } from './shape.ts'

/** Formats (JSON Schema 2020-12 validation 7.3, OpenAPI's registry) that zod has a schema for. */
const formats: Readonly<Record<string, string>> = {
  email: 'z.email()',
  uuid: 'z.uuid()',
  uri: 'z.url()',
  url: 'z.url()',
  iri: 'z.url()',
  'date-time': 'z.iso.datetime({ offset: true })',
  date: 'z.iso.date()',
  duration: 'z.iso.duration()',
  hostname: 'z.hostname()',
  ipv4: 'z.ipv4()',
  ipv6: 'z.ipv6()',
  byte: 'z.base64()',
  base64url: 'z.base64url()',
}

/** Formats that are a pattern. RFC 3339, 5.6; RFC 6901, 3. */
const patterns: Readonly<Record<string, string>> = {
  time: String.raw`/^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i`,
  'json-pointer': String.raw`/^(\/([^~/]|~[01])*)*$/`,
}

const unchecked = new Set(['password', 'binary', 'string', 'text', ''])

/** A zod schema of a string: its format, lengths and pattern. What cannot be checked is named in a comment. */
export function stringSource(core: StringCore): string {
  const format =
    core.format ?? (core.contentEncoding === 'base64' ? 'byte' : core.contentEncoding === 'base64url' ? 'base64url' : '')
  const known = Object.hasOwn(formats, format) ? formats[format] : undefined
  const asPattern = Object.hasOwn(patterns, format) ? patterns[format] : undefined
  const pattern = core.pattern === null ? null : regularExpression(core.pattern)
  return [
    known ?? 'z.string()',
    core.minLength === null || core.minLength === 0 ? '' : `.min(${core.minLength})`,
    core.maxLength === null ? '' : `.max(${core.maxLength})`,
    asPattern === undefined ? '' : `.regex(${asPattern})`,
    pattern === null ? '' : `.regex(${regexLiteral(pattern)})`,
    core.pattern !== null && pattern === null ? notChecked(`pattern ${core.pattern}`) : '',
    known === undefined && asPattern === undefined && !unchecked.has(format) ? notChecked(`format ${format}`) : '',
  ].join('')
}

/** TypeScript reads literals more strictly than engines do: the older syntax goes through the constructor. */
export function regexLiteral(pattern: RegExp): string {
  const { source, flags } = pattern
  const plain = flags === 'u' && /^[\x20-\x7e]*$/.test(source) && !source.includes('(?<')
  return plain ? `/${source}/u` : `new RegExp(${stringLiteral(source)}${flags === '' ? '' : ", 'u'"})`
}

function notChecked(what: string): string {
  return ` /* not checked: ${what.replace(/\*\//g, '*\\/').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')} */`
}

/** A zod schema of a number. Integers are those that a double holds exactly. */
export function numberSource(core: NumberCore): string {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = core
  return [
    core.integer ? (core.format === 'int32' ? 'z.int32()' : 'z.int()') : 'z.number()',
    minimum === null ? '' : `.min(${minimum})`,
    exclusiveMinimum === null ? '' : `.gt(${exclusiveMinimum})`,
    maximum === null ? '' : `.max(${maximum})`,
    exclusiveMaximum === null ? '' : `.lt(${exclusiveMaximum})`,
    core.multipleOf === null ? '' : `.multipleOf(${core.multipleOf})`,
  ].join('')
}
