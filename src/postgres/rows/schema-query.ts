/** The catalogue as the generator needs it: one row, a column of JSON for each kind of thing. */
export const schemaQuery = (major: number): string => `
WITH tables AS (
  SELECT c.oid, c.relkind, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid AND x.deptype = 'e')
), levels AS (
  SELECT t.oid AS root, c.oid, c.relkind, ARRAY[]::jsonb[] AS bounds
  FROM tables t JOIN pg_class c ON c.oid = t.oid WHERE c.relkind = 'p'
), pieces AS (
  WITH RECURSIVE walk AS (
    SELECT * FROM levels
    UNION ALL
    SELECT w.root, c.oid, c.relkind, w.bounds || jsonb_build_object('of', w.oid::text, 'text', pg_get_expr(c.relpartbound, c.oid))
    FROM walk w JOIN pg_inherits i ON i.inhparent = w.oid JOIN pg_class c ON c.oid = i.inhrelid
  ) SELECT * FROM walk
), keys AS (
  SELECT p.partrelid, CASE p.partstrat WHEN 'r' THEN 'range' WHEN 'l' THEN 'list' ELSE 'hash' END AS strategy,
    (SELECT jsonb_agg((SELECT a.attname FROM pg_attribute a WHERE a.attrelid = p.partrelid AND a.attnum = k.attnum AND k.attnum > 0) ORDER BY k.place)
      FROM unnest(p.partattrs::int2[]) WITH ORDINALITY k(attnum, place)) AS columns
  FROM pg_partitioned_table p
)
SELECT
  (SELECT coalesce(jsonb_agg(jsonb_build_object('oid', oid::text, 'name', name, 'partitioned', relkind = 'p') ORDER BY name COLLATE "C"), '[]') FROM tables) AS tables,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('table', a.attrelid::text, 'name', a.attname, 'type', a.atttypid::text, 'typmod', a.atttypmod,
      'notNull', a.attnotnull, 'hasDefault', a.atthasdef OR a.attidentity <> '', 'generated', a.attgenerated <> '', 'sequence', s.sequence::text) ORDER BY a.attrelid, a.attnum), '[]')
    FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN LATERAL (
      SELECT coalesce(
        (SELECT d.objid FROM pg_depend d WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum AND d.classid = 'pg_class'::regclass AND d.deptype = 'i'
          AND a.attidentity <> '' LIMIT 1),
        (SELECT d.refobjid FROM pg_attrdef ad JOIN pg_depend d ON d.classid = 'pg_attrdef'::regclass AND d.objid = ad.oid AND d.refclassid = 'pg_class'::regclass
          JOIN pg_class sc ON sc.oid = d.refobjid AND sc.relkind = 'S' WHERE ad.adrelid = a.attrelid AND ad.adnum = a.attnum LIMIT 1)) AS sequence
      WHERE a.atthasdef OR a.attidentity <> ''
    ) s ON true) AS columns,
  (SELECT coalesce(jsonb_object_agg(ty.oid::text, jsonb_build_object('name', ty.typname, 'kind', ty.typtype, 'category', ty.typcategory, 'length', ty.typlen,
      'element', CASE WHEN ty.typcategory = 'A' AND ty.typelem <> 0 THEN ty.typelem::text END,
      'base', CASE WHEN ty.typtype = 'd' THEN ty.typbasetype::text END, 'typmod', ty.typtypmod, 'notNull', ty.typnotnull, 'sql', format_type(ty.oid, -1),
      'labels', CASE WHEN ty.typtype = 'e' THEN (SELECT jsonb_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = ty.oid) END,
      'checks', CASE WHEN ty.typtype = 'd' THEN (SELECT jsonb_agg(pg_get_expr(c.conbin, 0) ORDER BY c.conname) FROM pg_constraint c WHERE c.contypid = ty.oid AND c.contype = 'c') END,
      'subtype', CASE WHEN ty.typtype = 'r' THEN (SELECT r.rngsubtype::text FROM pg_range r WHERE r.rngtypid = ty.oid)
        ${major >= 14 ? "WHEN ty.typtype = 'm' THEN (SELECT r.rngsubtype::text FROM pg_range r WHERE r.rngmultitypid = ty.oid)" : ''} END,
      'attributes', CASE WHEN ty.typtype = 'c' AND rc.relkind = 'c' THEN (SELECT jsonb_agg(jsonb_build_object('type', a.atttypid::text, 'typmod', a.atttypmod) ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = ty.typrelid AND a.attnum > 0 AND NOT a.attisdropped) END)), '{}')
    FROM pg_type ty LEFT JOIN pg_class rc ON rc.oid = ty.typrelid WHERE ty.typtype <> 'c' OR rc.relkind = 'c') AS types,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('table', con.conrelid::text, 'name', con.conname, 'type', con.contype, 'deferrable', con.condeferrable, 'matchFull', con.confmatchtype = 'f',
      'parent', CASE WHEN con.confrelid <> 0 THEN (SELECT quote_ident(pn.nspname) || '.' || quote_ident(p.relname) FROM pg_class p JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE p.oid = con.confrelid) END,
      'expression', CASE WHEN con.contype = 'c' THEN pg_get_expr(con.conbin, con.conrelid) END,
      'columns', (SELECT jsonb_agg(a.attname ORDER BY k.place) FROM unnest(con.conkey) WITH ORDINALITY k(attnum, place) JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.attnum),
      'parentColumns', (SELECT jsonb_agg(a.attname ORDER BY k.place) FROM unnest(con.confkey) WITH ORDINALITY k(attnum, place) JOIN pg_attribute a ON a.attrelid = con.confrelid AND a.attnum = k.attnum)
    ) ORDER BY con.conrelid, con.conname COLLATE "C"), '[]')
    FROM tables t JOIN pg_constraint con ON con.conrelid = t.oid WHERE con.contype IN ('f', 'c') ${major >= 18 ? 'AND con.conenforced' : ''}
      AND NOT (con.contype = 'f' AND con.conparentid <> 0)) AS constraints,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('table', i.indrelid::text, 'nullsNotDistinct', ${major >= 15 ? 'i.indnullsnotdistinct' : 'false'},
      'columns', (SELECT coalesce(jsonb_agg(DISTINCT a.attname), '[]') FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum > 0 AND (a.attnum = ANY ((i.indkey::int2[])[0:i.indnkeyatts - 1])
        OR (i.indexprs IS NOT NULL AND EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid AND d.refclassid = 'pg_class'::regclass AND d.refobjid = i.indrelid
          AND d.refobjsubid = a.attnum AND NOT (a.attnum = ANY (i.indkey::int2[]))
          AND pg_get_expr(i.indexprs, i.indrelid) ~ ('\\y' || regexp_replace(a.attname, '([^[:alnum:]_])', '\\\\\\1', 'g') || '\\y')))))
    ) ORDER BY i.indrelid, i.indexrelid::regclass::text COLLATE "C"), '[]')
    FROM tables t JOIN pg_index i ON i.indrelid = t.oid WHERE i.indisunique) AS uniques,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('root', p.root::text, 'bounds', p.bounds, 'constraint', pg_get_partition_constraintdef(p.oid)) ORDER BY p.oid::regclass::text COLLATE "C"), '[]')
    FROM pieces p WHERE p.relkind <> 'p') AS leaves,
  (SELECT coalesce(jsonb_object_agg(k.partrelid::text, jsonb_build_object('strategy', k.strategy, 'columns', k.columns)), '{}') FROM keys k) AS "partitionKeys",
  (SELECT coalesce(jsonb_object_agg(s.seqrelid::text, jsonb_build_object('name', s.seqrelid::regclass::text, 'increment', s.seqincrement::text, 'minimum', s.seqmin::text, 'maximum', s.seqmax::text)), '{}')
    FROM pg_sequence s) AS sequences`
