import { normalSql } from '../postgres/sql/normal.ts'
import { harmlessFunction, objectsOf } from './statement-objects.ts'

/** The tables in which tools keep their books, as their defaults name them. */
const tables = new Set([
  'knex_migrations',
  'knex_migrations_lock',
  'schema_migrations', // golang-migrate, dbmate, Rails, Ecto
  'schema_lock',
  'ar_internal_metadata', // Rails
  'pgmigrations', // node-pg-migrate
  'alembic_version',
  'django_migrations',
  'flyway_schema_history',
  'schema_version',
  'goose_db_version',
  '_prisma_migrations',
  '__drizzle_migrations',
  'typeorm_metadata',
  'SequelizeMeta',
  'SequelizeData',
  'mikro_orm_migrations',
  'kysely_migration',
  'kysely_migration_lock',
  'databasechangelog', // Liquibase
  'databasechangeloglock',
  '__EFMigrationsHistory', // Entity Framework
  'doctrine_migration_versions',
  '_sqlx_migrations',
  '__diesel_schema_migrations',
  'schemaversion', // Postgrator
  'atlas_schema_revisions',
])

/** TypeORM's and Laravel's, a name that an application's own table may have as well: only what those tools do to it counts. */
const ambiguous = 'migrations'
const ambiguousStatements = new Set(['SelectStmt', 'InsertStmt', 'DeleteStmt'])

/** sqitch sets its search_path and then names its tables bare (seen with 1.3.1): common words, so the columns must be its own as well. */
const sqitch = new Set(['changes', 'dependencies', 'events', 'projects', 'releases', 'tags'])
const sqitchs =
  /\b(?:change_id|planner_email|committer_email|installer_email|creator_email|installed_at)\b|^lock table changes in exclusive mode$|^select max \( version \) : : text from releases$|^select uri from projects where project = /

const schemas = new Set(['drizzle', 'sqitch', 'atlas_schema_revisions', 'graphile_migrate', 'supabase_migrations', 'hdb_catalog'])
const catalogs = new Set(['pg_catalog', 'information_schema'])

/** The names of all tables that tools keep their books in, `own` among them: what a comparison of schemas leaves out. */
export function bookkeepingTables(own: readonly string[]): string[] {
  return [...tables, ...own]
}

/** 'books': a tool's own tables, locks and probes of the server. 'session': SET, SHOW, … 'transaction': BEGIN, COMMIT, … */
export type SetAside = 'books' | 'session' | 'transaction'

/**
 * Why a traced statement is none of the migration's own; null: it is. A statement that touches anything else besides
 * the books is the migration's own, and so is a function call that might do anything.
 *
 * @param own the tables of the tool at hand (`MigrationDirectory.bookkeeping`), schema-qualified or not; `sqitch.*` is a schema.
 */
export function setAside(statement: { sql: string; tree: unknown }, own: readonly string[] = []): SetAside | null {
  const { sql, tree } = statement
  const [node, fields] = Object.entries(tree ?? {})[0] ?? [null, null]
  if (node === null) return withoutTree(sql)
  if (node === 'TransactionStmt') return 'transaction'
  if (node === 'VariableSetStmt' || node === 'VariableShowStmt' || node === 'DeallocateStmt' || node === 'DiscardStmt')
    return 'session'
  const { relations, functions } = objectsOf(fields)
  if (!functions.every(harmlessFunction)) return null
  const inBooks = ({ schema, name }: { schema: string | null; name: string }) => isBook(schema, name, own)
  const inCatalogs = ({ schema, name }: { schema: string | null; name: string }) =>
    node === 'SelectStmt' && (schema === null ? name.startsWith('pg_') : catalogs.has(schema))
  const isAmbiguous = ({ schema, name }: { schema: string | null; name: string }) =>
    (name === ambiguous && (ambiguousStatements.has(node) || isTypeOrmsOwn(sql))) ||
    (schema === null && sqitch.has(name) && sqitchs.test(normalSql(sql)))
  if (node === 'SelectStmt' && relations.length === 0) return functions.length > 0 || isConstant(sql) ? 'books' : null
  if (node === 'CreateSchemaStmt') return schemas.has(String((fields as { schemaname?: unknown }).schemaname)) ? 'books' : null
  return relations.length > 0 && relations.every((relation) => inBooks(relation) || inCatalogs(relation) || isAmbiguous(relation))
    ? 'books'
    : null
}

/** Whether a traced statement is to be left out of a report. */
export function isBookkeeping(statement: { sql: string; tree: unknown }, own: readonly string[] = []): boolean {
  return setAside(statement, own) !== null
}

function isBook(schema: string | null, name: string, own: readonly string[]): boolean {
  if (schema !== null && schemas.has(schema)) return true
  // A sequence or index is named after its table: knex_migrations_id_seq, alembic_version_pkc.
  const table = name.replace(/(?:_\w+?)?_(?:seq|pkey|pkc|pk|idx|index|key)\d*$/, '')
  return [...tables, ...own].some((book) => {
    const [bookName = '', bookSchema] = book.split('.').reverse()
    if (bookName === '*') return schema === bookSchema
    return (name === bookName || table === bookName) && (bookSchema === undefined || schema === null || schema === bookSchema)
  })
}

/** TypeORM: CREATE TABLE "migrations" ("id" SERIAL …, "timestamp" …, "name" …). Laravel: "id", "migration", "batch". */
function isTypeOrmsOwn(sql: string): boolean {
  return /^create table (?:if not exists )?(?:\S+ \. )?"?migrations"? \( "id" .*"(?:timestamp|migration)" /.test(normalSql(sql))
}

function isConstant(sql: string): boolean {
  return /^select (?:\d+|true|null|'[^']*')(?: as \S+)?$/.test(normalSql(sql))
}

function withoutTree(sql: string): SetAside | null {
  const text = normalSql(sql)
  if (/^(?:begin|start transaction|commit|rollback|end|abort|savepoint|release)\b/.test(text)) return 'transaction'
  return /^(?:set|reset|show|deallocate|discard)\b/.test(text) ? 'session' : null
}
