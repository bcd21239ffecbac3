import type { Framework } from '../framework.ts'
import { ownGroups, type Plan } from '../plan.ts'
import {
  appModule,
  authMiddleware,
  errorHandlerMiddleware,
  handlerTypes,
  type Needs,
  serverModule,
  validateMiddleware,
} from './application.ts'
import { bodiesModule } from './bodies.ts'
import { indexModule, routesModule } from './routes.ts'

export const fastify: Framework = {
  name: 'fastify',
  application: (plan, secured) => {
    const needs = needsOf(plan, secured)
    return {
      'app.ts': appModule(plan, needs),
      'server.ts': serverModule,
      'middleware/error-handler.ts': errorHandlerMiddleware,
      'middleware/validate.ts': validateMiddleware,
      'types/handler.ts': handlerTypes(secured),
      ...(secured ? { 'middleware/auth.ts': authMiddleware } : {}),
      ...(needs.bodies ? { 'middleware/bodies.ts': bodiesModule(plan.groups.flatMap(({ operations }) => operations)) } : {}),
    }
  },
  routes: (plan, extension, implementation) => [
    indexModule(ownGroups(plan), extension),
    ...ownGroups(plan).map((group) => routesModule(group, extension, implementation)),
  ],
  packages: (plan) => ({
    dependencies: {
      '@fastify/helmet': '^13.0.0',
      ...(needsOf(plan, false).multipart ? { '@fastify/multipart': '^9.0.0 || ^10.0.0' } : {}),
      '@fastify/rate-limit': '^10.3.0 || ^11.0.0',
      fastify: '^5.3.0',
    },
    devDependencies: {},
  }),
}

function needsOf({ groups }: Plan, secured: boolean): Needs {
  const contents = groups.flatMap(({ operations }) => operations.flatMap(({ body }) => body?.contents ?? []))
  return {
    secured,
    bodies: contents.some(({ reads, mediaType }) => reads !== 'json' || mediaType.includes('+json')),
    multipart: contents.some(({ reads }) => reads === 'multipart'),
  }
}
