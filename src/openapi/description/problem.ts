import { UserError } from '../../errors.ts'
import type { Position } from './description.ts'

/** The user's mistake in a description: "openapi.yaml:12:5: … (at /paths/~1users/get)". */
export function problem(at: Position, message: string, options: { pointer?: string; remedy?: string } = {}): UserError {
  const pointer = options.pointer === undefined || options.pointer === '' ? '' : ` (at ${options.pointer})`
  return new UserError(`${placed(at)}: ${message}${pointer}`, options.remedy === undefined ? {} : { remedy: options.remedy })
}

/** "openapi.yaml:12:5" */
export function placed({ file, line, column }: Position): string {
  return `${file}:${line}:${column}`
}

/** A text of the user's within a message: on one line, and not too long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``
}
