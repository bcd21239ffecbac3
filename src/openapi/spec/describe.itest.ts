import { expect, test } from 'vitest'
import { at, described } from '../../../test/support/applications/described.ts'

const json = (document: unknown, path: string, method: string, status: string) =>
  at(document, 'paths', path, method, 'responses', status, 'content', 'application/json', 'schema')
const body = (document: unknown, path: string, method: string) =>
  at(document, 'paths', path, method, 'requestBody', 'content', 'application/json', 'schema')
const statuses = (document: unknown, path: string, method: string) =>
  Object.keys(Object(at(document, 'paths', path, method, 'responses')))

test('Express: what a handler reads and sends, on every way through it', async () => {
  const { document } = await described({
    'app.js': `
      const express = require('express')
      const app = express()
      const users = []
      app.get('/users', (req, res) => {
        const page = parseInt(req.query.page, 10) || 1
        const { search = '', active } = req.query
        res.json({ data: users.filter((user) => user.name.includes(search)), page, next: null })
      })
      app.get('/users/:id', async (req, res, next) => {
        try {
          const user = users.find((each) => each.id === Number(req.params.id))
          if (!user) return res.status(404).json({ error: 'not found' })
          res.set('X-Version', '1').json(user)
        } catch (error) { next(error) }
      })
      app.post('/users', (req, res) => {
        const { name, email, address } = req.body
        if (!name) return res.status(400).send({ errors: ['name'] })
        const user = { id: users.length + 1, name, email: email.toLowerCase(), city: address.city, admin: false }
        users.push(user)
        res.status(201).json(user)
      })
      app.delete('/users/:id', (req, res) => res.sendStatus(204))
      app.get('/old', (req, res) => res.redirect(301, '/users'))
      app.get('/page', (req, res) => res.send('<h1>hello</h1>'))
      app.listen(3000)`,
  })
  expect(at(document, 'paths', '/users', 'get', 'parameters')).toEqual([
    { name: 'page', in: 'query', schema: { type: 'integer', default: 1 } },
    { name: 'search', in: 'query', schema: expect.anything() },
    { name: 'active', in: 'query', schema: {} },
  ])
  expect(json(document, '/users', 'get', '200')).toMatchObject({
    type: 'object',
    properties: { data: { type: 'array' }, next: { type: 'null' } },
    required: ['data', 'page', 'next'],
  })
  expect(statuses(document, '/users/{id}', 'get')).toEqual(['200', '404'])
  expect(json(document, '/users/{id}', 'get', '404')).toEqual({
    type: 'object',
    properties: { error: { type: 'string' } },
    required: ['error'],
  })
  expect(at(document, 'paths', '/users/{id}', 'get', 'parameters', '0', 'schema')).toEqual({ type: 'number' })
  expect(body(document, '/users', 'post')).toEqual({
    type: 'object',
    properties: { name: {}, email: { type: 'string' }, address: { type: 'object', properties: { city: {} } } },
  })
  expect(statuses(document, '/users', 'post')).toEqual(['201', '400'])
  expect(json(document, '/users', 'post', '201')).toMatchObject({
    properties: { email: { type: 'string' }, admin: { type: 'boolean' } },
  })
  expect(at(document, 'paths', '/users/{id}', 'delete', 'responses')).toEqual({ 204: { description: 'No Content' } })
  expect(statuses(document, '/old', 'get')).toEqual(['301'])
  expect(at(document, 'paths', '/page', 'get', 'responses', '200', 'content')).toEqual({
    'text/html': { schema: { type: 'string' } },
  })
})

