import type { JsonObject } from '../description/json.ts'
import { spoken } from './names.ts'
import type { Nested } from './nested.ts'
import { keyParameters, listParameters } from './parameters.ts'
import type { Resource } from './resource.ts'
import { absent, answer, json, location, reference, refused, rows } from './responses.ts'

/** What an operation does, which its handler is written from. */
export type Action =
  | { kind: 'list' | 'create' | 'find' | 'update' | 'remove'; resource: Resource }
  | { kind: 'listWithin' | 'createWithin'; nested: Nested }

export interface PlannedPath {
  path: string
  method: 'get' | 'post' | 'patch' | 'delete'
  id: string
  action: Action
  operation: JsonObject
}

/** The operations of one resource: its own, then those under its parents. */
export function operationsOf(resource: Resource, nested: readonly Nested[]): PlannedPath[] {
  const { label, single, many, type, one } = resource
  const paths: PlannedPath[] = []
  const path = `/${label}`
  const add = (method: PlannedPath['method'], at: string, id: string, action: Action, operation: JsonObject): void => {
    const whole = { operationId: id, tags: [label], ...operation }
    paths.push({ path: at, method, id, action, operation: whole })
  }
  const body = (name: string): JsonObject => ({ required: true, content: json(reference(name)) })
  const listed = { parameters: listParameters(resource), responses: { 200: rows(type), ...refused('400') } }
  const created = {
    201: { ...answer(type, 'Created.'), ...location(resource) },
    ...refused('400', ...(isUnique(resource) ? ['409'] : []), '422'),
  }
  add('get', path, `list${many}`, { kind: 'list', resource }, { summary: `List ${plural(resource)}`, ...listed })
  if (resource.creatable !== null) {
    const operation = { summary: `Create ${article(one)}`, requestBody: body(`${type}Create`), responses: created }
    add('post', path, `create${single}`, { kind: 'create', resource }, operation)
  }
  if (resource.key !== null) {
    const item = itemPath(resource)
    const parameters = keyParameters(resource)
    add(
      'get',
      item,
      `get${single}`,
      { kind: 'find', resource },
      {
        summary: `Get ${article(one)}`,
        parameters,
        responses: { 200: answer(type, `The ${one}.`), ...refused('400'), ...absent(one) },
      },
    )
    if (resource.updatable !== null) {
      add(
        'patch',
        item,
        `update${single}`,
        { kind: 'update', resource },
        {
          summary: `Change ${article(one)}`,
          description: 'What is left out stays as it is; null is null (RFC 7396, at the first level).',
          parameters,
          requestBody: body(`${type}Update`),
          responses: { 200: answer(type, `The ${one} as it is now.`), ...refused('400', '409', '422'), ...absent(one) },
        },
      )
    }
    if (resource.removable) {
      add(
        'delete',
        item,
        `delete${single}`,
        { kind: 'remove', resource },
        {
          summary: `Delete ${article(one)}`,
          parameters,
          responses: { 204: { description: 'Gone.' }, ...refused('400', '409'), ...absent(one) },
        },
      )
    }
  }
  for (const each of nested) {
    const at = `${itemPath(each.parent)}/${each.segment}`
    const parameters = keyParameters(each.parent)
    add(
      'get',
      at,
      `list${each.many}`,
      { kind: 'listWithin', nested: each },
      {
        summary: `List ${plural(resource)} of ${article(each.parent.one)}`,
        parameters: [...parameters, ...listed.parameters],
        responses: { ...listed.responses, ...absent(each.parent.one) },
      },
    )
    if (each.type === null) continue
    add(
      'post',
      at,
      `create${each.single}`,
      { kind: 'createWithin', nested: each },
      {
        summary: `Create ${article(one)} of ${article(each.parent.one)}`,
        parameters,
        requestBody: body(each.type),
        responses: { ...created, ...absent(each.parent.one) },
      },
    )
  }
  return paths
}

export function itemPath({ label, key }: Resource): string {
  return `/${label}${(key ?? []).map(({ parameter }) => `/{${parameter}}`).join('')}`
}

function plural({ many, label }: Resource): string {
  return spoken(label.replace(/^.*\./, '')) || many
}

export function article(one: string): string {
  return `${/^[aeio]/i.test(one) ? 'an' : 'a'} ${one}`
}

function isUnique({ relation }: Resource): boolean {
  return relation.constraints.some(({ type }) => type === 'unique' || type === 'primary key' || type === 'exclusion')
}
