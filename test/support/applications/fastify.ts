import type { Application } from './application.ts'

const manifest = (main: string, more: object = {}) =>
  JSON.stringify({ name: 'service', main, dependencies: { fastify: '^5.0.0' }, ...more })

/** Fastify: plugins in plugins, prefixes, autoload, routes as objects. */
export const fastifyApplications: readonly Application[] = [
  {
    name: 'plugins with prefixes in plugins with prefixes',
    folder: 'src/routes',
    start: 'src/server.js',
    routes: null,
    files: {
      'package.json': manifest('src/server.js'),
      'src/server.js': `
        const fastify = require('fastify')({ logger: false })
        const fp = require('fastify-plugin')
        fastify.decorate('apiVersion', 'v1')
        fastify.register(require('./routes'), { prefix: '/api' })
        fastify.register(fp(async (instance, opts) => {
          instance.get('/shared', async () => 'shared')
        }), { prefix: '/ignored' })
        fastify.get('/', async (request, reply) => ({ hello: 'world' }))
        const start = async () => {
          try { await fastify.listen({ port: 0 }); await fastify.close() } catch (err) { process.exit(1) }
        }
        start()`,
      'src/routes/index.js': `
        module.exports = async function routes(fastify, options) {
          fastify.get('/', async () => ({}))
          fastify.register(require('./users'), { prefix: \`/\${fastify.apiVersion}/users\` })
          fastify.register((instance, opts, done) => {
            instance.get('/status', { schema: { response: { 200: { type: 'object' } } } }, async () => ({}))
            done()
          }, { prefix: 'internal' })
          await fastify.register(import('./late.mjs'), { prefix: '/late/' })
        }`,
      'src/routes/late.mjs': `
        export default async function late(fastify) { fastify.get('/one', async () => 1); fastify.get('two', async () => 2) }`,
      'src/routes/users.js': `
        const schema = { body: { type: 'object', properties: { name: { type: 'string' } } } }
        async function users(fastify, opts) {
          fastify.addHook('onRequest', async (request) => {})
          fastify.get('/', { handler: async () => [] })
          fastify.post('/', { schema }, async (request, reply) => reply.code(201).send({}))
          fastify.route({ method: ['PUT', 'PATCH'], url: '/:id', schema, handler: async () => ({}) })
          fastify.route({ method: 'DELETE', path: '/:id', handler: async (request, reply) => reply.code(204).send() })
          fastify.get('/:id(^\\\\d+$)/orders', async () => [])
          fastify.get('/strict', { prefixTrailingSlash: 'slash' }, async () => ({}))
        }
        module.exports = users`,
    },
  },
  {
    name: 'autoload of plugins and routes, started by fastify-cli',
    folder: 'routes',
    start: 'start.js',
    routes: null,
    files: {
      'package.json': manifest('app.js', {
        scripts: { start: 'fastify start -l info app.js', dev: 'fastify start -w -l info -P app.js' },
      }),
      'start.js': `
        const app = require('fastify')()
        app.register(require('./app'))
        app.ready().then(() => app.close())`,
      'app.js': `
        'use strict'
        const path = require('node:path')
        const AutoLoad = require('@fastify/autoload')
        module.exports.options = {}
        module.exports = async function (fastify, opts) {
          fastify.register(AutoLoad, { dir: path.join(__dirname, 'plugins'), options: Object.assign({}, opts) })
          fastify.register(AutoLoad, { dir: path.join(__dirname, 'routes'), options: Object.assign({}, opts), routeParams: true, autoHooks: true, cascadeHooks: true })
        }`,
      'plugins/support.js': `
        const fp = require('fastify-plugin')
        module.exports = fp(async function (fastify, opts) { fastify.decorate('someSupport', () => 'hugs') })`,
      'routes/root.js': `
        module.exports = async function (fastify, opts) { fastify.get('/', async () => ({ root: true })) }`,
      'routes/README.md': 'Routes live here.',
      'routes/example/index.js': `
        module.exports = async function (fastify, opts) { fastify.get('/', async () => 'this is an example') }`,
      'routes/example/ignored.js': `
        module.exports = async function (fastify) { fastify.get('/never', async () => '') }`,
      'routes/users/autohooks.js': `
        module.exports = async function (fastify) { fastify.addHook('onRequest', async () => {}) }`,
      'routes/users/_id/actions.js': `
        module.exports = async (fastify) => { fastify.get('/enable', async () => ''); fastify.post('/disable', async () => '') }`,
      'routes/users/list.js': `
        module.exports = async (fastify) => { fastify.get('/', async () => []) }
        module.exports.autoPrefix = '/all'`,
      'routes/health/check.js': `
        module.exports = { method: 'GET', url: '/live', handler: async () => 'ok' }`,
      'routes/admin/panel.js': `
        module.exports = async (fastify) => { fastify.get('/panel', async () => '') }
        module.exports.prefixOverride = '/backoffice'`,
      'routes/off.js': `
        module.exports = async (fastify) => { fastify.get('/off', async () => '') }
        module.exports.autoload = false`,
    },
  },
  {
    name: 'TypeScript with a factory, type providers and ESM',
    folder: 'src/modules',
    start: 'src/index.ts',
    routes: null,
    files: {
      'package.json': manifest('dist/index.js', { type: 'module', scripts: { dev: 'tsx watch src/index.ts' } }),
      'src/index.ts': `
        import { buildApp } from './app.ts'
        const main = async (): Promise<void> => {
          const app = await buildApp({ logger: false })
          await app.ready()
          await app.close()
        }
        void main()`,
      'src/app.ts': `
        import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
        import autoload from '@fastify/autoload'
        import { join } from 'node:path'
        import { userRoutes } from './modules/user/user.route.ts'
        import { API, Paths } from './constants.ts'
        export async function buildApp(options: FastifyServerOptions = {}): Promise<FastifyInstance> {
          const app: FastifyInstance = Fastify(options).withTypeProvider()
          app.register(autoload, { dir: join(import.meta.dirname, 'modules/auto'), dirNameRoutePrefix: false, options: { prefix: API } })
          await app.register(userRoutes, { prefix: API + Paths.users })
          app.get('/healthcheck', async () => ({ status: 'ok' }))
          app.after(() => { app.get('/after', async () => '') })
          app.setNotFoundHandler((request, reply) => { reply.code(404).send() })
          return app
        }`,
      'src/constants.ts': `
        export const API = '/api' as const
        export const Paths = { users: '/users', items: '/items' } as const satisfies Record<string, string>`,
      'src/modules/user/user.route.ts': `
        import type { FastifyPluginAsync } from 'fastify'
        import * as handlers from './user.controller.ts'
        export const userRoutes: FastifyPluginAsync = async (server) => {
          server.post('/', { schema: { body: { type: 'object' } } }, handlers.register)
          server.post('/login', handlers.login)
          server.get('/', { preHandler: [(server as any).authenticate].filter(Boolean) }, handlers.list)
          server.all('/any', handlers.list)
        }`,
      'src/modules/user/user.controller.ts': `
        export async function register(request: any, reply: any) { return reply.code(201).send({}) }
        export async function login() { return { accessToken: '' } }
        export const list = async () => []`,
      'src/modules/auto/items/items.ts': `
        import type { FastifyInstance } from 'fastify'
        import { Paths } from '../../../constants.ts'
        export default async function (app: FastifyInstance) {
          app.get(Paths.items, async () => [])
          app.get(\`\${Paths.items}/:itemId\`, async () => ({}))
        }`,
    },
  },
  {
    name: 'route objects in a table',
    folder: 'src',
    start: 'src/index.js',
    routes: null,
    files: {
      'package.json': manifest('src/index.js'),
      'src/index.js': `
        const fastify = require('fastify')({ ignoreTrailingSlash: true })
        const routes = require('./routes')
        routes.forEach((route, index) => { fastify.route(route) })
        const crud = (name) => ({ prefix: '/' + name, plugin: async (app) => {
          for (const [method, url] of [['GET', '/'], ['GET', '/:id'], ['POST', '/'], ['DELETE', '/:id']]) app.route({ method, url, handler: async () => null })
        } })
        for (const { plugin, prefix } of ['cars', 'bikes'].map(crud)) fastify.register(plugin, { prefix })
        fastify.head('/only-head', async () => '')
        fastify.get('/files/*', async () => '')
        fastify.get('/:lat-:lon/near', async () => '')
        fastify.get('/name::verb', async () => '')
        fastify.options('*', async () => '')
        fastify.listen({ port: 0 }, (err, address) => { fastify.close() })`,
      'src/routes/index.js': `
        const carController = require('../controllers/carController')
        const health = { method: 'GET', url: '/healthz', handler: async () => 'ok' }
        const routes = [
          { method: 'GET', url: '/api/cars', handler: carController.getCars },
          { method: 'GET', url: '/api/cars/:id', handler: carController.getSingleCar },
          { method: 'POST', url: '/api/cars', handler: carController.addCar, schema: { body: { type: 'object' } } },
          ...require('./more'),
          health,
        ]
        module.exports = routes`,
      'src/routes/more.js': `
        module.exports = ['red', 'blue'].map((colour) => ({ method: ['GET', 'HEAD'], url: '/colours/' + colour, handler: async () => colour }))`,
      'src/controllers/carController.js': `
        exports.getCars = async (req, reply) => []
        exports.getSingleCar = async (req, reply) => ({})
        exports.addCar = async (req, reply) => ({ ...req.body })`,
    },
  },
  {
    name: 'classes with the instance as a field, hooks in order, nested scopes',
    folder: 'src',
    start: 'src/server.mjs',
    routes: null,
    files: {
      'package.json': manifest('src/server.mjs'),
      'src/server.mjs': `
        import { fastify } from 'fastify'
        import { OrdersModule } from './orders.mjs'
        class Server {
          app = fastify()
          constructor(modules) { this.modules = modules }
          async init() {
            for (const Module of this.modules) await this.app.register(async (scope) => new Module(scope).routes(), { prefix: Module.prefix })
            this.app.register(async (secured) => {
              secured.addHook('preHandler', requireUser)
              secured.register(async (inner) => { inner.get('/deep', async () => '') }, { prefix: '/inner' })
              secured.get('/me', async () => ({}))
            })
            return this
          }
        }
        async function requireUser(request, reply) { if (!request.headers.authorization) return reply.code(401).send() }
        const server = await new Server([OrdersModule]).init()
        await server.app.ready()
        await server.app.close()`,
      'src/orders.mjs': `
        export class OrdersModule {
          static prefix = '/orders'
          constructor(app) { this.app = app }
          routes() {
            this.app.get('/', this.list).post('/', this.create.bind(this))
            this.app.route({ method: 'GET', url: '/:orderId/items/:itemId', handler: (request, reply) => this.item(request, reply) })
          }
          async list() { return [] }
          async create() { return {} }
          async item() { return {} }
        }`,
    },
  },
  {
    name: 'autoload with filters, depth and a function for folders',
    folder: 'server',
    start: 'server/index.mjs',
    routes: null,
    files: {
      'package.json': manifest('server/index.mjs'),
      'server/index.mjs': `
        import Fastify from 'fastify'
        import autoLoad, { fastifyAutoload } from '@fastify/autoload'
        import { fileURLToPath } from 'node:url'
        import path from 'node:path'
        const here = path.dirname(fileURLToPath(import.meta.url))
        const app = Fastify({ exposeHeadRoutes: false })
        await app.register(autoLoad, { dir: path.resolve(here, 'routes'), ignorePattern: /skipped/, dirNameRoutePrefix: (dir, name) => (name.startsWith('v') ? name : false), options: { prefix: '/api/' } })
        await app.register(fastifyAutoload, { dir: path.resolve(here, 'features'), indexPattern: /.*\\.routes\\.mjs$/, maxDepth: 2, forceESM: true })
        await app.ready()
        await app.close()`,
      'server/routes/v1/books/books.mjs': `
        export default async (app) => { app.get('/books', async () => []) }`,
      'server/routes/v1/skipped/skipped.mjs': `
        export default async (app) => { app.get('/skipped', async () => []) }`,
      'server/routes/v1/pets.mjs': `
        export const autoPrefix = '/pets'
        export default async (app, opts) => { app.get('/', async () => opts.prefix) }`,
      'server/features/chat/chat.routes.mjs': `
        export default async function (app) { app.get('/rooms', async () => []) }`,
      'server/features/chat/service.mjs': `
        export const rooms = []`,
    },
  },
  {
    name: 'optional parts, settings from the environment, a condition on it',
    folder: 'src',
    start: 'src/index.js',
    routes: null,
    files: {
      'package.json': manifest('src/index.js'),
      'src/index.js': `
        const Fastify = require('fastify')
        const { PREFIX = '/svc', METRICS_PATH } = process.env
        function build(opts = {}) {
          const app = Fastify(opts)
          const route = (method, url, ...rest) => app[method.toLowerCase()](PREFIX + url, ...rest)
          route('GET', '/posts/:id?', async () => [])
          route('POST', '/posts', { config: { rateLimit: false } }, async () => ({}))
          if (METRICS_PATH) app.get(METRICS_PATH, async () => '')
          if (process.env.NODE_ENV === 'production') app.get('/prod', async () => '')
          app.register(async function scoped(instance, { prefix }) { instance.get('/where', async () => prefix) }, { prefix: process.env.SCOPE || '/scope' })
          return app
        }
        module.exports = build
        const app = build()
        app.ready(() => app.close())`,
    },
  },
]
