import { globFiles } from '../interpret/built-ins/glob.ts'
import { itemsOf } from '../interpret/built-ins/iterate.ts'
import { callValue } from '../interpret/calls.ts'
import { type Machine, shown } from '../interpret/machine.ts'
import { getMember } from '../interpret/members.ts'
import { array, native, nothing, primitive } from '../values/make.ts'
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
