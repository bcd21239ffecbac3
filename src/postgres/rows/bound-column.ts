import type { RowRules } from './check.ts'
import { makerOf, restrictionOf } from './maker.ts'
import { type Random, random } from './random.ts'
import type { Restriction } from './restriction.ts'
import { type SourceRequest, Unfillable } from './row-source.ts'
import type { ColumnShape, TypeShape } from './table.ts'
import type { Maker, Wanted } from './value.ts'

/** A column with all it takes to make its values. */
export interface BoundColumn {
  shape: ColumnShape
  nullable: boolean
  alwaysNull: boolean
  maker: Maker
  /** For each leaf partition that a row may be aimed at, where the column is part of the key. */
  perLeaf: (Maker | null)[] | null
  /** Its maker under the chosen branch of each OR, where one of them concerns it; a null maker: the branches exclude each other. */
  under: ((chosen: readonly number[]) => Maker | null) | null
  /** Constants from checks that were not understood. */
  candidates: string[]
  random: Random
}

const nothing: Maker = { draw: () => '', nth: () => '', size: 0, distinct: false }

/**
 * The columns that get values. Left out: what the server computes, and what has a default where no value could be made; such a
 * column without a default is NULL, and where it may not be, the table is unfillable.
 */
export function bindColumns(request: SourceRequest, time: Pick<Wanted, 'start' | 'step' | 'offset'>): BoundColumn[] {
  const { table, rules, leaves } = request
  const bound: BoundColumn[] = []
  for (const shape of table.columns) {
    if (shape.generated) continue
    const restriction = restrictionOf(rules.columns.get(shape.name), rules.columns.get(domainKey(shape.name)))
    const nullable =
      !shape.notNull && restriction.presence !== 'value' && !leaves.some((leaf) => leaf.get(shape.name)?.presence === 'value')
    const isReference = request.foreignKeys.some((key) => key.foreignKey.columns.includes(shape.name))
    const wanted = (more?: Restriction): Wanted => ({
      type: shape.type,
      column: shape.name,
      table: table.name,
      restriction: restrictionOf(restriction, more),
      ...time,
    })
    const maker = makerOf(wanted())
    const inKey = leaves.some((leaf) => leaf.has(shape.name))
    const unmakeable = maker === null && !isReference
    if (unmakeable && shape.hasDefault) continue
    if (unmakeable && !nullable) throw new Unfillable(`no value was found for ${shape.name} (${described(shape.type)})`)
    bound.push({
      shape,
      nullable,
      alwaysNull: restriction.presence === 'null' || unmakeable,
      maker: maker ?? nothing,
      perLeaf: inKey ? leaves.map((leaf) => makerOf(wanted(leaf.get(shape.name)))) : null,
      under: underChoices(rules, shape.name, (more) => makerOf(wanted(more))),
      candidates: (rules.candidates.get(shape.name) ?? []).filter((value) => fits(shape.type, value)),
      random: random(request.seed, table.name, shape.name),
    })
  }
  return bound
}

function underChoices(rules: RowRules, column: string, make: (more: Restriction) => Maker | null): BoundColumn['under'] {
  const concerned = rules.choices.map((branches) => branches.some((branch) => branch.columns.has(column)))
  if (!concerned.includes(true)) return null
  const made = new Map<string, Maker | null>()
  return (chosen) => {
    const key = chosen.filter((_, choice) => concerned[choice]).join()
    const known = made.get(key)
    if (known !== undefined) return known
    const maker = make(
      restrictionOf(...rules.choices.map((branches, choice) => branches[chosen[choice] ?? 0]?.columns.get(column))),
    )
    made.set(key, maker)
    return maker
  }
}

/** Under which name the rules of a column's domain are kept beside those of its table. */
export const domainKey = (column: string): string => `${column}\u0001domain`

function described(type: TypeShape): string {
  return type.checks.length === 0 ? type.cast : `${type.cast}, ${type.checks.join(', ')}`
}

function fits(type: TypeShape, value: string): boolean {
  if (type.form === 'enum') return type.labels.includes(value)
  if (/^(int\d|numeric|float\d)$/.test(type.name)) return value !== '' && !Number.isNaN(Number(value))
  return ['text', 'varchar', 'bpchar', 'citext'].includes(type.name)
}
