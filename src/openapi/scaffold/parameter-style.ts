import type { Parameter } from '../description/description.ts'
import type { Catalogue } from './schema/catalogue.ts'
import { type Kind, kindsOf } from './schema/json-types.ts'
import type { Shape } from './schema/shape.ts'

/** How a parameter's text becomes a list or an object (OpenAPI 3.1, 4.8.12.6), as the generated `parameters` takes it. */
export type Style =
  | { kind: 'list'; separator: string | null; prefix?: string }
  | { kind: 'pairs'; separator: string; prefix?: string }
  | { kind: 'assigned'; separator: string; prefix?: string }
  | { kind: 'scalar'; prefix: string }
  | { kind: 'spread'; properties: readonly string[] }
  | { kind: 'deepObject' }
  | { kind: 'json' }

/** null: the text is the value. */
export function styleOf(parameter: Parameter, shape: Shape, kinds: ReadonlySet<Kind>, catalogue: Catalogue): Style | null {
  if (parameter.mediaType !== null) return /json/i.test(parameter.mediaType) ? { kind: 'json' } : null
  const style = parameter.style ?? (parameter.in === 'query' || parameter.in === 'cookie' ? 'form' : 'simple')
  const prefix = style === 'label' ? '.' : style === 'matrix' ? `;${parameter.name}=` : null
  const kind =
    kinds.size > 3
      ? 'scalar'
      : kinds.has('array')
        ? kinds.has('string')
          ? 'scalar'
          : 'list'
        : kinds.has('object')
          ? 'object'
          : 'scalar'
  if (kind === 'scalar') return prefix === null ? null : { kind: 'scalar', prefix }
  const separator = separatorOf(style, parameter.explode, parameter.name)
  const own = prefix === null ? {} : { prefix }
  if (kind === 'list') return { kind: 'list', separator: style === 'form' && parameter.explode ? null : separator, ...own }
  if (style === 'deepObject') return { kind: 'deepObject' }
  if (style === 'form' && parameter.explode) return { kind: 'spread', properties: propertiesOf(shape, catalogue) }
  if (style === 'matrix' && parameter.explode) return { kind: 'assigned', separator: ';', prefix: ';' }
  return { kind: parameter.explode ? 'assigned' : 'pairs', separator, ...own }
}

/** How the fields of a form become lists and objects: a list repeats its name, an object is JSON (OpenAPI 3.1, 4.8.15.1). */
export function formStyles(shape: Shape, catalogue: Catalogue, depth = 0): Map<string, Style> {
  const { core } = shape
  const styles = new Map<string, Style>()
  if (core.kind === 'reference' && depth < 16) {
    const target = catalogue.at(core.pointer)
    return target === null ? styles : formStyles(target.shape, catalogue, depth + 1)
  }
  if (core.kind === 'union' || core.kind === 'all') {
    for (const part of core.parts) for (const [name, style] of formStyles(part, catalogue, depth + 1)) styles.set(name, style)
  }
  if (core.kind !== 'object') return styles
  for (const [name, property] of core.properties) {
    const kinds = kindsOf(property.shape, catalogue)
    if (kinds.size > 3) continue
    if (kinds.has('array')) styles.set(name, { kind: 'list', separator: null })
    else if (kinds.has('object')) styles.set(name, { kind: 'json' })
  }
  return styles
}

function separatorOf(style: string, explode: boolean, name: string): string {
  if (style === 'spaceDelimited') return ' '
  if (style === 'pipeDelimited') return '|'
  if (style === 'label') return explode ? '.' : ','
  if (style === 'matrix') return explode ? `;${name}=` : ','
  return ','
}

function propertiesOf({ core }: Shape, catalogue: Catalogue, depth = 0): string[] {
  if (core.kind === 'object') return [...core.properties.keys()]
  if (depth > 16) return []
  if (core.kind === 'reference') {
    const target = catalogue.at(core.pointer)
    return target === null ? [] : propertiesOf(target.shape, catalogue, depth + 1)
  }
  return core.kind === 'all' || core.kind === 'union'
    ? core.parts.flatMap((part) => propertiesOf(part, catalogue, depth + 1))
    : []
}
