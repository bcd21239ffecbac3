import type { JsonObject } from '../description/json.ts'
import * as keyword from './schema/keywords.ts'

/** The path of the first server, under which all operations lie (OpenAPI 3.1, 4.8.5), variables at their defaults: "/v1", "". */
export function basePathOf(document: JsonObject): string {
  const [server] = keyword.list(document, 'servers') ?? []
  if (!keyword.isObject(server)) return ''
  const variables = new Map(
    keyword
      .entries(server, 'variables')
      .map(([name, variable]) => [name, keyword.isObject(variable) ? keyword.text(variable, 'default') : null]),
  )
  const url = (keyword.text(server, 'url') ?? '').replace(/\{([^{}]*)\}/g, (_, name: string) => variables.get(name) ?? '')
  if (!URL.canParse(url, 'http://localhost')) return ''
  const path = new URL(url, 'http://localhost').pathname.replace(/\/+$/, '')
  return /^(\/[\w.~-]+)+$/.test(path) ? path : ''
}
