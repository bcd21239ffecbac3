/** A plan as EXPLAIN (VERBOSE, FORMAT JSON) gives it, as far as we read it. */
export interface RawPlan {
  'Node Type': string
  Schema?: string
  'Relation Name'?: string
  'Index Name'?: string
  'Join Type'?: string
  'Partial Mode'?: string
  Strategy?: string
  Operation?: string
  Filter?: string
  'Parent Relationship'?: string
  'Total Cost': number
  'Actual Rows'?: number
  'Shared Hit Blocks'?: number
  'Shared Read Blocks'?: number
  Plans?: RawPlan[]
}

/** How a relation's rows are found. */
export interface Access {
  /** Without "public.". */
  relation: string
  /** "Index Scan using orders_customer_id_idx", "Seq Scan". */
  by: string
  indexes: string[]
  /** It throws rows away after having read them. */
  filters: boolean
}

/** A plan without costs: what can be compared from one database to another. */
export interface PlanShape {
  accesses: Access[]
  /** The nodes that are no accesses, by name: "Nested Loop", "Sort". In the plan's order, from the top. */
  operations: string[]
  /** Indented, a node a line. */
  text: string
}

export interface Plan extends PlanShape {
  /** The planner's estimate for all of it, in its own unit. */
  cost: number
}

/**
 * Nodes that come and go with small differences in the estimates, and do the same work: how many processes share it, and what is
 * kept for a second look.
 */
const incidental = new Set([
  'Gather',
  'Gather Merge',
  'Memoize',
  'Materialize',
  'Result',
  'Limit',
  'Bitmap Index Scan',
  'BitmapAnd',
  'BitmapOr',
])

export function readPlan(root: RawPlan): Plan {
  const shape: Plan = { accesses: [], operations: [], text: '', cost: root['Total Cost'] }
  const visit = (node: RawPlan, depth: number): void => {
    const access = accessOf(node)
    const operation = operationOf(node)
    const shown = access === null ? operation : `${access.by} on ${access.relation}`
    if (access !== null) shape.accesses.push(access)
    else if (operation !== null) shape.operations.push(operation)
    if (shown !== null) shape.text += `${'  '.repeat(depth)}${shown}\n`
    for (const child of node.Plans ?? []) visit(child, shown === null ? depth : depth + 1)
  }
  visit(root, 0)
  return shape
}

function accessOf(node: RawPlan): Access | null {
  const name = node['Relation Name']
  if (name === undefined || node['Node Type'] === 'ModifyTable') return null
  const relation = node.Schema === undefined || node.Schema === 'public' ? name : `${node.Schema}.${name}`
  if (node['Node Type'] === 'Bitmap Heap Scan') {
    const indexes = [...new Set(bitmapIndexes(node))]
    return { relation, by: `Bitmap Scan using ${indexes.join(' and ')}`, indexes, filters: node.Filter !== undefined }
  }
  const index = node['Index Name']
  const by = index === undefined ? node['Node Type'] : `${node['Node Type']} using ${index}`
  return {
    relation,
    by,
    indexes: index === undefined ? [] : [index],
    filters: node.Filter !== undefined,
  }
}

function bitmapIndexes(node: RawPlan): string[] {
  const own = node['Index Name']
  return [...(own === undefined ? [] : [own]), ...(node.Plans ?? []).flatMap(bitmapIndexes)]
}

function operationOf(node: RawPlan): string | null {
  const type = node['Node Type']
  if (incidental.has(type) || node['Partial Mode'] === 'Partial') return null
  if (type === 'ModifyTable') return `${node.Operation ?? 'Modify'} on ${node['Relation Name'] ?? ''}`.trim()
  if (type === 'Aggregate')
    return node.Strategy === 'Hashed' ? 'HashAggregate' : node.Strategy === 'Sorted' ? 'GroupAggregate' : 'Aggregate'
  // A Hash is but the inner half of a Hash Join.
  if (type === 'Hash') return null
  const join = node['Join Type']
  if (join === undefined || join === 'Inner') return type
  return type === 'Nested Loop' ? `Nested Loop ${join} Join` : type.replace(/Join$/, `${join} Join`)
}
