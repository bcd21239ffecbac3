import type { Node } from 'typescript-classic'
import { nodeModule } from '../interpret/built-ins/node-modules.ts'
import { at, type Machine } from '../interpret/machine.ts'
import { packageOf } from '../project/resolve.ts'
import { external } from '../values/make.ts'
import type { Value } from '../values/value.ts'
import type { Parts } from './apps.ts'
import { configModule } from './config-package.ts'
import { expressModule, routerModule } from './express.ts'
import { autoloadModule } from './fastify-autoload.ts'
import { fastifyModule, pluginWrapper } from './fastify-instance.ts'
import { injectionModule } from './injection.ts'
import { combineModule, composeModule, koaModule, koaRouteModule, koaRouterModule, mountModule } from './koa.ts'
import { consignPackage, folderPackage, globPackage } from './loader-packages.ts'
import { lodashModule } from './lodash-package.ts'
import { statusPackage } from './status-package.ts'

/** The packages that routes are registered with, and what each gives. */
const models: Record<string, (m: Machine, parts: Parts) => Value> = {
  express: expressModule,
  'ultimate-express': expressModule,
  'hyper-express': expressModule,
  router: routerModule,
  'express-promise-router': routerModule,
  '@root/async-router': routerModule,
  'express-async-router': routerModule,
  '@awaitjs/express': routerModule,
  fastify: fastifyModule,
  'fastify-plugin': pluginWrapper,
  '@fastify/autoload': autoloadModule,
  'fastify-autoload': autoloadModule,
  koa: koaModule,
  'koa-router': koaRouterModule,
  '@koa/router': koaRouterModule,
  'koa-joi-router': koaRouterModule,
  'koa-better-router': koaRouterModule,
  'koa-swagger-decorator': koaRouterModule,
  'koa-mount': (_, parts) => mountModule(parts),
  'koa-compose': (_, parts) => composeModule(parts),
  'koa-combine-routers': combineModule,
  'koa-route': koaRouteModule,
  config: configModule,
  'http-status': statusPackage,
  'http-status-codes': statusPackage,
  tsyringe: injectionModule,
  typedi: injectionModule,
  inversify: injectionModule,
  glob: globPackage,
  'fast-glob': globPackage,
  tinyglobby: globPackage,
  globby: globPackage,
  'require-dir': folderPackage,
  'require-directory': folderPackage,
  'require-all': folderPackage,
  consign: consignPackage,
  'express-load': consignPackage,
  lodash: lodashModule,
  underscore: lodashModule,
  'lodash-es': lodashModule,
}

/** What a package gives that is not the project's own: a framework's model, Node's module, or something that is only remembered. */
export function packagesFor(machine: () => Machine, parts: Parts): (name: string, node: Node) => Value {
  const known = new Map<string, Value>()
  return (name, node) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const m = machine()
    const model = Object.hasOwn(models, name) ? models[name] : undefined
    const value = model?.(m, parts) ?? nodeModule(m, name, node) ?? external(packageOf(name), node, at(m, node))
    if (model !== undefined || value.kind !== 'external') known.set(name, value)
    return value
  }
}
