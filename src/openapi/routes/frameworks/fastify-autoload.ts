import { join, relative, sep } from 'node:path'
import type { Node } from 'typescript-classic'
import { callValue } from '../interpret/calls.ts'
import { at, type Machine, shown } from '../interpret/machine.ts'
import { getMember } from '../interpret/members.ts'
import { exportsOf, loadModule } from '../interpret/modules.ts'
import { entriesOf, isFolder, isWithin } from '../project/files.ts'
import { sourceOf } from '../project/source-of.ts'
import { native, nothing, object, ownProp, primitive } from '../values/make.ts'
import { bounded, compiled } from '../values/pattern.ts'
import { known } from '../values/text.ts'
import { truth } from '../values/truth.ts'
import type { NativeValue, ObjectValue, Value } from '../values/value.ts'

const scriptPattern = /(?:(?:^.?|\.[^d]|[^.]d|[^.][^d])\.ts|\.js|\.cjs|\.mjs|\.cts|\.mts)$/iu
const indexPattern = /^index(?:\.ts|\.js|\.cjs|\.mjs|\.cts|\.mts)$/iu
const hooksPattern = /^[_.]?auto_?hooks(?:\.ts|\.js|\.cjs|\.mjs|\.cts|\.mts)$/iu

interface Found {
  file: string
  prefix: string
}

interface Folder {
  hooks: readonly string[]
  plugins: Found[]
}

/** @fastify/autoload: the plugins are the files of a real folder, by the rules of its lib/find-plugins.js and index.js. */
export function autoloadModule(m: Machine): NativeValue {
  const made = native('autoload', ({ args: [instance = nothing, options = nothing], node }) => {
    const folder = folderOf(m, options, node)
    if (folder === null) m.unread.push({ text: `which folder ${shown(node)} loads is not known`, at: at(m, node) })
    else
      for (const { hooks, plugins } of foldersIn(m, folder, options, node))
        registerFolder(m, instance, options, hooks, plugins, node)
    return nothing
  })
  made.props.set('@@skip-override', primitive(true))
  made.props.set('default', made)
  made.props.set('fastifyAutoload', made)
  return made
}

/** dist/routes may be what is built from src/routes. */
function folderOf(m: Machine, options: Value, node: Node): string | null {
  const written = known(getMember(m, options, 'dir', node))
  if (written === null || !isWithin(written, m.top)) return null
  if (isFolder(written)) return written
  const index = sourceOf(join(written, 'index'), m.root)
  return index === null ? null : join(index, '..')
}

function foldersIn(m: Machine, top: string, options: Value, node: Node): Folder[] {
  const setting = (name: string) => getMember(m, options, name, node)
  const pattern = (name: string, otherwise: RegExp) => asPattern(setting(name)) ?? otherwise
  const script = pattern('scriptPattern', scriptPattern)
  const index = pattern('indexPattern', indexPattern)
  const autoHooks = pattern('autoHooksPattern', hooksPattern)
  const depth = setting('maxDepth')
  const deepest = depth.kind === 'primitive' && typeof depth.value === 'number' ? depth.value : Number.POSITIVE_INFINITY
  const ignored = asPattern(setting('ignorePattern'))
  const hasHooks = truth(setting('autoHooks')) === true
  const folders: Folder[] = []

  const takes = (file: string): boolean => {
    const path = `/${relative(top, file).split(sep).join('/')}`
    const [wanted, unwanted] = [setting('matchFilter'), setting('ignoreFilter')]
    return filtered(m, wanted, path, node) !== false && filtered(m, unwanted, path, node) !== true
  }
  const walk = (folder: string, prefix: string, level: number, above: readonly string[]): void => {
    const entries = entriesOf(folder)
    let hooks: readonly string[] = hasHooks ? above : []
    const own = hasHooks ? entries.find((entry) => autoHooks.test(entry.name)) : undefined
    if (own !== undefined) hooks = [...(truth(setting('overwriteHooks')) === true ? [] : hooks), join(folder, own.name)]
    const plugins: Found[] = []
    folders.push({ hooks, plugins })
    const main = entries.find((entry) => index.test(entry.name))
    if (main !== undefined && takes(join(folder, main.name))) plugins.push({ file: join(folder, main.name), prefix })
    if (main !== undefined && entries.every((entry) => !entry.isDirectory())) return
    for (const entry of entries) {
      const file = join(folder, entry.name)
      if (bounded(() => ignored?.test(relative(top, file).split(sep).join('/')))) continue
      if (entry.isDirectory() && level < deepest) {
        walk(
          file,
          `${prefix === '' ? '/' : `${prefix}/`}${folderPrefix(m, setting('dirNameRoutePrefix'), folder, entry.name, node)}`,
          level + 1,
          truth(setting('cascadeHooks')) === true ? hooks : [],
        )
      } else if (main === undefined && entry.isFile() && script.test(entry.name) && !autoHooks.test(entry.name) && takes(file)) {
        plugins.push({ file, prefix })
      }
    }
  }
  walk(top, '', 0, [])
  return folders
}

