import { access, mkdir, readdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { UserError } from '../../errors.ts'
import { frameworks } from './framework.ts'
import { removeProjects, type TestProject, testProject, typeErrors } from './project.fixture.ts'
import { usersApi } from './users-api.fixture.ts'

afterAll(removeProjects)

const isThere = (project: TestProject, path: string): Promise<boolean> =>
  access(join(project.folder, path)).then(
    () => true,
    () => false,
  )

test('says what it wrote, and what is still to be installed', async () => {
  const project = await testProject('express')
  const found = await project.scaffold(usersApi())
  expect([found.handlers, found.bodies, found.types]).toEqual([8, 4, 17])
  expect(found.files.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'package.json',
      'tsconfig.json',
      'src/app.ts',
      'src/middleware/validators.ts',
      'src/routes/users.ts',
      'src/types/schemas.ts',
    ]),
  )
  expect(found.install).toBe('npm install')
})

test('leaves package.json and tsconfig.json as they are, and names modules as they do', async () => {
  const project = await testProject('express')
  await project.write('package.json', '{"type":"module","dependencies":{"express":"^5.0.0","zod":"^4.3.0"}}')
  await project.write(
    'tsconfig.json',
    '{"compilerOptions":{"module":"nodenext","target":"es2024","strict":true,"skipLibCheck":true,"outDir":"dist","types":["node"]},"include":["src"]}',
  )
  const found = await project.scaffold(usersApi())
  expect(found.files.map(({ path }) => path)).not.toContain('package.json')
  expect(found.install).toMatch(/^npm install express-rate-limit@\S+ helmet@\S+ multer@\S+ jose@\S+ && npm install --save-dev /)
  expect(await project.read('src/routes/users.ts')).toContain("from '../types/handler.js'")
  expect(await typeErrors([project])).toBe('')
})

test('overwrites nothing that it does not know, unless it is told to', async () => {
  const project = await testProject('koa')
  await project.write('src/app.ts', '// mine')
  await project.write('src/routes/own.ts', '// mine too')
  await expect(project.scaffold(usersApi())).rejects.toThrow(/^src\/app\.ts is there already, and not written by scaffold\.$/)
  expect((await readdir(join(project.folder, 'src'))).sort()).toEqual(['app.ts', 'routes'])
  await project.scaffold(usersApi(), { force: true })
  expect(await project.read('src/app.ts')).not.toContain('mine')
  expect(await project.read('src/routes/own.ts')).toBe('// mine too')
})

test.each([
  ['.', /is the folder you are in/],
  ['..', /or one above it/],
  ['src/types', /cannot be called "types"/],
  ['src/a b', /cannot be called "a b"/],
  ['openapi.json', /openapi\.json is a file/],
  ['openapi.json/routes', /openapi\.json is a file/],
  ['out/routes', /leads out of/],
])('refuses --output %s', async (output, message) => {
  const project = await testProject('express', output)
  const elsewhere = await testProject('express')
  if (output === 'out/routes') {
    await mkdir(join(project.folder, 'out'))
    await symlink(elsewhere.folder, join(project.folder, 'out/types'))
  }
  const failure = await project.scaffold(usersApi()).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(UserError)
  expect(String(failure)).toMatch(message)
  expect(await readdir(elsewhere.folder)).toEqual(['node_modules'])
})

test('writes beside any folder of routes', async () => {
  const project = await testProject('fastify', 'services/users/http/')
  await project.scaffold(usersApi())
  expect(await project.read('services/users/app.ts')).toContain("from './http/index.ts'")
  expect(await isThere(project, 'services/users/package.json')).toBe(true)
  expect(await typeErrors([{ ...project, folder: join(project.folder, 'services/users') }])).toBe('')
})

test('nothing is left of a run that was cut off', async () => {
  const project = await testProject('express')
  const found = await project.scaffold(usersApi(), { write: false })
  await mkdir(join(project.folder, 'src/types/schemas.ts'), { recursive: true })
  await expect(found.write()).rejects.toThrow(/schemas\.ts is a folder/)
  expect(await readdir(join(project.folder, 'src'), { recursive: true })).toEqual(['types', 'types/schemas.ts'])
})

