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
    return [`return reply.code(${status})${set.join('')}.send(${body ?? ''});`]
  },
}
