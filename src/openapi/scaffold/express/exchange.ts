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
    const calls = [...(status === 200 ? [] : [`.status(${status})`]), ...set, body === null ? '.end()' : `.json(${body})`]
    return set.length === 0
      ? [`res${calls.join('')};`]
      : ['res', ...calls.map((call, index) => `  ${call}${index + 1 < calls.length ? '' : ';'}`)]
  },
}
