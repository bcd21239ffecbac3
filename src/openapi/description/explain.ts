import type { ErrorObject } from 'ajv'
import type { JsonObject } from './json.ts'
import { kindOf } from './json.ts'
import type { OfficialSchema } from './official-schemas.ts'
import { quoted } from './problem.ts'

export interface Explanation {
  /** Where in the document. */
  pointer: string
  message: string
}

interface Candidate {
  errors: readonly ErrorObject[]
  pointer: string
}

/** Says in one sentence what is most clearly wrong with a document that the schema does not take. */
export function explain(schema: OfficialSchema, document: JsonObject): Explanation {
  const { errors, pointer } = clearest(schema, schema.thorough(document), '')
  return { pointer, message: sentence(errors) }
}

/**
 * The errors of one place. Where none of several alternatives fits, each is tried alone, and the one taken that was most likely meant: whose
 * kind fits (no wrong constant, no missing `$ref`), and that goes wrong deepest.
 */
function clearest(schema: OfficialSchema, errors: readonly ErrorObject[], base: string): Candidate {
  const choice = errors
    .filter(({ keyword, schema: branches }) => (keyword === 'oneOf' || keyword === 'anyOf') && Array.isArray(branches))
    .toSorted((a, b) => depth(a) - depth(b))[0]
  const outside = choice === undefined ? errors : errors.filter((error) => !within(error, choice))
  const leaf = deepest(outside, base)
  if (choice === undefined) return leaf
  const below = `${base}${choice.instancePath}`
  const branches = Array.isArray(choice.schema) ? choice.schema : []
  const tried = branches.map((_, index) => schema.against(`${choice.schemaPath}/${index}`, choice.data))
  // More than one of `oneOf` fits.
  if (tried.some((each) => each.length === 0)) return { errors: [choice], pointer: below }
  const missing = oneOfSeveralMissing(tried)
  if (missing !== null) return { errors: missing, pointer: below }
  const [meant = []] = tried.toSorted((a, b) => misfit(a) - misfit(b) || most(b) - most(a) || a.length - b.length)
  const inner = clearest(schema, meant, below)
  return leaf.errors.length > 0 && leaf.pointer.length > inner.pointer.length ? leaf : inner
}

function deepest(errors: readonly ErrorObject[], base: string): Candidate {
  const telling = errors.filter(({ keyword }) => !['oneOf', 'anyOf', 'if', 'not', '$ref'].includes(keyword))
  const all = telling.length > 0 ? telling : errors
  const path = all.map(({ instancePath }) => instancePath).toSorted((a, b) => steps(b) - steps(a))[0] ?? ''
  const here = all.filter(({ instancePath }) => instancePath === path).toSorted((a, b) => rank(a) - rank(b))
  const first = here[0]
  return { errors: here.filter(({ keyword }) => keyword === first?.keyword), pointer: `${base}${path}` }
}

/** A member that is not evaluated may only be so because something else in it is wrong. */
function rank({ keyword }: ErrorObject): number {
  return ['required', 'type', 'enum', 'const', 'pattern'].indexOf(keyword) === -1 ? (keyword.startsWith('un') ? 2 : 1) : 0
}

function misfit(errors: readonly ErrorObject[]): number {
  return errors.filter(
    ({ keyword, instancePath, params }) =>
      (steps(instancePath) === 1 && (keyword === 'const' || keyword === 'enum')) ||
      (instancePath === '' && (keyword === 'type' || params.missingProperty === '$ref')),
  ).length
}

/** Where all alternatives only want something: any of them would do. */
function oneOfSeveralMissing(tried: readonly (readonly ErrorObject[])[]): ErrorObject[] | null {
  const wanted = tried.filter((errors) => !errors.some(({ params }) => params.missingProperty === '$ref'))
  const only = wanted.flatMap((errors) =>
    errors.every(({ keyword, instancePath }) => keyword === 'required' && instancePath === '') ? errors : [],
  )
  return wanted.length > 0 && only.length === wanted.length ? only : null
}

function sentence(errors: readonly ErrorObject[]): string {
  const [first] = errors
  if (first === undefined) return 'it is not as OpenAPI has it'
  const { keyword, params, data, message } = first
  const names = (key: string): string[] => [...new Set(errors.map((each) => String(each.params[key])))]
  switch (keyword) {
    case 'required':
      return names('missingProperty').length === 1 || errors.some(({ schemaPath }) => !schemaPath.includes('/oneOf/'))
        ? `${quoted(names('missingProperty')[0] ?? '')} is missing`
        : `${names('missingProperty').map(quoted).join(' or ')} is missing`
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return `${quoted(String(params.additionalProperty ?? params.unevaluatedProperty))} is not known here`
    case 'type':
      return `${kindOf(data as never)} stands here, where ${[params.type].flat().map(called).join(' or ')} is meant`
    case 'enum':
      return `${shown(data)} is none of ${[...new Set(errors.flatMap((each) => each.params.allowedValues as unknown[]))].map(shown).join(', ')}`
    case 'const':
      return `${shown(data)} is not ${names('allowedValue')
        .map((value) => shown(value))
        .join(' or ')}`
    case 'pattern':
      return `${shown(data)} is not of the form ${params.pattern}`
    case 'oneOf':
      return 'more than one kind of thing is described here at once'
    default:
      return `it ${message ?? 'is not as OpenAPI has it'}`
  }
}

function called(type: unknown): string {
  const names: Record<string, string> = { object: 'an object', array: 'a list', string: 'a text', integer: 'an integer' }
  return names[String(type)] ?? `a ${String(type)}`
}

function shown(value: unknown): string {
  return quoted(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing'))
}

function depth({ instancePath }: ErrorObject): number {
  return steps(instancePath)
}

function steps(pointer: string): number {
  return pointer.split('/').length - 1
}

function most(errors: readonly ErrorObject[]): number {
  return Math.max(...errors.map(depth))
}

function within({ instancePath }: ErrorObject, choice: ErrorObject): boolean {
  return instancePath === choice.instancePath || instancePath.startsWith(`${choice.instancePath}/`)
}
