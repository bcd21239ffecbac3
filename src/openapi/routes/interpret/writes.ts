import type { Note } from '../route.ts'
import { absent, choice, nothing } from '../values/make.ts'
import type { Accessor, ArrayValue, Binding, Props, Value } from '../values/value.ts'
import type { Machine } from './machine.ts'

/** What was written since a branch began, as it was before. */
export interface Writes {
  bindings: Map<Binding, Value>
  props: Map<Props, Map<string, Value | Accessor | undefined>>
  arrays: Map<ArrayValue, Value[]>
  outer: Writes | null
}

export function setBinding(m: Machine, binding: Binding, value: Value): void {
  if (m.writes !== null && !m.writes.bindings.has(binding)) m.writes.bindings.set(binding, binding.value)
  binding.value = value
}

export function setProp(m: Machine, props: Props, name: string, value: Value | Accessor | undefined): void {
  if (m.writes !== null) {
    const before = m.writes.props.get(props) ?? new Map<string, Value | Accessor | undefined>()
    if (!before.has(name)) before.set(name, props.get(name))
    m.writes.props.set(props, before)
  }
  if (value === undefined) props.delete(name)
  else props.set(name, value)
}

/** To be called before the items of an array change. */
export function touchItems(m: Machine, array: ArrayValue): void {
  if (m.writes !== null && !m.writes.arrays.has(array)) m.writes.arrays.set(array, [...array.items])
}

export interface Branch<T> {
  result: T
  /** What it leaves behind is what the code after it sees. */
  goesOn: boolean
}

interface After {
  bindings: Map<Binding, Value>
  props: Map<Props, Map<string, Value | Accessor | undefined>>
  arrays: Map<ArrayValue, Value[]>
}

/** Runs each of several branches from the same state, then joins what those left behind that go on. */
export function branches<T>(m: Machine, why: Note, runs: readonly (() => Branch<T>)[]): T[] {
  const ends: After[] = []
  const results: T[] = []
  for (const run of runs) {
    const { result, after, goesOn } = inBranch(m, run)
    results.push(result)
    if (goesOn) ends.push(after)
  }
  join(m, why, ends)
  return results
}

/** Runs something and undoes what it wrote. */
export function undone<T>(m: Machine, run: () => T): T {
  return inBranch(m, () => ({ result: run(), goesOn: false })).result
}

function inBranch<T>(m: Machine, run: () => Branch<T>): { result: T; after: After; goesOn: boolean } {
  const writes: Writes = { bindings: new Map(), props: new Map(), arrays: new Map(), outer: m.writes }
  m.writes = writes
  try {
    const { result, goesOn } = run()
    return { result, goesOn, after: endOf(writes) }
  } finally {
    m.writes = writes.outer
    undo(writes)
  }
}

function endOf(writes: Writes): After {
  return {
    bindings: new Map([...writes.bindings.keys()].map((binding) => [binding, binding.value])),
    props: new Map(
      [...writes.props].map(([props, before]) => [props, new Map([...before.keys()].map((name) => [name, props.get(name)]))]),
    ),
    arrays: new Map([...writes.arrays.keys()].map((array) => [array, array.items])),
  }
}

function undo(writes: Writes): void {
  for (const [binding, before] of writes.bindings) binding.value = before
  for (const [props, names] of writes.props) {
    for (const [name, before] of names) {
      if (before === undefined) props.delete(name)
      else props.set(name, before)
    }
  }
  for (const [array, before] of writes.arrays) array.items = before
}

function join(m: Machine, why: Note, ends: readonly After[]): void {
  for (const binding of new Set(ends.flatMap((end) => [...end.bindings.keys()]))) {
    const before = binding.value
    setBinding(
      m,
      binding,
      choice(
        ends.map((end) => end.bindings.get(binding) ?? before),
        why,
      ),
    )
  }
  for (const props of new Set(ends.flatMap((end) => [...end.props.keys()]))) {
    for (const name of new Set(ends.flatMap((end) => [...(end.props.get(props)?.keys() ?? [])]))) {
      const before = props.get(name)
      const values = ends.map((end) => (end.props.get(props)?.has(name) ? end.props.get(props)?.get(name) : before))
      const accessor = values.find((value): value is Accessor => value?.kind === 'accessor')
      setProp(
        m,
        props,
        name,
        accessor ??
          choice(
            values.map((value) => (value === undefined || value.kind === 'accessor' ? nothing : value)),
            why,
          ),
      )
    }
  }
  for (const array of new Set(ends.flatMap((end) => [...end.arrays.keys()]))) joinItems(m, why, array, ends)
}

/** What every branch left is kept; what one added is there under the condition. */
function joinItems(m: Machine, why: Note, array: ArrayValue, ends: readonly After[]): void {
  const lists = ends.map((end) => end.arrays.get(array) ?? array.items)
  const shared = lists.reduce((all, list) => all.filter((item) => list.includes(item)))
  const extra = lists.flatMap((list) => list.filter((item) => !shared.includes(item)))
  touchItems(m, array)
  array.items = [...shared, ...extra.map((item) => choice([item, absent], why))]
}
