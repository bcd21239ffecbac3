import type { Node, ParameterDeclaration } from 'typescript-classic'
import { callValue, construct } from '../interpret/calls.ts'
import { evaluate } from '../interpret/expressions.ts'
import { type Machine, unknownAt } from '../interpret/machine.ts'
import { getMember } from '../interpret/members.ts'
import { keyText } from '../interpret/operators.ts'
import { lookUp, valueIn } from '../interpret/scope.ts'
import { ts } from '../project/compiler.ts'
import { native, nothing, object } from '../values/make.ts'
import type { ClassValue, HostValue, NativeValue, Value } from '../values/value.ts'

/** What a container gives for a token: by its name, or by the class that is the token itself. */
interface Container {
  byName: Map<string, () => Value>
  byClass: Map<ClassValue, () => Value>
}

/** tsyringe, typedi and inversify: controllers are made by a container, their constructors' parameters by their types. */
export function injectionModule(m: Machine): NativeValue {
  const container: Container = { byName: new Map(), byClass: new Map() }
  const host = containerHost(m, container)
  const made = native('injection', () => nothing)
  const decorator = native('decorator', () => nothing)
  const decorating = native('decorating', ({ args: [first] }) => (first?.kind === 'class' ? nothing : decorator))
  for (const name of [
    'injectable',
    'singleton',
    'autoInjectable',
    'scoped',
    'registry',
    'Service',
    'inject',
    'Inject',
    'injectAll',
    'named',
    'optional',
    'delay',
  ]) {
    made.props.set(name, decorating)
  }
  made.props.set('container', host)
  // typedi's is used as it is, inversify's is made anew.
  made.props.set(
    'Container',
    native(
      'Container',
      () => containerHost(m, { byName: new Map(), byClass: new Map() }),
      new Map([
        ['get', native('get', ({ args: [token = nothing], node }) => resolve(m, container, token, node))],
        ['set', memberOf(host, 'set')],
        ['has', memberOf(host, 'isRegistered')],
      ]),
    ),
  )
  return made
}

function memberOf({ host }: HostValue, name: string): Value {
  return native(name, (call) => {
    const found = host.member(name, call.node)
    return found?.kind === 'native' ? found.call(call) : nothing
  })
}

function containerHost(m: Machine, container: Container): HostValue {
  const value: HostValue = {
    kind: 'host',
    props: new Map(),
    host: {
      label: 'the container',
      member: (name) => {
        switch (name) {
          case 'resolve':
          case 'get':
            return native(name, ({ args: [token = nothing], node }) => resolve(m, container, token, node))
          case 'register':
          case 'registerSingleton':
          case 'registerInstance':
          case 'registerType':
          case 'set':
            return native(name, ({ args: [token = nothing, given], node }) => {
              put(
                container,
                token,
                once(() => provided(m, container, given ?? token, node)),
              )
              return value
            })
          case 'bind':
          case 'rebind':
            return native(name, ({ args: [token = nothing] }) => binding(m, container, token))
          case 'createChildContainer':
          case 'beforeResolution':
          case 'load':
            return native(name, () => value)
          default:
            return null
        }
      },
    },
  }
  return value
}

function put(container: Container, token: Value, give: () => Value): void {
  if (token.kind === 'class') container.byClass.set(token, give)
  const name = keyText(token)
  if (name !== null) container.byName.set(name, give)
}

function once(give: () => Value): () => Value {
  let given: Value | null = null
  return () => {
    given ??= give()
    return given
  }
}

/** `{ useClass }`, `{ useValue }`, `{ useFactory }`, a class or a value. */
function provided(m: Machine, container: Container, given: Value, node: Node): Value {
  if (given.kind === 'class') return injected(m, container, given, node)
  if (given.kind !== 'object') return given
  const useClass = given.props.get('useClass')
  if (useClass?.kind === 'class') return injected(m, container, useClass, node)
  const factory = given.props.get('useFactory')
  if (factory?.kind === 'function') return callValue(m, factory, { args: [], self: nothing, node, isNew: false })
  return given.props.has('useValue') ? getMember(m, given, 'useValue', node) : given
}

/** inversify's `bind(token).to(Class).inSingletonScope()`. */
function binding(m: Machine, container: Container, token: Value): Value {
  const rest = object()
  for (const name of ['inSingletonScope', 'inTransientScope', 'inRequestScope', 'whenTargetNamed'])
    rest.props.set(
      name,
      native(name, () => rest),
    )
  const to = (name: string, give: (args: Value[], node: Node) => Value) =>
    native(name, ({ args, node }) => {
      put(
        container,
        token,
        once(() => give(args, node)),
      )
      return rest
    })
  rest.props.set(
    'to',
    to('to', ([made = nothing], node) => provided(m, container, made, node)),
  )
  rest.props.set(
    'toSelf',
    to('toSelf', (_, node) => provided(m, container, token, node)),
  )
  rest.props.set(
    'toConstantValue',
    to('toConstantValue', ([value = nothing]) => value),
  )
  rest.props.set(
    'toDynamicValue',
    to('toDynamicValue', ([make = nothing], node) => callValue(m, make, { args: [object()], self: nothing, node, isNew: false })),
  )
  return rest
}

function resolve(m: Machine, container: Container, token: Value, node: Node): Value {
  const known = token.kind === 'class' ? container.byClass.get(token) : container.byName.get(keyText(token) ?? '')
  if (known !== undefined) return known()
  if (token.kind !== 'class') return unknownAt(m, node, 'what the container gives is not known')
  const give = once(() => injected(m, container, token, node))
  container.byClass.set(token, give)
  return give()
}

/** An instance whose constructor is given what its parameters ask for. */
function injected(m: Machine, container: Container, made: ClassValue, node: Node): Value {
  const written = made.node.members.find((member) => ts.isConstructorDeclaration(member) && member.body !== undefined)
  const parameters: readonly ParameterDeclaration[] =
    written !== undefined && ts.isConstructorDeclaration(written) ? written.parameters : []
  const args = parameters.map((parameter) => {
    const token = tokenOf(m, made, parameter)
    return token === null ? unknownAt(m, parameter, 'what is injected is not known') : resolve(m, container, token, node)
  })
  return construct(m, made, args, node)
}

function tokenOf(m: Machine, made: ClassValue, parameter: ParameterDeclaration): Value | null {
  for (const { expression } of ts.canHaveDecorators(parameter) ? (ts.getDecorators(parameter) ?? []) : []) {
    const [token] =
      ts.isCallExpression(expression) && /^inject$/i.test(expression.expression.getText()) ? expression.arguments : []
    if (token !== undefined) return evaluate(m, token, made.scope)
  }
  const { type } = parameter
  if (type === undefined || !ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return null
  const binding = lookUp(made.scope, type.typeName.text)
  const value = binding === null ? null : valueIn(binding)
  return value?.kind === 'class' ? value : null
}
