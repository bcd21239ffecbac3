import type { Application } from './application.ts'

const manifest = (main: string, more: object = {}) =>
  JSON.stringify({ name: 'service', main, dependencies: { express: '^5.0.0' }, ...more })

/** Express: ways in which larger services come to their routes from the file that starts them. */
export const expressStarts: readonly Application[] = [
  {
    name: 'modules that are loaded first on one side of a condition',
    folder: '.',
    start: 'server.js',
    routes: null,
    files: {
      'package.json': manifest('server.js'),
      'server.js': `
        const express = require('express')
        const app = express()
        function tracing() {
          if (process.env.TRACING) return require('./tracing')
          return { watch() {} }
        }
        tracing().watch(app)
        require('./health')(app)
        app.listen(process.env.PORT || 0, function () { this.close() })`,
      'tracing.js': `
        const { INTERNAL } = require('./prefixes')
        exports.watch = (app) => { app.set('tracing', INTERNAL) }`,
      'prefixes.js': `
        Object.defineProperty(exports, '__esModule', { value: true })
        exports.INTERNAL = void 0
        exports.INTERNAL = '/-'`,
      'health.js': `
        const prefixes_1 = require('./prefixes')
        module.exports = (app) => {
          app.get(\`\${prefixes_1.INTERNAL}/health\`, (req, res) => res.json({ ok: true }))
        }`,
    },
  },
  {
    name: 'optional parts of Express 5 below a path that ends with a slash, and paths kept in app.locals',
    folder: '.',
    start: 'app.js',
    routes: ['GET /maps{/:scale}/:name', 'GET /maps/:name/legend', 'POST /enter'],
    files: {
      'package.json': manifest('app.js'),
      'app.js': `
        const express = require('express')
        const app = express()
        app.locals.entrance = 'enter'
        const maps = express.Router()
        maps.get('{/:scale}/:name', (req, res) => res.json({ name: req.params.name }))
        maps.get('/:name/legend', (req, res) => res.json([]))
        app.use('/maps/', maps)
        app.post(\`/\${app.locals.entrance}\`, (req, res) => res.sendStatus(204))`,
    },
  },
  {
    name: 'options that have to be given, and guards that seem to throw',
    folder: '.',
    start: null,
    routes: ['GET /status', 'GET /jobs/:id'],
    files: {
      'package.json': manifest('bin/serve.js', { dependencies: { express: '^5.0.0', 'some-args': '^1.0.0' } }),
      'bin/serve.js': `
        const args = require('some-args')
        const Service = require('../lib/service')
        const service = new Service(args.parse(process.argv))
        service.start().catch((error) => { console.error(error); process.exit(1) })`,
      'lib/service.js': `
        const express = require('express')
        const needed = (name) => { throw new Error(name + ' is missing') }
        class Service {
          constructor(options) {
            const { key = needed('key'), secret = needed('secret') } = options
            this.key = key
            this.secret = secret
            this.plugins = []
          }
          async start() {
            try {
              if (this.plugins.length === 0) throw new Error('nothing is plugged in')
              this.app = express()
              this.app.get('/status', (req, res) => res.json({ ok: true }))
              this.app.use('/jobs', require('./jobs'))
              this.app.listen(3000)
            } catch (error) {
              console.error('it does not start', error)
              throw error
            }
          }
        }
        module.exports = Service`,
      'lib/jobs.js': `
        const router = require('express').Router()
        router.get('/:id', (req, res) => res.json({ id: req.params.id }))
        module.exports = router`,
    },
  },
  {
    name: 'applications that the project makes with a function of its own, mounted when they are first asked for',
    folder: '.',
    start: null,
    routes: ['GET /front/', 'GET /admin/members/:id', 'POST /admin/members/', 'GET /public/posts'],
    files: {
      'package.json': manifest('index.js', { dependencies: { express: '^5.0.0', 'some-lazy-router': '^1.0.0' } }),
      'index.js': `
        const express = require('./express')
        const app = express('root')
        app.get('/front/', (req, res) => res.send('hello'))
        app.later('/admin/', require('./admin'))
        app.use('/public', require('some-lazy-router')(async () => (await import('./public.mjs'))))
        app.listen(3000)`,
      'express.js': `
        const express = require('express')
        const lazy = require('some-lazy-router')
        module.exports = (name) => {
          const app = express()
          app.set('name', name)
          app.later = function later(path, load) { app.use(path, lazy(() => Promise.resolve(load()))) }
          return app
        }`,
      'admin.js': `
        const express = require('./express')
        module.exports = () => {
          const admin = express('admin')
          admin.use('/members', require('./members')())
          return admin
        }`,
      'members.js': `
        const express = require('express')
        module.exports = function members() {
          const router = express.Router()
          router.get('/:id', (req, res) => res.json({}))
          router.post('/', (req, res) => res.status(201).end())
          return router
        }`,
      'public.mjs': `
        import { Router } from 'express'
        const router = Router()
        router.get('/posts', (req, res) => res.json([]))
        export default router`,
    },
  },
  {
    name: 'a class whose routes a function registers after it was constructed, which a command calls',
    folder: 'src',
    start: null,
    routes: ['GET /version', 'GET /v1/things'],
    files: {
      'package.json': manifest('dist/index.js', { scripts: { start: 'some-cli start' } }),
      'src/index.ts': `
        import express, { type Application } from 'express'
        import { things } from './things.ts'
        export class Server {
          app: Application
          constructor() { this.app = express() }
          async configure(): Promise<void> {
            this.app.use('/v1', things)
            this.app.get('/version', (req, res) => { res.json({ version: 1 }) })
          }
        }
        let server: Server | undefined
        export async function start(): Promise<void> {
          server = new Server()
          await server.configure()
        }`,
      'src/things.ts': `
        import { Router } from 'express'
        export const things = Router()
        things.get('/things', (req, res) => { res.json([]) })`,
    },
  },
  {
    name: 'an older build beside its source',
    folder: '.',
    start: null,
    routes: ['GET /now'],
    files: {
      'package.json': manifest('dist/server.js', { scripts: { start: 'node bin/www.js', again: 'node dist/server.js' } }),
      'bin/www.js': `
        require('../dist/server.js')`,
      'dist/server.d.ts': `
        export {}`,
      'client/all.bundle.js': `
        const express = require('express'); const app = express(); app.get('/bundled', (req, res) => res.end())`,
      'dist/server.js': `
        const express = require('express')
        const app = express()
        app.get('/before', (req, res) => res.end())
        app.listen(3000)`,
      'src/server.ts': `
        import express from 'express'
        const app = express()
        app.get('/now', (req, res) => { res.end() })
        app.listen(3000)`,
      'examples/hello.js': `
        const app = require('express')()
        app.get('/hello', (req, res) => res.end())
        app.listen(3000)`,
    },
  },
  {
    name: 'a file that only loads what was compiled',
    folder: '.',
    start: null,
    routes: ['GET /compiled'],
    files: {
      'package.json': manifest('index.js'),
      'index.js': `
        module.exports = require('./dist')`,
      'dist/index.js': `
        const express = require('express')
        const app = express()
        app.get('/compiled', (req, res) => res.end())
        app.listen(3000)`,
    },
  },
  {
    name: 'compiled code, of which there is no source',
    folder: 'build',
    start: null,
    routes: ['GET /ping', 'GET /users/:id'],
    files: {
      'package.json': manifest('build/index.js'),
      'build/index.js': `
        "use strict";
        Object.defineProperty(exports, "__esModule", { value: true });
        exports.serve = serve;
        var _express = _interopRequireDefault(require("express"));
        var _users = _interopRequireDefault(require("./users"));
        function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
        async function serve(config) {
          const app = (0, _express.default)();
          app.get("/ping", (req, res) => res.end());
          app.use("/users", (0, _users.default)(config));
          return app;
        }`,
      'build/users.js': `
        "use strict";
        Object.defineProperty(exports, "__esModule", { value: true });
        exports.default = users;
        const express_1 = require("express");
        function users() {
          const router = (0, express_1.Router)();
          router.get("/:id", (req, res) => res.json({}));
          return router;
        }`,
    },
  },
  {
    name: 'factories of routers that no application calls',
    folder: '.',
    start: null,
    routes: ['GET /jobs', 'POST /jobs/:id/retry', 'GET /queues/:name'],
    files: {
      'package.json': manifest('index.js'),
      'index.js': `
        exports.jobs = require('./lib/jobs')
        exports.Queues = require('./lib/queues')`,
      'lib/jobs.js': `
        const { Router } = require('express')
        module.exports = (agenda, { title } = {}) => {
          const router = Router()
          router.get('/jobs', (req, res) => res.json({ title }))
          router.post('/jobs/:id/retry', async (req, res) => res.json(await agenda.retry(req.params.id)))
          return router
        }`,
      'lib/queues.js': `
        const express = require('express')
        module.exports = class Queues {
          constructor(client) { this.client = client; this.router = express.Router(); this.register() }
          register() { this.router.get('/queues/:name', (req, res) => res.json({})) }
        }`,
    },
  },
  {
    name: 'a setting of the path that may be no text',
    folder: '.',
    start: null,
    routes: ['GET {base}/api/drivers'],
    files: {
      'package.json': manifest('app.js', { dependencies: { express: '^5.0.0', 'some-args': '^1.0.0' } }),
      'app.js': `
        const express = require('express')
        const given = require('some-args')(process.argv)
        const settings = Object.assign({}, { base: given.base })
        Object.keys(settings).forEach((key) => {
          const value = settings[key]
          if (typeof value === 'string' && value.trim() === 'true') settings[key] = true
        })
        const router = express.Router()
        router.get('/api/drivers', (req, res) => res.json([]))
        const app = express()
        app.use(settings.base, router)
        app.listen(3000)`,
    },
  },
  {
    name: 'modules that are handed a proxy of the application',
    folder: '.',
    start: 'server.js',
    routes: null,
    files: {
      'package.json': manifest('server.js'),
      'server.js': `
        const express = require('express')
        const app = express()
        const given = { ...app, name: 'given' }
        const through = { get: (target, name) => app[name], set: (target, name, value) => { app[name] = value; return true } }
        const parts = require('./parts')
        for (const name of Object.keys(parts)) parts[name](new Proxy(given, through)).start()
        app.get(app.landing, (req, res) => res.send('hello'))`,
      'parts.js': `
        const express = require('express')
        exports.units = (app) => {
          const router = express.Router()
          router.get('/:name', (req, res) => res.json({}))
          return { start: () => app.use('/units', router) }
        }
        exports.landing = (app) => ({ start() { app.landing = '/welcome' } })`,
    },
  },
  {
    name: 'functions of @awaitjs/express, for handlers that wait',
    folder: '.',
    start: null,
    routes: ['GET /streams/:id', 'POST /streams/', 'DELETE /streams/:id/pin', 'PUT /streams/:id/pin', 'GET /'],
    files: {
      'package.json': manifest('daemon.js', { dependencies: { express: '^4.0.0', '@awaitjs/express': '^0.9.0' } }),
      'daemon.js': `
        const express = require('express')
        const { addAsync, Router, wrap } = require('@awaitjs/express')
        const app = addAsync(express())
        const streams = Router()
        streams.getAsync('/:id', async (req, res) => res.json({}))
        streams.post('/', wrap(async (req, res) => res.status(201).json({})))
        streams.route('/:id/pin').deleteAsync(async (req, res) => res.end()).putAsync(async (req, res) => res.end())
        app.use('/streams', streams)
        app.getAsync('/', async (req, res) => res.send('hello'))
        app.listen(3000)`,
    },
  },
]
