import { dirname, relative, resolve } from 'node:path'
import { UserError } from '../../errors.ts'
import { type Evaluation, evaluateProject } from './evaluate-project.ts'
import type { Registered } from './frameworks/registered.ts'
import { parsable } from './interpret/modules.ts'
import { registerOrphans } from './orphans.ts'
import { loadCompiler } from './project/compiler.ts'
import { entriesOf, makersUnder } from './project/entries.ts'
import { isFile, isFolder, isWithin, sourcesUnder } from './project/files.ts'
import { type Manifest, manifestAbove } from './project/manifest.ts'
import { sourcesFrom } from './project/parse.ts'
import { type Group, groupsOf } from './registrations.ts'
import type { Note, RoutesRead } from './route.ts'
import { type RouteFound, routesFrom } from './routes-from.ts'
import { unique } from './unique.ts'

/** What was read, with what the code says beyond the routes themselves kept for those who describe them. */
export interface ProjectRead extends RoutesRead {
  found: readonly RouteFound[]
  evaluation: Evaluation
  /** The package.json around it. */
  manifest: Manifest | null
}

/** What was asked for registers no route. */
export class NoRoutes extends UserError {}

/**
 * Reads the routes that hand-written Express, Fastify and Koa code registers, without running it. `folder`, relative to `workingDirectory`, is
 * a folder or a file of the project: the application that mounts what lies in it is looked for in the package around it, and all of that
 * application's routes are given. Nothing outside `workingDirectory` is read. Throws `UserError` where the folder is not there, lies outside,
 * holds code that does not parse, or (`NoRoutes`) registers no route.
 */
export async function readRoutes(folder: string, workingDirectory: string): Promise<ProjectRead> {
  const asked = resolve(workingDirectory, folder)
  refuseUnfit(asked, folder, workingDirectory)
  await loadCompiler()
  const top = resolve(workingDirectory)
  const sources = sourcesFrom(top)
  const inside = sourcesUnder(asked)
  // What is asked for has to parse, whoever loads it.
  for (const file of inside) sources.parse(file)
  const start = isFolder(asked) ? asked : dirname(asked)
  const manifest = manifestAbove(start, top)
  const root = manifest?.folder ?? start
  const evaluation = evaluateProject(sources, root, top, manifest)
  const isAskedFor = (registered: Registered) => touches(registered, asked, top)

  const entries = entriesOf(manifest, root, start)
  for (const entry of entries) if (parsable(evaluation.machine, entry.file)) evaluation.start(entry)
  for (const file of makersUnder(asked)) evaluation.make(file)
  let groups = groupsOf(evaluation)
  if (!groups.some((group) => group.isApplication && group.registered.some(isAskedFor))) {
    for (const file of makersUnder(root)) if (parsable(evaluation.machine, file)) evaluation.make(file)
    groups = groupsOf(evaluation)
  }
  const applications = groups.filter((group) => group.isApplication && group.registered.some(isAskedFor))
  if (applications.length === 0) {
    registerOrphans(evaluation, inside, manifest)
    groups = groupsOf(evaluation)
  }
  const unmounted = groups.filter((group) => !group.isApplication && group.registered.some(isAskedFor))
  const taken = applications.length > 0 ? applications : groups.filter((group) => group.registered.some(isAskedFor))
  const read = routesFrom(
    evaluation,
    taken.flatMap(({ registered }) => registered),
  )
  if (read.routes.length === 0 && read.lost.length === 0) {
    throw new NoRoutes(`${folder} registers no routes of Express, Fastify or Koa`, {
      remedy: `Name the folder or file in which the application or its routers are put together.${notFollowed(evaluation.machine.unread)}`,
    })
  }
  return {
    ...read,
    notes: unique([...evaluation.machine.unread, ...(applications.length > 0 ? unmounted.map(leftOut) : [])]),
    evaluation,
    manifest,
  }
}

/** What may have held routes, where none was found: the first of it. */
function notFollowed(notes: readonly Note[]): string {
  const said = notes.slice(0, 3).map(({ text, at }) => `${text} (${at.file}:${at.line})`)
  return said.length === 0 ? '' : ` Not followed: ${said.join('; ')}.`
}

function refuseUnfit(asked: string, folder: string, workingDirectory: string): void {
  if (!isWithin(asked, resolve(workingDirectory))) {
    throw new UserError(`${folder} lies outside the working directory`, { remedy: 'Call it in the folder of the project.' })
  }
  if (!isFolder(asked) && !isFile(asked))
    throw new UserError(`${folder} is not there`, { remedy: 'Name the folder that holds the routes.' })
}

/** A route belongs to what was asked for where it is registered there, is answered there, or its application is made there. */
function touches(registered: Registered, asked: string, top: string): boolean {
  const files = [
    registered.at.file,
    registered.application.file,
    ...registered.handlers.map((handler) =>
      handler.kind === 'function' ? relative(top, handler.node.getSourceFile().fileName) : null,
    ),
  ]
  return files.some((file) => file !== null && isWithin(resolve(top, file), asked))
}

function leftOut(group: Group): Note {
  const [first] = group.registered
  const count = group.registered.length
  return {
    text: `a router with ${count === 1 ? 'one route' : `${count} routes`} is mounted by nothing, and left out`,
    at: first?.application ?? { file: group.label, line: 1 },
  }
}
