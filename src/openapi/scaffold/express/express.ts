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

export const express: Framework = {
  name: 'express',
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
        express: '^5.1.0',
        'express-rate-limit': '^8.0.0',
        helmet: '^8.1.0',
        ...(multipart ? { multer: '^2.0.0' } : {}),
      },
      devDependencies: { '@types/express': '^5.0.0', ...(multipart ? { '@types/multer': '^2.0.0' } : {}) },
    }
  },
}
