import type { Implementation } from '../scaffold/implementation.ts'
import { type SourceFile, template } from '../scaffold/source/module.ts'
import type { DatabaseApi } from './document.ts'
import { actionLines } from './handlers.ts'
import { repositoryModule } from './repository.ts'
import { dbModule } from './runtime/db.ts'
import { dbErrorsModule } from './runtime/db-errors.ts'
import { dbPagesModule } from './runtime/db-pages.ts'
import { dbValuesModule } from './runtime/db-values.ts'

/** Handlers that query the database, and the modules that they do it with. */
export function databaseImplementation({ resources, nested, actions }: DatabaseApi): Implementation {
  return {
    handler: ({ operation }, exchange, imports, extension) => {
      const action = actions.get(operation.id)
      return action === undefined ? null : actionLines(action, exchange, imports, extension)
    },
    files: (plan, extension) => {
      const written: SourceFile[] = [
        ...Object.entries(modules).map(([path, text]): SourceFile => ({ path, role: 'begun', text: template(text, extension) })),
        ...resources.map((resource) =>
          repositoryModule(
            resource,
            nested.filter(({ child }) => child === resource),
            plan,
            extension,
          ),
        ),
      ]
      return written.map((file) => ({ ...file, origin: 'implementation' }))
    },
    packages: { dependencies: { pg: '^8.16.0' }, devDependencies: { '@types/pg': '^8.15.0' } },
  }
}

const modules: Readonly<Record<string, string>> = {
  'db.ts': dbModule,
  'db-errors.ts': dbErrorsModule,
  'db-pages.ts': dbPagesModule,
  'db-values.ts': dbValuesModule,
}
