import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../errors.ts'
import type { Change } from '../../git/change.ts'
import { withWorktree } from '../../git/worktree.ts'
import { type Comparison, compare } from '../../openapi/drift/compare.ts'
import { type Code, inCode } from '../../openapi/drift/in-code.ts'
import { NoRoutes } from '../../openapi/routes/read-routes.ts'
import { type DescriptionRead, noCode, readDescriptionIn, type Tree, type Wanted } from './api.ts'
import { findDescription } from './find-description.ts'
import { findRoutes } from './find-routes.ts'
import { type Generated, readGenerated } from './generated.ts'

/** How it was before the change. */
export interface Before {
  kind: 'read'
  /** Of the commit. */
  sha: string
  /** For people: "main". */
  name: string
  /** null: there was none. */
  description: DescriptionRead | null
  code: Code
  /** null: the description was invalid. */
  comparison: Comparison | null
  generated: Generated
}

/** Nothing to compare with. `reason`: a clause. */
export interface NoBefore {
  kind: 'none'
  reason: string
}

export interface BaseRequest {
  change: Change
  wanted: Wanted
  signal: AbortSignal
  /** Called with the base's tree while it is there. */
  during(tree: Tree): Promise<void>
}

/** Reads description, code and generated files of the commit that the change leaves from. What is wrong with it is no fault of the change's. */
export async function readBase({ change, wanted, signal, during }: BaseRequest): Promise<Before | NoBefore> {
  if (change.kind === 'none') return { kind: 'none', reason: change.reason }
  const { root, base, baseName, prefix } = change
  return withWorktree(root, base, async (top) => {
    const tree: Tree = { top, directory: join(top, prefix) }
    try {
      const read = { kind: 'read' as const, sha: base, name: baseName, ...(await readTree(tree, wanted, signal)) }
      await during(tree)
      return read
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof UserError)) throw error
      return { kind: 'none', reason: `the base could not be read (${error.message})` }
    }
  })
}

async function readTree(tree: Tree, wanted: Wanted, signal: AbortSignal): Promise<Omit<Before, 'kind' | 'sha' | 'name'>> {
  const description = await descriptionOf(tree, wanted, signal)
  const code = await codeOf(tree, wanted)
  const operations = description?.kind === 'read' ? description.operations : []
  return {
    description,
    code,
    comparison: description?.kind === 'invalid' ? null : compare(operations, code),
    generated: await readGenerated(tree, description?.kind === 'read' ? description.description : null, wanted, signal),
  }
}

/** At the place where the head has it; one that was moved is found like the head's. */
async function descriptionOf(tree: Tree, wanted: Wanted, signal: AbortSignal): Promise<DescriptionRead | null> {
  const file = (await isThere(tree, wanted.openapi)) ? wanted.openapi : ((await findDescription(tree.directory))?.file ?? null)
  return file === null ? null : readDescriptionIn(tree, file, { ...wanted, signal })
}

async function codeOf(tree: Tree, { routes, framework }: Wanted): Promise<Code> {
  const folder = (await isThere(tree, routes)) ? routes : null
  try {
    return inCode((await findRoutes(folder, tree)).read, framework)
  } catch (error) {
    if (error instanceof NoRoutes) return noCode
    throw error
  }
}

async function isThere({ directory }: Tree, path: string | null): Promise<boolean> {
  if (path === null) return false
  return stat(join(directory, path)).then(
    () => true,
    () => false,
  )
}
