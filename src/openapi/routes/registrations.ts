import type { Evaluation } from './evaluate-project.ts'
import type { Part } from './frameworks/apps.ts'
import { expressRoutes } from './frameworks/express-routes.ts'
import { fastifyRoutes } from './frameworks/fastify-routes.ts'
import { koaRouterRoutes, koaRoutes } from './frameworks/koa-routes.ts'
import type { Registered } from './frameworks/registered.ts'
import type { Note } from './route.ts'

/** What one application, or one router that nothing mounts, registers. */
export interface Group {
  isApplication: boolean
  label: string
  registered: readonly Registered[]
}

/** Puts together what was registered: by application, then by router that none of them mounts. */
export function groupsOf({ machine: m, parts }: Evaluation): Group[] {
  const all = parts.all()
  // Putting them together once marks what is mounted.
  for (const part of all) registeredBy({ machine: m, parts }, part, [])
  const roots = all.filter((part) => isRoot(part))
  return roots.flatMap((part): Group[] => {
    const isApplication = isApplicationPart(part)
    const at = placeOf(part)
    const unknowns: Note[] =
      isApplication || at === null ? [] : [{ text: 'where it is mounted was not found: the path may lack its beginning', at }]
    const registered = registeredBy({ machine: m, parts }, part, unknowns)
    return registered.length === 0 ? [] : [{ isApplication, label: at === null ? '' : `${at.file}:${at.line}`, registered }]
  })
}

function registeredBy(
  { machine: m, parts }: Pick<Evaluation, 'machine' | 'parts'>,
  part: Part,
  unknowns: readonly Note[],
): Registered[] {
  switch (part.kind) {
    case 'express':
      return expressRoutes(m, parts, part.router, unknowns)
    case 'fastify':
      return part.instance.parent === null ? fastifyRoutes(part.instance).map((route) => ({ ...route, unknowns })) : []
    case 'koa-app':
      return koaRoutes(m, parts, part.app)
    case 'koa-router':
      return koaRouterRoutes(m, parts, part.router, unknowns)
    case 'koa-middleware':
      return []
  }
}

function isRoot(part: Part): boolean {
  switch (part.kind) {
    case 'express':
      return !part.router.isMounted
    case 'fastify':
      return part.instance.parent === null
    case 'koa-app':
      return !part.app.isMounted
    case 'koa-router':
      return !part.router.isMounted
    case 'koa-middleware':
      return false
  }
}

function isApplicationPart(part: Part): boolean {
  if (part.kind === 'express') return part.router.kind === 'application'
  if (part.kind === 'fastify') return !part.instance.isStandIn
  return part.kind === 'koa-app'
}

function placeOf(part: Part) {
  if (part.kind === 'express' || part.kind === 'koa-router') return part.router.at
  if (part.kind === 'fastify') return part.instance.at
  return part.kind === 'koa-app' ? part.app.at : null
}