test('TypeScript: types of what is answered and taken, by their names', async () => {
  const { document } = await described({
    'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
    'src/app.ts': `
      import express, { type Request, type Response } from 'express'
      import { UserService } from '@/users'
      import type { CreateUser, User } from '@/types'
      const app = express()
      const service = new UserService()
      app.get('/users', async (req: Request, res: Response) => { const users = await service.list(); res.json({ users, total: users.length }) })
      app.get('/users/:id', async (req, res) => { const user: User | null = await service.find(req.params.id); res.json(user) })
      app.post('/users', async (req, res) => { const input = req.body as CreateUser; res.status(201).json(await service.create(input)) })
      app.listen(3000)`,
    'src/types.ts': `
      export type Role = 'user' | 'admin'
      export interface User { id: number; name: string; role: Role; nickname?: string; createdAt: Date; friends: User[]; settings: Record<string, boolean> }
      export type CreateUser = Pick<User, 'name' | 'role'> & { password: string }`,
    'src/users.ts': `
      import type { CreateUser, User } from '@/types'
      declare const db: any
      export class UserService {
        async list(): Promise<User[]> { return db.all() }
        async find(id: string): Promise<User | null> { return db.one(id) }
        async create(input: CreateUser): Promise<User> { return db.insert(input) }
      }`,
  })
  expect(json(document, '/users', 'get', '200')).toMatchObject({
    properties: { users: { type: 'array', items: { $ref: '#/components/schemas/User' } } },
  })
  expect(json(document, '/users', 'post', '201')).toEqual({ $ref: '#/components/schemas/User' })
  expect(json(document, '/users/{id}', 'get', '200')).toEqual({
    anyOf: [{ $ref: '#/components/schemas/User' }, { type: 'null' }],
  })
  expect(at(document, 'components', 'schemas', 'User')).toEqual({
    type: 'object',
    properties: {
      id: { type: 'number' },
      name: { type: 'string' },
      role: { type: 'string', enum: ['user', 'admin'] },
      nickname: { type: 'string' },
      createdAt: { type: 'string', format: 'date-time' },
      friends: { type: 'array', items: { $ref: '#/components/schemas/User' } },
      settings: { type: 'object', additionalProperties: { type: 'boolean' } },
    },
    required: ['id', 'name', 'role', 'createdAt', 'friends', 'settings'],
  })
  expect(body(document, '/users', 'post')).toEqual({ $ref: '#/components/schemas/CreateUser' })
  expect(at(document, 'components', 'schemas', 'CreateUser', 'required')).toEqual(['name', 'role', 'password'])
})

test('Fastify: its schemas, shared ones by $id, TypeBox, and what is returned', async () => {
  const { document } = await described({
    'app.mjs': `
      import Fastify from 'fastify'
      import { Type } from '@sinclair/typebox'
      const app = Fastify()
      app.addSchema({ $id: 'user', type: 'object', properties: { id: { type: 'integer' } }, required: ['id'] })
      const Item = Type.Object({ sku: Type.String({ minLength: 3 }), count: Type.Optional(Type.Integer()), kind: Type.Union([Type.Literal('a'), Type.Literal('b')]) })
      app.post('/users', { schema: {
        summary: 'Adds a user', tags: ['users'],
        body: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
        querystring: { dry: { type: 'boolean' } },
        response: { 201: { $ref: 'user#' }, '4xx': { type: 'object', properties: { message: { type: 'string' } } } },
      } }, async (request, reply) => { reply.code(201); return { id: 1 } })
      app.post('/items', { schema: { body: Item } }, async (request, reply) => { if (!request.body.count) throw app.httpErrors.conflict(); return { ok: true } })
      app.get('/hidden', { schema: { hide: true } }, async () => '')
      app.get('/text', async () => 'hello')
      app.listen({ port: 0 })`,
  })
  expect(at(document, 'paths', '/users', 'post', 'summary')).toBe('Adds a user')
  expect(at(document, 'paths', '/users', 'post', 'tags')).toEqual(['users'])
  expect(at(document, 'paths', '/users', 'post', 'parameters')).toEqual([
    { name: 'dry', in: 'query', schema: { type: 'boolean' } },
  ])
  expect(at(document, 'paths', '/users', 'post', 'requestBody', 'required')).toBe(true)
  expect(json(document, '/users', 'post', '201')).toEqual({ $ref: '#/components/schemas/user' })
  expect(at(document, 'components', 'schemas', 'user')).toEqual({
    type: 'object',
    properties: { id: { type: 'integer' } },
    required: ['id'],
  })
  expect(statuses(document, '/users', 'post')).toEqual(['201', '4XX'])
  expect(body(document, '/items', 'post')).toEqual({ $ref: '#/components/schemas/Item' })
  expect(at(document, 'components', 'schemas', 'Item')).toEqual({
    type: 'object',
    properties: { sku: { type: 'string', minLength: 3 }, count: { type: 'integer' }, kind: { type: 'string', enum: ['a', 'b'] } },
    required: ['sku', 'kind'],
  })
  expect(statuses(document, '/items', 'post')).toEqual(['200', '409'])
  expect(at(document, 'paths', '/hidden')).toBeUndefined()
  expect(at(document, 'paths', '/text', 'get', 'responses', '200', 'content')).toEqual({
    'text/plain': { schema: { type: 'string' } },
  })
})

