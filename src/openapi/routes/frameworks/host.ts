import type { Node } from 'typescript-classic'
import type { Call, Value } from '../values/value.ts'

/** How an object of a framework's behaves towards code that is evaluated. */
export interface Host {
  /** As notes call it: "an Express router". */
  label: string
  /** The name of what makes it, for `instanceof`. */
  type?: string
  /** A property; null: none that is known, then whatever the code itself put there. */
  member(name: string, node: Node): Value | null
  /** Where a property is written; false: the code's own, to be kept. */
  assign?(name: string, value: Value, node: Node): boolean
  /** Where it is called as a function. */
  call?(call: Call): Value
}
