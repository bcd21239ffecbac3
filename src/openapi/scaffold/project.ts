import { configModule } from './application/config.ts'
import { credentialsModule, schemesOf } from './application/credentials.ts'
import { envelopeModule, uploadedFileModule } from './application/envelope.ts'
import { errorBodyOf } from './application/error-body.ts'
import { errorsModule } from './application/errors.ts'
import type { Packages } from './application/project.ts'
import { requestIdModule } from './application/request-id.ts'
import { requestSchemasModule } from './application/request-schemas.ts'
import type { Framework } from './framework.ts'
import type { Implementation } from './implementation.ts'
import { typeModules } from './modules/types.ts'
import { validatorModules } from './modules/validators.ts'
import { responseShapes } from './modules/views.ts'
import type { Plan } from './plan.ts'
import { type Extension, header, type SourceFile, template } from './source/module.ts'

/** Everything that is written for a plan, and what there is to say of it. */
export interface Project {
  files: readonly SourceFile[]
  handlers: number
  bodies: number
  types: number
  packages: Packages
  /** Sentences for the user. */
  notes: readonly string[]
}

/** `routes`: the folder of the routes, beside `middleware` and `types`. */
export function projectOf(
  plan: Plan,
  framework: Framework,
  { extension, routes, implementation }: { extension: Extension; routes: string; implementation: Implementation | null },
): Project {
  const schemes = schemesOf(plan.description)
  const secured = schemes.length > 0
  const errors = errorBodyOf(plan)
  const types = typeModules(plan, extension)
  const validators = validatorModules(plan, extension)
  const uploads = [...types.files, ...validators.files].some(({ text }) => text.includes('UploadedFile')) || usesUploads(plan)
  const whole: Record<string, string> = {
    ...framework.application(plan, secured),
    'config.ts': configModule(plan.basePath, framework.name === 'fastify'),
    ...(describesEnvelope(plan) ? { 'envelope.ts': envelopeModule } : {}),
    'errors.ts': errorsModule(errors.source),
    'request-id.ts': requestIdModule,
    'middleware/request-schemas.ts': requestSchemasModule,
    ...(secured ? { 'middleware/credentials.ts': credentialsModule(schemes) } : {}),
    ...(uploads ? { 'types/uploaded-file.ts': uploadedFileModule } : {}),
  }
  const files: SourceFile[] = [
    ...Object.entries(whole).map(
      ([path, text]): SourceFile => ({
        path,
        role: 'begun',
        text: template(text.replaceAll("'./routes/index.js'", `'./${routes}/index.js'`), extension),
      }),
    ),
    { path: 'openapi.ts', role: 'data', text: servedDescription(plan) },
    ...types.files,
    ...validators.files,
    ...(implementation?.files(plan, extension) ?? []),
    ...framework
      .routes(plan, extension, implementation)
      .map((file) => ({ ...file, path: file.path.replace(/^routes\//, `${routes}/`) })),
  ]
  const own = framework.packages(plan)
  return {
    files: files.sort((one, other) => (one.path < other.path ? -1 : 1)),
    handlers: plan.groups.reduce((sum, { operations }) => sum + operations.length, 0),
    bodies: validators.bodies,
    types: types.types,
    notes: errors.note === null ? [] : [errors.note],
    packages: {
      dependencies: {
        ...own.dependencies,
        ...implementation?.packages.dependencies,
        ...(schemes.some(({ kind }) => kind === 'token') ? { jose: '^6.0.0' } : {}),
        zod: '^4.3.0',
      },
      devDependencies: {
        ...own.devDependencies,
        ...implementation?.packages.devDependencies,
        '@types/node': '^24.0.0',
        typescript: '^5.9.0 || ^6.0.0 || ^7.0.0',
      },
    },
  }
}

/** Whether some answer is wrapped: `{data, meta: {requestId}}`. */
function describesEnvelope(plan: Plan): boolean {
  const shapes = [...responseShapes(plan), ...plan.catalogue.all().map(({ shape }) => shape)]
  return shapes.some(({ core }) => core.kind === 'object' && core.properties.has('data') && core.properties.has('meta'))
}

function usesUploads(plan: Plan): boolean {
  return plan.groups.some(({ operations }) =>
    operations.some(({ body }) => body?.contents.some(({ reads }) => reads === 'multipart')),
  )
}

function escaped(sign: string): string {
  return Array.from({ length: sign.length }, (_, index) => `\\u${sign.charCodeAt(index).toString(16).padStart(4, '0')}`).join('')
}

/** JSON is TypeScript, but for the key that would set a prototype. */
function servedDescription({ description }: Plan): string {
  const text = JSON.stringify(description.document, null, 2)
    .replace(/[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu, escaped)
    .replace(/^(\s*)"__proto__":/gm, '$1["__proto__"]:')
  return `${header}\n\n/** The description of this service, as it is served. */\nexport const openapi: Readonly<Record<string, unknown>> = ${text};\n`
}
