import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { fixtureRoot, fixtures, readFiles } from '../../../test/support/openapi.ts'
import { UserError } from '../../errors.ts'
import { isList, isObject, type Json } from './json.ts'

const written = Object.values(fixtures)
  .filter((file) => !file.includes('/'))
  .map((file): Json => parse(readFileSync(join(fixtureRoot, file), 'utf8'), { merge: true, maxAliasCount: -1 }))

/** What stands where something else is meant. */
const odd = fc.oneof(
  fc.constantFrom<Json[]>(null, true, 0, -1.5, '', 'x', [], {}, [null], { a: 1 }, [[]], 'constructor', '__proto__'),
  fc
    .constantFrom('#', '#/', '#/components', '#/paths', '#/info', '#x', '?', ':', '#/components/schemas/Pet')
    .map((ref): Json => ({ $ref: ref })),
  fc.constantFrom<Json[]>(
    { $ref: 1 },
    { $ref: null },
    { $ref: {} },
    { nullable: true },
    { allOf: [] },
    { oneOf: [{}] },
    { discriminator: 'a' },
  ),
)

/** The value with what stands at the place of this number replaced, or taken away where `by` is undefined. */
function changed(value: Json, place: number, by: Json | undefined): Json {
  let count = 0
  const visit = (each: Json): Json | undefined => {
    if (count++ === place) return by
    if (isList(each)) return each.map(visit).filter((item) => item !== undefined)
    if (!isObject(each)) return each
    return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, visit(inner ?? null)]))
  }
  return visit(value) ?? null
}

function size(value: Json | undefined): number {
  return isList(value) || isObject(value) ? Object.values(value).reduce((sum: number, each) => sum + size(each), 1) : 1
}

test('whatever stands anywhere: it is read, or refused with its place', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...written),
      fc.array(fc.tuple(fc.nat(), fc.option(odd, { nil: undefined })), { minLength: 1, maxLength: 3 }),
      async (start, changes) => {
        const text = JSON.stringify(changes.reduce((value, [place, by]) => changed(value, place % size(value), by), start))
        try {
          const { operations, at } = await readFiles({ 'a.json': text })
          for (const { pointer } of operations) expect(at(pointer).line).toBe(1)
        } catch (error) {
          if (!(error instanceof UserError)) throw error
          expect(error.message).toMatch(/^a\.json:1:\d+: [^\n]+$/)
        }
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 150) },
  )
})