test('reports what is no longer described, deletes nothing of it, and forgets it once a person has', async () => {
  const project = await testProject('express')
  await project.scaffold(usersApi())
  const api = usersApi()
  delete api.paths['/users'].post
  const { notes } = await project.scaffold(api)
  expect(notes).toEqual([
    expect.stringMatching(/^src\/routes\/users\.ts:\d+: POST \/users is no longer described\. It is left as it is/),
  ])
  expect((await project.scaffold(api)).notes).toEqual(notes)
  expect(await project.read('src/middleware/validators.ts')).toContain('createUserRequest')
  await project.edit('src/routes/users.ts', (text) =>
    text
      .replace(/\/\*\*(?:(?!\*\/)[\s\S])*\*\/\nexport const createUser[\s\S]*?\n\};\n\n/, '')
      .replace(/usersRouter\.post\([\s\S]*?\n\);\n/, ''),
  )
  expect((await project.scaffold(api)).notes).toEqual([])
  expect(await project.read('src/middleware/validators.ts')).not.toContain('createUserRequest')
  expect(await project.read('src/routes/users.ts')).not.toContain('CreateUserOperation')
  expect(await typeErrors([project])).toBe('')
})

test('keeps everything where it is not known what was written last', async () => {
  const project = await testProject('koa')
  await project.scaffold(usersApi())
  await project.edit('src/routes/users.ts', (text) => text.replace('notImplemented(ctx);', 'ctx.state.mine = 1;'))
  const before = await project.read('src/routes/users.ts')
  await rm(join(project.folder, 'src/.preflight-scaffold.json'))
  await project.scaffold(usersApi())
  expect(await project.read('src/routes/users.ts')).toBe(before)
})

test('says where a file cannot be read', async () => {
  const project = await testProject('express')
  await project.scaffold(usersApi())
  await project.edit('src/routes/users.ts', (text) => `${text}\n}{`)
  await expect(project.scaffold(usersApi())).rejects.toThrow(/^src\/routes\/users\.ts, line \d+: /)
})

test('names of operations may be anything', async () => {
  const ids = [
    'delete',
    'class',
    'async',
    'z',
    'Router',
    'validate',
    'notImplemented',
    'handler',
    'Operation',
    'x y',
    'ünïcode',
    '日本',
    '1st',
    'URLShorten',
    'users',
    'usersRouter',
    'routes',
    'app',
    'ctx',
    'req',
    'Handler',
    'error',
  ]
  const projects = await Promise.all(
    frameworks.map(async (framework) => {
      const project = await testProject(framework)
      await project.scaffold({
        openapi: '3.1.0',
        info: { title: 'Names', version: '1' },
        paths: Object.fromEntries(
          ids.map((id, index) => [
            `/users/${index}/{in}/{x-y}`,
            {
              post: {
                operationId: id,
                tags: [['users', 'index', 'con', '../../etc', 'Ünï', '日本', 'USERS', 'middleware'][index % 8]],
                parameters: ['in', 'x-y'].map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
                requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } },
                responses: {
                  200: {
                    description: 'It.',
                    content: { 'application/json': { schema: { $ref: '#/components/schemas/Record' } } },
                  },
                },
              },
            },
          ]),
        ),
        components: {
          schemas: Object.fromEntries(
            [
              'Error',
              'Record',
              'Buffer',
              'Array',
              'Promise',
              'Operation',
              'Handler',
              'z',
              'string',
              'user',
              'User',
              'delete',
            ].map((name) => [
              name,
              {
                type: 'object',
                properties: { self: { $ref: `#/components/schemas/${name}` }, constructor: { type: 'string', default: 'x' } },
              },
            ]),
          ),
        },
      })
      return project
    }),
  )
  expect(await typeErrors(projects)).toBe('')
})
