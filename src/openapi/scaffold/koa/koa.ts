import type { Framework } from '../framework.ts'
import { ownGroups } from '../plan.ts'
import { groupsInOrder } from '../route-order.ts'
import {
  appModule,
  authMiddleware,
  errorHandlerMiddleware,
  handlerTypes,
  rateLimitMiddleware,
  requestIdMiddleware,
  serverModule,
  validateMiddleware,
} from './application.ts'
import { bodiesModule } from './bodies.ts'
import { indexModule, routesModule } from './routes.ts'

export const koa: Framework = {
  name: 'koa',
  application: (plan, secured) => {
    const operations = plan.groups.flatMap((group) => group.operations)
    const bodies = bodiesModule(operations)
    return {
      'app.ts': appModule(plan),
      'server.ts': serverModule,
      'middleware/request-id.ts': requestIdMiddleware,
      'middleware/rate-limit.ts': rateLimitMiddleware,
      'middleware/error-handler.ts': errorHandlerMiddleware,
      'middleware/validate.ts': validateMiddleware,
      'types/handler.ts': handlerTypes(secured),
      ...(secured ? { 'middleware/auth.ts': authMiddleware } : {}),
      ...(bodies === null ? {} : { 'middleware/bodies.ts': bodies }),
    }
  },
  routes: (plan, extension, implementation) => [
    indexModule(groupsInOrder(ownGroups(plan)), extension),
    ...ownGroups(plan).map((group) => routesModule(group, extension, implementation)),
  ],
  packages: (plan) => {
    const multipart = plan.groups.some(({ operations }) =>
      operations.some(({ body }) => body?.contents.some(({ reads }) => reads === 'multipart')),
    )
    return {
      dependencies: {
        '@koa/bodyparser': '^6.0.0',
        ...(multipart ? { '@koa/multer': '^4.0.0', multer: '^2.0.0' } : {}),
        '@koa/router': '^15.0.0',
        koa: '^3.0.0',
        'koa-helmet': '^9.0.0',
        'rate-limiter-flexible': '^9.0.0 || ^10.0.0 || ^11.0.0',
      },
      devDependencies: {
        '@types/koa': '^3.0.0',
        ...(multipart ? { '@types/koa__multer': '^2.0.0', '@types/multer': '^2.0.0' } : {}),
      },
    }
  },
}
