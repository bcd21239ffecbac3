import type { Statement } from '../sql/statement.ts'
import type { Relation } from './observer.ts'

type Node = Record<string, unknown>
interface RangeVar {
  schemaname?: string
  relname?: string
}

/**
 * The tables that a statement names (for an index, the table it belongs to), found among `relations` as the session's
 * `schemas`, its effective search path, resolve the names.
 */
export function relationsNamed(statement: Statement, relations: Map<number, Relation>, schemas: string[]): Relation[] {
  const byName = new Map([...relations.values()].map((relation) => [relation.name, relation]))
  return namesIn(statement).flatMap(({ schemaname, relname }) => {
    if (relname === undefined) return []
    for (const schema of schemaname === undefined ? schemas : [schemaname]) {
      const found = byName.get(`${quoted(schema)}.${quoted(relname)}`)
      if (found) return found.table === null ? [found] : [relations.get(found.table) ?? found]
    }
    return []
  })
}

function namesIn(statement: Statement): RangeVar[] {
  const [name, value] = Object.entries(statement.tree ?? {})[0] ?? ['', {}]
  const node = value as Node
  switch (name) {
    case 'IndexStmt':
    case 'ReindexStmt':
    case 'AlterTableStmt':
    case 'ClusterStmt':
      return node.relation ? [node.relation as RangeVar] : []
    case 'VacuumStmt':
      return list(node.rels).flatMap((rel) => {
        const relation = (rel.VacuumRelation as Node | undefined)?.relation
        return relation ? [relation as RangeVar] : []
      })
    case 'DropStmt':
      return list(node.objects).map((object) => {
        const parts = list((object.List as Node | undefined)?.items).map((item) => (item.String as { sval: string }).sval)
        const relname = parts.at(-1)
        const schemaname = parts.at(-2)
        return { ...(schemaname === undefined ? {} : { schemaname }), ...(relname === undefined ? {} : { relname }) }
      })
    default:
      return []
  }
}

function list(value: unknown): Node[] {
  return Array.isArray(value) ? (value as Node[]) : []
}

/** As the server's quote_ident() writes it, but for keywords: those are compared quoted and bare. */
function quoted(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`
}
