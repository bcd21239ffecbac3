import { fileURLToPath } from 'node:url'
import type { CallExpression, Expression, NewExpression, Node, TaggedTemplateExpression } from 'typescript-classic'
import { ts } from '../project/compiler.ts'
import { array, choice, native, nothing, object, primitive } from '../values/make.ts'
import { concat, known } from '../values/text.ts'
import { isNothing } from '../values/truth.ts'
import type { Call, FunctionValue, Scope, Value } from '../values/value.ts'
import { itemsOf } from './built-ins/iterate.ts'
import { callSuper, instantiate } from './classes.ts'
import { evaluate } from './expressions.ts'
import { callFunction } from './functions.ts'
import { at, type Machine, runLater, shown, step, Thrown, under, unknownAt } from './machine.ts'
import { callSafely, getMember } from './members.ts'
import { importModule } from './modules.ts'
import { validate } from './validation.ts'

export function evaluateCall(m: Machine, node: CallExpression, scope: Scope): Value {
  const { expression } = node
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return dynamicImport(m, node, scope)
  if (expression.kind === ts.SyntaxKind.SuperKeyword) {
    callSuper(scope.frame.self, argumentsOf(m, node.arguments, scope))
    return nothing
  }
  const { callee, self } = calleeOf(m, expression, scope)
  if (node.questionDotToken !== undefined && isNothing(callee) === true) return nothing
  const args = argumentsOf(m, node.arguments, scope)
  const result = callValue(m, callee, { args, self, node, isNew: false })
  // A project's own `express('name')` makes an application as well.
  if (result.kind === 'host') m.making.add(node)
  return result
}

function calleeOf(m: Machine, expression: Expression, scope: Scope): { callee: Value; self: Value } {
  if (ts.isParenthesizedExpression(expression) || ts.isNonNullExpression(expression))
    return calleeOf(m, expression.expression, scope)
  if (ts.isPropertyAccessExpression(expression) || ts.isElementAccessExpression(expression)) {
    if (expression.expression.kind === ts.SyntaxKind.SuperKeyword)
      return { callee: evaluate(m, expression, scope), self: scope.frame.self }
    const self = receiver(m, expression, scope)
    if (self.thrown !== null) return { callee: rescue(m, self.thrown), self: nothing }
    if (expression.questionDotToken !== undefined && isNothing(self.value) === true) return { callee: nothing, self: nothing }
    if (ts.isPropertyAccessExpression(expression))
      return { callee: getMember(m, self.value, expression.name.text, expression), self: self.value }
    const key = evaluate(m, expression.argumentExpression, scope)
    const callee =
      key.kind === 'choice'
        ? choice(
            key.options.map((option) => methodBy(m, self.value, option, expression)),
            key.why,
          )
        : methodBy(m, self.value, key, expression)
    return { callee, self: self.value }
  }
  return { callee: evaluate(m, expression, scope), self: nothing }
}

function methodBy(m: Machine, holder: Value, key: Value, node: Node): Value {
  if (key.kind === 'primitive')
    return getMember(m, holder, typeof key.value === 'symbol' ? `@@${key.value.description ?? ''}` : String(key.value), node)
  const why = { text: `${shown(node)} is not known`, at: at(m, node) }
  if (holder.kind === 'host') {
    const made = native('computed', ({ node: from }) => {
      m.unread.push({ text: `which method ${shown(from)} calls is not known`, at: at(m, from) })
      return holder
    })
    return made
  }
  if (holder.kind === 'object' && holder.more === null && holder.props.size > 0) {
    return choice(
      [...holder.props.values()].map((value) => (value.kind === 'accessor' ? value.read(holder, node) : value)),
      why,
    )
  }
  return { kind: 'unknown', why, node, name: '' }
}

/** What a method is called on: where it throws and `.catch(…)` follows, that is called with what was thrown. */
function receiver(
  m: Machine,
  expression: import('typescript-classic').PropertyAccessExpression | import('typescript-classic').ElementAccessExpression,
  scope: Scope,
): { value: Value; thrown: Thrown | null } {
  const isCatch = ts.isPropertyAccessExpression(expression) && expression.name.text === 'catch'
  try {
    return { value: evaluate(m, expression.expression, scope), thrown: null }
  } catch (error) {
    if (!(error instanceof Thrown) || !isCatch) throw error
    return { value: nothing, thrown: error }
  }
}

