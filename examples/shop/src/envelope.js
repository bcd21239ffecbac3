import { randomUUID } from 'node:crypto'

/** Every answer carries the id under which the log knows its request: the caller's own, where it sent a decent one. */
export function requestId(request, response, next) {
  const given = request.get('x-request-id')
  response.locals.requestId = given !== undefined && /^[\w-]{1,64}$/.test(given) ? given : randomUUID()
  response.set('x-request-id', response.locals.requestId)
  next()
}

/** Answers `{data, meta: {requestId}}`. */
export function send(response, data, status = 200) {
  response.status(status).json({ data, meta: { requestId: response.locals.requestId } })
}
