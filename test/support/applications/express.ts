import type { Application } from './application.ts'

const manifest = (main: string, more: object = {}) =>
  JSON.stringify({ name: 'service', main, dependencies: { express: '^5.0.0' }, ...more })

/** Express: CommonJS and ESM, JavaScript and TypeScript, in the ways in which services on GitHub are put together. */
export const expressApplications: readonly Application[] = [
  {
    name: 'routers mounted in routers, with chained routes and a regular expression for a parameter',
    folder: 'routes',
    start: 'app.js',
    routes: null,
    files: {
      'package.json': manifest('app.js'),
      'app.js': `
        const express = require('express')
        const app = express()
        app.use(express.json())
        app.use(require('./routes'))
        app.use((req, res, next) => next(Object.assign(new Error('Not Found'), { status: 404 })))
        app.use((err, req, res, next) => res.status(err.status || 500).json({ errors: { message: err.message } }))
        const server = app.listen(process.env.PORT || 0, () => server.close())`,
      'routes/index.js': `
        const router = require('express').Router()
        router.use('/api', require('./api'))
        module.exports = router`,
      'routes/api/index.js': `
        var router = require('express').Router()
        router.use('/', require('./users'))
        router.use('/profiles', require('./profiles'))
        router.use('/articles', require('./articles'))
        router.use(function (err, req, res, next) { return next(err) })
        module.exports = router`,
      'routes/api/users.js': `
        var router = require('express').Router()
        var auth = require('../auth')
        router.get('/user', auth.required, function (req, res, next) { res.json({ user: {} }) })
        router.put('/user', auth.required, function (req, res, next) { res.json({ user: {} }) })
        router.post('/users/login', function (req, res, next) { res.json({ user: {} }) })
        router.post('/users', function (req, res, next) { res.status(201).json({ user: {} }) })
        module.exports = router`,
      'routes/api/profiles.js': `
        var router = require('express').Router(), auth = require('../auth')
        router.param('username', function (req, res, next, username) { next() })
        router.get('/:username', auth.optional, (req, res) => res.json({}))
        router.route('/:username/follow').post(auth.required, (req, res) => res.json({})).delete(auth.required, (req, res) => res.json({}))
        module.exports = router`,
      'routes/api/articles.js': `
        const { Router } = require('express')
        const router = Router()
        const comments = Router({ mergeParams: true })
        comments.get('/', (req, res) => res.json([]))
        comments.delete('/:comment', (req, res) => res.sendStatus(204))
        router.get('/', (req, res) => res.json([]))
        router.get('/feed', (req, res) => res.json([]))
        router.use('/:article/comments', comments)
        module.exports = router`,
      'routes/auth.js': `
        function getToken(req) { return req.headers.authorization }
        const auth = { required: function (req, res, next) { getToken(req); next() }, optional: (req, res, next) => next() }
        module.exports = auth`,
    },
  },
  {
    name: 'a table of routes that is looped over, and one that exists only in development',
    folder: 'src/routes',
    start: 'src/index.js',
    routes: null,
    files: {
      'package.json': manifest('src/index.js'),
      'src/index.js': `
        const app = require('./app')
        const config = require('./config/config')
        let server
        const connect = () => Promise.resolve()
        connect().then(() => { server = app.listen(0, () => server.close()) })`,
      'src/config/config.js': `
        const path = require('path')
        module.exports = { env: process.env.NODE_ENV || 'development', port: process.env.PORT, prefix: process.env.API_PREFIX ?? '/v1' }`,
      'src/app.js': `
        const express = require('express')
        const routes = require('./routes/v1')
        const config = require('./config/config')
        const app = express()
        if (config.env !== 'test') { app.use((req, res, next) => next()) }
        app.use(config.prefix, routes)
        module.exports = app`,
      'src/routes/v1/index.js': `
        const express = require('express')
        const userRoute = require('./user.route')
        const docsRoute = require('./docs.route')
        const config = require('../../config/config')
        const router = express.Router()
        const defaultRoutes = [{ path: '/users', route: userRoute }, { path: '/auth', route: require('./auth.route') }]
        const devRoutes = [{ path: '/docs', route: docsRoute }]
        defaultRoutes.forEach((route) => { router.use(route.path, route.route) })
        /* istanbul ignore next */
        if (config.env === 'development') { devRoutes.forEach((route) => { router.use(route.path, route.route) }) }
        module.exports = router`,
      'src/routes/v1/user.route.js': `
        const express = require('express')
        const auth = require('../../middlewares/auth')
        const userController = require('../../controllers/user.controller')
        const router = express.Router()
        router.route('/').post(auth('manageUsers'), userController.createUser).get(auth('getUsers'), userController.getUsers)
        router
          .route('/:userId')
          .get(auth('getUsers'), userController.getUser)
          .patch(auth('manageUsers'), userController.updateUser)
          .delete(auth('manageUsers'), userController.deleteUser)
        module.exports = router`,
      'src/routes/v1/auth.route.js': `
        const express = require('express')
        const router = express.Router()
        const names = ['register', 'login', 'logout', 'refresh-tokens']
        for (const name of names) router.post('/' + name, (req, res) => res.status(204).send())
        module.exports = router`,
      'src/routes/v1/docs.route.js': `
        const router = require('express').Router()
        router.get('/', (req, res) => res.send('docs'))
        module.exports = router`,
      'src/middlewares/auth.js': `
        const auth = (...requiredRights) => async (req, res, next) => { next() }
        module.exports = auth`,
      'src/controllers/user.controller.js': `
        const catchAsync = (fn) => (req, res, next) => { Promise.resolve(fn(req, res, next)).catch((err) => next(err)) }
        const createUser = catchAsync(async (req, res) => { res.status(201).send({}) })
        const getUsers = catchAsync(async (req, res) => { res.send({}) })
        const getUser = catchAsync(async (req, res) => { res.send({}) })
        const updateUser = catchAsync(async (req, res) => { res.send({}) })
        const deleteUser = catchAsync(async (req, res) => { res.status(204).send() })
        module.exports = { createUser, getUsers, getUser, updateUser, deleteUser }`,
    },
  },
  {
    name: 'classes: an application that is given its routes, which hold a path, a router and a controller',
    folder: 'src/routes',
    start: 'src/server.ts',
    routes: null,
    files: {
      'package.json': manifest('dist/server.js', {
        type: 'module',
        scripts: { start: 'node dist/server.js', dev: 'nodemon --exec tsx src/server.ts' },
      }),
      'tsconfig.json': '{ "compilerOptions": { "outDir": "dist", "baseUrl": "src", "paths": { "#missing/*": ["nowhere/*"] } } }',
      'src/server.ts': `
        import { App } from './app.ts'
        import { AuthRoute } from './routes/auth.route.ts'
        import { UserRoute } from './routes/users.route.ts'
        const app = new App([new UserRoute(), new AuthRoute()])
        app.listen()`,
      'src/app.ts': `
        import express, { type Application } from 'express'
        import type { Routes } from './routes/routes.interface.ts'
        export class App {
          public app: Application
          public env: string
          constructor(routes: Routes[]) {
            this.app = express()
            this.env = process.env.NODE_ENV || 'development'
            this.initializeMiddlewares()
            this.initializeRoutes(routes)
          }
          public listen() { const server = this.app.listen(0, () => { server.close() }) }
          private initializeMiddlewares() { this.app.use(express.json()) }
          private initializeRoutes(routes: Routes[]) { routes.forEach(route => { this.app.use('/', route.router) }) }
        }`,
      'src/routes/routes.interface.ts': `
        import type { Router } from 'express'
        export interface Routes { path?: string; router: Router }`,
      'src/routes/base.route.ts': `
        import { Router } from 'express'
        export abstract class BaseRoute {
          public router: Router = Router()
          public abstract path: string
          protected guard = (req: any, res: any, next: any) => next()
        }`,
      'src/routes/users.route.ts': `
        import { BaseRoute } from './base.route.ts'
        import { UserController } from '../controllers/users.controller.ts'
        export class UserRoute extends BaseRoute {
          public path = '/users'
          public user = new UserController()
          constructor() { super(); this.initializeRoutes() }
          private initializeRoutes() {
            this.router.get(\`\${this.path}\`, this.user.getUsers)
            this.router.get(\`\${this.path}/:id\`, this.user.getUserById)
            this.router.post(this.path, this.guard, this.user.createUser)
            this.router['put'](\`\${this.path}/:id\`, this.user.updateUser.bind(this.user))
          }
        }`,
      'src/routes/auth.route.ts': `
        import { Router } from 'express'
        import type { Routes } from './routes.interface.ts'
        enum_()
        export class AuthRoute implements Routes {
          static readonly base = '/auth'
          router = Router()
          constructor() {
            const { base } = AuthRoute
            this.router.post(base + '/signup', (req, res) => { res.status(201).json({}) })
            this.router.post(base + '/login', (req, res) => { res.json({}) })
          }
        }
        function enum_() {}`,
      'src/controllers/users.controller.ts': `
        export class UserController {
          public getUsers = async (req: any, res: any, next: any) => { res.status(200).json({ data: [], message: 'findAll' }) }
          public getUserById = async (req: any, res: any) => { res.json({}) }
          public createUser = async (req: any, res: any) => { res.status(201).json({}) }
          public async updateUser(req: any, res: any) { res.json({}) }
        }`,
    },
  },
  {
    name: 'loaders and functions that are given the router',
    folder: 'src/api',
    start: 'src/app.ts',
    routes: null,
    files: {
      'package.json': manifest('build/app.js', { type: 'module', scripts: { start: 'node build/app.js' } }),
      'src/app.ts': `
        import express from 'express'
        import config from './config/index.ts'
        async function startServer() {
          const app = express()
          await (await import('./loaders/index.ts')).default({ expressApp: app })
          const server = app.listen(0, () => { server.close() }).on('error', err => { process.exit(1) })
        }
        startServer()`,
      'src/config/index.ts': `
        process.env.NODE_ENV = process.env.NODE_ENV || 'development'
        export default { port: parseInt(process.env.PORT ?? '', 10), api: { prefix: '/api' }, agenda: { enabled: true } }`,
      'src/loaders/index.ts': `
        import expressLoader from './express.ts'
        export default async ({ expressApp }: { expressApp: any }) => { await expressLoader({ app: expressApp }) }`,
      'src/loaders/express.ts': `
        import express from 'express'
        import routes from '../api/index.ts'
        import config from '../config/index.ts'
        export default ({ app }: { app: express.Application }) => {
          app.get('/status', (req, res) => { res.status(200).end() })
          app.head('/status', (req, res) => { res.status(200).end() })
          app.enable('trust proxy')
          app.use(express.json())
          app.use(config.api.prefix, routes())
          app.use((req, res, next) => { const err: any = new Error('Not Found'); err['status'] = 404; next(err) })
        }`,
      'src/api/index.ts': `
        import { Router } from 'express'
        import auth from './routes/auth.ts'
        import user from './routes/user.ts'
        import * as more from './routes/more/index.ts'
        export default () => {
          const app = Router()
          auth(app)
          user(app)
          for (const name in more) (more as any)[name](app)
          return app
        }`,
      'src/api/routes/auth.ts': `
        import { Router } from 'express'
        const route = Router()
        export default (app: Router) => {
          app.use('/auth', route)
          route.post('/signup', async (req, res, next) => { res.status(201).json({}) })
          route.post('/signin', async (req, res, next) => { res.status(200).json({}) })
        }`,
      'src/api/routes/user.ts': `
        import { Router } from 'express'
        const route = Router()
        export default (app: Router) => {
          app.use('/users', route)
          route.get('/me', (req, res) => { res.json({}) })
        }`,
      'src/api/routes/more/index.ts': `
        export { default as plans } from './plans.ts'
        export * from './reports.ts'`,
      'src/api/routes/more/plans.ts': `
        export default function plans(app: any) { app.route('/plans{/:id}').get((req: any, res: any) => res.json([])) }`,
      'src/api/routes/more/reports.ts': `
        export const reports = (app: any) => ['daily', 'weekly'].map((period) => app.get('/reports/' + period, (req: any, res: any) => res.json([])))`,
    },
  },
  {
    name: 'a folder of routes that is read at start, by the names of its files',
    folder: 'app/routes',
    start: 'server.js',
    routes: null,
    files: {
      'package.json': manifest('server.js'),
      'server.js': `
        const express = require('express')
        const app = express()
        app.set('port', process.env.PORT || 3000)
        app.use(require('./app/routes'))
        const server = app.listen(0, () => server.close())
        module.exports = app`,
      'app/routes/index.js': `
        const express = require('express')
        const router = express.Router()
        const fs = require('fs')
        const routesPath = \`\${__dirname}/\`
        const removeExtensionFromFile = (file) => file.split('.').slice(0, -1).join('.').toString()
        router.use('/', require('./auth'))
        fs.readdirSync(routesPath).filter((file) => {
          const routeFile = removeExtensionFromFile(file)
          return routeFile !== 'index' && routeFile !== 'auth' && file !== '.DS_Store' && file.endsWith('.js')
            ? router.use(\`/\${routeFile}\`, require(\`./\${routeFile}\`))
            : ''
        })
        router.get('/', (req, res) => { res.send('index') })
        router.use('*splat', (req, res) => { res.status(404).json({ errors: { msg: 'URL_NOT_FOUND' } }) })
        module.exports = router`,
      'app/routes/auth.js': `
        const router = require('express').Router()
        const trimRequest = { all: (req, res, next) => next() }
        router.post('/register', trimRequest.all, (req, res) => res.json({}))
        module.exports = router`,
      'app/routes/cities.js': `
        const router = require('express').Router()
        router.get('/all', (req, res) => res.json([]))
        router.get('/:id', (req, res) => res.json({}))
        module.exports = router`,
      'app/routes/profile.js': `
        module.exports = require('express').Router().get('/', (req, res) => res.json({})).patch('/', (req, res) => res.json({}))`,
    },
  },
  {
    name: 'folders that are walked, with their names as prefixes',
    folder: 'src/routes',
    start: 'src/main.mjs',
    routes: null,
    files: {
      'package.json': manifest('src/main.mjs'),
      'src/main.mjs': `
        import express from 'express'
        import { readdirSync, statSync } from 'node:fs'
        import { dirname, join, parse } from 'node:path'
        import { fileURLToPath, pathToFileURL } from 'node:url'
        const here = dirname(fileURLToPath(import.meta.url))
        const app = express()
        async function load(folder, base = '') {
          for (const name of readdirSync(folder)) {
            const path = join(folder, name)
            if (statSync(path).isDirectory()) { await load(path, \`\${base}/\${name.replace(/^_(.+)$/, ':$1')}\`); continue }
            if (!name.endsWith('.mjs')) continue
            const { default: router, prefix } = await import(pathToFileURL(path).href)
            const { name: stem } = parse(name)
            app.use(prefix ?? (stem === 'index' ? base || '/' : \`\${base}/\${stem}\`), router)
          }
        }
        await load(join(here, 'routes'))
        const server = app.listen(0, () => server.close())`,
      'src/routes/index.mjs': `
        import { Router } from 'express'
        export default Router().get('/', (req, res) => res.send('hello'))`,
      'src/routes/teams/index.mjs': `
        import { Router } from 'express'
        const router = Router()
        router.get('/', (req, res) => res.json([]))
        router.post('/', (req, res) => res.status(201).json({}))
        export default router`,
      'src/routes/teams/_team/members.mjs': `
        import { Router } from 'express'
        const router = Router({ mergeParams: true })
        router.get('/', (req, res) => res.json([]))
        export { router as default }`,
      'src/routes/internal.mjs': `
        import { Router } from 'express'
        export const prefix = '/_internal'
        export default Router().get('/metrics', (req, res) => res.type('text').send(''))`,
    },
  },
  {
    name: 'everything in one file: settings, arrays of paths, all, a wildcard, a sub-application',
    folder: '.',
    start: 'index.js',
    routes: null,
    files: {
      'package.json': manifest('index.js'),
      'index.js': `
        'use strict'
        const express = require('express'), path = require('path'), http = require('http')
        const app = (module.exports = express())
        const admin = express()
        const PREFIX = '/shop', VERSION = 2
        const url = (...parts) => [PREFIX, 'v' + VERSION, ...parts].join('/')
        app.set('view engine', 'pug')
        app.get('view engine')
        app.use('/static', express.static(path.join(__dirname, 'public')))
        app.get(['/', '/home'], (req, res) => res.send('home'))
        app.all('/ping', (req, res) => res.send('pong'))
        app.get(url('products'), (req, res) => res.json([]))
        app.get(url('products', ':sku'), (req, res) => res.json({}))
        app.get('/files/*path', (req, res) => res.end())
        app.get('/flights/:from-:to', (req, res) => res.json([]))
        app.get('/users/:id{.:format}', (req, res) => res.json({}))
        admin.use((req, res, next) => next())
        admin.get('/', (req, res) => res.send('admin'))
        admin.route('/settings').all((req, res, next) => next()).get((req, res) => res.json({})).put((req, res) => res.json({}))
        app.use(['/admin', '/manage'], admin)
        const methods = { get: 'list', post: 'create' }
        Object.keys(methods).forEach((method) => { app[method]('/tags', (req, res) => res.json({ action: methods[method] })) })
        if (require.main === module) http.createServer(app).listen(3000)`,
    },
  },
  {
    name: 'a generic resource made by a factory, with options',
    folder: 'src',
    start: 'src/server.js',
    routes: null,
    files: {
      'package.json': manifest('src/server.js'),
      'src/server.js': `
        const createApp = require('./create-app')
        const app = createApp({ apiPrefix: '/api/v2', features: { export: true } })
        const server = app.listen(0, () => server.close())`,
      'src/create-app.js': `
        const express = require('express')
        const resource = require('./resource')
        module.exports = function createApp({ apiPrefix = '/api', features = {} } = {}) {
          const app = express()
          const api = express.Router()
          api.use('/customers', resource('customer', { only: ['list', 'read', 'create'] }))
          api.use('/invoices', resource('invoice', { nested: { lines: resource('line', { only: ['list'] }) } }))
          if (features.export) api.get('/export', (req, res) => res.end())
          if (features.import) api.get('/import', (req, res) => res.end())
          app.use(apiPrefix, api)
          return app
        }`,
      'src/resource.js': `
        const { Router } = require('express')
        const actions = [
          { name: 'list', method: 'get', path: '/' },
          { name: 'create', method: 'post', path: '/' },
          { name: 'read', method: 'get', path: '/:id' },
          { name: 'update', method: 'put', path: '/:id' },
          { name: 'remove', method: 'delete', path: '/:id' },
        ]
        module.exports = (name, { only = actions.map((action) => action.name), nested = {} } = {}) => {
          const router = Router()
          actions.filter((action) => only.includes(action.name)).forEach(({ method, path }) => {
            router[method](path, (req, res) => { res.json({ name }) })
          })
          Object.entries(nested).forEach(([path, child]) => router.use('/:' + name + 'Id/' + path, child))
          return router
        }`,
    },
  },
  {
    name: 'adapters around controllers, async loaders, a switch over the method',
    folder: 'src/main/routes',
    start: 'src/main/server.js',
    routes: null,
    files: {
      'package.json': manifest('src/main/server.js', { type: 'module' }),
      'src/main/server.js': `
        import { setupApp } from './config/app.js'
        const database = { connect: async () => {} }
        database.connect('mongodb://localhost').then(async () => {
          const app = await setupApp()
          const server = app.listen(0, () => { server.close() })
        }).catch(console.error)`,
      'src/main/config/app.js': `
        import express from 'express'
        import setupRoutes from './routes.js'
        export const setupApp = async () => {
          const app = express()
          await setupRoutes(app)
          return app
        }`,
      'src/main/config/routes.js': `
        import { Router } from 'express'
        import { readdirSync } from 'fs'
        import { join } from 'path'
        export default async (app) => {
          const router = Router()
          app.use('/api', router)
          const files = readdirSync(join(import.meta.dirname, '../routes'))
          await Promise.all(files.map(async file => { if (!file.endsWith('.map')) (await import(\`../routes/\${file}\`)).default(router) }))
        }`,
      'src/main/routes/survey-routes.js': `
        import { adaptRoute } from '../adapters/express-route-adapter.js'
        import { register } from '../adapters/register.js'
        const auth = (req, res, next) => next()
        export default (router) => {
          router.get('/surveys', auth, adaptRoute(() => ({ statusCode: 200, body: [] })))
          router.put('/surveys/:surveyId/results', auth, adaptRoute(() => ({ statusCode: 200, body: {} })))
          register(router, 'POST', '/surveys', adaptRoute(() => ({ statusCode: 204 })))
          register(router, 'DELETE', '/surveys/:surveyId', adaptRoute(() => ({ statusCode: 204 })))
        }`,
      'src/main/routes/login-routes.js': `
        export default (router) => { router.post('/login', (req, res) => res.json({})); router.post('/signup', (req, res) => res.json({})) }`,
      'src/main/adapters/express-route-adapter.js': `
        export const adaptRoute = (controller) => async (req, res) => { const r = await controller({ ...req.body }); res.status(r.statusCode).json(r.body) }`,
      'src/main/adapters/register.js': `
        export function register(router, method, path, ...handlers) {
          switch (method) {
            case 'GET': router.get(path, ...handlers); break
            case 'POST': router.post(path, ...handlers); break
            case 'DELETE': router.delete(path, handlers); break
            default: throw new Error('unknown method ' + method)
          }
        }`,
    },
  },
  {
    name: 'prototypes, inheritance and own decorators',
    folder: 'src',
    start: 'src/index.js',
    routes: null,
    files: {
      'package.json': manifest('src/index.js'),
      'src/index.js': `
        const express = require('express')
        express.application.prefix = function (path, configure) {
          const router = express.Router()
          this.use(path, router)
          configure(router)
          return this
        }
        const app = express()
        app.prefix('/v1', (v1) => { v1.get('/one', (req, res) => res.end()); v1.get('/two', (req, res) => res.end()) })
        const Controllers = require('./controllers')
        for (const Name in Controllers) new Controllers[Name](app).register()
        function Server() { this.app = app }
        Server.prototype.routes = function () { var self = this; self.app.get('/legacy', function (req, res) { res.end() }) }
        new Server().routes()
        const once = new Map([['/a', 'get'], ['/b', 'post']])
        for (const [path, method] of once) app[method]('/map' + path, (req, res) => res.end())
        ;(function () { app.get('/iife', (req, res) => res.end()) })()
        const server = app.listen(0, () => server.close())`,
      'src/controllers/index.js': `
        class Controller {
          #app
          constructor(app) { this.#app = app }
          get base() { return '/' + this.constructor.resource }
          get routes() { return { 'GET /': this.list, 'GET /:id': this.show } }
          register() {
            for (const [key, handler] of Object.entries(this.routes)) {
              const [verb, path] = key.split(' ')
              this.#app[verb.toLowerCase()](this.base + (path === '/' ? '' : path), handler.bind(this))
            }
          }
          list(req, res) { res.json([]) }
          show(req, res) { res.json({}) }
        }
        exports.Books = class Books extends Controller {
          static resource = 'books'
          get routes() { return { ...super.routes, 'POST /': (req, res) => res.status(201).json({}) } }
        }
        exports.Authors = class extends Controller { static resource = 'authors' }`,
    },
  },
  {
    name: 'bin/www, routers as functions of dependencies, reduce',
    folder: 'routes',
    start: 'bin/www.js',
    routes: null,
    files: {
      'package.json': manifest('app.js', { scripts: { start: 'node ./bin/www.js' } }),
      'bin/www.js': `
        var app = require('../app')
        var http = require('http')
        var port = normalizePort(process.env.PORT || '0')
        app.set('port', port)
        var server = http.createServer(app)
        server.listen(port)
        server.on('listening', function () { server.close() })
        function normalizePort(val) { var port = parseInt(val, 10); if (isNaN(port)) { return val } if (port >= 0) { return port } return false }`,
      'app.js': `
        var createError = Error
        var express = require('express')
        var app = express()
        var db = { find: function () {} }
        var modules = { news: require('./routes/news')(db), events: require('./routes/events')({ db: db, base: '/events' }) }
        Object.entries(modules).reduce(function (acc, [name, router]) { return acc.use('/' + name, router) }, app)
        app.use(function (req, res, next) { next(createError(404)) })
        module.exports = app`,
      'routes/news.js': `
        var express = require('express')
        module.exports = function (db) {
          var router = express.Router()
          router.get('/', list).get('/:slug', show)
          return router
          function list(req, res) { res.json(db.find()) }
          function show(req, res) { res.json({}) }
        }`,
      'routes/events.js': `
        exports = module.exports = ({ db, base }) => {
          const router = require('express').Router()
          const paths = { list: '/', one: '/:event' }
          router.get(paths.list, (req, res) => res.json([]))
          router.get(paths['one'], (req, res) => res.json({ base }))
          while (false) router.get('/never', () => {})
          return router
        }`,
    },
  },
  {
    name: 'middlewares that hand on to routers, which Express itself does not see through',
    folder: '.',
    start: null,
    routes: ['GET /lazy/later', 'GET /hosted', 'GET /v2/only'],
    files: {
      'package.json': manifest('index.js'),
      'index.js': `
        const express = require('express')
        const vhost = require('vhost')
        const app = express()
        const lazy = express.Router(), hosted = express.Router(), versioned = express.Router()
        lazy.get('/later', (req, res) => res.end())
        hosted.get('/hosted', (req, res) => res.end())
        versioned.get('/only', (req, res) => res.end())
        app.use('/lazy', (req, res, next) => lazy(req, res, next))
        app.use(vhost('api.example.com', hosted))
        app.use('/v2', (req, res, next) => { if (req.headers.beta) return versioned(req, res, next); next() })
        app.listen(3000)`,
    },
  },
]