function rescue(m: Machine, thrown: Thrown): Value {
  return native('catch', ({ args: [callback], node }) =>
    callback === undefined ? nothing : callSafely(m, callback, [thrown.value], node),
  )
}

export function argumentsOf(m: Machine, nodes: readonly Expression[] | undefined, scope: Scope): Value[] {
  return (nodes ?? []).flatMap((node) => {
    if (!ts.isSpreadElement(node)) return [evaluate(m, node, scope)]
    const value = evaluate(m, node.expression, scope)
    return itemsOf(m, value) ?? [unknownAt(m, node, `${shown(node)} is not known`)]
  })
}

export function evaluateNew(m: Machine, node: NewExpression, scope: Scope): Value {
  const callee = evaluate(m, node.expression, scope)
  return construct(m, callee, argumentsOf(m, node.arguments, scope), node)
}

export function construct(m: Machine, callee: Value, args: Value[], node: Node): Value {
  if (callee.kind === 'class') return instantiate(m, callee, args, node)
  if (callee.kind === 'function') return constructFunction(m, callee, args, node)
  return callValue(m, callee, { args, self: nothing, node, isNew: true })
}

/** `new` on a function: it is its own class, and methods lie on its prototype. */
function constructFunction(m: Machine, callee: FunctionValue, args: Value[], node: Node): Value {
  const instance = object()
  const proto = callee.props.get('prototype')
  if (proto?.kind === 'object') instance.proto = proto
  const result = callFunction(m, callee, { args, self: instance, node, isNew: true })
  return result.kind === 'primitive' ? instance : result
}

/** Calls any value. What is not read calls the functions that it is given: they may register routes. */
export function callValue(m: Machine, callee: Value, call: Call): Value {
  step(m)
  switch (callee.kind) {
    case 'function':
      return callFunction(m, callee, call)
    case 'native':
      return callee.call(call)
    case 'class':
      return call.isNew ? instantiate(m, callee, call.args, call.node) : nothing
    case 'host':
      return callee.host.call === undefined
        ? unknownAt(m, call.node, `${callee.host.label} is not called`)
        : callee.host.call(call)
    case 'object':
      if (callee.under !== null) return callValue(m, callee.under, call)
      return unread(m, callee, call)
    case 'choice': {
      const results = callee.options
        .filter((option) => isNothing(option) !== true)
        .map((option) => under(m, callee.why, () => callValue(m, option, call)))
      return choice(results, callee.why)
    }
    case 'external': {
      const validated = validate(m, callee, call) ?? mapped(m, call)
      if (validated !== null) return validated
      noteRoute(m, call, callee.module)
      handOver(m, call, callee.module)
      return {
        ...callee,
        steps: [...callee.steps, { kind: 'call', args: call.args, isNew: call.isNew, node: call.node }],
        node: call.node,
        at: at(m, call.node),
      }
    }
    default:
      return unread(m, callee, call)
  }
}

/** `users.map((user) => ({ id: user.id }))` of what is not known is a list of what the function gives. */
function mapped(m: Machine, call: Call): Value | null {
  const name =
    ts.isCallExpression(call.node) && ts.isPropertyAccessExpression(call.node.expression) ? call.node.expression.name.text : ''
  const [callback] = call.args
  if (name !== 'map' || callback?.kind !== 'function') return null
  const why = { text: `the items of ${shown(call.node)} are not known`, at: at(m, call.node) }
  const item: Value = { kind: 'unknown', why, node: callback.node.parameters[0] ?? null, name: 'item' }
  return array([callSafely(m, callback, [item], call.node)], why)
}

function unread(m: Machine, callee: Value, call: Call): Value {
  const list = mapped(m, call)
  if (list !== null) return list

  const name = ts.isCallExpression(call.node) || ts.isNewExpression(call.node) ? shown(call.node.expression, 40) : 'a function'
  handOver(m, call, name)
  const why = callee.kind === 'unknown' ? callee.why : { text: `${name} is not known`, at: at(m, call.node) }
  return { kind: 'unknown', why, node: call.node, name: callee.kind === 'unknown' ? callee.name : '' }
}

