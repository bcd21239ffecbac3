import { join, relative, sep } from 'node:path'
import type { ScaffoldCheckConfig } from '../../config/config.ts'
import { UserError } from '../../errors.ts'
import type { Description } from '../../openapi/description/description.ts'
import { readDescription } from '../../openapi/description/read.ts'
import { type DescribedOperation, describedBy } from '../../openapi/drift/described.ts'
import type { Code } from '../../openapi/drift/in-code.ts'
import type { Place } from '../../openapi/routes/route.ts'

/** A checkout: absolute paths. Places in reports are relative to `top`. */
export interface Tree {
  top: string
  /** The working directory in it. */
  directory: string
}

/** A description as a tree has it. */
export type DescriptionRead =
  | { kind: 'read'; file: string; description: Description; operations: readonly DescribedOperation[] }
  /** It is no valid description. */
  | { kind: 'invalid'; file: string; message: string; at: Place }

/** What is wanted of both trees. */
export type Wanted = Pick<ScaffoldCheckConfig, 'openapi' | 'routes' | 'framework' | 'scaffold' | 'allowRemoteRefs'>

/** Reads the description at `file`, relative to the tree's working directory. Throws `UserError` where it is not that which is wrong. */
export async function readDescriptionIn(
  { top, directory }: Tree,
  file: string,
  { allowRemoteRefs, signal }: Pick<Wanted, 'allowRemoteRefs'> & { signal: AbortSignal },
): Promise<DescriptionRead> {
  const named = relative(top, join(directory, file)).split(sep).join('/')
  try {
    const description = await readDescription(named, { root: top, allowRemoteRefs, signal })
    return { kind: 'read', file: named, description, operations: describedBy(description) }
  } catch (error) {
    const [, at = '', line = '', message = ''] =
      error instanceof UserError ? (/^(.+?):(\d+):\d+: (.+)$/s.exec(error.message) ?? []) : []
    if (message === '') throw error
    return { kind: 'invalid', file: named, message, at: { file: at, line: Number(line) } }
  }
}

/** What code says where it registers no route. */
export const noCode: Code = { routes: [], lost: [], notes: [], handedOn: [] }
