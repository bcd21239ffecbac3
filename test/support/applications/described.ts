import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { readRoutes } from '../../../src/openapi/routes/read-routes.ts'
import { describe } from '../../../src/openapi/spec/describe.ts'

/** A folder with these files, in which imports find this repository's packages. */
export function laidOut(files: Readonly<Record<string, string>>): { folder: string; remove(): void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'preflight-spec-')))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  symlinkSync(resolve(import.meta.dirname, '../../../node_modules'), join(folder, 'node_modules'))
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

/** Describes what these files register. */
export async function described(files: Readonly<Record<string, string>>, asked = '.') {
  const { folder, remove } = laidOut(files)
  try {
    const read = await readRoutes(asked, folder)
    return { ...describe(read), read }
  } finally {
    remove()
  }
}

/** What stands at a place in a document: `at(document, 'paths', '/users', 'get')`. */
export function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
    value,
  )
}
