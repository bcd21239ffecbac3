import type { Description, Method } from '../description/description.ts'
import { isList, isObject, type Json, member } from '../description/json.ts'
import type { Place } from '../routes/route.ts'
import { serverPathOf } from '../scaffold/base-path.ts'

/** An operation of a description, as far as it is compared with code. */
export interface DescribedOperation {
  /** "GET" */
  method: Uppercase<Method>
  /** As it is written, without the server's path. */
  path: string
  /** The paths of its servers: "/v1", ""; each once. */
  basePaths: readonly string[]
  at: Place
}

/** The operations of a description in its order. Servers of an operation or a path stand for the description's (OpenAPI 3.1, 4.8.10.1). */
export function describedBy(description: Description): DescribedOperation[] {
  const { document, operations, at } = description
  return operations.map(({ method, path, pointer }) => {
    const item = member(member(document, 'paths'), path)
    const own = member(member(item, method), 'servers') ?? member(item, 'servers') ?? member(document, 'servers')
    const { file, line } = at(pointer)
    return { method: upper(method), path, basePaths: pathsOf(own), at: { file, line } }
  })
}

function pathsOf(servers: Json | undefined): string[] {
  const paths = (isList(servers) ? servers : []).filter(isObject).map(serverPathOf)
  return paths.length === 0 ? [''] : [...new Set(paths)]
}

function upper(method: Method): Uppercase<Method> {
  return method.toUpperCase() as Uppercase<Method>
}
