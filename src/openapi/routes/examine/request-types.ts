import type { Node, TypeNode } from 'typescript-classic'
import type { Registered } from '../frameworks/registered.ts'
import { ts } from '../project/compiler.ts'
import type { FieldPlace } from '../values/field.ts'
import type { Value } from '../values/value.ts'
import type { Exchange } from './exchange.ts'

/** The parts of a request in the order of Express's `Request<Params, Answer, Body, Query>`. */
const ofExpress: readonly (FieldPlace | null)[] = ['params', null, 'body', 'query']
const ofFastify: Readonly<Record<string, FieldPlace>> = {
  Body: 'body',
  Querystring: 'query',
  Params: 'params',
  Headers: 'headers',
}

/** What a handler's own types say of the request: `Request<…>`, `FastifyRequest<{ Body: … }>`, `app.post<{ Body: … }>(…)`. */
export function noteTypes({ node, handlers }: Registered, { request }: Exchange): void {
  const note = (place: FieldPlace | null | undefined, type: TypeNode) => {
    if (place !== null && place !== undefined) request[place].node ??= type
  }
  const fastify = (type: TypeNode | undefined) => {
    if (type === undefined || !ts.isTypeLiteralNode(type)) return
    for (const member of type.members) {
      if (ts.isPropertySignature(member) && member.type !== undefined && ts.isIdentifier(member.name))
        note(ofFastify[member.name.text], member.type)
    }
  }
  if (ts.isCallExpression(node)) fastify(node.typeArguments?.[0])
  const last = handlers.at(-1)
  const type = last === undefined ? undefined : requestType(last)
  if (type === undefined || !ts.isTypeReferenceNode(type)) return
  if (/FastifyRequest$/.test(type.typeName.getText())) fastify(type.typeArguments?.[0])
  else if (/Request$/.test(type.typeName.getText()))
    type.typeArguments?.forEach((each, index) => {
      if (!isEmpty(each)) note(ofExpress[index], each)
    })
}

function requestType(handler: Value): TypeNode | undefined {
  if (handler.kind === 'function')
    return (
      handler.node.parameters[0]?.type ??
      handler.scope.frame.args
        .map((arg) => (arg.kind === 'function' && arg !== handler ? requestType(arg) : undefined))
        .find((type) => type !== undefined)
    )
  if (handler.kind !== 'external') return undefined
  const args = handler.steps.flatMap((step) => (step.kind === 'call' ? step.args : []))
  return args.map(requestType).find((type) => type !== undefined)
}

/** `{}`, `unknown`, `any`: nothing is said. */
function isEmpty(type: Node): boolean {
  return /^(\{\s*\}|unknown|any|object|never|ParamsDictionary|core\.ParamsDictionary)$/.test(type.getText())
}