test('Koa: what is set on the context, in either order, and thrown', async () => {
  const { document } = await described({
    'app.js': `
      const Koa = require('koa')
      const Router = require('@koa/router')
      const app = new Koa(), router = new Router()
      router.get('/things/:id', async (ctx) => {
        const { id } = ctx.params
        if (id === '0') ctx.throw(404, 'no such thing')
        ctx.body = { id, expand: ctx.query.expand }
      })
      router.post('/things', async (ctx) => {
        const { name } = ctx.request.body
        if (!name) { ctx.status = 422; ctx.body = { errors: [] }; return }
        ctx.body = { name }
        ctx.status = 201
      })
      router.delete('/things/:id', (ctx) => { ctx.status = 204 })
      app.use(router.routes())
      app.listen(3000)`,
  })
  expect(statuses(document, '/things/{id}', 'get')).toEqual(['200', '404'])
  expect(json(document, '/things/{id}', 'get', '200')).toMatchObject({ properties: { id: expect.anything(), expand: {} } })
  expect(statuses(document, '/things', 'post')).toEqual(['201', '422'])
  expect(body(document, '/things', 'post')).toEqual({ type: 'object', properties: { name: {} } })
  expect(at(document, 'paths', '/things/{id}', 'delete', 'responses')).toEqual({ 204: { description: 'No Content' } })
})

