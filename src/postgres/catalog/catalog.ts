/** A database's schema as values: what is there, under which name, with which properties. No OID appears anywhere. */

export type ObjectKind =
  | 'schema'
  | 'extension'
  | 'table'
  | 'foreign table'
  | 'view'
  | 'materialized view'
  | 'column'
  | 'constraint'
  | 'index'
  | 'sequence'
  | 'function'
  | 'procedure'
  | 'aggregate'
  | 'trigger'
  | 'rule'
  | 'policy'
  | 'type'
  | 'domain'
  | 'collation'
  | 'conversion'
  | 'operator'
  | 'operator class'
  | 'operator family'
  | 'cast'
  | 'transform'
  | 'language'
  | 'access method'
  | 'event trigger'
  | 'publication'
  | 'subscription'
  | 'statistics'
  | 'foreign-data wrapper'
  | 'server'
  | 'user mapping'
  | 'default privileges'
  | 'text search parser'
  | 'text search dictionary'
  | 'text search template'
  | 'text search configuration'

export type AttributeValue = string | number | boolean

export interface CatalogObject {
  kind: ObjectKind
  /**
   * Schema-qualified, quoted only where SQL needs it: "public.users", "public.users.email" (column), "public.add(integer, text)";
   * what is named within a table reads "users_email_key on public.users", as pg_identify_object writes it.
   */
  object: string
  /** The schema it lives in, unquoted; null for what lives in none. */
  schema: string | null
  /** The relation it belongs to or is ("public.users"); null for what belongs to none. */
  relation: string | null
  /** By the field's names ("type", "not null", "definition"). One that is absent has the server's default, or does not apply. */
  attributes: ReadonlyMap<string, AttributeValue>
}

export interface Catalog {
  /** The server's major version. */
  major: number
  /** By `objectKey`, in the order of the keys. */
  objects: ReadonlyMap<string, CatalogObject>
}

/** What identifies an object within a catalogue: a table and a type may share a name. */
export function objectKey(kind: ObjectKind, object: string): string {
  return `${kind} ${object}`
}

/** The objects of one relation, by kind; made once for a catalogue when many relations are asked for. */
export function byRelation(catalog: Catalog): Map<string, CatalogObject[]> {
  const relations = new Map<string, CatalogObject[]>()
  for (const object of catalog.objects.values()) {
    if (object.relation === null) continue
    const members = relations.get(object.relation)
    if (members === undefined) relations.set(object.relation, [object])
    else members.push(object)
  }
  return relations
}
