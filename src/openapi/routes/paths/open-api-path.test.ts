import fc from 'fast-check'
import findMyWay from 'find-my-way'
import { match } from 'path-to-regexp'
import { expect, test } from 'vitest'
import { pathText } from '../frameworks/path-text.ts'
import { type OpenApiPath, openApiPaths } from './open-api-path.ts'

function paths(framework: 'express' | 'fastify' | 'koa', written: string): string[] {
  return openApiPaths(framework, pathText(written), false).map(({ path }) => path)
}

test.each([
  ['express', '/users', ['/users']],
  ['express', '/users/', ['/users']],
  ['express', '/', ['/']],
  ['express', '/users/:id', ['/users/{id}']],
  ['express', '/users/:id(\\d+)', ['/users/{id}']],
  ['express', '/users/:id([0-9a-f]{24})/posts', ['/users/{id}/posts']],
  ['express', '/users/:id?', ['/users', '/users/{id}']],
  ['express', '/users{/:id}', ['/users', '/users/{id}']],
  ['express', '/files/*path', ['/files/{path}']],
  ['express', '/files/*', ['/files/{wildcard}']],
  ['express', '*', ['/{wildcard}']],
  ['express', '/{*splat}', ['/', '/{splat}']],
  ['express', '/:from-:to', ['/{from}-{to}']],
  ['express', '/:name.:ending', ['/{name}.{ending}']],
  ['express', '/:id/:id', ['/{id}/{id2}']],
  ['express', '/ab?cd', ['/acd', '/abcd']],
  ['express', '/a\\(b\\)', ['/a(b)']],
  ['express', '/files/:path(*)', ['/files/{path}']],
  ['express', '/files/:path*', ['/files', '/files/{path}']],
  ['koa', '/users/:id/', ['/users/{id}']],
  ['koa', '/(.*)', ['/{wildcard}']],
  ['koa', '{/*rest}', ['/', '/{rest}']],
  ['fastify', '/users/', ['/users/']],
  ['fastify', '/users/:id(^\\d+$)', ['/users/{id}']],
  ['fastify', '/near/:lat-:lon', ['/near/{lat}-{lon}']],
  ['fastify', '/at/:hour(^\\d{2})h:minute(^\\d{2})m', ['/at/{hour}h{minute}m']],
  ['fastify', '/name::verb', ['/name:verb']],
  ['fastify', '/files/*', ['/files/{wildcard}']],
  ['fastify', '/posts/:id?', ['/posts', '/posts/{id}']],
] as const)('%s %s: %j', (framework, written, expected) => {
  expect(paths(framework, written)).toEqual(expected)
})

test('keeps what a parameter must match', () => {
  const [express, fastify] = [
    openApiPaths('express', pathText('/users/:id(\\d+)'), false),
    openApiPaths('fastify', pathText('/users/:id(^\\d+$)'), false),
  ]
  for (const [path] of [express, fastify])
    expect(path?.parameters).toEqual([{ name: 'id', pattern: '\\d+', isWildcard: false, unknown: null }])
})

test('says which part of a path is not known', () => {
  const why = { text: 'PREFIX is read from the environment', at: { file: 'app.js', line: 1 } }
  const [path] = openApiPaths(
    'express',
    { parts: ['/api/', { name: 'PREFIX', why }, '/users/:id'], notes: [], conditions: [] },
    false,
  )
  expect(path?.path).toBe('/api/{PREFIX}/users/{id}')
  expect(path?.parameters.map(({ unknown }) => unknown)).toEqual([why, null])
})

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/)
const segment = fc.oneof(
  word.map((text) => ({ written: `/${text}`, kind: 'literal' as const })),
  word.map((name) => ({ written: `/:${name}`, kind: 'parameter' as const })),
)
const template = fc
  .array(segment, { minLength: 1, maxLength: 6 })
  .map((segments) => segments.map(({ written }) => written).join(''))

/** A path as a client asks for it. */
function filled({ path, parameters }: OpenApiPath): string {
  return parameters.reduce((text, { name }, index) => text.replace(`{${name}}`, `v${index}`), path)
}

test('a path in OpenAPI’s form, filled in, is what path-to-regexp (Express 5, @koa/router) matches', () => {
  fc.assert(
    fc.property(template, fc.boolean(), word, (written, hasOptional, name) => {
      const names = [...written.matchAll(/:(\w+)/g)].map(([, each]) => each)
      fc.pre(new Set(names).size === names.length && !names.includes(name))
      const whole = hasOptional ? `${written}{/:${name}}` : written
      const matches = match(whole)
      for (const path of openApiPaths('express', pathText(whole), false)) {
        const found = matches(filled(path))
        expect(found).not.toBe(false)
        expect(Object.keys(found === false ? {} : found.params).sort()).toEqual(path.parameters.map((each) => each.name).sort())
      }
    }),
  )
})

test('a path in OpenAPI’s form, filled in, is what find-my-way (Fastify) finds', () => {
  fc.assert(
    fc.property(template, (written) => {
      const names = [...written.matchAll(/:(\w+)/g)].map(([, each]) => each)
      fc.pre(new Set(names).size === names.length)
      const router = findMyWay()
      router.on('GET', written, () => {})
      const [path] = openApiPaths('fastify', pathText(written), false)
      const found = path === undefined ? null : router.find('GET', filled(path))
      expect(Object.keys(found?.params ?? { none: true }).sort()).toEqual(path?.parameters.map((each) => each.name).sort())
    }),
  )
})
