import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compiler } from '../../scaffold/regenerate/compiler.ts'
import type { Manifest } from '../../scaffold/regenerate/manifest.ts'
import { parse } from '../../scaffold/regenerate/parts.ts'
import { handlerKey, printsOf } from '../../scaffold/regenerate/prints.ts'

/** Operations ("post /users/{}") whose handlers nobody has changed since they were generated. `source`: the folder with the generator's notes. */
export async function untouchedHandlers(source: string, { files }: Manifest): Promise<Set<string>> {
  const ts = await compiler()
  const found = new Set<string>()
  for (const [path, { role, parts }] of Object.entries(files)) {
    if (role !== 'handlers') continue
    const text = await readFile(join(source, path), 'utf8').catch(() => '')
    // Fastify's plugins, whose handlers are declared beside them.
    const prints = printsOf(parse(ts, text, (name) => /(Routes|routes)$/.test(name)))
    for (const route of prints.keys()) {
      const handler = prints.get(handlerKey(route))
      if (handler !== undefined && parts[handler] !== undefined && prints.get(handler) === parts[handler]) found.add(route)
    }
  }
  return found
}
