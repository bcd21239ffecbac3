import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readRoutes } from '../routes/read-routes.ts'
import { describe } from './describe.ts'
import { mergeDescription } from './merge.ts'

const shop = resolve(import.meta.dirname, '../../../examples/shop')

/** "get /users/{}" → the statuses that it answers with. */
function answers(document: { paths: Record<string, Record<string, { responses: object }>> }): Map<string, string[]> {
  return new Map(
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => /^(get|put|post|patch|delete)$/.test(method))
        .map(([method, { responses }]): [string, string[]] => [
          `${method} ${path.replace(/\{[^}]*\}/g, '{}')}`,
          Object.keys(responses),
        ]),
    ),
  )
}

test('examples/shop: every operation that its authors described, and no other', async () => {
  const written = readFileSync(join(shop, 'openapi.yaml'), 'utf8')
  const made = describe(await readRoutes('src/routes', shop))
  const [described, read] = [answers(parse(written)), answers(JSON.parse(JSON.stringify(made.document)))]
  expect([...read.keys()].sort()).toEqual([...described.keys()].sort())
  expect(made.operations.every(({ confidence }) => confidence === 'certain')).toBe(true)
  // What the authors say it answers when all goes well is what the code is seen to send.
  for (const [operation, statuses] of described) {
    const good = statuses.filter((status) => status.startsWith('2'))
    expect({ operation, good: read.get(operation)?.filter((status) => status.startsWith('2')) }).toEqual({ operation, good })
  }
  const { added, notInCode, text } = mergeDescription('openapi.yaml', written, made.document)
  expect({ added, notInCode }).toEqual({ added: 0, notInCode: [] })
  for (const line of written.split('\n')) expect(text).toContain(line)
})
