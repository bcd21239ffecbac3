import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { fromJson } from '../interpret/built-ins/json.ts'
import { type Machine, shown, unknownAt } from '../interpret/machine.ts'
import { getMember } from '../interpret/members.ts'
import { exportsOf, loadModule } from '../interpret/modules.ts'
import { isFile } from '../project/files.ts'
import { readLenientJson } from '../project/manifest.ts'
import { native, nothing, primitive } from '../values/make.ts'
import { known } from '../values/text.ts'
import type { NativeValue, Value } from '../values/value.ts'

/** The package `config`: what config/default says. What an environment's own file replaces is said with it. */
export function configModule(m: Machine): NativeValue {
  const settings = read(m)
  const made = native('config', () => nothing)
  if (settings?.kind === 'object') for (const [name, value] of settings.props) made.props.set(name, value)
  made.props.set(
    'get',
    native('get', ({ args: [path], node }) => {
      const written = known(path)
      if (settings === null || written === null) return unknownAt(m, node, `${shown(node)} is not known`, 'config')
      const found = written.split('.').reduce<Value>((value, name) => getMember(m, value, name, node), settings)
      if (found.kind !== 'primitive') return found
      return primitive(found.value, [{ text: `${written} is what config/default says`, at: m.sources.placeOf(node) }])
    }),
  )
  made.props.set(
    'has',
    native('has', ({ node }) => unknownAt(m, node, shown(node))),
  )
  made.props.set('default', made)
  return made
}

function read(m: Machine): Value | null {
  const folder = join(m.root, 'config')
  const file = (ending: string) => join(folder, `default.${ending}`)
  try {
    const json = ['json', 'json5'].map(file).find(isFile)
    if (json !== undefined) return fromJson(readLenientJson(json))
    const yaml = ['yaml', 'yml'].map(file).find(isFile)
    if (yaml !== undefined) return fromJson(parse(readFileSync(yaml, 'utf8')))
  } catch {
    return null
  }
  const code = ['js', 'cjs', 'ts', 'mjs'].map(file).find(isFile)
  if (code === undefined) return null
  const exported = exportsOf(loadModule(m, code))
  const inside = exported.kind === 'object' ? exported.props.get('default') : undefined
  return inside === undefined || inside.kind === 'accessor' ? exported : inside
}