test('joi, celebrate and express-validator, in middlewares of the project’s own and of packages', async () => {
  const { document } = await described({
    'app.js': `
      const express = require('express')
      const Joi = require('joi')
      const { celebrate, Segments } = require('celebrate')
      const { body, query, param, validationResult } = require('express-validator')
      const app = express()
      const validate = (schema, where = 'body') => (req, res, next) => {
        const { error, value } = schema.validate(req[where], { abortEarly: false })
        if (error) return res.status(422).json({ message: error.message })
        req[where] = value
        next()
      }
      const createOrder = Joi.object({
        items: Joi.array().items(Joi.object({ sku: Joi.string().uppercase().required(), count: Joi.number().integer().min(1).default(1) })).min(1).required(),
        note: Joi.string().max(500).allow(null, ''),
        status: Joi.string().valid('open', 'paid'),
      })
      app.post('/orders', validate(createOrder), (req, res) => res.status(201).json({}))
      app.get('/orders', celebrate({ query: Joi.object().keys({ limit: Joi.number().integer().max(100), sort: Joi.string().required() }) }), (req, res) => res.json([]))
      const rules = [body('email').isEmail().withMessage('bad'), body('age').optional().isInt({ min: 18 }), body('address.city').isString(), body('tags.*').isLength({ min: 2 })]
      app.put('/orders/:id', param('id').isUUID(), rules, (req, res) => { const errors = validationResult(req); res.json({}) })
      app.listen(3000)`,
  })
  expect(at(document, 'components', 'schemas', 'CreateOrder')).toEqual({
    type: 'object',
    properties: {
      items: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          properties: { sku: { type: 'string' }, count: { type: 'integer', minimum: 1, default: 1 } },
          required: ['sku'],
        },
      },
      note: { type: ['string', 'null'], maxLength: 500 },
      status: { type: 'string', enum: ['open', 'paid'] },
    },
    required: ['items'],
  })
  expect(body(document, '/orders', 'post')).toEqual({ $ref: '#/components/schemas/CreateOrder' })
  expect(statuses(document, '/orders', 'post')).toEqual(['201', '422'])
  expect(at(document, 'paths', '/orders', 'get', 'parameters')).toEqual([
    { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 100 } },
    { name: 'sort', in: 'query', required: true, schema: { type: 'string' } },
  ])
  expect(body(document, '/orders/{id}', 'put')).toEqual({
    type: 'object',
    properties: {
      email: { type: 'string', format: 'email' },
      age: { type: 'integer', minimum: 18 },
      address: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
      tags: { type: 'array', items: { type: 'string', minLength: 2 } },
    },
    required: ['email', 'address', 'tags'],
  })
  expect(at(document, 'paths', '/orders/{id}', 'put', 'parameters', '0', 'schema')).toEqual({ type: 'string', format: 'uuid' })
})

test('guards are security where their code says what they are shown, and are said where it does not', async () => {
  const { document } = await described({
    'app.js': `
      const express = require('express')
      const jwt = require('jsonwebtoken')
      const app = express(), admin = express.Router()
      function requireUser(req, res, next) {
        const token = (req.headers.authorization || '').replace('Bearer ', '')
        if (!token) return res.status(401).json({ error: 'unauthorized' })
        req.user = jwt.verify(token, process.env.SECRET)
        next()
      }
      const isAdmin = (req, res, next) => (req.user.admin ? next() : res.sendStatus(403))
      app.get('/open', (req, res) => res.json({}))
      app.get('/me', requireUser, (req, res) => res.json({}))
      admin.use(isAdmin)
      admin.get('/stats', (req, res) => res.json({}))
      app.use('/admin', admin)
      app.listen(3000)`,
  })
  expect(at(document, 'paths', '/open', 'get', 'security')).toBeUndefined()
  expect(at(document, 'paths', '/me', 'get', 'security')).toEqual([{ bearerAuth: [] }])
  expect(statuses(document, '/me', 'get')).toEqual(['200', '401'])
  expect(at(document, 'components', 'securitySchemes')).toEqual({ bearerAuth: { type: 'http', scheme: 'bearer' } })
  expect(at(document, 'paths', '/admin/stats', 'get', 'security')).toBeUndefined()
  expect(at(document, 'paths', '/admin/stats', 'get', 'x-preflight', 'unknown', '0')).toMatch(
    /^isAdmin lets only some callers through.*app\.js:11/,
  )
})