function folderPrefix(m: Machine, setting: Value, folder: string, name: string, node: Node): string {
  if (setting.kind === 'function') {
    return known(callValue(m, setting, { args: [primitive(folder), primitive(name)], self: nothing, node, isNew: false })) ?? ''
  }
  return isFalse(setting) ? '' : name
}

function asPattern(value: Value): RegExp | null {
  if (value.kind === 'pattern') return compiled(value.source, value.flags)
  const written = known(value)
  return written === null ? null : compiled(written)
}

function filtered(m: Machine, filter: Value, path: string, node: Node): boolean | null {
  if (filter.kind === 'primitive' && filter.value === undefined) return null
  const written = known(filter)
  if (written !== null) return path.includes(written)
  if (filter.kind === 'pattern') return bounded(() => compiled(filter.source, filter.flags)?.test(path)) ?? null
  return truth(callValue(m, filter, { args: [primitive(path)], self: nothing, node, isNew: false }))
}

function registerFolder(
  m: Machine,
  instance: Value,
  options: Value,
  hooks: readonly string[],
  plugins: readonly Found[],
  node: Node,
): void {
  const loaded = plugins.map((found) => pluginOf(m, found, options, node)).filter((plugin) => plugin !== null)
  const call = (target: Value, args: Value[]) =>
    callValue(m, getMember(m, target, 'register', node), { args, self: target, node, isNew: false })
  if (hooks.length === 0) {
    for (const { plugin, given } of loaded) call(instance, [plugin, given])
    return
  }
  const around = native('autohooks', ({ args: [context = nothing] }) => {
    for (const file of hooks) {
      const hook = defaultOf(m, exportsOf(loadModule(m, file)), node)
      if (hook.kind === 'function') hook.props.set('@@skip-override', primitive(true))
      call(context, [hook])
    }
    for (const { plugin, given } of loaded) call(context, [plugin, given])
    return nothing
  })
  call(instance, [around])
}

interface Loaded {
  plugin: Value
  given: ObjectValue
}

function pluginOf(m: Machine, { file, prefix }: Found, options: Value, node: Node): Loaded | null {
  const content = exportsOf(loadModule(m, file))
  let plugin = defaultOf(m, content, node)
  if (plugin.kind === 'object' && plugin.props.has('method')) {
    const route = plugin
    plugin = native('route', ({ args: [context = nothing] }) =>
      callValue(m, getMember(m, context, 'route', node), { args: [route], self: context, node, isNew: false }),
    )
  }
  if (plugin.kind !== 'function' && plugin.kind !== 'native') return null
  const own = (name: string) => {
    const onPlugin = getMember(m, plugin, name, node)
    return onPlugin.kind === 'primitive' && onPlugin.value === undefined ? getMember(m, content, name, node) : onPlugin
  }
  if (isFalse(own('autoload'))) return null
  if (isFalse(getMember(m, options, 'encapsulate', node))) plugin.props.set('@@skip-override', primitive(true))
  const given = merged(m, [own('autoConfig'), getMember(m, options, 'options', node)], node)
  const base = (known(ownProp(given, 'prefix')) ?? '').replace(/\/$/, '')
  const auto = known(own('autoPrefix'))
  const override = known(own('prefixOverride'))
  const appended =
    truth(getMember(m, options, 'appendAutoPrefix', node)) === true && auto !== null && prefix !== ''
      ? `${prefix}/${auto}`
      : (auto ?? prefix)
  let full = override ?? (appended === '' ? base : base + appended.replace(/\/+/g, '/'))
  if (truth(getMember(m, options, 'routeParams', node)) === true)
    full = /__/.test(full) ? full.replace(/__/g, ':') : full.replace(/\/_/g, '/:')
  if (full !== '') given.props.set('prefix', primitive(full))
  return { plugin, given }
}

function isFalse(value: Value): boolean {
  return value.kind === 'primitive' && value.value === false
}

function defaultOf(m: Machine, content: Value, node: Node): Value {
  if (content.kind !== 'object') return content
  const inside = getMember(m, content, 'default', node)
  return inside.kind === 'primitive' ? content : inside
}

function merged(m: Machine, sources: readonly Value[], node: Node): ObjectValue {
  const made = object()
  for (const source of sources) {
    if (source.kind !== 'object') continue
    for (const name of source.props.keys()) made.props.set(name, getMember(m, source, name, node))
  }
  return made
}
