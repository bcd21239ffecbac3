import type { ClassLikeDeclaration, Node, SignatureDeclaration } from 'typescript-classic'
import type { Host } from '../frameworks/host.ts'
import type { ModuleRecord } from '../interpret/module-record.ts'
import type { Note, Place } from '../route.ts'
import type { Field } from './field.ts'

/**
 * What an expression comes to, as far as that can be known without running it. Code is evaluated as it would run: strings, objects and
 * functions are what they are, packages that are not read are `external`, and what the code does not say is `unknown`.
 */
export type Value =
  | PrimitiveValue
  | TextValue
  | PatternValue
  | ArrayValue
  | ObjectValue
  | FunctionValue
  | ClassValue
  | NativeValue
  | HostValue
  | ExternalValue
  | EnvironmentValue
  | ChoiceValue
  | UnknownValue

export type Primitive = string | number | boolean | bigint | symbol | null | undefined

export interface PrimitiveValue {
  kind: 'primitive'
  value: Primitive
  /** What it rests on: a default that the environment may replace. */
  notes: readonly Note[]
}

/** A part of a text that is not known. */
export interface Hole {
  /** What the code calls it: "API_PREFIX". */
  name: string
  why: Note
}

/** A string of which parts are not known. */
export interface TextValue {
  kind: 'text'
  parts: readonly (string | Hole)[]
  notes: readonly Note[]
}

export interface PatternValue {
  kind: 'pattern'
  source: string
  flags: string
}

export interface ArrayValue {
  kind: 'array'
  items: Value[]
  /** Why there may be items that are not known; null: there are none. */
  more: Note | null
}

/** A property that is computed when it is read. */
export interface Accessor {
  kind: 'accessor'
  read: (self: Value, node: Node) => Value
  write: ((self: Value, value: Value, node: Node) => void) | null
}

export type Props = Map<string, Value | Accessor>

export interface ObjectValue {
  kind: 'object'
  props: Props
  /** Where properties are looked for next. */
  proto: Value | null
  /** Why there may be properties that are not known; null: there are none. */
  more: Note | null
  /** The class it is an instance of. */
  made: ClassValue | null
  /** What the constructor of a class that is not the project's made: `class Api extends Router`. */
  under: Value | null
  /** Entries of a Map or a Set. */
  entries: [Value, Value][] | null
}

export interface FunctionValue {
  kind: 'function'
  name: string
  node: SignatureDeclaration
  scope: Scope
  /** The object whose class a method belongs to: `super` starts above it. */
  home: Value | null
  /** `this`, where bind said so. */
  bound: { self: Value; args: readonly Value[] } | null
  props: Props
}

export interface ClassValue {
  kind: 'class'
  name: string
  node: ClassLikeDeclaration
  scope: Scope
  base: Value | null
  prototype: ObjectValue
  props: Props
}

export interface Call {
  args: Value[]
  self: Value
  node: Node
  /** Called with `new`. */
  isNew: boolean
}

export interface NativeValue {
  kind: 'native'
  name: string
  call: (call: Call) => Value
  props: Props
}

/** An object of a framework's. */
export interface HostValue {
  kind: 'host'
  host: Host
  props: Props
}

export type Step = { kind: 'get'; name: string } | { kind: 'call'; args: readonly Value[]; isNew: boolean; node: Node }

/** What a package that is not read would give: which, and all that was asked of it. `z.string().min(1)` is one, and a schema is read from it. */
export interface ExternalValue {
  kind: 'external'
  module: string
  steps: readonly Step[]
  node: Node
  at: Place
}

/** A variable of the environment without a default. */
export interface EnvironmentValue {
  kind: 'environment'
  name: string
  at: Place
}

/** One of several, and what that depends on. */
export interface ChoiceValue {
  kind: 'choice'
  options: readonly Value[]
  why: Note
}

export interface UnknownValue {
  kind: 'unknown'
  why: Note
  /** The expression: its type may still say something. */
  node: Node | null
  /** A property of something unknown, as it was read: "config.prefix". */
  name: string
  /** The part of a request that it is. */
  read?: Field
}

export interface Binding {
  value: Value
  /** Of an import: what it is at the moment it is read. */
  read?: () => Value
}

export interface Scope {
  names: Map<string, Binding>
  parent: Scope | null
  frame: Frame
  /** Declarations with `var` belong here. */
  isFunction: boolean
}

/** One call of a function, or the evaluation of one module. */
export interface Frame {
  self: Value
  home: Value | null
  module: ModuleRecord
  args: readonly Value[]
  /** What it returned where a condition could not be decided. */
  returned: Value[]
  node: Node | null
  newTarget: Value | null
}