test('says what it cannot know, with its place, and guesses nothing', async () => {
  const { document, left, operations } = await described({
    'package.json': '{ "dependencies": { "express": "5" }, "main": "app.js" }',
    'app.js': `
      const express = require('express')
      const { secretRoutes } = require('some-package')
      const app = express()
      const router = express.Router()
      router.get('/in', (req, res) => res.json({}))
      app.use(process.env.BASE_PATH, router)
      app.use('/' + (process.env.VERSION || 'v1'), router)
      app.get(/^\\/old\\/(\\d+)$/, (req, res) => res.end())
      app.get(secretRoutes.path, (req, res) => res.end())
      if (process.env.DEBUG) app.get('/debug', (req, res) => res.end())
      app.use('/never', require('./' + process.env.PLUGIN))
      app.listen(3000)`,
  })
  expect(Object.keys(Object(document.paths))).toEqual(['/debug', '/v1/in', '/{BASE_PATH}/in'])
  expect(operations.map(({ path, confidence }) => `${path} ${confidence}`)).toEqual([
    '/debug likely',
    '/v1/in likely',
    '/{BASE_PATH}/in partial',
  ])
  expect(at(document, 'paths', '/{BASE_PATH}/in', 'get', 'x-preflight', 'unknown')).toEqual([
    'BASE_PATH is read from the environment and has no default (app.js:7)',
  ])
  expect(at(document, 'paths', '/debug', 'get', 'x-preflight', 'when')).toEqual(['process.env.DEBUG (app.js:11)'])
  expect(at(document, 'paths', '/v1/in', 'get', 'x-preflight', 'assumed')).toEqual([
    'VERSION is read from the environment: its default is used (app.js:8)',
  ])
  expect(left.map(({ at: { line } }) => line)).toEqual([9, 10])
})

test('finds the application around the folder that is asked for, and a router’s own paths where there is none', async () => {
  const routes = {
    'src/routes/users.js': `const router = require('express').Router()\nrouter.get('/:id', (req, res) => res.json({}))\nmodule.exports = router`,
  }
  const mounted = await described(
    {
      ...routes,
      'src/server.js': `require('express')().use('/users', require('./routes/users')).listen(1)`,
      'package.json': '{ "main": "src/server.js" }',
    },
    'src/routes',
  )
  expect(Object.keys(Object(mounted.document.paths))).toEqual(['/users/{id}'])
  const alone = await described({ ...routes, 'package.json': '{ "dependencies": { "express": "5" } }' }, 'src/routes')
  expect(alone.operations.map(({ path, confidence }) => `${path} ${confidence}`)).toEqual(['/{id} partial'])
  expect(alone.operations[0]?.unknowns).toEqual([
    { text: 'where it is mounted was not found: the path may lack its beginning', at: { file: 'src/routes/users.js', line: 1 } },
  ])
  const plugin = await described(
    {
      'routes/a.js': `module.exports = async (fastify) => { fastify.get('/a', async () => 1) }`,
      'package.json': '{ "dependencies": { "fastify": "5" } }',
    },
    'routes',
  )
  expect(plugin.operations.map(({ path, confidence }) => `${path} ${confidence}`)).toEqual(['/a partial'])
})

test('a file of a thousand schemas registers nothing for long, and none of them is left out', async () => {
  const fields = Array.from({ length: 12 }, (_, index) => `f${index}: z.string().min(1)`).join(', ')
  const schemas = Array.from({ length: 1_000 }, (_, index) => `export const thing${index} = z.object({ ${fields} })`)
  const { document } = await described({
    'schemas.js': `import { z } from 'zod'\n${schemas.join('\n')}`,
    'app.js': `
      import express from 'express'
      import * as schemas from './schemas.js'
      const app = express()
      const validate = (schema) => (req, res, next) => { req.body = schema.parse(req.body); next() }
      for (const [name, schema] of Object.entries(schemas)) app.post('/' + name, validate(schema), (req, res) => res.sendStatus(204))
      app.listen(3000)`,
    'package.json': '{"type":"module"}',
  })
  const bodies = Object.keys(Object(document.paths)).filter((path) => body(document, path, 'post') !== undefined)
  expect(bodies).toHaveLength(1_000)
})

test('the same code gives the same description, to the letter', async () => {
  const files = {
    'app.js': `const app = require('express')()\nfor (const path of ['/b', '/a', '/c']) app.get(path, (req, res) => res.json({ path }))\napp.listen(1)`,
  }
  const [first, second] = [await described(files), await described(files)]
  expect(JSON.stringify(first.document)).toBe(JSON.stringify(second.document))
  expect(Object.keys(Object(first.document.paths))).toEqual(['/a', '/b', '/c'])
})
