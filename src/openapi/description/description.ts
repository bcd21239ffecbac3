import type { JsonObject } from './json.ts'

/** Where something stands in a description's files. */
export interface Position {
  /** As the first file was named; others in the same way: "api/openapi.yaml" has "api/schemas/user.yaml" beside it. */
  file: string
  /** From 1. */
  line: number
  column: number
}

/** An OpenAPI description of any version, read, checked and brought to one form. */
export interface Description {
  file: string
  /** As it was written: "2.0", "3.0.3", "3.1.0". */
  written: string
  title: string
  /** Of the API, from `info.version`. */
  apiVersion: string
  /**
   * OpenAPI 3.1 in one document (3.2 where it was written so): older versions upgraded (`nullable` is a type), what other files held brought
   * into `components`. `$ref`s stay, and each leads to a component: "#/components/schemas/User", nothing deeper, nothing to escape. Path
   * items have no `$ref`: they are written out. No schema has `$id`, `$anchor` or `$defs`: nothing leads to them any more.
   */
  document: JsonObject
  /** In the order in which they are written. */
  operations: readonly Operation[]
  /** Name → schema, as in `components.schemas`; `$ref`s inside kept. */
  schemas: ReadonlyMap<string, JsonObject | boolean>
  /** What is in it and is not read, or seems not meant, as sentences with their place. */
  notes: readonly { text: string; at: Position }[]
  /** Where the value at a JSON pointer of `document` ("/paths/~1users/get") stands, or the nearest thing around it. */
  at(pointer: string): Position
}

export type Method = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace' | 'query'

export interface Operation {
  /** Given, or made from method and path: `listUsers`, `getUserById`, `createUser`. Unique, and an identifier. */
  id: string
  /** As it is written; null: made. */
  operationId: string | null
  method: Method
  /** With `{parameters}`, without the server's path. */
  path: string
  tags: readonly string[]
  summary: string | null
  description: string | null
  deprecated: boolean
  /** Those of the path item too; `$ref`s to parameters resolved. */
  parameters: readonly Parameter[]
  body: Body | null
  /** Numbers first, ascending; then as they are written. */
  responses: readonly Response[]
  /** Alternatives; within one, all schemes are needed. Empty: open to everyone. An empty alternative: security is optional. */
  security: readonly (readonly { scheme: string; scopes: readonly string[] }[])[]
  /** Names of callbacks. */
  callbacks: readonly string[]
  /** Of `document`. */
  pointer: string
}

export interface Parameter {
  in: 'path' | 'query' | 'header' | 'cookie' | 'querystring'
  name: string
  required: boolean
  description: string | null
  deprecated: boolean
  /** `$ref`s inside kept. */
  schema: JsonObject | boolean
  /** How it is written out: "form", "simple", "deepObject" …; null where `content` says so. */
  style: string | null
  explode: boolean
  /** Of a parameter with `content`; else null. */
  mediaType: string | null
  pointer: string
}

export interface Body {
  required: boolean
  description: string | null
  content: readonly Content[]
  pointer: string
}

export interface Content {
  /** "application/json" */
  mediaType: string
  /** null: nothing is said of it. */
  schema: JsonObject | boolean | null
  pointer: string
}

export interface Response {
  /** "201", "4XX", "default" */
  status: string
  description: string
  headers: readonly { name: string; required: boolean; schema: JsonObject | boolean | null }[]
  content: readonly Content[]
  pointer: string
}
