/** What OpenAPI 3.1 says with types and constants, as 3.0 says it: it has no `null`, no `const`, no tuples. */
export function asThreeZero(document: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).map(([name, value]) => [name, converted(value)]))
}

function converted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(converted)
  if (typeof value !== 'object' || value === null) return value
  return schema(asThreeZero(value as Record<string, unknown>))
}

function schema(value: Record<string, unknown>): Record<string, unknown> {
  const { const: only, prefixItems, exclusiveMinimum, exclusiveMaximum, contentEncoding, ...rest } = value
  let made: Record<string, unknown> = rest
  if ('const' in value) made = { ...made, enum: [only] }
  if (Array.isArray(prefixItems))
    made = {
      ...made,
      items: prefixItems.length === 0 ? {} : { anyOf: prefixItems },
      minItems: prefixItems.length,
      maxItems: prefixItems.length,
    }
  if (contentEncoding === 'base64') made = { ...made, format: 'byte' }
  if (typeof exclusiveMinimum === 'number') made = { ...made, minimum: exclusiveMinimum, exclusiveMinimum: true }
  if (typeof exclusiveMaximum === 'number') made = { ...made, maximum: exclusiveMaximum, exclusiveMaximum: true }
  const { type } = made
  if (Array.isArray(type)) {
    const types = type.filter((each) => each !== 'null')
    const { type: _, ...others } = made
    made = {
      ...others,
      ...(types.length === 1 ? { type: types[0] } : types.length === 0 ? {} : { anyOf: types.map((each) => ({ type: each })) }),
      ...(types.length < type.length ? { nullable: true } : {}),
    }
  }
  const { anyOf } = made
  if (Array.isArray(anyOf) && anyOf.some(isNull)) {
    const others = anyOf.filter((each) => !isNull(each))
    made = { ...made, anyOf: others, nullable: true }
  }
  return made
}

/** `{ type: 'null' }`, before or after its own conversion. */
function isNull(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'null'
}
