import { dirname, join, parse, resolve } from 'node:path'
import type { Node } from 'typescript-classic'
import { globFiles } from '../interpret/built-ins/glob.ts'
import { itemsOf } from '../interpret/built-ins/iterate.ts'
import { callValue } from '../interpret/calls.ts'
import { type Machine, shown, unknownAt } from '../interpret/machine.ts'
import { callSafely, getMember } from '../interpret/members.ts'
import { exportsOf, loadModule } from '../interpret/modules.ts'
import { entriesOf, isFolder, isSource, isWithin, sourcesUnder } from '../project/files.ts'
import { sourceOf } from '../project/source-of.ts'
import { array, native, nothing, object, primitive } from '../values/make.ts'
import { known } from '../values/text.ts'
import { truth } from '../values/truth.ts'
import type { Call, NativeValue, Value } from '../values/value.ts'

/** glob, fast-glob, globby: files of the project by pattern. */
export function globPackage(m: Machine): NativeValue {
  const find = ({ args: [patterns = nothing, options, third], node }: Call): Value => {
    const written = (patterns.kind === 'array' ? (itemsOf(m, patterns) ?? []) : [patterns]).map((pattern) => known(pattern))
    const setting = (name: string): Value => (options?.kind === 'object' ? getMember(m, options, name, node) : nothing)
    const callback = [options, third].find((arg) => arg?.kind === 'function')
    if (written.length === 0 || written.includes(null)) {
      const why = { text: `which files ${shown(node)} finds is not known`, at: m.sources.placeOf(node) }
      m.unread.push(why)
      return { kind: 'unknown', why, node, name: 'files' }
    }
    const folder = known(setting('cwd')) ?? m.root
    const files = globFiles(
      m,
      written.filter((pattern) => pattern !== null),
      folder,
    )
    const list = array(files.map(({ file, written: path }) => primitive(truth(setting('absolute')) === true ? file : path)))
    if (callback !== undefined)
      return callValue(m, callback, { args: [primitive(null), list], self: nothing, node, isNew: false })
    return list
  }
  const made = native('glob', find)
  for (const name of ['sync', 'globSync', 'glob', 'globby', 'globbySync', 'fg', 'async']) made.props.set(name, native(name, find))
  made.props.set('default', made)
  return made
}

/** require-dir, require-directory, require-all: a folder's modules by the names of their files. */
export function folderPackage(m: Machine): NativeValue {
  const load = ({ args, node }: Call): Value => {
    const [first, second] = args
    const options = first?.kind === 'object' && known(first) === null ? first : nothing
    const named =
      known(options.kind === 'object' ? getMember(m, options, 'dirname', node) : known(first) === null ? second : first) ??
      known(second)
    const here = dirname(node.getSourceFile().fileName)
    const folder = named === null ? here : resolve(here, named)
    if (!isFolder(folder) || !isWithin(folder, m.top)) {
      m.unread.push({ text: `which folder ${shown(node)} loads is not known`, at: m.sources.placeOf(node) })
      return unknownAt(m, node, `${shown(node)} is not known`, 'modules')
    }
    const given = args.find((arg) => arg.kind === 'object' && taking.some((name) => arg.props.has(name)))
    const take = given === undefined ? undefined : taking.map((name) => getMember(m, given, name, node)).find(isCallable)
    return modulesIn(m, folder, node, take ?? null)
  }
  const made = native('requireFolder', load)
  made.props.set('default', made)
  return made
}

/** What each module is handed to: of require-directory, of require-all, of require-dir. */
const taking = ['visit', 'resolve', 'mapValue']

function isCallable(value: Value): boolean {
  return value.kind === 'function' || value.kind === 'native'
}

function modulesIn(m: Machine, folder: string, node: Node, take: Value | null): Value {
  const loaded = object()
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name)
    const { name } = parse(entry.name)
    if (entry.isDirectory()) loaded.props.set(entry.name, modulesIn(m, path, node, take))
    else if (isSource(path) && path !== node.getSourceFile().fileName) {
      const exported = exportsOf(loadModule(m, path))
      const taken = take === null ? nothing : callSafely(m, take, [exported, primitive(path), primitive(entry.name)], node)
      loaded.props.set(name, taken.kind === 'primitive' && taken.value === undefined ? exported : taken)
    }
  }
  return loaded
}

/** consign, express-load: folders whose modules are called with the application. */
export function consignPackage(m: Machine): NativeValue {
  const consign = ({ args: [options], node }: Call): Value => {
    const setting = (name: string): Value => (options?.kind === 'object' ? getMember(m, options, name, node) : nothing)
    const base = resolve(m.root, known(setting('cwd')) ?? '')
    const included: string[] = known(options) === null ? [] : [known(options) ?? '']
    const include = native('include', ({ args: [path] }) => {
      const name = known(path)
      if (name !== null) included.push(name)
      return chain
    })
    const into = native('into', ({ args, node: from }) => {
      for (const name of included)
        for (const file of filesOf(m, join(base, name))) callSafely(m, exportsOf(loadModule(m, file)), args, from)
      return chain
    })
    const chain: Value = object([
      ['include', include],
      ['then', include],
      ['exclude', native('exclude', () => chain)],
      ['into', into],
    ])
    return chain
  }
  const made = native('consign', consign)
  made.props.set('default', made)
  return made
}

function filesOf(m: Machine, path: string): string[] {
  if (!isWithin(path, m.top)) return []
  if (isFolder(path)) return sourcesUnder(path)
  const file = sourceOf(path, m.root)
  return file === null ? [] : [file]
}
