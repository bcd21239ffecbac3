import type { Statement } from './statement.ts'

type Tree = Record<string, unknown>

/** Statements that never run inside a transaction block (their pages in the manual's Reference I). */
const alwaysAlone = new Set([
  'AlterSystemStmt',
  'CreateTableSpaceStmt',
  'DropTableSpaceStmt',
  'CreatedbStmt',
  'DropdbStmt',
  'CreateSubscriptionStmt',
  'AlterSubscriptionStmt',
  'DropSubscriptionStmt',
])

/** Whether PostgreSQL refuses the statement inside a transaction block: VACUUM, the CONCURRENTLY forms, CREATE DATABASE, … */
export function cannotRunInTransaction(statement: Pick<Statement, 'sql' | 'tree'>): boolean {
  const { tree, sql } = statement
  if (tree === null) return /^\s*vacuum\b/i.test(sql) || /^\s*(create|drop|reindex|alter)\b[^;]*\bconcurrently\b/i.test(sql)
  const [name, node] = Object.entries(tree)[0] ?? ['', {}]
  if (alwaysAlone.has(name)) return true
  const fields = node as Tree
  switch (name) {
    case 'IndexStmt':
      return fields.concurrent === true
    case 'DropStmt':
      return fields.concurrent === true
    case 'ReindexStmt':
      return (
        fields.kind === 'REINDEX_OBJECT_SCHEMA' ||
        fields.kind === 'REINDEX_OBJECT_DATABASE' ||
        fields.kind === 'REINDEX_OBJECT_SYSTEM' ||
        hasOption(fields.params, 'concurrently')
      )
    case 'VacuumStmt':
      return fields.is_vacuumcmd === true
    case 'ClusterStmt':
      return fields.relation === undefined
    case 'AlterTableStmt':
      return commands(fields).some((command) => detachesConcurrently(command))
    default:
      return false
  }
}

function hasOption(params: unknown, name: string): boolean {
  return Array.isArray(params) && params.some((param) => (param as { DefElem?: { defname?: string } }).DefElem?.defname === name)
}

function commands(alter: Tree): Tree[] {
  const list = Array.isArray(alter.cmds) ? alter.cmds : []
  return list.map((entry) => (entry as { AlterTableCmd?: Tree }).AlterTableCmd ?? {})
}

function detachesConcurrently(command: Tree): boolean {
  const partition = (command.def as { PartitionCmd?: { concurrent?: boolean } } | undefined)?.PartitionCmd
  return command.subtype === 'AT_DetachPartition' && partition?.concurrent === true
}