const verb = /^(get|post|put|patch|delete|del|all)$/

/** `routes.get('/users', list)` on what is not read: it may well be a route, and is said once for each that is not read. */
function noteRoute(m: Machine, { args: [path, ...rest], node }: Call, of: string): void {
  if (m.onThrow !== null || !ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return
  if (!verb.test(node.expression.name.text) || known(path)?.startsWith('/') !== true) return
  if (!rest.some(({ kind }) => kind === 'function')) return
  const text = `${of} is not read, and may register routes: ${shown(node.expression.expression, 30)}.${node.expression.name.text}(${known(path)}, …)`
  const about = `${of} is not read, and may register routes`
  if (!m.unread.some((note) => note.text.startsWith(about))) m.unread.push({ text, at: at(m, node) })
}

/** Parameters of functions that answer requests: nothing is registered in them. */
const answering = /^_?(req|request|ctx|context|res|reply|response)$/

/** What is called for events that come while a service runs registers nothing; when it begins, it may. */
const events = /^(on|once|addListener|prependListener|addEventListener|subscribe|schedule|setInterval|watch)$/
const beginnings = /^(open|ready|connect|connected|listening|online|init|initialized|start|started|load|loaded|listen)$/i

function isEvent({ node, args: [event] }: Call): boolean {
  const name = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : ''
  return events.test(name) && !beginnings.test(known(event) ?? '')
}

function handOver(m: Machine, call: Call, to: string): void {
  const isLater = isEvent(call)
  for (const arg of call.args) {
    if (arg.kind === 'host')
      m.escaped.set(arg.host, { text: `${arg.host.label} is handed to ${to}, which is not read`, at: at(m, call.node) })
    if (arg.kind !== 'function' || isLater) continue
    const names = arg.node.parameters.map(({ name }) => (ts.isIdentifier(name) ? name.text : ''))
    if (names.some((name) => answering.test(name)) && names.length >= 2) continue
    if (names.length === 1 && /^_?(req|request|ctx|context)$/.test(names[0] ?? '')) continue
    const passed = names.map((name) => unknownAt(m, call.node, `what ${to} passes on is not known`, name))
    const result = callSafely(m, arg, passed, call.node)
    if (names.length === 0) m.given.set(arg, result)
  }
}

function dynamicImport(m: Machine, node: CallExpression, scope: Scope): Value {
  const [specifier] = argumentsOf(m, node.arguments, scope)
  const value = importByValue(m, specifier ?? nothing, node, 'import')
  runLater(m)
  return value
}

/** `require(x)` and `import(x)` of a value: of each one where it may be several. */
export function importByValue(m: Machine, specifier: Value, node: Node, how: 'require' | 'import'): Value {
  if (specifier.kind === 'choice') {
    return choice(
      specifier.options.map((option) => importByValue(m, option, node, how)),
      specifier.why,
    )
  }
  const name = known(specifier)
  if (name !== null) return importModule(m, fileOf(name), node, how)
  const note = { text: `which module ${shown(node)} loads is not known`, at: at(m, node) }
  m.unread.push(note)
  return { kind: 'unknown', why: note, node, name: '' }
}

/** A specifier may be the URL of a file. */
function fileOf(specifier: string): string {
  try {
    return specifier.startsWith('file://') ? fileURLToPath(specifier) : specifier
  } catch {
    return specifier
  }
}

/** A template with a tag: `String.raw` gives the text, any other is called. */
export function taggedTemplate(m: Machine, node: TaggedTemplateExpression, scope: Scope): Value {
  const { callee, self } = calleeOf(m, node.tag, scope)
  const { template } = node
  const literals = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template.text]
    : [template.head.text, ...template.templateSpans.map((span) => span.literal.text)]
  const values = ts.isNoSubstitutionTemplateLiteral(template)
    ? []
    : template.templateSpans.map((span) => evaluate(m, span.expression, scope))
  if (callee.kind === 'native' && callee.name === 'raw') {
    return concat(
      literals.flatMap((literal, index) => [primitive(literal), ...(values[index] === undefined ? [] : [values[index]])]),
    )
  }
  return callValue(m, callee, {
    args: [array(literals.map((literal) => primitive(literal))), ...values],
    self,
    node,
    isNew: false,
  })
}
