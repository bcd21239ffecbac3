import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { MetaProperty } from 'typescript-classic'
import { ts } from '../project/compiler.ts'
import { native, nothing, object, primitive } from '../values/make.ts'
import { known } from '../values/text.ts'
import type { Scope, Value } from '../values/value.ts'
import { globFiles } from './built-ins/glob.ts'
import { type Machine, unknownAt } from './machine.ts'
import { importModule } from './modules.ts'

/** `import.meta` and `new.target`. */
export function metaProperty(m: Machine, node: MetaProperty, scope: Scope): Value {
  if (node.keywordToken !== ts.SyntaxKind.ImportKeyword) return scope.frame.newTarget ?? nothing
  const { file } = scope.frame.module
  return object([
    ['url', primitive(pathToFileURL(file).href)],
    ['filename', primitive(file)],
    ['dirname', primitive(dirname(file))],
    ['main', primitive(true)],
    ['env', unknownAt(m, node, 'import.meta.env')],
    [
      'glob',
      native('glob', ({ args, node: from }) => {
        const pattern = known(args[0])
        if (pattern === null) return unknownAt(m, from, 'a pattern of files that is not known')
        return object(
          globFiles(m, [pattern], dirname(file)).map((found) => [found.written, importModule(m, found.file, from, 'import')]),
        )
      }),
    ],
  ])
}
