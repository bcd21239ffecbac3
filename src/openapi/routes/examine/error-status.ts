import { STATUS_CODES } from 'node:http'
import type { ExternalValue, Value } from '../values/value.ts'

/** Names of errors as http-errors and boom have them ("NotFound", "notFound"), each with its status. */
const byName = new Map(
  Object.entries(STATUS_CODES).map(([status, text = '']) => [text.replace(/[^A-Za-z]/g, '').toLowerCase(), Number(status)]),
)
byName.set('badimplementation', 500)
byName.set('internal', 500)
byName.set('badrequest', 400)
byName.set('baddata', 422)

const properties = ['statusCode', 'status', 'httpStatus', 'httpCode', 'httpStatusCode', 'code', 'output']
const packages = /^(http-errors|@hapi\/boom|boom|fastify|@fastify\/sensible|http-assert|http-err)$/

/** The status that an error says it has; null: it says none, or it is not known. */
export function errorStatus(value: Value): number | null {
  switch (value.kind) {
    case 'primitive':
      return typeof value.value === 'number' && isFailure(value.value) ? value.value : null
    case 'object': {
      for (const name of properties) {
        const property = value.props.get(name)
        if (property === undefined || property.kind === 'accessor') continue
        const found =
          name === 'output'
            ? errorStatus(property)
            : property.kind === 'primitive' && typeof property.value === 'number' && isFailure(property.value)
              ? property.value
              : null
        if (found !== null) return found
      }
      return value.under === null ? null : errorStatus(value.under)
    }
    case 'external':
      return ofExternal(value)
    default:
      return null
  }
}

export function isFailure(status: number): boolean {
  return Number.isInteger(status) && status >= 400 && status < 600
}

/** `createError(404)`, `new createError.NotFound()`, `Boom.notFound()`, `fastify.httpErrors.notFound()` */
function ofExternal({ module, steps }: ExternalValue): number | null {
  for (const step of steps) {
    if (step.kind !== 'call') continue
    const first = step.args.find((arg) => arg.kind === 'primitive' && typeof arg.value === 'number' && isFailure(arg.value))
    if (first?.kind === 'primitive' && typeof first.value === 'number') return first.value
  }
  if (!packages.test(module)) return null
  const last = steps.findLast((step) => step.kind === 'get')
  return last?.kind === 'get' ? (byName.get(last.name.toLowerCase()) ?? null) : null
}
