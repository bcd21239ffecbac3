import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Description } from '../../src/openapi/description/description.ts'
import { readDescription } from '../../src/openapi/description/read.ts'

/** The descriptions in test/fixtures/openapi: every version, and what each is there for. */
export const fixtures = {
  petstore: 'petstore-2.0.yaml',
  orders: 'orders/openapi.yaml',
  payments: 'payments-discriminator.yaml',
  files: 'files-multipart.yaml',
  parameters: 'parameters-3.0.yaml',
  bare: 'bare-3.0.json',
  uglyNames: 'ugly-names-3.0.yaml',
  recursive: 'recursive-3.1.yaml',
  security: 'security-3.1.yaml',
  tracker: 'tracker-3.1.yaml',
  streaming: 'streaming-3.2.yaml',
} as const

export const fixtureRoot = resolve(import.meta.dirname, '../fixtures/openapi')

export function readFixture(name: keyof typeof fixtures): Promise<Description> {
  return read(fixtureRoot, fixtures[name])
}

export function read(root: string, file: string, allowRemoteRefs = false): Promise<Description> {
  return readDescription(file, { root, allowRemoteRefs, signal: new AbortController().signal })
}

/** Reads the first of these files, which lie in a folder of their own for so long. */
export async function readFiles(files: Record<string, string | Uint8Array>, allowRemoteRefs = false): Promise<Description> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'preflight-openapi-test-')))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true })
      writeFileSync(join(root, name), text)
    }
    return await read(root, Object.keys(files)[0] ?? '', allowRemoteRefs)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** One file, of which only what matters is given. */
export function readYaml(rest: string, version = '3.0.3'): Promise<Description> {
  return readFiles({ 'openapi.yaml': `openapi: ${version}\ninfo: { title: T, version: '1' }\n${rest}` })
}
