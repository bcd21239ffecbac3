import { UserError } from '../errors.ts'
import { readScript } from '../postgres/sql/script.ts'
import type { Migration } from './migration.ts'

type Tree = Record<string, unknown>

/**
 * The roles that the migrations name (GRANT … TO, OWNER TO, POLICY … TO, SET ROLE, FOR ROLE, also in DO blocks) but do
 * not create themselves, sorted: a throwaway server must have them before the migrations run. Predefined ones (pg_…) and
 * PUBLIC, CURRENT_USER and the like are left out. Scripts that cannot be read are passed over; running them tells why.
 */
export async function rolesMentioned(migrations: Migration[]): Promise<string[]> {
  const texts = migrations.flatMap(({ up, down }) => (down === null ? [up.text] : [up.text, down.text]))
  return rolesMentionedIn(texts)
}

/** The same for SQL texts: a schema dump, a seed. */
export async function rolesMentionedIn(texts: string[]): Promise<string[]> {
  const [mentioned, created] = [new Set<string>(), new Set<string>()]
  for (const text of texts) {
    for (const tree of await treesOf(text)) {
      const [node, fields] = Object.entries(tree)[0] ?? ['', {}]
      collect(node, fields as Tree, mentioned, created)
    }
  }
  return [...mentioned].filter((role) => !created.has(role) && !role.startsWith('pg_')).sort()
}

async function treesOf(text: string): Promise<Tree[]> {
  try {
    const steps = await readScript(text, { metaCommands: 'skip-harmless' })
    return steps.map(({ statement }) => statement.tree).filter((tree) => tree !== null)
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}

function collect(node: string, fields: Tree, mentioned: Set<string>, created: Set<string>): void {
  // What is being dropped need not be there before: whoever drops it without IF EXISTS has created it.
  if (node === 'DropRoleStmt') return
  if (node === 'CreateRoleStmt' && typeof fields.role === 'string') created.add(fields.role)
  if (node === 'RenameStmt' && fields.renameType === 'OBJECT_ROLE' && typeof fields.newname === 'string') {
    created.add(fields.newname)
    if (typeof fields.subname === 'string') mentioned.add(fields.subname)
  }
  if (node === 'VariableSetStmt' && (fields.name === 'role' || fields.name === 'session_authorization')) {
    for (const name of strings(fields.args)) if (name !== 'none') mentioned.add(name)
  }
  if (node === 'GrantRoleStmt') for (const name of privileges(fields.granted_roles)) mentioned.add(name)
  if (node === 'CommentStmt' && fields.objtype === 'OBJECT_ROLE') for (const name of strings(fields.object)) mentioned.add(name)
  if (node === 'DoStmt') for (const body of strings(fields)) inBody(body, mentioned, created)
  roleSpecs(fields, mentioned)
}

/** RoleSpec nodes stand bare where a field can be nothing else (`newowner`), wrapped in lists. */
function roleSpecs(value: unknown, mentioned: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) roleSpecs(item, mentioned)
  else if (typeof value === 'object' && value !== null) {
    const fields = value as Tree
    if (fields.roletype === 'ROLESPEC_CSTRING' && typeof fields.rolename === 'string') mentioned.add(fields.rolename)
    for (const inner of Object.values(fields)) roleSpecs(inner, mentioned)
  }
}

function privileges(list: unknown): string[] {
  return Array.isArray(list)
    ? list.flatMap((item) => (item as { AccessPriv?: { priv_name?: string } }).AccessPriv?.priv_name ?? [])
    : []
}

/** Every string constant below a node. */
function strings(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(strings)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'sval' && typeof inner === 'string' ? [inner] : strings(inner)))
}

const name = '(?:"((?:[^"]|"")+)"|([a-z_][\\w$]*))'

/** PL/pgSQL is no SQL that the parser reads, but the statements within it look the same. */
function inBody(body: string, mentioned: Set<string>, created: Set<string>): void {
  const add = (pattern: string, roles: Set<string>) => {
    for (const match of body.matchAll(new RegExp(pattern, 'gi'))) {
      const role = match[1]?.replaceAll('""', '"') ?? match[2]?.toLowerCase() ?? ''
      if (!/^(?:public|current_user|current_role|session_user)$/.test(role)) roles.add(role)
    }
  }
  add(`\\bCREATE\\s+(?:ROLE|USER|GROUP)\\s+${name}`, created)
  add(`\\bGRANT\\s[^;']*?\\sTO\\s+(?:GROUP\\s+)?${name}`, mentioned)
  add(`\\bOWNER\\s+TO\\s+${name}`, mentioned)
  add(`\\bSET\\s+(?:LOCAL\\s+|SESSION\\s+)?ROLE\\s+(?:TO\\s+)?${name}`, mentioned)
}
