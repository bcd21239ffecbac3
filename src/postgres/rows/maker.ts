import { both, type Restriction, unrestricted } from './restriction.ts'
import { scalarMaker } from './scalar-value.ts'
import type { TypeShape } from './table.ts'
import { listMaker, type Maker, type MakerOf, type Wanted } from './value.ts'

/** A maker for any type, or null where none of its values satisfies the restriction, or the type is not known. */
export const makerOf: MakerOf = (wanted) => {
  const { type, restriction } = wanted
  if (restriction.allowed !== null) {
    const excluded = new Set(restriction.excluded)
    const values = [...new Set(restriction.allowed)].filter((value) => !excluded.has(value))
    return values.length === 0 ? null : listMaker(values)
  }
  switch (type.form) {
    case 'enum': {
      const labels = type.labels.filter((label) => !restriction.excluded.includes(label))
      return labels.length === 0 ? null : listMaker(labels)
    }
    case 'array':
      return arrayMaker(wanted, type.element)
    case 'range':
    case 'multirange':
      return rangeMaker(wanted, type.element, type.form === 'multirange')
    case 'composite':
      return compositeMaker(wanted, type.attributes)
    default:
      return scalarMaker(wanted)
  }
}

const inner = (wanted: Wanted, type: TypeShape, restriction: Restriction = unrestricted): Maker | null =>
  makerOf({ ...wanted, type, restriction })

/** Quoted as array_in and record_in read it. */
const item = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`

function arrayMaker(wanted: Wanted, element: TypeShape | null): Maker | null {
  const maker = element === null ? null : inner(wanted, element)
  if (maker === null) return null
  return {
    draw: (draw) => `{${Array.from({ length: draw.random.between(1, 3) }, () => item(maker.draw(draw))).join(',')}}`,
    nth: (n, draw) => `{${item(maker.nth(n, draw))}}`,
    size: maker.size,
    distinct: maker.distinct,
  }
}

function compositeMaker(wanted: Wanted, attributes: readonly TypeShape[]): Maker | null {
  if (attributes.length === 0) return null
  const makers = attributes.map((attribute) => inner(wanted, attribute))
  const text = (each: (maker: Maker) => string) =>
    `(${makers.map((maker) => (maker === null ? '' : item(each(maker)))).join(',')})`
  return {
    draw: (draw) => text((maker) => maker.draw(draw)),
    nth: (n, draw) => text((maker) => maker.nth(n, draw)),
    size: Math.max(0, ...makers.map((maker) => maker?.size ?? 0)),
    distinct: makers.some((maker) => maker?.distinct === true),
  }
}

/** Ranges of different rows never overlap: what an exclusion constraint asks for. So there is no draw but the next. */
function rangeMaker(wanted: Wanted, subtype: TypeShape | null, multi: boolean): Maker | null {
  // The bounds must be able to go as far as there are rows: nothing of the column's name or its restriction narrows them.
  const maker = subtype === null ? null : inner({ ...wanted, column: '' }, subtype)
  if (maker === null || !maker.distinct) return null
  const nth: Maker['nth'] = (n, draw) => {
    const text = `[${item(maker.nth(n * 2, draw))},${item(maker.nth(n * 2 + 1, draw))})`
    return multi ? `{${text}}` : text
  }
  let next = wanted.offset
  return { draw: (draw) => nth(next++, draw), nth, size: Math.floor(maker.size / 2), distinct: true }
}

/** The restriction of a column: its constraint's and its domains'. */
export function restrictionOf(...parts: (Restriction | undefined)[]): Restriction {
  return parts.reduce<Restriction>((all, part) => (part === undefined ? all : both(all, part)), unrestricted)
}
