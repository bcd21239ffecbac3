import type { Exchange } from '../implementation.ts'
import { stringLiteral } from '../source/text.ts'

export const exchange: Exchange = {
  framework: 'koa',
  params: 'ctx.state.params',
  query: 'ctx.state.query',
  body: 'ctx.state.body',
  requestId: 'ctx.state.requestId',
  answer: (status, body, headers = {}) => [
    ...(status === 200 ? [] : [`ctx.status = ${status};`]),
    ...Object.entries(headers).map(([name, value]) => `ctx.set(${stringLiteral(name)}, ${value});`),
    ...(body === null ? [] : [`ctx.body = ${body};`]),
  ],
}
