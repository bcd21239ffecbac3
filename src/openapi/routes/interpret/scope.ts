import { nothing } from '../values/make.ts'
import type { Binding, Frame, Scope, Value } from '../values/value.ts'
import type { ModuleRecord } from './module-record.ts'

export function frameOf(module: ModuleRecord, self: Value, more: Partial<Frame> = {}): Frame {
  return { self, home: null, module, args: [], returned: [], node: null, newTarget: null, ...more }
}

export function innerScope(parent: Scope): Scope {
  return { names: new Map(), parent, frame: parent.frame, isFunction: false }
}

export function functionScope(parent: Scope | null, frame: Frame): Scope {
  return { names: new Map(), parent, frame, isFunction: true }
}

export function declare(scope: Scope, name: string, value: Value): Binding {
  const known = scope.names.get(name)
  if (known !== undefined) {
    known.value = value
    return known
  }
  const binding: Binding = { value }
  scope.names.set(name, binding)
  return binding
}

/** `var`: once for the whole function. */
export function declareVar(scope: Scope, name: string): Binding {
  let holder = scope
  while (!holder.isFunction && holder.parent !== null) holder = holder.parent
  return holder.names.get(name) ?? declare(holder, name, nothing)
}

export function lookUp(scope: Scope, name: string): Binding | null {
  for (let here: Scope | null = scope; here !== null; here = here.parent) {
    const binding = here.names.get(name)
    if (binding !== undefined) return binding
  }
  return null
}

export function valueIn(binding: Binding): Value {
  return binding.read === undefined ? binding.value : binding.read()
}
