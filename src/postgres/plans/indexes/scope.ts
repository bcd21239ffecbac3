import type { Node } from 'libpg-query'
import { escapeIdentifier } from 'pg'
import type { Column } from './relation.ts'
import type { Source } from './source.ts'

/** The tables that a column's name may mean: those of the query, then those of the queries around it. */
export interface Scope {
  sources: Source[]
  outer: Scope | null
}

export interface Key {
  source: Source
  /** SQL text. */
  key: string
  /** null: it is an expression over one. */
  column: Column | null
}

/** The key of an index that an expression could be: a column, or a function of one column such as lower(email). */
export function keyIn(scope: Scope, node: Node | undefined): Key | null {
  if (node === undefined) return null
  if ('ColumnRef' in node) {
    const names = strings(node.ColumnRef.fields)
    const column = names.at(-1)
    if (column === undefined || names.length !== node.ColumnRef.fields?.length) return null
    const source = sourceOf(scope, names.at(-2) ?? null, column)
    const known = source?.relation.columns.get(column)
    return source === null || known === undefined ? null : { source, key: known.quoted, column: known }
  }
  if (!('FuncCall' in node)) return null
  const [name, ...schema] = strings(node.FuncCall.funcname)
  const { args = [] } = node.FuncCall
  const argument = args.length === 1 ? keyIn(scope, args[0]) : null
  if (name === undefined || schema.length > 0 || argument === null || argument.column === null) return null
  return {
    source: argument.source,
    key: `${/^[a-z_][a-z0-9_]*$/.test(name) ? name : escapeIdentifier(name)}(${argument.key})`,
    column: null,
  }
}

function sourceOf(scope: Scope, qualifier: string | null, column: string): Source | null {
  for (let level: Scope | null = scope; level !== null; level = level.outer) {
    const found = level.sources.filter(
      (source) => source.relation.columns.has(column) && (qualifier === null || source.alias === qualifier),
    )
    if (found[0] !== undefined) return found.length === 1 ? found[0] : null
  }
  return null
}

/** The strings of a list; shorter than the list where there is something else in it, such as a star. */
export function strings(nodes: readonly Node[] | undefined): string[] {
  return (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []))
}
