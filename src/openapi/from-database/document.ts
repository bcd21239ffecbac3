import type { Relation } from '../../postgres/catalog/relations/relation.ts'
import type { JsonObject } from '../description/json.ts'
import { Names } from '../scaffold/source/names.ts'
import { type Nested, nestedOf } from './nested.ts'
import { type Action, operationsOf } from './operations.ts'
import { type Resource, titleOf } from './resource.ts'
import { resourcesOf } from './resources.ts'
import { reference } from './responses.ts'
import { createSchema, rowSchema, tagOf, updateSchema } from './schemas.ts'

/** An API for the tables of a database. */
export interface DatabaseApi {
  document: JsonObject
  resources: readonly Resource[]
  nested: readonly Nested[]
  /** By operationId. */
  actions: ReadonlyMap<string, Action>
  /** What is not served, or not as one would think: sentences. */
  notes: readonly string[]
}

/** `title`: of the API. */
export function apiOf(relations: readonly Relation[], title: string): DatabaseApi {
  const { resources, notes } = resourcesOf(relations)
  const types = new Names(resources.flatMap(({ type }) => [type, `${type}Create`, `${type}Update`]))
  const { nested, notes: nestedNotes } = nestedOf(resources, types)
  const operations = resources.flatMap((resource) =>
    operationsOf(
      resource,
      nested.filter(({ child }) => child === resource),
    ),
  )
  const paths = new Map<string, Record<string, JsonObject>>()
  for (const { path, method, operation } of operations) paths.set(path, { ...paths.get(path), [method]: operation })
  return {
    document: {
      openapi: '3.1.0',
      info: { title, version: '1.0.0' },
      tags: resources.map(tagOf),
      paths: Object.fromEntries(paths),
      components: { schemas: { ...Object.fromEntries(resources.flatMap((each) => schemasOf(each, nested))), ...envelopes } },
    },
    resources,
    nested,
    actions: new Map(operations.map(({ id, action }) => [id, action])),
    notes: [
      ...notes,
      ...resources.flatMap(({ relation, notes: own }) => own.map((note) => `${titleOf(relation)}: ${note}`)),
      ...nestedNotes,
    ],
  }
}

function schemasOf(resource: Resource, nested: readonly Nested[]): [string, JsonObject][] {
  const { type, creatable, updatable } = resource
  return [
    [type, rowSchema(resource)],
    ...(creatable === null ? [] : [[`${type}Create`, createSchema(creatable)] satisfies [string, JsonObject]]),
    ...(updatable === null ? [] : [[`${type}Update`, updateSchema(updatable)] satisfies [string, JsonObject]]),
    ...nested.flatMap(({ child, type: name, pairs }): [string, JsonObject][] => {
      if (child !== resource || name === null || creatable === null) return []
      return [
        [
          name,
          createSchema(
            creatable,
            pairs.map((pair) => pair.child.column.name),
          ),
        ],
      ]
    }),
  ]
}

const requestId: JsonObject = { type: 'string', description: 'Also in the header X-Request-Id.' }

const envelopes: Readonly<Record<string, JsonObject>> = {
  Meta: { type: 'object', required: ['requestId'], properties: { requestId } },
  PageMeta: {
    type: 'object',
    required: ['requestId', 'next'],
    properties: {
      requestId,
      next: { type: ['string', 'null'], description: 'The `after` of the next page; null: this is the last.' },
    },
  },
  ErrorAnswer: {
    type: 'object',
    required: ['error', 'meta'],
    properties: {
      error: {
        type: 'object',
        required: ['code', 'message'],
        properties: { code: { type: 'string' }, message: { type: 'string' }, details: {} },
      },
      meta: reference('Meta'),
    },
  },
}
