import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findDescription } from './find-description.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'preflight-description-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const yaml = 'openapi: 3.1.0\ninfo: {}\n'

test.each([
  [{ 'openapi.yaml': yaml }, 'openapi.yaml', []],
  [{ 'swagger.json': '{\n  "swagger": "2.0"\n}' }, 'swagger.json', []],
  [{ 'openapi.json': '{"openapi":"3.0.0"}' }, 'openapi.json', []],
  [{ 'openapi.yml': '# About\n---\nopenapi: "3.0.3"\n' }, 'openapi.yml', []],
  [{ 'docs/shop.openapi.yaml': yaml, 'package.json': '{}' }, 'docs/shop.openapi.yaml', []],
  [{ 'api/v1.yaml': yaml }, 'api/v1.yaml', []],
  [
    { 'api/a.yaml': yaml, 'docs/openapi.internal.yaml': yaml, 'docs/openapi.yaml': yaml },
    'docs/openapi.yaml',
    ['docs/openapi.internal.yaml', 'api/a.yaml'],
  ],
  [{ 'openapi.yaml': 'generator: openapi\n', 'src/openapi.json': '{ "openapi": "3.1.0" }' }, 'src/openapi.json', []],
])('%j', async (files, file, others) => {
  write(files)
  expect(await findDescription(directory)).toEqual({ file, others })
})

test('none: a setting of that name, a file deep below, a folder called like one', async () => {
  write({ 'openapi-generator.json': '{"openapi": {"version": 3}}', 'a/b/c/openapi.yaml': yaml, 'openapi.yaml/readme.md': '' })
  expect(await findDescription(directory)).toBeNull()
})

function write(files: object): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true })
    writeFileSync(join(directory, name), text)
  }
}
