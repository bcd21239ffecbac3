import { notOfExtension, userSchema } from '../queries/fragments.ts'

/** Names of columns by their numbers, in the order of the numbers. */
const names = (relation: string, numbers: string) =>
  `(SELECT json_agg(k.attname ORDER BY u.n) FROM unnest(${numbers}) WITH ORDINALITY u(number, n)
    JOIN pg_attribute k ON k.attrelid = ${relation} AND k.attnum = u.number)`

/**
 * Relations with all that is known of them, a row each, as JSON; `types` has every type they need. Partitions and their foreign keys are
 * their root's. A foreign table says by its wrapper what can be done with it (pg_relation_is_updatable: 8 is INSERT, 16 DELETE).
 */
export const relationsQuery = `
SELECT n.nspname AS schema, c.relname AS name, c.relkind AS kind, d.description AS comment, c.relrowsecurity AS "rowSecurity",
  has_schema_privilege(n.oid, 'USAGE') AS usable,
  c.relkind IN ('r', 'p', 'f') AND has_any_column_privilege(c.oid, 'INSERT')
    AND (c.relkind <> 'f' OR pg_relation_is_updatable(c.oid, false) & 8 = 8) AS "canInsert",
  c.relkind IN ('r', 'p') AND has_table_privilege(c.oid, 'DELETE') AS "canDelete",
  coalesce((SELECT json_agg(json_build_object('name', a.attname, 'type', a.atttypid::text, 'modifier', a.atttypmod,
      'notNull', a.attnotnull, 'expression', pg_get_expr(ad.adbin, ad.adrelid), 'generated', a.attgenerated <> '',
      'identity', a.attidentity, 'comment', ed.description,
      'select', has_column_privilege(c.oid, a.attnum, 'SELECT'),
      'insert', has_column_privilege(c.oid, a.attnum, 'INSERT'),
      'update', has_column_privilege(c.oid, a.attnum, 'UPDATE')) ORDER BY a.attnum)
    FROM pg_attribute a LEFT JOIN pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
    LEFT JOIN pg_description ed ON ed.classoid = 'pg_class'::regclass AND ed.objoid = c.oid AND ed.objsubid = a.attnum
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '[]') AS columns,
  coalesce((SELECT json_agg(json_build_object('name', con.conname, 'type', con.contype,
      'columns', coalesce(${names('c.oid', 'con.conkey')}, '[]'),
      'schema', fn.nspname, 'relation', f.relname, 'referenced', ${names('con.confrelid', 'con.confkey')}) ORDER BY con.conkey, con.conname)
    FROM pg_constraint con LEFT JOIN pg_class f ON f.oid = con.confrelid LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
    WHERE con.conrelid = c.oid AND con.contype IN ('p', 'u', 'f', 'c', 'x')
      AND NOT (con.contype = 'f' AND con.conparentid <> 0)), '[]') AS constraints,
  coalesce((SELECT json_agg(json_build_object('column', a.attname,
      'ordered', am.amname = 'btree' AND opc.opcdefault AND (i.indoption[0] IN (0, 3) OR a.attnotnull)))
    FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid JOIN pg_am am ON am.oid = ic.relam
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0] JOIN pg_opclass opc ON opc.oid = i.indclass[0]
    WHERE i.indrelid = c.oid AND i.indisvalid AND i.indpred IS NULL AND am.amname IN ('btree', 'hash')), '[]') AS indexes
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND NOT c.relispartition AND ${userSchema('n')} AND ${notOfExtension('pg_class', 'c.oid')}
ORDER BY n.nspname <> 'public', n.nspname, c.relname`

/** `sql` is what the type is called with nothing on the search path: qualified, unless it is the system's. */
export const typesQuery = `
SELECT t.oid::text AS oid, t.typname AS name, t.typtype AS kind, format_type(t.oid, NULL) AS sql, t.typbasetype::text AS base,
  t.typtypmod AS modifier, t.typnotnull AS "notNull",
  pg_get_expr(t.typdefaultbin, 0) AS fallback,
  CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN t.typelem::text END AS element,
  coalesce((SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid), '[]') AS labels
FROM pg_type t WHERE t.typtype <> 'p'`
