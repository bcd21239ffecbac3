import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Description } from '../../description/description.ts'
import { readDescription } from '../../description/read.ts'
import { differencesOf } from '../../equal/differences.ts'
import { readRoutes } from '../../routes/read-routes.ts'
import { frameworks } from '../../scaffold/framework.ts'
import { removeProjects, testProject, typeErrors } from '../../scaffold/project.fixture.ts'
import { describe, type Made } from '../describe.ts'
import { mergeDescription, writeDescription } from '../merge.ts'
import { describeProject } from './describe-project.ts'

const { signal } = new AbortController()
const root = resolve(import.meta.dirname, '../../../..')
const folder = join(root, 'test/fixtures/openapi')

afterAll(removeProjects)

const descriptions = [
  'tracker-3.1.yaml',
  'payments-discriminator.yaml',
  'ugly-names-3.0.yaml',
  'streaming-3.2.yaml',
  'orders/openapi.yaml',
  'petstore-2.0.yaml',
  'security-3.1.yaml',
  'recursive-3.1.yaml',
  'files-multipart.yaml',
  'parameters-3.0.yaml',
].map((file) => join(folder, file))

async function read(file: string, text?: string): Promise<Description> {
  const options = { root: dirname(file), allowRemoteRefs: false, signal }
  return readDescription(file, text === undefined ? options : { ...options, text })
}

async function specOf(project: string): Promise<{ made: Made; description: Description }> {
  const made = await describeProject(await readRoutes('src/routes', project), 'src/routes', project, signal)
  return { made, description: await read(join(project, 'spec.json'), JSON.stringify(made.document)) }
}

test.each(
  [...descriptions, join(root, 'examples/shop/openapi.yaml')].flatMap((file) =>
    frameworks.map((framework) => ({ file, framework, name: basename(file) })),
  ),
)('$name as $framework says what it said', async ({ file, framework }) => {
  const before = await read(file)
  const project = await testProject(framework)
  await project.scaffold(before.document)
  const { made, description } = await specOf(project.folder)
  expect(differencesOf(before, description, { texts: true, numberFormats: true })).toEqual([])
  expect(made.left).toEqual([])
  expect(made.operations.filter(({ unknowns }) => unknowns.length > 0)).toEqual([])
  const text = writeDescription(made.document)
  expect(mergeDescription('openapi.yaml', text, made.document)).toEqual({ text, added: 0, notInCode: [] })
})

test.each(
  [...descriptions, join(root, 'examples/shop/openapi.yaml')]
    .filter((file) => !file.includes('petstore-2.0'))
    .map((file) => ({ file, name: basename(file) })),
)('nothing is added to the description that it was written for: $name', async ({ file }) => {
  const before = await read(file)
  const project = await testProject('express')
  await project.scaffold(before.document)
  const { made } = await specOf(project.folder)
  const { text, added, notInCode } = mergeDescription(basename(file), await readFile(file, 'utf8'), made.document)
  expect({ added, notInCode }).toEqual({ added: 0, notInCode: [] })
  expect(differencesOf(before, await read(file, text), { texts: true, numberFormats: true })).toEqual([])
})

test.each(frameworks)('what was read of hand-written code, as %s', async (framework) => {
  const written = describe(await readRoutes('src', join(root, 'examples/shop')))
  const project = await testProject(framework)
  await project.scaffold(written.document)
  const { description } = await specOf(project.folder)
  const before = await read(join(project.folder, 'before.json'), JSON.stringify(written.document))
  expect(differencesOf(before, description, { texts: true, numberFormats: true })).toEqual([])
  expect(await typeErrors([project])).toBe('')
})

