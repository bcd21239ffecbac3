import { existsSync, readFileSync, statSync } from 'node:fs'
import nodePath from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Node } from 'typescript-classic'
import { entriesOf, isWithin } from '../../project/files.ts'
import { array, native, nothing, object, primitive } from '../../values/make.ts'
import { concat, known } from '../../values/text.ts'
import type { Call, ObjectValue, Value } from '../../values/value.ts'
import { callValue } from '../calls.ts'
import { type Machine, shown, unknownAt } from '../machine.ts'
import { requireFor } from './require.ts'

/** Node's own modules as far as code that registers routes uses them; null: it is none of these. */
export function nodeModule(m: Machine, name: string, node: Node): Value | null {
  switch (name) {
    case 'path':
    case 'path/posix':
      return pathModule(m)
    case 'fs':
    case 'fs-extra':
    case 'graceful-fs':
      return fsModule(m)
    case 'fs/promises':
      return object(folderReading(m))
    case 'url':
      return urlModule(m)
    case 'module':
      return object([
        ['createRequire', native('createRequire', ({ node: from }) => requireFor(m, from.getSourceFile().fileName))],
      ])
    case 'cluster':
      return object([
        ['isMaster', primitive(false)],
        ['isPrimary', primitive(false)],
        ['isWorker', primitive(true)],
      ])
    case 'util':
      return utilModule(m, node)
    default:
      return null
  }
}

function pathModule(m: Machine): Value {
  const on = (name: string, apply: (args: string[]) => string) =>
    native(name, ({ args, node }) => {
      const texts = args.map((arg) => known(arg))
      if (texts.every((each) => each !== null)) return primitive(apply(texts))
      // A folder that is not known may still end in what is: `path.join(unknown, 'routes')`.
      return name === 'join'
        ? concat(args.flatMap((arg, index) => (index === 0 ? [arg] : [primitive('/'), arg])))
        : unknownAt(m, node, `${shown(node)} is not known`)
    })
  const made = object([
    ['join', on('join', (args) => nodePath.join(...args))],
    ['resolve', on('resolve', (args) => nodePath.resolve(m.root, ...args))],
    ['normalize', on('normalize', ([path = '']) => nodePath.normalize(path))],
    ['dirname', on('dirname', ([path = '']) => nodePath.dirname(path))],
    ['basename', on('basename', ([path = '', ending]) => nodePath.basename(path, ending))],
    ['extname', on('extname', ([path = '']) => nodePath.extname(path))],
    ['relative', on('relative', ([from = '', to = '']) => nodePath.relative(from, to))],
    ['sep', primitive(nodePath.sep)],
    ['delimiter', primitive(nodePath.delimiter)],
    ['isAbsolute', native('isAbsolute', ({ args: [path] }) => primitive(nodePath.isAbsolute(known(path) ?? '')))],
    [
      'parse',
      native('parse', ({ args: [path], node }) => {
        const written = known(path)
        if (written === null) return unknownAt(m, node, `${shown(node)} is not known`)
        return object(Object.entries(nodePath.parse(written)).map(([key, value]) => [key, primitive(value)]))
      }),
    ],
  ])
  made.props.set('posix', made)
  made.props.set('default', made)
  return made
}

/** Folders and files of the project are what they are: loaders read them. Nothing outside of it is read. */
function folderReading(m: Machine): [string, Value][] {
  const inside = (value: Value | undefined): string | null => {
    const path = known(value)
    if (path === null) return null
    const absolute = nodePath.resolve(m.root, path)
    return isWithin(absolute, m.top) ? absolute : null
  }
  const readdir = (call: Call): Value => {
    const { args, node } = call
    const [folder, second, third] = args
    const path = inside(folder)
    const callback = [second, third].find((arg) => arg?.kind === 'function')
    const detailed =
      second?.kind === 'object' && second.props.get('withFileTypes')?.kind === 'primitive' && second.props.has('withFileTypes')
    const list =
      path === null
        ? unreadFolder(m, node)
        : array(listed(path, node).map((entry) => (detailed ? entry : (entry.props.get('name') as Value))))
    if (callback !== undefined)
      return callValue(m, callback, { args: [primitive(null), list], self: nothing, node, isNew: false })
    return list
  }
  const stat = ({ args: [path], node }: Call): Value => {
    const file = inside(path)
    if (file === null || !existsSync(file)) return unknownAt(m, node, `${shown(node)} is not known`)
    const found = statSync(file)
    return kindOf(found.isDirectory())
  }
  const read = ({ args: [path], node }: Call): Value => {
    const file = inside(path)
    if (file === null || !existsSync(file) || statSync(file).size > 1_000_000 || statSync(file).isDirectory())
      return unknownAt(m, node, `${shown(node)} is not known`)
    return primitive(readFileSync(file, 'utf8'))
  }
  const exists = ({ args: [path], node }: Call): Value => {
    const file = inside(path)
    return file === null ? unknownAt(m, node, `${shown(node)} is not known`) : primitive(existsSync(file))
  }
  return [
    ['readdirSync', native('readdirSync', readdir)],
    ['readdir', native('readdir', readdir)],
    ['statSync', native('statSync', stat)],
    ['lstatSync', native('lstatSync', stat)],
    ['stat', native('stat', stat)],
    ['readFileSync', native('readFileSync', read)],
    ['readFile', native('readFile', read)],
    ['existsSync', native('existsSync', exists)],
    ['readJsonSync', native('readJsonSync', read)],
  ]
}

