import type { Position } from './description.ts'
import { isObject, type Json, type JsonObject, kindOf, type Members, member } from './json.ts'
import { problem, quoted } from './problem.ts'
import type { Source } from './source.ts'
import type { Kind } from './structure.ts'

export type Version = '2.0' | '3.0' | '3.1' | '3.2'

/** Where a version keeps what is shared: pointers to the maps. What has no place there is written out where it is used. */
export const sections: Record<Version, Partial<Record<Kind, readonly string[]>>> = (() => {
  const two = { schema: ['definitions'], parameter: ['parameters'], response: ['responses'] } as const
  const three = {
    schema: ['components', 'schemas'],
    response: ['components', 'responses'],
    parameter: ['components', 'parameters'],
    example: ['components', 'examples'],
    'request body': ['components', 'requestBodies'],
    header: ['components', 'headers'],
    'security scheme': ['components', 'securitySchemes'],
    link: ['components', 'links'],
    callback: ['components', 'callbacks'],
  } as const
  return { '2.0': two, '3.0': three, '3.1': three, '3.2': { ...three, 'media type': ['components', 'mediaTypes'] } }
})()

/** The version that a description says it is written in, and as it says so. Throws `UserError` where it is none that is known. */
export function versionOf(source: Source): { version: Version; written: string; root: JsonObject } {
  const root = source.value
  if (!isObject(root)) throw problem(source.at([]), `no OpenAPI description: it holds ${kindOf(root)}, not an object`)
  const name = ['openapi', 'swagger'].find((each) => member(root, each) !== undefined)
  if (name === undefined) throw problem(source.at([]), notOne(root), { remedy: 'Name the file that starts with `openapi: 3.…`.' })
  const at = source.at([name])
  const written = spelled(member(root, name), name, at)
  const version = known(name, written)
  if (version === null)
    throw problem(at, `${name} ${quoted(written)} is no version that is known: 2.0, 3.0, 3.1 and 3.2 are`, {
      pointer: `/${name}`,
    })
  return { version, written, root }
}

/** `swagger: 2.0` without quotes is the number 2: it is clear all the same. */
function spelled(value: Json | undefined, name: string, at: Position): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value)
  throw problem(at, `${name} holds ${kindOf(value)}, not a version`, { pointer: `/${name}` })
}

function known(name: string, written: string): Version | null {
  if (name === 'swagger') return written === '2.0' ? '2.0' : null
  const minor = /^(3\.[012])(\.\d+(-.+)?)?$/.exec(written)?.[1]
  return minor === '3.0' || minor === '3.1' || minor === '3.2' ? minor : null
}

function notOne(root: JsonObject): string {
  if (member(root, 'asyncapi') !== undefined) return 'this is an AsyncAPI description, not OpenAPI'
  if (member(root, 'swaggerVersion') !== undefined) return 'Swagger 1 is not read: 2.0, 3.0, 3.1 and 3.2 are'
  if (member(root, '$schema') !== undefined)
    return 'this is a JSON schema, not an OpenAPI description: it has neither `openapi` nor `swagger`'
  return 'no OpenAPI description: it has neither `openapi` nor `swagger`'
}

/** A version that is a number, or lacks its last part ("3.1"), is clear but not permitted: it is put right, and noted. */
export function settleVersion(document: Members, version: Version, first: Source): { text: string; at: Position }[] {
  const name = version === '2.0' ? 'swagger' : 'openapi'
  const given = document[name]
  if (typeof given === 'string' && (version === '2.0' || given.split('.').length > 2)) return []
  const meant = version === '2.0' ? version : `${version}.0`
  document[name] = meant
  return [{ text: `${name} is read as '${meant}', with quotes`, at: first.at([name]) }]
}
