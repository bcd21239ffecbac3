import type { Catalog, CatalogObject } from './catalog.ts'

export interface Ignored {
  /**
   * Tables, by name in any schema ("schema_migrations") or qualified ("public.schema_migrations"), with all that belongs to
   * them: columns, constraints, indexes, sequences they own, triggers, policies.
   */
  relations?: readonly string[]
  /** Whole schemas, unquoted, with event triggers whose function lives there. */
  schemas?: readonly string[]
}

/** The catalogue without what is nobody's schema: a migration tool's books, a tracer's own objects. */
export function without(catalog: Catalog, ignored: Ignored): Catalog {
  const relations = new Set(ignored.relations ?? [])
  const schemas = new Set(ignored.schemas ?? [])
  if (relations.size === 0 && schemas.size === 0) return catalog
  const isIgnored = (object: CatalogObject): boolean => {
    if (object.schema !== null && schemas.has(object.schema)) return true
    if (object.relation === null) return false
    return relations.has(object.relation) || relations.has(unqualified(object.relation))
  }
  return { major: catalog.major, objects: new Map([...catalog.objects].filter(([, object]) => !isIgnored(object))) }
}

/** A relation's name without its schema, unquoted: `"My schema"."a.b"` is `a.b`. */
export function unqualified(relation: string): string {
  const last = /(?:"((?:[^"]|"")*)"|([^".]*))$/.exec(relation)
  return last?.[1]?.replaceAll('""', '"') ?? last?.[2] ?? relation
}
