import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { untilEnd } from '../../../lifetime.ts'
import { readRoutes } from '../../routes/read-routes.ts'
import { scaffold } from '../../scaffold/scaffold.ts'
import { describe, type Made } from '../describe.ts'
import type { ServedDescription } from './served.ts'

/** What the code of a service would be read as if nobody had changed it since it was generated. Rejects with the signal's reason after an abort. */
export async function readAsWritten({ framework, routes, description }: ServedDescription, signal: AbortSignal): Promise<Made> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'preflight-spec-')))
  const remove = untilEnd(() => rm(folder, { recursive: true, force: true }))
  try {
    await writeFile(join(folder, 'package.json'), '{"type":"module"}\n')
    const output = `src/${routes}`
    const generated = await scaffold(description, { framework, output, cwd: folder, force: false, signal })
    await generated.write()
    const read = await readRoutes(output, folder)
    signal.throwIfAborted()
    return describe(read)
  } finally {
    await remove()
  }
}
