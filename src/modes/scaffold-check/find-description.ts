import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Where descriptions lie by convention, the likeliest first. */
const folders = [
  '',
  'docs',
  'doc',
  'api',
  'openapi',
  'swagger',
  'spec',
  'specs',
  'schema',
  'schemas',
  'contracts',
  'public',
  'static',
  'src',
  'docs/api',
  'docs/openapi',
  'api/openapi',
  'src/api',
  'src/docs',
  'src/openapi',
  'src/swagger',
  'src/config',
]
const format = /\.(ya?ml|json)$/i
/** "openapi.yaml", "swagger.json", "shop.openapi.yaml"; other YAML and JSON files only where they begin as a description does. */
const wellKnown = /(^|[._-])(openapi|swagger)([._-]|\.)/i

/** The first few lines: `openapi` and `swagger` are the first member by every convention there is. */
const beginning = /(?:^|[{,])\s*["']?(?:openapi|swagger)["']?\s*:\s*["']?[23]\./m
const bytesRead = 4096

export interface FoundDescription {
  /** Relative to the directory, forward slashes. */
  file: string
  /** Further ones that might be meant. */
  others: readonly string[]
}

/** Looks below `directory` (absolute) for an OpenAPI description; null: there is none at the usual places. */
export async function findDescription(directory: string): Promise<FoundDescription | null> {
  const known: string[] = []
  const plain: string[] = []
  for (const folder of folders) {
    for (const name of await filesIn(join(directory, folder))) {
      if (!format.test(name) || !(await beginsAsOne(join(directory, folder, name)))) continue
      ;(wellKnown.test(name) ? known : plain).push(folder === '' ? name : `${folder}/${name}`)
    }
  }
  const [file, ...others] = [...known, ...plain]
  return file === undefined ? null : { file, others }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort(byPlainness)
}

/** "openapi.yaml" before "openapi.internal.yaml", whatever the alphabet says. */
function byPlainness(one: string, other: string): number {
  return one.split(/[._-]/).length - other.split(/[._-]/).length || (one < other ? -1 : 1)
}

async function beginsAsOne(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return false
  try {
    const { buffer, bytesRead: count } = await file.read(Buffer.alloc(bytesRead), 0, bytesRead, 0)
    return beginning.test(buffer.toString('utf8', 0, count))
  } finally {
    await file.close()
  }
}
