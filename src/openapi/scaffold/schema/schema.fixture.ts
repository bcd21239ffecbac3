import fc from 'fast-check'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
export type TestSchema = { [keyword: string]: unknown }

const names = ['a', 'b', 'c-d', 'ab', 'constructor']
const name = fc.constantFrom(...names)
const small = fc.integer({ min: 0, max: 3 })
const present = (schema: TestSchema): TestSchema =>
  Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })

const text = fc.constantFrom('', 'a', 'ab', 'abc', '1', 'true', 'x y')
const scalar: fc.Arbitrary<Json> = fc.oneof(fc.constant(null), fc.boolean(), fc.constantFrom(-1, 0, 1, 1.5, 2, 3, 1e21), text)

export const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  ),
})).value

/** JSON Schema 2020-12, as far as descriptions use it; `type` is always there, since without it a scaffold means one. */
export const schema: fc.Arbitrary<TestSchema> = fc.letrec<{ schema: TestSchema; properties: Record<string, TestSchema> }>(
  (tie) => {
    const inner = tie('schema')
    return {
      properties: fc.dictionary(name, inner, { maxKeys: 3 }),
      schema: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.record({ type: fc.constantFrom('boolean', 'null', 'string', 'number', 'integer') }),
        fc.record({ enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 4 }) }),
        fc.record({ const: value }),
        fc.constant({}),
        fc
          .record({
            type: fc.constant('string'),
            minLength: maybe(small),
            maxLength: maybe(small),
            pattern: maybe(fc.constantFrom('^a', 'b$', '[a/]')),
          })
          .map(present),
        fc
          .record({
            type: fc.constantFrom('number', 'integer'),
            minimum: maybe(small),
            exclusiveMaximum: maybe(small),
            multipleOf: maybe(fc.constantFrom(0.5, 1, 2)),
          })
          .map(present),
        fc.record({
          type: fc.uniqueArray(fc.constantFrom('string', 'integer', 'boolean', 'null'), { minLength: 1, maxLength: 3 }),
        }),
        fc
          .record({
            type: fc.constant('array'),
            items: maybe(inner),
            minItems: maybe(small),
            maxItems: maybe(small),
            uniqueItems: maybe(fc.boolean()),
            contains: maybe(inner),
          })
          .map(present),
        fc
          .record({
            type: fc.constant('array'),
            prefixItems: fc.array(inner, { minLength: 1, maxLength: 2 }),
            items: maybe(fc.oneof(fc.constant(false), inner)),
            minItems: maybe(small),
          })
          .map(present),
        fc
          .record({
            type: fc.constant('object'),
            properties: maybe(tie('properties')),
            required: maybe(fc.uniqueArray(name, { maxLength: 2 })),
            additionalProperties: maybe(fc.oneof(fc.boolean(), inner)),
            minProperties: maybe(small),
            propertyNames: maybe(fc.constant({ type: 'string', maxLength: 3 })),
            patternProperties: maybe(fc.record({ '^a': inner })),
            dependentRequired: maybe(fc.constant({ a: ['b'] })),
          })
          .map(present),
        fc.record({ oneOf: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
        fc.record({ anyOf: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
        fc.record({ allOf: fc.array(inner, { minLength: 1, maxLength: 2 }) }),
        fc
          .record({
            type: fc.constantFrom('object', ['object', 'null']),
            properties: maybe(tie('properties')),
            required: maybe(fc.uniqueArray(name, { maxLength: 2 })),
            anyOf: maybe(
              fc.array(fc.record({ type: fc.constant('object'), required: fc.uniqueArray(name, { maxLength: 2 }) }), {
                minLength: 1,
              }),
            ),
            oneOf: maybe(fc.array(inner, { minLength: 1, maxLength: 2 })),
            allOf: maybe(fc.array(inner, { minLength: 1, maxLength: 2 })),
          })
          .map(present),
        fc.record({ not: inner, type: fc.constant('string') }),
        // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
        fc.record({ if: inner, then: inner, else: inner, type: fc.constant('integer') }),
      ),
    }
  },
).schema
