import type { Exchange } from '../implementation.ts'
import { stringLiteral } from '../source/text.ts'

export const exchange: Exchange = {
  framework: 'express',
  params: 'req.params',
  query: 'req.query',
  body: 'req.body',
  requestId: 'res.locals.requestId',
  answer: (status, body, headers = {}) => {
    const set = Object.entries(headers).map(([name, value]) => `.set(${stringLiteral(name)}, ${value})`)
    const start = status === 200 ? 'res' : `res.status(${status})`
    return [`${start}${set.join('')}.${body === null ? 'end()' : `json(${body})`};`]
  },
}
