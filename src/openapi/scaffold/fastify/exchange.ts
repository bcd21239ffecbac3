import type { Exchange } from '../implementation.ts'
import { stringLiteral } from '../source/text.ts'

export const exchange: Exchange = {
  framework: 'fastify',
  params: 'request.params',
  query: 'request.query',
  body: 'request.body',
  requestId: 'request.id',
  answer: (status, body, headers = {}) => {
    const set = Object.entries(headers).map(([name, value]) => `.header(${stringLiteral(name)}, ${value})`)
    // `header` forgets the status that `code` has told the type of `send`.
    const calls = [...set, `.code(${status})`, `.send(${body ?? ''})`]
    return set.length === 0
      ? [`return reply${calls.join('')};`]
      : ['return reply', ...calls.map((call, index) => `  ${call}${index + 1 < calls.length ? '' : ';'}`)]
  },
}