function fsModule(m: Machine): Value {
  const made = object(folderReading(m))
  made.props.set('promises', object(folderReading(m)))
  made.props.set('default', made)
  made.more = { text: 'a property of fs', at: { file: '', line: 0 } }
  return made
}

function unreadFolder(m: Machine, node: Node): Value {
  const note = { text: `which folder ${shown(node)} reads is not known`, at: m.sources.placeOf(node) }
  m.unread.push(note)
  return { kind: 'unknown', why: note, node, name: 'files' }
}

function listed(folder: string, node: Node): ObjectValue[] {
  // A loader that looks for what was compiled sees the sources by the names that they will have.
  const code = node.getSourceFile().text
  const asCompiled = /['"`/.]\.?js\b/.test(code) && !/\bts\b['"`$|)\]]/.test(code)
  return entriesOf(folder)
    .filter((entry) => !/\.d\.ts$/.test(entry.name))
    .map((entry) => {
      const made = kindOf(entry.isDirectory())
      made.props.set('name', primitive(asCompiled && entry.isFile() ? entry.name.replace(/\.ts$/, '.js') : entry.name))
      made.props.set('parentPath', primitive(folder))
      made.props.set('path', primitive(folder))
      return made
    })
}

function kindOf(isFolder: boolean): ObjectValue {
  return object([
    ['isDirectory', native('isDirectory', () => primitive(isFolder))],
    ['isFile', native('isFile', () => primitive(!isFolder))],
    ['isSymbolicLink', native('isSymbolicLink', () => primitive(false))],
  ])
}

function urlModule(m: Machine): Value {
  return object([
    [
      'fileURLToPath',
      native('fileURLToPath', ({ args: [url = nothing], node }) => {
        const written = known(url.kind === 'object' ? (url.props.get('href') as Value | undefined) : url)
        return written?.startsWith('file:')
          ? primitive(fileURLToPath(written))
          : unknownAt(m, node, `${shown(node)} is not known`)
      }),
    ],
    [
      'pathToFileURL',
      native('pathToFileURL', ({ args: [path], node }) => {
        const written = known(path)
        return written === null
          ? unknownAt(m, node, `${shown(node)} is not known`)
          : urlValue(pathToFileURL(nodePath.resolve(m.root, written)).href)
      }),
    ],
    ['URL', native('URL', (call) => makeUrl(m, call))],
  ])
}

/** `new URL('./routes', import.meta.url)` */
export function makeUrl(m: Machine, { args: [path, base], node }: Call): Value {
  const [written, from] = [known(path), known(base)]
  if (written === null || !URL.canParse(written, from ?? undefined)) return unknownAt(m, node, `${shown(node)} is not known`)
  return urlValue(new URL(written, from ?? undefined).href)
}

function urlValue(href: string): Value {
  const { pathname, protocol } = new URL(href)
  const made = object([
    ['href', primitive(href)],
    ['pathname', primitive(decodeURIComponent(pathname))],
    ['protocol', primitive(protocol)],
  ])
  made.props.set(
    'toString',
    native('toString', () => primitive(href)),
  )
  return made
}

function utilModule(m: Machine, node: Node): Value {
  const made = object([['promisify', native('promisify', ({ args: [fn] }) => fn ?? nothing)]])
  made.more = { text: 'a property of util', at: m.sources.placeOf(node) }
  return made
}
