import type { Json, JsonObject } from '../../description/json.ts'

export type Schema = JsonObject | boolean

/**
 * What a schema says, brought to what TypeScript and zod have words for. Both are written from it, so that a validator gives what its type
 * promises. References are names: nothing is followed.
 */
export interface Shape {
  core: Core
  /** Conditions on the value that change nothing in its type. */
  checks: readonly Check[]
  /** What is said and cannot be checked. */
  remarks: readonly string[]
  /** undefined: none. */
  default: Json | undefined
  description: string | null
  deprecated: boolean
  /** Of a property: not part of a request, or of a response. */
  readOnly: boolean
  writeOnly: boolean
}

export type Core =
  | { kind: 'any' }
  | { kind: 'never' }
  | { kind: 'null' }
  | { kind: 'boolean' }
  | { kind: 'reference'; pointer: string }
  | { kind: 'literals'; values: readonly Json[] }
  | StringCore
  | NumberCore
  | ArrayCore
  | ObjectCore
  | UnionCore
  | { kind: 'all'; parts: readonly Shape[] }

export interface StringCore {
  kind: 'string'
  format: string | null
  minLength: number | null
  maxLength: number | null
  pattern: string | null
  /** Of a string that holds another medium: "base64", "image/png". */
  contentEncoding: string | null
  contentMediaType: string | null
}

export interface NumberCore {
  kind: 'number'
  integer: boolean
  format: string | null
  minimum: number | null
  maximum: number | null
  exclusiveMinimum: number | null
  exclusiveMaximum: number | null
  multipleOf: number | null
}

export interface ArrayCore {
  kind: 'array'
  prefix: readonly Shape[]
  /** Behind the prefix; null: nothing may follow. */
  items: Shape | null
  minItems: number | null
  maxItems: number | null
}

export interface ObjectCore {
  kind: 'object'
  properties: ReadonlyMap<string, { shape: Shape; required: boolean }>
  /** What other properties are: nothing is said (they are dropped), they stay, there may be none, or of a shape. */
  additional: 'unsaid' | 'any' | 'none' | Shape
}

export interface UnionCore {
  kind: 'union'
  /** `types`: exclusive by JSON type. */
  of: 'oneOf' | 'anyOf' | 'types'
  parts: readonly Shape[]
  discriminator: { property: string /** Value → index of the part. */; mapping: readonly (readonly [string, number])[] } | null
}

export type Check =
  | { kind: 'unique' }
  | { kind: 'not'; shape: Shape }
  | { kind: 'if'; condition: Shape; then: Shape | null; else: Shape | null }
  | { kind: 'satisfies'; how: 'any' | 'one'; shapes: readonly Shape[] }
  | { kind: 'contains'; shape: Shape; min: number; max: number | null }
  | { kind: 'property-count'; min: number | null; max: number | null }
  | { kind: 'property-names'; shape: Shape }
  | {
      kind: 'pattern-properties'
      patterns: readonly (readonly [string, Shape])[]
      known: readonly string[]
      others: Shape | null
    }
  | { kind: 'dependent-required'; dependencies: readonly (readonly [string, readonly string[]])[] }
  | { kind: 'dependent-schema'; property: string; shape: Shape }

export const anything: Shape = {
  core: { kind: 'any' },
  checks: [],
  remarks: [],
  default: undefined,
  description: null,
  deprecated: false,
  readOnly: false,
  writeOnly: false,
}

export function shape(core: Core): Shape {
  return { ...anything, core }
}
