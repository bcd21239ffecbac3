import { relative, resolve } from 'node:path'
import type { ProjectRead } from '../../routes/read-routes.ts'
import type { Note } from '../../routes/route.ts'
import { describe, type Made } from '../describe.ts'
import { readAsWritten } from './as-written.ts'
import { describeScaffold } from './describe-scaffold.ts'
import { servedDescription } from './served.ts'

/** A description, and what has to be said of how it was made. */
export interface MadeOfProject extends Made {
  notes: readonly Note[]
}

/**
 * Describes what was read of `folder` (relative to `workingDirectory`). Where `preflight scaffold` wrote it, the description that it serves is where the
 * code is held against. Rejects with the signal's reason after an abort.
 */
export async function describeProject(
  read: ProjectRead,
  folder: string,
  workingDirectory: string,
  signal: AbortSignal,
): Promise<MadeOfProject> {
  const made = describe(read)
  const named = (path: string): string => relative(workingDirectory, path).replaceAll('\\', '/')
  const served = await servedDescription(resolve(workingDirectory, folder), resolve(workingDirectory), named, signal)
  if (served === null) return { ...made, notes: [] }
  if (served.kind === 'broken')
    return {
      ...made,
      notes: [{ text: `what it serves is no description any more: ${served.why}`, at: { file: served.file, line: 1 } }],
    }
  return { ...describeScaffold(served, await readAsWritten(served, signal), made), notes: [] }
}
