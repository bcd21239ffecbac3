import type { Machine } from './interpret/machine.ts'
import type { Place } from './route.ts'
import type { Value } from './values/value.ts'

/** Where the function stands that answers: inside what wraps it, as far as it is handed on as it is. */
export function answering(m: Machine, handler: Value): Place | null {
  switch (handler.kind) {
    case 'function': {
      // `catchAsync(fn)` gives a function of its own: what it was given is meant.
      const wrapped = handler.scope.frame.args.findLast((arg) => arg.kind === 'function' && arg.node.parameters.length > 0)
      return wrapped !== undefined && wrapped !== handler && handler.scope.frame.args.length <= 2
        ? answering(m, wrapped)
        : m.sources.placeOf(handler.node)
    }
    case 'external': {
      const args = handler.steps.flatMap((step) => (step.kind === 'call' ? step.args : []))
      const inner = args.findLast((arg) => arg.kind === 'function' || arg.kind === 'external')
      return inner === undefined ? null : answering(m, inner)
    }
    case 'choice': {
      const [first] = handler.options
      return first === undefined ? null : answering(m, first)
    }
    default:
      return null
  }
}
