import type { Input } from './input.ts'
import { line, oneOf, onOff } from './readers.ts'

const mode = ['scaffold-check'] as const

/** The inputs of `scaffold-check`, a part of the one table in inputs.ts. */
export const apiInputs = {
  openapi: input<string | null>({
    name: 'openapi',
    modes: mode,
    placeholder: 'file',
    read: line,
    fallback: null,
    written: null,
    description:
      'The OpenAPI description (2.0 to 3.2, YAML or JSON), in `working-directory`. Without it, it is looked for: `openapi.yaml`, `swagger.json` and the like, there and in `docs/`, `api/` and others.',
  }),
  routes: input<string | null>({
    name: 'routes',
    modes: mode,
    placeholder: 'folder|file',
    read: line,
    fallback: null,
    written: null,
    description:
      'Where the code registers its routes (Express, Fastify, Koa), in `working-directory`, such as `src/routes/`: the application that mounts them is found from there. Without it, `src/`, `app/`, `server/` and others are tried, then all sources.',
  }),
  framework: input<'express' | 'fastify' | 'koa' | null>({
    name: 'framework',
    modes: mode,
    placeholder: 'express|fastify|koa',
    read: oneOf('express', 'fastify', 'koa'),
    fallback: null,
    written: null,
    description:
      'Compare only the routes of this framework, and the scaffold that was written for it, where a project has several.',
  }),
  scaffold: input<string | null>({
    name: 'scaffold',
    modes: mode,
    placeholder: 'folder',
    read: line,
    fallback: null,
    written: null,
    description:
      'The `--output` of `preflight scaffold`, such as `src/routes/`: its files have to be what the description gives, and to compile. Without it, it is found by its `.preflight-scaffold.json`.',
  }),
  allowRemoteRefs: input<boolean>({
    name: 'allow-remote-refs',
    modes: mode,
    placeholder: null,
    read: onOff,
    fallback: false,
    written: 'false',
    description: 'Let the description refer to URLs, which are then fetched.',
  }),
}

/** Infers nothing: T is written out, so that a field's type stands beside its name. */
function input<T>(declared: Input<T>): Input<T> {
  return declared
}
