import type { Node } from 'typescript-classic'
import { absent, array, choice, primitive } from '../../values/make.ts'
import type { Value } from '../../values/value.ts'
import { type Machine, shown, under, unknownAt } from '../machine.ts'

/** The items of what can be iterated over; null: not known. */
export function itemsOf(m: Machine, value: Value): Value[] | null {
  if (value.kind === 'array') return value.items
  if (value.kind === 'object' && value.entries !== null) {
    return value.props.has('@@set') ? value.entries.map(([key]) => key) : value.entries.map(([key, item]) => array([key, item]))
  }
  if (value.kind === 'object' && value.under?.kind === 'array') return value.under.items
  if (value.kind === 'primitive' && typeof value.value === 'string') return [...value.value].map((letter) => primitive(letter))
  if (value.kind === 'choice') {
    const lists = value.options.map((option) => itemsOf(m, option))
    if (lists.every((list) => list === null)) return null
    return lists.flatMap((list) => (list ?? []).map((item) => choice([item, absent], value.why)))
  }
  return null
}

export function restOf(m: Machine, value: Value, from: number, node: Node): Value {
  const items = itemsOf(m, value)
  return items === null
    ? unknownAt(m, node, `${shown(node)} is not known`, 'rest')
    : array(items.slice(from), value.kind === 'array' ? value.more : null)
}

/** Calls `visit` for each item, under the condition under which it is there; once with something unknown where the items are not known. */
export function eachItem(m: Machine, value: Value, node: Node, visit: (item: Value, index: number) => void): void {
  const items = itemsOf(m, value)
  if (items === null) {
    visit(unknownItem(m, node), 0)
    return
  }
  for (const [index, item] of [...items].entries()) visitItem(m, item, index, visit)
  if (value.kind === 'array' && value.more !== null) under(m, value.more, () => visit(unknownItem(m, node), items.length))
}

export function visitItem(m: Machine, item: Value, index: number, visit: (item: Value, index: number) => void): void {
  if (item.kind !== 'choice' || !item.options.includes(absent)) {
    visit(item, index)
    return
  }
  const present = choice(
    item.options.filter((option) => option !== absent),
    item.why,
  )
  under(m, item.why, () => visit(present, index))
}

function unknownItem(m: Machine, node: Node): Value {
  return unknownAt(m, node, `the items of ${shown(node)} are not known`, 'item')
}
