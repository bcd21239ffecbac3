/** An answer that is no success: `{error: {code, message, details}, meta: {requestId}}`. */
export class HttpError extends Error {
  constructor(status, code, message, details = []) {
    super(message)
    this.status = status
    this.code = code
    this.details = details
  }
}

export const notFound = (what) => new HttpError(404, 'not_found', `${what} does not exist`)
export const conflict = (code, message) => new HttpError(409, code, message)
export const invalid = (details) => new HttpError(400, 'validation_failed', 'The request is not valid', details)

/** Express's last handler: turns whatever was thrown into the error envelope. */
export function answerError(error, _request, response, next) {
  if (response.headersSent) return next(error)
  const { status, code, message, details } = described(error)
  const { requestId } = response.locals
  if (status >= 500) console.error(`${requestId}:`, error)
  response.status(status).json({ error: { code, message, details }, meta: { requestId } })
}

function described(error) {
  if (error instanceof HttpError) return error
  if (error.type === 'entity.parse.failed') return new HttpError(400, 'malformed_json', 'The body is not JSON')
  if (error.type === 'entity.too.large') return new HttpError(413, 'body_too_large', 'The body is larger than 100 kB')
  // SQLSTATE class 23: a row that the constraints do not permit.
  if (error.code === '23505') return conflict('already_exists', 'Something with the same key exists already')
  if (error.code === '23503')
    return conflict('reference_missing', 'It refers to something that does not exist, or is referred to')
  if (error.code === '22003') return new HttpError(400, 'out_of_range', 'A number is larger than we can keep')
  if (error.status >= 400 && error.status < 500) return new HttpError(error.status, 'bad_request', error.message)
  return new HttpError(500, 'internal', 'Something went wrong on our side')
}