test.each(frameworks)('what was changed in the code is in the description, and nothing else: %s', async (framework) => {
  const before = await read(join(folder, 'tracker-3.1.yaml'))
  const project = await testProject(framework)
  await project.scaffold(before.document)
  await project.edit('src/middleware/validators.ts', (text) =>
    text
      .replace(
        'z.int().min(1).max(100)).default(25),\n    archived',
        'z.int().min(1).max(50)).default(25),\n    color: z.string(),\n    archived',
      )
      .replace('z.object({\n  name: z.string(),\n  color:', 'z.object({\n  name: z.string().max(7),\n  color:'),
  )
  const { description } = await specOf(project.folder)
  expect(differencesOf(before, description)).toEqual([
    'GET /projects: query parameter perPage: maximum 100 against 50',
    'GET /projects: query parameter color: only on the second side',
  ])
})

test.each(frameworks)('a slash at the end of a path stays, as %s', async (framework) => {
  const responses = { 200: { description: 'It', content: { 'application/json': { schema: { type: 'string' } } } } }
  const project = await testProject(framework)
  const document = {
    openapi: '3.1.0',
    info: { title: 'Slashes', version: '1' },
    servers: [{ url: '/v1' }],
    paths: Object.fromEntries(
      ['/', '/things/', '/users', '/users/', '/users/{id}/'].map((path) => [path, { get: { responses } }]),
    ),
  }
  const before = await read(join(project.folder, 'before.json'), JSON.stringify(document))
  await project.scaffold(document)
  const { made, description } = await specOf(project.folder)
  expect(differencesOf(before, description)).toEqual([])
  expect(made.left).toEqual([])
})

test('the description that it serves is read however it is formatted', async () => {
  const before = await read(join(folder, 'tracker-3.1.yaml'))
  const project = await testProject('fastify')
  await project.scaffold(before.document)
  await project.edit('src/openapi.ts', (text) =>
    text
      .replace(/^(\s*)"([a-z]\w*)":/gm, '$1$2:')
      .replace(/: "([^"'\\]*)"(?=,?$)/gm, ": '$1'")
      .replace(/(?<=[\]}'"e\d])(?=\n\s*[\]}])/g, ','),
  )
  expect(await project.read('src/openapi.ts')).toMatch(/openapi: '3\.1\.\d',/)
  const { made, description } = await specOf(project.folder)
  expect(differencesOf(before, description, { texts: true, numberFormats: true })).toEqual([])
  expect(made.operations.length).toBe(before.operations.length)
})

test('a route that a person adds or takes away, and an answer that a handler gives', async () => {
  const before = await read(join(folder, 'tracker-3.1.yaml'))
  const project = await testProject('express')
  await project.scaffold(before.document)
  await project.edit('src/routes/projects.ts', (text) =>
    text
      .replace(
        /(createProject: Handler<CreateProjectOperation> = async \(req, res\) => \{\n)\s*notImplemented\(req, res\);/,
        "$1  if (req.body.name === 'x') return void res.status(507).json({ full: true });\n  res.status(201).json({ data: req.body });",
      )
      .replace(
        /projectsRouter\.delete\(\s*'\/projects\/:projectId',[^;]*;/,
        "projectsRouter.get('/projects-of-old', (_req, res) => { res.json({ old: 3 }); });",
      ),
  )
  const { made, description } = await specOf(project.folder)
  expect(differencesOf(before, description)).toEqual([
    'POST /projects: 507: only on the second side',
    'DELETE /projects/{projectId}: only on the first side',
    'GET /projects-of-old: only on the second side',
  ])
  expect(made.left.map(({ text }) => text)).toEqual([
    'DELETE /projects/{projectId} is in the description that the service serves, and not in its code',
  ])
})

test('a description that a person broke: the code says what it can, and the place is told', async () => {
  const project = await testProject('express')
  await project.scaffold((await read(join(folder, 'tracker-3.1.yaml'))).document)
  await project.write('src/openapi.ts', "export const openapi = { openapi: '3.1.0' };\n")
  const made = await describeProject(await readRoutes('src/routes', project.folder), 'src/routes', project.folder, signal)
  expect(made.operations.length).toBeGreaterThan(40)
  expect(made.notes.map(({ text, at }) => `${text} (${at.file}:${at.line})`)).toEqual([
    expect.stringMatching(/^what it serves is no description any more: src\/openapi\.ts:1:1: .* \(src\/openapi\.ts:1\)$/),
  ])
})
