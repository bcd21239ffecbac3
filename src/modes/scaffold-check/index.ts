import { realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { ScaffoldCheckConfig } from '../../config/config.ts'
import { UserError } from '../../errors.ts'
import type { Change, ChangeSource } from '../../git/change.ts'
import { compare } from '../../openapi/drift/compare.ts'
import { inCode } from '../../openapi/drift/in-code.ts'
import { below, shapeOf } from '../../openapi/drift/path-shape.ts'
import type { Place } from '../../openapi/routes/route.ts'
import type { Progress } from '../../progress.ts'
import type { Report } from '../../report/report.ts'
import { type DescriptionRead, readDescriptionIn, type Tree } from './api.ts'
import type { CheckRun } from './check-run.ts'
import { driftIn } from './drift.ts'
import { findDescription } from './find-description.ts'
import { type FoundRoutes, findRoutes } from './find-routes.ts'
import { type Generated, readGenerated } from './generated.ts'
import { judge } from './judge.ts'
import { present } from './present/present.ts'
import { reproduceCommand } from './present/reproduce.ts'
import { inTheBase } from './since.ts'
import { typesOfHead } from './types-of-head.ts'

export interface ScaffoldCheckInput {
  config: ScaffoldCheckConfig
  /** Absolute: the workspace of a workflow, the current directory of a terminal. */
  repository: string
  /** Where it asks what changed. */
  changes: ChangeSource
  progress: Progress
  signal: AbortSignal
}

/**
 * Compares the OpenAPI description, the routes in the code and the generated files of the head, and says of what disagrees whether it did so
 * before the change.
 *
 * @throws UserError for what the user can mend; the signal's reason after an abort.
 */
export async function run(input: ScaffoldCheckInput): Promise<Report> {
  const { config, changes, progress, signal } = input
  progress.phase('looking at what changed')
  const change = await changes.change(config.workingDirectory, { baseRef: config.baseRef, signal })
  const tree = await treeOf(change, input)
  progress.phase('reading the description')
  const { description, found } = await descriptionOf(tree, input)
  progress.phase('reading the routes in the code')
  const routes = await findRoutes(config.routes, tree, (read) => {
    if (description.kind === 'invalid') return true
    const { operations } = compare(description.operations, inCode(read, config.framework))
    return operations.some(({ kind }) => kind === 'paired')
  })
  if (config.routes === null)
    progress.note(`The routes are read from ${routes.folder === '.' ? 'everything here' : routes.folder}.`)
  signal.throwIfAborted()
  const code = codeOf(routes, config)
  const comparison = description.kind === 'read' ? compare(description.operations, code) : null
  progress.phase('looking at the generated files')
  const wanted = { ...config, openapi: config.openapi ?? found?.file ?? null, routes: routes.folder }
  const generated = await generatedIn(tree, description, input)
  const types = await typesOfHead(tree, generated, input)
  const head = { description, code, comparison, generated, types }
  const attributed = await inTheBase({ ...input, tree, change, wanted }, head)
  const checked: CheckRun = {
    ...head,
    ...attributed,
    found: { description: found === null ? null : { others: found.others }, routes: config.routes === null },
    routes: relative(tree.top, join(tree.directory, routes.folder)).split(sep).join('/') || '.',
    alsoDescribed: await describedElsewhere(tree, found?.others ?? [], input),
    drift: comparison === null ? [] : driftIn({ comparison, code }, attributed.base?.kind === 'read' ? attributed.base : null),
    notes: change.kind === 'change' ? change.notes : [],
    reproduce: reproduceCommand(config, changes.event),
  }
  return present(checked, judge(checked, { ignore: config.ignore, failOn: config.failOn }))
}

/** The most further descriptions that are read. */
const mostOthers = 5

/** What further descriptions, which nobody said are meant, describe: "GET /users/{}" → where. One that cannot be read describes nothing. */
async function describedElsewhere(
  tree: Tree,
  others: readonly string[],
  { config, signal }: ScaffoldCheckInput,
): Promise<Map<string, Place>> {
  const places = new Map<string, Place>()
  for (const file of others.slice(0, mostOthers)) {
    const read = await readDescriptionIn(tree, file, { ...config, signal }).catch((error: unknown) => {
      signal.throwIfAborted()
      if (error instanceof UserError) return null
      throw error
    })
    if (read?.kind !== 'read') continue
    for (const { method, path, basePaths, at } of read.operations)
      for (const base of ['', ...basePaths]) places.set(`${method} ${shapeOf(below(base, path))}`, at)
  }
  return places
}

async function treeOf(change: Change, { config, repository }: ScaffoldCheckInput): Promise<Tree> {
  if (change.kind === 'change') return { top: change.root, directory: join(change.root, change.prefix) }
  const [top, directory] = await Promise.all([realpath(repository), realpath(config.workingDirectory)])
  return { top, directory }
}

async function descriptionOf(
  tree: Tree,
  { config, progress, signal }: ScaffoldCheckInput,
): Promise<{ description: DescriptionRead; found: { file: string; others: readonly string[] } | null }> {
  const found = config.openapi === null ? await findDescription(tree.directory) : null
  const file = config.openapi ?? found?.file
  if (file === undefined) {
    throw new UserError('no OpenAPI description was found', {
      remedy: 'Set `openapi` to it; `preflight spec` writes one for the routes that there are.',
    })
  }
  if (found !== null) progress.note(`The description is ${file}.`)
  const description = await readDescriptionIn(tree, file, { ...config, signal })
  if (description.kind === 'read' && description.operations.length === 0) {
    throw new UserError(`${file} describes no operations: there is nothing to compare`, {
      remedy: 'Set `openapi` to the description of this service.',
    })
  }
  return { description, found }
}

function codeOf({ folder, read }: FoundRoutes, { framework }: ScaffoldCheckConfig) {
  const code = inCode(read, framework)
  if (framework !== null && code.routes.length === 0) {
    throw new UserError(`${folder} registers no routes of ${framework}`, { remedy: 'Leave framework out, or set routes.' })
  }
  return code
}

async function generatedIn(tree: Tree, description: DescriptionRead, { config, signal }: ScaffoldCheckInput): Promise<Generated> {
  const read = description.kind === 'read' ? description.description : null
  const generated = await readGenerated(tree, read, config, signal)
  if (config.scaffold !== null && generated.kind === 'none' && read !== null) {
    throw new UserError(
      `${config.scaffold} was not written by preflight scaffold: it has no .preflight-scaffold.json beside it`,
      {
        remedy: 'Commit that file, or leave scaffold out.',
      },
    )
  }
  return generated
}
