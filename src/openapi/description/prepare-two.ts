import { eachOf } from './each.ts'
import { isList, isObject, type Json, type JsonObject, type Members, member, textOf } from './json.ts'
import { methods } from './structure.ts'

const forms = ['multipart/form-data', 'application/x-www-form-urlencoded']

/**
 * Brings OpenAPI 2.0 to what the upgrade understands, in place: it takes shared bodies and form fields for parameters, gives those of a path
 * item up where an operation has parameters, falls over an extension that is null, and takes every form for a multipart one.
 */
export function prepareTwo(document: JsonObject): JsonObject {
  for (const item of objectsIn(member(document, 'paths'))) {
    for (const name of Object.keys(item)) if (name.startsWith('x-') && item[name] === null) delete item[name]
    const shared = bodiesBesides(document, item)
    for (const method of methods) {
      const operation = member(item, method)
      if (isObject(operation)) prepareOperation(operation as Members, shared, document)
    }
  }
  // A scheme without a host says nothing.
  const { schemes: _, ...rest } = document
  return member(document, 'host') === undefined ? rest : document
}

/** Takes away what the upgrade leaves of 2.0 in headers and within arrays, in place. */
export function tidyAfterTwo(document: JsonObject): JsonObject {
  for (const kind of ['header', 'parameter', 'schema'] as const)
    eachOf(document, kind, (value) => {
      if (isObject(value)) delete (value as Members).collectionFormat
      return true
    })
  return document
}

/** Takes bodies and form fields out of a path item. */
function bodiesBesides(document: JsonObject, item: Members): Members[] {
  const all = parametersOf(item).map((each) => withoutRef(document, each))
  if (all.length === 0) return []
  item.parameters = all.filter((each) => !isBody(each))
  return all.filter(isBody)
}

function prepareOperation(operation: Members, shared: readonly Members[], document: JsonObject): void {
  delete operation.schemes
  const own = parametersOf(operation).map((each) => withoutRef(document, each))
  const overridden = (one: Members): boolean =>
    own.some((each) => each.in === one.in && (one.in === 'body' || each.name === one.name))
  const all = [...own, ...shared.filter((each) => !overridden(each)).map((each) => structuredClone(each))]
  if (all.length === 0) return
  operation.parameters = all
  const fields = all.filter((each) => each.in === 'formData')
  const consumed = member(operation, 'consumes') ?? member(document, 'consumes')
  const saysForm = isList(consumed) && consumed.some((type) => typeof type === 'string' && forms.includes(type))
  if (fields.length > 0 && !saysForm) {
    const [multipart = '', urlEncoded = ''] = forms
    operation.consumes = [fields.some(({ type }) => type === 'file') ? multipart : urlEncoded]
  }
}

/** Only bodies and form fields are written out: other parameters have their place in the components. */
function withoutRef(document: JsonObject, parameter: Members): Members {
  const name = /^#\/parameters\/(.*)$/.exec(textOf(parameter.$ref) ?? '')?.[1]
  const target = name === undefined ? undefined : member(member(document, 'parameters'), name)
  return isObject(target) && isBody(target as Members) ? structuredClone(target as Members) : parameter
}

function isBody(parameter: Members): boolean {
  return parameter.in === 'body' || parameter.in === 'formData'
}

function parametersOf(owner: JsonObject): Members[] {
  const parameters = member(owner, 'parameters')
  return isList(parameters) ? parameters.filter((each): each is Members => isObject(each)) : []
}

function objectsIn(value: Json | undefined): Members[] {
  return isObject(value) ? Object.values(value).filter((each): each is Members => isObject(each)) : []
}
