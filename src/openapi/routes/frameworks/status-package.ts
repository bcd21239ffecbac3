import { STATUS_CODES } from 'node:http'
import { native, nothing, object, primitive } from '../values/make.ts'
import type { Value } from '../values/value.ts'

/** http-status, http-status-codes: names of statuses, each with its number. */
export function statusPackage(): Value {
  const entries = Object.entries(STATUS_CODES).flatMap(([status, text = '']): [string, Value][] => {
    const name = text
      .replace(/'/g, '')
      .replace(/[^A-Za-z]+/g, '_')
      .toUpperCase()
    return [
      [name, primitive(Number(status))],
      [status, primitive(text)],
    ]
  })
  const older: [string, Value][] = [
    ['INTERNAL_SERVER_ERROR', primitive(500)],
    ['UNPROCESSABLE_ENTITY', primitive(422)],
    ['REQUEST_TOO_LONG', primitive(413)],
    ['METHOD_NOT_ALLOWED', primitive(405)],
  ]
  const made = native('status', () => nothing)
  const all = object([...entries, ...older])
  for (const [name, value] of all.props) made.props.set(name, value)
  for (const name of ['StatusCodes', 'default', 'status', 'HttpStatus']) made.props.set(name, all)
  return made
}
