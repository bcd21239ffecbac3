import type { Application } from './application.ts'

const manifest = (main: string, more: object = {}) =>
  JSON.stringify({ name: 'service', main, dependencies: { koa: '^3.0.0', '@koa/router': '^15.0.0' }, ...more })

/** Koa with koa-router: prefixes, nesting, named routes, loaders; and packages beside it. */
export const koaApplications: readonly Application[] = [
  {
    name: 'routers with prefixes, nested, named, with del, all and redirect',
    folder: 'src/routes',
    start: 'src/index.js',
    routes: null,
    files: {
      'package.json': manifest('src/index.js'),
      'src/index.js': `
        const Koa = require('koa')
        const app = new Koa()
        const routes = require('./routes')
        app.use(async (ctx, next) => { try { await next() } catch (err) { ctx.status = err.status || 500; ctx.body = { message: err.message } } })
        app.use(routes.routes()).use(routes.allowedMethods())
        const server = app.listen(0, () => server.close())`,
      'src/routes/index.js': `
        const Router = require('@koa/router')
        const users = require('./users')
        const posts = require('./posts')
        const router = new Router({ prefix: '/api' })
        router.get('home', '/', async (ctx) => { ctx.body = {} })
        router.use('/users', users.routes(), users.allowedMethods())
        router.use(posts.routes())
        router.all('/ping', (ctx) => { ctx.body = 'pong' })
        router.redirect('/start', '/api')
        router.post(['/login', '/signin'], (ctx) => { ctx.body = {} })
        module.exports = router`,
      'src/routes/users.js': `
        const Router = require('@koa/router')
        const router = new Router()
        const auth = async (ctx, next) => { await next() }
        router.use(auth)
        router.get('/', (ctx) => { ctx.body = [] })
        router.get('user', '/:id', (ctx) => { ctx.body = {} })
        router.put('/:id', auth, (ctx) => { ctx.body = {} })
        router.del('/:id', (ctx) => { ctx.status = 204 })
        module.exports = router`,
      'src/routes/posts.js': `
        const Router = require('@koa/router')
        const comments = new Router()
        comments.get('/', (ctx) => { ctx.body = [] }).post('/', (ctx) => { ctx.status = 201 })
        const router = new Router()
        router.prefix('/posts')
        router.get('/', (ctx) => { ctx.body = [] })
        router.get('/:postId', (ctx) => { ctx.body = {} })
        router.use('/:postId/comments', comments.routes())
        comments.get('/too-late', (ctx) => {})
        module.exports = router`,
    },
  },
  {
    name: 'a folder that is read, each file a router',
    folder: 'routes',
    start: 'app.js',
    routes: null,
    files: {
      'package.json': manifest('app.js'),
      'app.js': `
        const Koa = require('koa')
        const app = (module.exports = new Koa())
        require('./routes')(app)
        if (!module.parent) { const server = app.listen(0, () => server.close()) }`,
      'routes/index.js': `
        const fs = require('fs')
        module.exports = function (app) {
          fs.readdirSync(__dirname).forEach((file) => {
            if (file === 'index.js') return
            const route = require(\`./\${file}\`)
            app.use(route.routes()).use(route.allowedMethods())
          })
        }`,
      'routes/book.js': `
        const Router = require('@koa/router')
        const router = new Router({ prefix: '/books' })
        router.get('/', async (ctx, next) => { ctx.body = [] })
        router.get('/:id', async (ctx) => { ctx.body = {} })
        module.exports = router`,
      'routes/user.js': `
        const router = new (require('@koa/router'))()
        router.prefix('/users')
        router.get('/', function (ctx, next) { ctx.body = 'this is a users response!' })
        router.get('/bar', function (ctx, next) { ctx.body = 'this is a users/bar response' })
        router.prefix('/people')
        module.exports = router`,
    },
  },
  {
    name: 'TypeScript: a table of routes, controllers as classes with static methods',
    folder: 'src',
    start: 'src/server.ts',
    routes: null,
    files: {
      'package.json': manifest('dist/server.js', { type: 'module' }),
      'src/server.ts': `
        import Koa from 'koa'
        import { unprotectedRouter } from './unprotectedRoutes.ts'
        import { protectedRouter } from './protectedRoutes.ts'
        import { tableRouter } from './table.ts'
        const bootstrap = async () => {
          const app = new Koa()
          app.use(unprotectedRouter.routes()).use(unprotectedRouter.allowedMethods())
          app.use(async (ctx, next) => next())
          app.use(protectedRouter.routes()).use(protectedRouter.allowedMethods())
          app.use(tableRouter('/table').middleware())
          const server = app.listen(0, () => { server.close() })
        }
        bootstrap()`,
      'src/unprotectedRoutes.ts': `
        import Router from '@koa/router'
        import { general } from './controller/index.ts'
        const unprotectedRouter = new Router()
        unprotectedRouter.get('/', general.helloWorld)
        export { unprotectedRouter }`,
      'src/protectedRoutes.ts': `
        import Router from '@koa/router'
        import { user } from './controller/index.ts'
        export const protectedRouter = new Router()
        protectedRouter.get('/users', user.getUsers)
        protectedRouter.get('/users/:id', user.getUser)
        protectedRouter.delete('/testusers', user.deleteTestUsers)`,
      'src/controller/index.ts': `
        export { default as general } from './general.ts'
        export { default as user } from './user.ts'`,
      'src/controller/general.ts': `
        export default class GeneralController { public static async helloWorld(ctx: any): Promise<void> { ctx.body = 'Hello World!' } }`,
      'src/controller/user.ts': `
        export default class UserController {
          public static async getUsers(ctx: any): Promise<void> { ctx.status = 200; ctx.body = [] }
          public static async getUser(ctx: any): Promise<void> { ctx.body = {} }
          public static async deleteTestUsers(ctx: any): Promise<void> { ctx.status = 204 }
        }`,
      'src/table.ts': `
        import Router from '@koa/router'
        interface Route { method: 'get' | 'post' | 'patch'; path: string; handlers: any[] }
        const routes: Route[] = [
          { method: 'get', path: '/rows', handlers: [(ctx: any) => { ctx.body = [] }] },
          { method: 'post', path: '/rows', handlers: [(ctx: any, next: any) => next(), (ctx: any) => { ctx.body = {} }] },
          { method: 'patch', path: '/rows/:row', handlers: [(ctx: any) => { ctx.body = {} }] },
        ]
        export function tableRouter(prefix: string) {
          const router = new Router({ prefix })
          routes.forEach(({ method, path, handlers }) => (router as any)[method](path, ...handlers))
          router.register('/registered', ['get', 'post'], [(ctx: any) => { ctx.body = '' }] as any)
          return router
        }`,
    },
  },
  {
    name: 'koa-compose, wildcards, a router without a path, inheritance',
    folder: 'lib',
    start: 'lib/app.js',
    routes: null,
    files: {
      'package.json': manifest('lib/app.js'),
      'lib/app.js': `
        const { default: Koa } = require('koa')
        const { Router } = require('@koa/router')
        const compose = require('koa-compose')
        class Api extends Koa {
          constructor(options) { super(options); this.setup() }
          setup() { this.use(routes()) }
        }
        function routes() {
          const v1 = new Router({ prefix: '/v1' }), v2 = new Router({ prefix: '/v2' })
          for (const [index, router] of [v1, v2].entries()) {
            router.get('/items', (ctx) => { ctx.body = index })
            router.get('/items/:id', (ctx) => { ctx.body = {} })
          }
          v2.get('/files/*path', (ctx) => {})
          return compose([v1.routes(), v2.routes(), v2.allowedMethods()])
        }
        const app = new Api()
        const server = app.listen(0, () => server.close())`,
    },
  },
  {
    name: 'koa-mount and applications in applications',
    folder: 'src',
    start: null,
    routes: ['GET /api/v1/things', 'POST /api/v1/things', 'GET /api/v1/things/:id', 'GET /admin/', 'GET /status'],
    files: {
      'package.json': JSON.stringify({
        main: 'src/index.js',
        dependencies: { koa: '2', 'koa-mount': '4', 'koa-router': '12', 'koa-route': '3' },
      }),
      'src/index.js': `
        const Koa = require('koa'), mount = require('koa-mount'), Router = require('koa-router'), _ = require('koa-route')
        const app = new Koa(), admin = new Koa()
        const api = new Router()
        const things = Router({ prefix: '/things' })
        things.get('/', (ctx) => { ctx.body = [] })
        things.post('/', (ctx) => { ctx.body = {} })
        things.get('/:id', (ctx) => { ctx.body = {} })
        api.use('/v1', things.routes())
        admin.use(_.get('/', (ctx) => { ctx.body = 'admin' }))
        app.use(mount('/api', api.routes()))
        app.use(mount('/admin', admin))
        app.use(_.get('/status', (ctx) => { ctx.body = 'ok' }))
        app.listen(3000)`,
    },
  },
  {
    name: 'koa-joi-router and koa-combine-routers',
    folder: 'src',
    start: null,
    routes: ['GET /users', 'POST /users', 'GET /orders/:id', 'PUT /orders/:id'],
    files: {
      'package.json': JSON.stringify({
        main: 'src/index.js',
        dependencies: { koa: '2', 'koa-joi-router': '8', 'koa-combine-routers': '4' },
      }),
      'src/index.js': `
        import Koa from 'koa'
        import combineRouters from 'koa-combine-routers'
        import users from './users'
        import { router as orders } from './orders'
        const router = combineRouters([users, orders])
        new Koa().use(router()).listen(3000)`,
      'src/users.js': `
        const router = require('koa-joi-router')
        const Joi = router.Joi
        const users = router()
        users.prefix('/users')
        users.get('/', async (ctx) => { ctx.body = [] })
        users.route({ method: 'post', path: '/', validate: { type: 'json', body: { name: Joi.string().required() } }, handler: async (ctx) => { ctx.status = 201 } })
        module.exports = users`,
      'src/orders.js': `
        import joiRouter from 'koa-joi-router'
        export const router = joiRouter()
        router.route([
          { method: ['get', 'put'], path: '/orders/:id', handler: [async (ctx, next) => next(), async (ctx) => { ctx.body = {} }] },
        ])`,
    },
  },
  {
    name: 'a folder of routers that are visited, and procedures instead of paths',
    folder: 'app',
    start: null,
    routes: ['GET /v1/book/:id', 'POST /v1/book', 'POST /rpc/books.list', 'GET /members/:id'],
    files: {
      'package.json': JSON.stringify({
        main: 'app.js',
        dependencies: { koa: '2', 'koa-router': '12', 'require-directory': '2', 'koa-swagger-decorator': '1' },
      }),
      'app.js': `
        const Koa = require('koa')
        const Starter = require('./core/starter')
        const app = new Koa()
        Starter.start(app)
        const { members } = require('./app/members')
        app.use(members.routes()).use(members.allowedMethods())
        app.listen(3000)`,
      'core/starter.js': `
        const requireDirectory = require('require-directory')
        const Router = require('koa-router')
        class Starter {
          static start(app) {
            Starter.app = app
            requireDirectory(module, process.cwd() + '/app/api', { visit })
            function visit(loaded) {
              if (loaded instanceof Router) Starter.app.use(loaded.routes())
            }
          }
        }
        module.exports = Starter`,
      'app/api/v1/book.js': `
        const Router = require('koa-router')
        const router = new Router({ prefix: '/v1/book' })
        router.get('/:id', async (ctx) => { ctx.body = {} })
        router.post('/', async (ctx) => { ctx.status = 201 })
        module.exports = router`,
      'app/api/rpc.js': `
        const Router = require('koa-router')
        const books = new Router()
        books.post('books.list', async (ctx) => { ctx.body = [] })
        const router = new Router({ prefix: '/rpc' })
        router.use('/', books.routes())
        module.exports = router`,
      'app/members.js': `
        const { SwaggerRouter } = require('koa-swagger-decorator')
        const members = new SwaggerRouter()
        members.get('/members/:id', async (ctx) => { ctx.body = {} })
        exports.members = members`,
    },
  },
]
