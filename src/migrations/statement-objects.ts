export interface Named {
  /** As written; null where none was. */
  schema: string | null
  name: string
}

/** The relations that a tree names, without its WITH queries, and the functions that it calls. */
export function objectsOf(tree: unknown): { relations: Named[]; functions: string[] } {
  const relations: Named[] = []
  const functions: string[] = []
  const queries = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    const fields = value as Record<string, unknown>
    if (typeof fields.relname === 'string' && 'relpersistence' in fields) {
      relations.push({ schema: typeof fields.schemaname === 'string' ? fields.schemaname : null, name: fields.relname })
    }
    if (typeof fields.ctename === 'string') queries.add(fields.ctename)
    if (Array.isArray(fields.funcname)) functions.push(namesOf(fields.funcname).at(-1) ?? '')
    // DROP TABLE and COMMENT ON name their objects by lists of strings.
    if (/^OBJECT_(?:TABLE|SEQUENCE|INDEX|COLUMN)$/.test(String(fields.removeType ?? fields.objtype))) {
      const objects = Array.isArray(fields.objects) ? fields.objects : [fields.object]
      for (const object of objects) {
        const names = namesOf((object as { List?: { items?: unknown[] } } | undefined)?.List?.items ?? [])
        if (String(fields.objtype) === 'OBJECT_COLUMN') names.pop()
        const name = names.at(-1)
        if (name !== undefined) relations.push({ schema: names.at(-2) ?? null, name })
      }
    }
    for (const inner of Object.values(fields)) visit(inner)
  }
  visit(tree)
  return { relations: relations.filter(({ schema, name }) => schema !== null || !queries.has(name)), functions }
}

function namesOf(list: unknown[]): string[] {
  return list.flatMap((item) => (item as { String?: { sval?: string } }).String?.sval ?? [])
}

const reading =
  /^(?:version|now|current_\w+|session_user|set_config|to_reg\w+|has_\w+_privilege|format\w*|quote_\w+|obj_description|col_description|shobj_description|unnest|generate_(?:series|subscripts)|array_\w+|string_\w+|json\w*|row_to_json|count|max|min|sum|bool_\w+|coalesce|lower|upper|concat\w*|replace|regexp_\w+|split_part|substring|[bl]?trim|length|position|row_number|txid_current|inet_server_\w+|hashtext\w*|crc32|aclexplode|information_schema\w*|_pg_\w+|pg_\w+)$/i
const acting =
  /^pg_(?:sleep\w*|terminate_backend|cancel_backend|reload_conf|notify|rotate_logfile|switch_wal|create_\w+|drop_\w+|import_\w+|promote|restore_\w+|set_\w+|clear_\w+)$/i

/** Whether a function of this name only reads, or takes an advisory lock: what tools call to look around. */
export function harmlessFunction(name: string): boolean {
  return reading.test(name) && !acting.test(name)
}
