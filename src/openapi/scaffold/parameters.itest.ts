import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frameworks } from './framework.ts'
import { removeProjects, type TestProject, testProject, typeErrors } from './project.fixture.ts'
import { type RunningService, start } from './running.fixture.ts'

afterAll(removeProjects)

const integers = { type: 'array', items: { type: 'integer' } }
const responses = { 200: { description: 'It.' } }
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
const inPath = (name: string, schema: object, more = {}) => ({ name, in: 'path', required: true, schema, ...more })
const inQuery = (name: string, schema: object, more = {}) => ({ name, in: 'query', schema, ...more })

const api = {
  openapi: '3.1.0',
  info: { title: 'Parameters', version: '1' },
  paths: {
    '/items/{id}': {
      parameters: [id],
      ...Object.fromEntries(['get', 'head', 'options', 'trace', 'put', 'delete'].map((method) => [method, { responses }])),
      patch: { requestBody: { content: { 'application/merge-patch+json': { schema: { type: 'object' } } } }, responses },
    },
    '/items/new': { get: { responses, parameters: [inQuery('needed', { type: 'boolean' }, { required: true })] } },
    '/items/{id}:archive': { post: { parameters: [id], responses } },
    '/at/{lat},{lng}/x_{y-z}z': {
      get: {
        parameters: [inPath('lat', { type: 'number' }), inPath('lng', { type: 'number' }), inPath('y-z', { type: 'integer' })],
        responses,
      },
    },
    '/simple/{ids}/label/{l}/matrix/{m}': {
      get: {
        parameters: [
          inPath('ids', integers),
          inPath('l', integers, { style: 'label' }),
          inPath('m', integers, { style: 'matrix', explode: true }),
        ],
        responses,
      },
    },
    '/query': {
      get: {
        parameters: [
          inQuery('pipes', { type: 'array', items: { type: 'string' }, maxItems: 2 }, { style: 'pipeDelimited', explode: false }),
          inQuery('spaces', integers, { style: 'spaceDelimited', explode: false }),
          inQuery('page', { type: 'object', properties: { offset: { type: 'integer' }, size: { type: 'integer', minimum: 1 } } }),
          inQuery('point', { type: 'object', properties: { x: { type: 'number' } }, required: ['x'] }, { explode: false }),
          {
            name: 'json',
            in: 'query',
            content: { 'application/json': { schema: { type: 'object', properties: { n: { type: 'integer' } } } } },
          },
          inQuery('either', { oneOf: [{ type: 'integer' }, { type: 'string', enum: ['auto'] }] }),
          inQuery('level', { type: 'integer', enum: [1, 2] }),
          { name: 'X-Ids', in: 'header', schema: integers },
        ],
        responses,
      },
    },
  },
}

describe.each(frameworks)('%s', (framework) => {
  let project: TestProject
  let service: RunningService
  beforeAll(async () => {
    project = await testProject(framework)
    await project.scaffold(api)
    service = await start(project)
  })
  afterAll(async () => void (await service?.end()))

  const status = async (path: string, init: RequestInit = {}) => (await fetch(`${service.url}${path}`, init)).status

  test('compiles', async () => {
    expect(await typeErrors([project])).toBe('')
  })

  test.each(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])('registers %s', async (method) => {
    expect(await status('/items/5', { method })).toBe(501)
  })

  test.each([
    ['/items/new?needed=true', 501],
    ['/items/new', 400],
    ['/at/1.5,-2/x_3z', 501],
    ['/at/1.5,x/x_3z', 400],
    ['/at/1.5/x_3z', 404],
    ['/simple/1,2/label/.1,2/matrix/;m=1;m=2', 501],
    ['/simple/1,x/label/.1,2/matrix/;m=1;m=2', 400],
    ['/simple/1,2/label/.1,x/matrix/;m=1;m=2', 400],
    ['/simple/1,2/label/.1,2/matrix/;m=1;m=x', 400],
    ['/query?pipes=a%7Cb&spaces=1%202&offset=3&size=1&point=x,1&json=%7B%22n%22:1%7D&either=auto&level=2', 501],
    ['/query?pipes=a%7Cb%7Cc', 400],
    ['/query?spaces=1%20b', 400],
    ['/query?size=0', 400],
    ['/query?point=y,1', 400],
    ['/query?json=%7B%22n%22:1.5%7D', 400],
    ['/query?json=nope', 400],
    ['/query?either=7', 501],
    ['/query?either=no', 400],
    ['/query?level=3', 400],
    ['/query?level=1&level=2', 400],
    ['/query?__proto__=1&constructor=2', 501],
  ])('%s: %d', async (path, expected) => {
    expect(await status(path)).toBe(expected)
  })

  test('reads lists in headers, bodies of other JSON, and verbs behind a colon', async () => {
    expect(await status('/query', { headers: { 'x-ids': '1, 2' } })).toBe(501)
    expect(await status('/query', { headers: { 'x-ids': '1, b' } })).toBe(400)
    const patch = (type: string) => status('/items/5', { method: 'PATCH', headers: { 'content-type': type }, body: '{}' })
    expect(await patch('application/merge-patch+json; charset=utf-8')).toBe(501)
    expect(await patch('application/json')).toBe(415)
    expect(await status('/items/a:archive', { method: 'POST' })).toBe(501)
    expect([404, 405]).toContain(await status('/items/a:other', { method: 'POST' }))
  })
})
