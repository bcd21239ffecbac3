import type { FrameworkName } from '../framework.ts'
import type { TestProject } from '../project.fixture.ts'
import type { UsersApi } from '../users-api.fixture.ts'

export const usersFile = 'src/routes/users.ts'

type Edit = (project: TestProject, framework: FrameworkName) => Promise<void>

const inUsers =
  (change: (text: string, framework: FrameworkName) => string): Edit =>
  (project, framework) =>
    project.edit(usersFile, (text) => change(text, framework))

/** The import of one name, taken out of a list. */
function withoutImport(text: string, name: string): string {
  return text.replace(new RegExp(`, ${name}\\b|\\b${name}, |\\n {2}${name},`), '')
}

/** Middleware that does nothing. */
const passing: Readonly<Record<FrameworkName, string>> = {
  express: 'const mine = (_req: unknown, _res: unknown, next: () => void) => next();',
  fastify: 'const mine = async (): Promise<void> => {};',
  koa: 'const mine = (_ctx: unknown, next: () => Promise<unknown>) => next();',
}

const besideImports = (text: string, added: string): string => text.replace('\n\n/**', () => `\n\n${added}\n\n/**`)

/** What a person does to generated code. Everything that is theirs has the word "mine" in it. */
export const edits: Readonly<Record<string, Edit>> = {
  'writes a handler': inUsers((text) =>
    text.replace(
      /(createUser: Handler.*async \()([^)]*)(\) => \{\n)[^}]*\}/,
      "$1$2$3  // mine: to be done\n\n  if ([$2].length > 9) throw new Error('mine');\n}",
    ),
  ),
  'renames parameters': inUsers((text) =>
    text.replace(/(listUsers: Handler.*async \()[^)]*(\) => \{\n)[^}]*\}/, '$1...mine$2  if (mine.length > 9) return;\n}'),
  ),
  'makes a handler a function': inUsers((text) =>
    withoutImport(
      text.replace(
        /export const getMe: Handler<GetMeOperation> = async [\s\S]*?\n\};/,
        'export async function getMe(mine: unknown): Promise<void> {\n  await mine;\n}',
      ),
      'GetMeOperation',
    ),
  ),
  'adds helpers and imports': inUsers(
    (text) =>
      `${besideImports(text, "import { createHash as mineHash } from 'node:crypto';\n\n// mine: a helper\nconst mineHelper = () => mineHash('md5');")}\nexport const mineAtTheEnd = mineHelper;\n`,
  ),
  'comments everywhere': inUsers((text) =>
    text
      .replace(/\n\};\n/g, '\n}; // mine\n')
      .replace(/\n\/\*\*/, '\n// mine: before\n/**')
      .replace(/;\n\};/, ';\n  /* mine: last */\n};'),
  ),
  'adds middleware to a route': inUsers((text, framework) =>
    besideImports(
      framework === 'fastify'
        ? text.replace(/(app\.delete\([^{]*\{)/, '$1 preHandler: mine,')
        : text.replace(/(usersRouter\.delete\([^,]*,)/, '$1 mine,'),
      passing[framework],
    ),
  ),
  'gives a handler another name': inUsers((text) => text.replace(/\bgetUserById\b/g, 'mineById')),
  'formats in another way': async (project) => {
    await project.edit(usersFile, (text) => text.replaceAll("'", '"').replaceAll(/;$/gm, '').replaceAll('  ', '\t'))
    await project.edit('src/types/schemas.ts', (text) => text.replaceAll("'", '"').replaceAll(/;$/gm, ''))
  },
  'saves with the line ends of Windows': inUsers((text) => text.replaceAll('\n', '\r\n')),
  'adds to validators and types': async (project) => {
    await project.edit(
      'src/middleware/validators.ts',
      (text) => `${text}\nexport const mineSchema = addressSchema.extend({ mine: z.string() });\n`,
    )
    await project.edit('src/types/schemas.ts', (text) =>
      text.replace(
        'export interface Meta',
        'export interface Mine extends Address {\n  mine: string;\n}\n\nexport interface Meta',
      ),
    )
  },
  'edits a validator': (project) =>
    project.edit('src/middleware/validators.ts', (text) => text.replace('.max(120)', '.max(60 /* mine */)')),
  'edits the application': (project) =>
    project.edit('src/app.ts', (text) => text.replace('  return app;', "  console.log('mine');\n  return app;")),
  'keeps a handler in a file of their own': async (project) => {
    await project.edit(usersFile, (text) =>
      withoutImport(
        text.replace(/\/\*\*(?:(?!\*\/)[\s\S])*\*\/\nexport const deleteUser[\s\S]*?\n\};\n\n/, ''),
        'DeleteUserOperation',
      ).replace('\n\n', "\nimport { deleteUser } from './mine.ts';\n\n"),
    )
    await project.write(
      'src/routes/mine.ts',
      `import type { Handler } from '../types/handler.ts';
import type { DeleteUserOperation } from '../types/operations.ts';

export const deleteUser: Handler<DeleteUserOperation> = async () => {
  throw new Error('mine');
};
`,
    )
  },
}

/** What becomes of the description meanwhile. */
export const changes: Readonly<Record<string, (api: UsersApi) => void>> = {
  'nothing changes': () => {},
  'an operation more, and a tag': (api) => {
    api.paths['/users'].put = {
      operationId: 'replaceUsers',
      tags: ['users'],
      requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Team' } } } },
      responses: { 204: { description: 'Done.' } },
    }
    const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
    api.paths['/teams/{id}'] = { get: { tags: ['teams'], parameters: [id], responses: { 200: { description: 'It.' } } } }
    api.components.schemas.Team = {
      type: 'object',
      properties: { users: { type: 'array', items: { $ref: '#/components/schemas/User' } } },
    }
  },
  'operations less': (api) => {
    delete api.paths['/users'].post
    delete api.paths['/users/me']
    delete api.paths['/notes/{name}.txt']
    delete api.components.schemas.Circle
    api.components.schemas.Shape.oneOf.shift()
    delete api.components.schemas.Shape.discriminator
  },
  'other ids': (api) => {
    api.paths['/users'].post.operationId = 'addUser'
    api.paths['/users'].get.operationId = 'users'
    api.paths['/users/me'].get.operationId = 'whoAmI'
  },
  'other paths and methods': (api) => {
    api.paths['/people'] = api.paths['/users']
    delete api.paths['/users']
    api.paths['/people'].patch = api.paths['/people'].post
    delete api.paths['/people'].post
  },
  'another tag': (api) => {
    for (const operation of [api.paths['/users'].get, api.paths['/users'].post, api.paths['/users/me'].get])
      operation.tags = ['people']
  },
  'another order and other words': (api) => {
    const { User, Address, ...others } = api.components.schemas
    User.properties.name.maxLength = 99
    Address.properties.users = { type: 'array', items: { $ref: '#/components/schemas/Meta' } }
    others.Meta.properties.previous = { $ref: '#/components/schemas/Meta' }
    api.components.schemas = { ...others, User, Address }
    api.paths['/users'].get.summary = 'All users'
    api.paths = Object.fromEntries(Object.entries(api.paths).reverse())
  },
  'a query more and security less': (api) => {
    api.security = []
    api.paths['/users/me'].get.parameters = [{ name: 'deep', in: 'query', schema: { type: 'boolean' } }]
    api.paths['/users'].post.security = [{ apiKey: [] }]
  },
}
