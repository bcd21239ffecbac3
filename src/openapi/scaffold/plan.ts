import type { Description, Operation } from '../description/description.ts'
import { basePathOf } from './base-path.ts'
import { grouped } from './groups.ts'
import type { Style } from './parameter-style.ts'
import { plannedOperation } from './planned-operation.ts'
import { type Catalogue, catalogueOf } from './schema/catalogue.ts'
import type { ObjectCore, Shape } from './schema/shape.ts'
import { camelCase, Names, pascalCase } from './source/names.ts'

/** What is written for a description, before it is known for which framework. */
export interface Plan {
  description: Description
  catalogue: Catalogue
  groups: readonly Group[]
  /** Of the first server, without a slash at its end: "/v1", "". */
  basePath: string
  types: TypeNames
  /** What has to be said to the user. */
  notes: readonly string[]
}

/** Operations that share a file: those of a tag, or of a first path segment. */
export interface Group {
  /** Without extension: "users". */
  file: string
  /** Where the operations are registered: "users" → `usersRouter`. */
  name: string
  title: string
  /** A person wrote and registers it: it has types and validators only. */
  isForeign: boolean
  operations: readonly PlannedOperation[]
}

/** Those that the generator writes. */
export function ownGroups({ groups }: Plan): Group[] {
  return groups.filter(({ isForeign }) => !isForeign)
}

export interface PlannedOperation {
  operation: Operation
  /** `createUser` */
  handler: string
  /** `CreateUserOperation`, `createUserRequest` */
  typeName: string
  requestName: string
  path: PathParts
  parameters: Readonly<Record<Place, ParameterObject | null>>
  body: PlannedBody | null
}

export type Place = 'params' | 'query' | 'headers' | 'cookies'

/** A path as literal text and parameters, whose names are identifiers here: they are not on the wire. */
export type PathParts = readonly ({ text: string } | { parameter: string })[]

export interface ParameterObject {
  shape: Shape & { core: ObjectCore }
  /** Of those that are not read as they stand. */
  styles: ReadonlyMap<string, Style>
}

export interface PlannedBody {
  required: boolean
  contents: readonly PlannedContent[]
}

export interface PlannedContent {
  mediaType: string
  reads: 'json' | 'form' | 'multipart' | 'text' | 'bytes'
  shape: Shape
}

/** Names of types, which all stand in one scope. */
export interface TypeNames {
  of(pointer: string, view: 'request' | 'response'): string
}

export type FileOf = (operation: Operation) => { file: string; known: boolean } | null

/**
 * `fileOf`: the file in which an operation is already, if any: it stays there, whatever its tag says now. One that the generator does not know
 * is a person's.
 */
export function planOf(description: Description, fileOf: FileOf): Plan {
  const catalogue = catalogueOf(description)
  const names = new Names(['Operation', 'Record', 'Buffer', 'UploadedFile'])
  const types = typeNames(catalogue, names)
  const handlers = new Names(handlersScope)
  const notes: string[] = []
  const planned = description.operations.map((operation) => {
    const handler = handlers.take(camelCase(operation.id, 'operation'))
    const typeName = names.take(`${pascalCase(handler, 'Operation')}Operation`)
    return plannedOperation(operation, { handler, typeName, catalogue, notes })
  })
  return { description, catalogue, groups: grouped(planned, fileOf), basePath: basePathOf(description.document), types, notes }
}

/** What generated route files import and declare besides handlers. */
const handlersScope = [
  'app',
  'ctx',
  'next',
  'reply',
  'req',
  'request',
  'res',
  'authenticate',
  'binary',
  'form',
  'multipart',
  'notImplemented',
  'text',
  'upload',
  'validate',
  'validators',
  'routes',
  'method',
] as const

function typeNames(catalogue: Catalogue, names: Names): TypeNames {
  const plain = new Map<string, string>()
  const input = new Map<string, string>()
  for (const { pointer, name } of catalogue.all()) plain.set(pointer, names.take(name))
  return {
    of(pointer, view) {
      const known = plain.get(pointer) ?? names.take(catalogue.at(pointer)?.name ?? 'Schema')
      plain.set(pointer, known)
      if (view === 'response' || catalogue.at(pointer)?.twofold !== true) return known
      const own = input.get(pointer) ?? names.take(`${known}Input`)
      input.set(pointer, own)
      return own
    },
  }
}
