import { afterAll, expect, test } from 'vitest'
import { readDescription } from '../description/read.ts'
import { differencesOf } from '../equal/differences.ts'
import { readRoutes } from '../routes/read-routes.ts'
import { describeProject } from '../spec/scaffolded/describe-project.ts'
import { frameworks } from './framework.ts'
import { removeProjects, testProject, typeErrors } from './project.fixture.ts'

const { signal } = new AbortController()

afterAll(removeProjects)

const ok = { description: 'OK' }
const query = (name: string, schema: object) => ({ name, in: 'query', schema })

/** What descriptions in use have, and nobody thinks of. */
const api = {
  openapi: '3.1.0',
  info: { title: 'Oddities', version: '1' },
  paths: {
    '/': { get: { operationId: 'root', security: [{}], responses: { 200: ok } } },
    '/things/': {
      get: {
        operationId: 'listThings',
        parameters: [
          query('groups', { type: 'array', items: { type: 'array', items: { type: 'integer' } }, default: '[]' }),
          query('page', { type: 'integer', default: 'first' }),
        ],
        responses: { 200: ok },
      },
      put: {
        operationId: 'replaceThings',
        requestBody: { content: { 'application/json': { schema: { oneOf: [{ $ref: '#/components/schemas/Only' }, {}] } } } },
        responses: { 204: { description: 'Done' } },
      },
      post: {
        operationId: 'createThing',
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
        responses: { 201: { description: 'Created' } },
      },
    },
  },
  components: {
    schemas: {
      Thing: {
        type: 'object',
        properties: { id: { type: 'integer', readOnly: true }, size: { type: 'integer', default: null } },
      },
      // Beside what may be anything.
      Only: { type: 'object', properties: { name: { type: 'string' } } },
      // Nothing uses it, and it is the only one that has a thing as it is answered.
      Shelf: { type: 'object', properties: { things: { type: 'array', items: { $ref: '#/components/schemas/Thing' } } } },
    },
  },
}

test('defaults of another type, security that lets everyone in, slashes at the end, schemas that nothing uses', async () => {
  const projects = await Promise.all(frameworks.map((framework) => testProject(framework)))
  for (const project of projects) {
    await project.scaffold(api)
    const reading = { root: project.folder, allowRemoteRefs: false, signal }
    const before = await readDescription('openapi.json', reading)
    const made = await describeProject(await readRoutes('src/routes', project.folder), 'src/routes', project.folder, signal)
    const after = await readDescription('spec.json', { ...reading, text: JSON.stringify(made.document) })
    expect(differencesOf(before, after)).toEqual([])
  }
  expect(await typeErrors(projects)).toBe('')
})

test('schemas within schemas within schemas', async () => {
  const level = (depth: number): object => ({
    type: 'object',
    properties: Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [
        name,
        depth === 9 ? { type: 'string' } : { $ref: `#/components/schemas/Level${depth + 1}` },
      ]),
    ),
  })
  const schemas = Object.fromEntries(Array.from({ length: 10 }, (_, depth) => [`Level${depth}`, level(depth)]))
  const body = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Level0' } } } }
  const paths = { '/deep': { post: { requestBody: body, responses: { 204: ok } } } }
  const project = await testProject('express')
  await project.scaffold({ ...api, paths, components: { schemas } })
  const validators = await project.read('src/middleware/validators.ts')
  // Of so many parts the compiler need not infer the type.
  expect(validators).toContain('export const level5Schema: z.ZodType<Level5> = ')
  expect(validators).toContain('export const level6Schema = ')
  expect(await typeErrors([project])).toBe('')
})

test('a description without operations: nothing is written for it', async () => {
  const project = await testProject('koa')
  await expect(project.scaffold({ ...api, paths: {} })).rejects.toThrow('openapi.json has no operations.')
})
