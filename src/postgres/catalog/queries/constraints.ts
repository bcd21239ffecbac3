import { type CatalogQuery, comment, notOfExtension, owner, qualified, userSchema } from './fragments.ts'

/**
 * Constraints of tables. Left out: foreign keys that the server derives for partitions (conparentid), whose names are its
 * own; NOT NULL, told with the column; constraint triggers, told as triggers. `triggers` shows what DISABLE TRIGGER ALL
 * does to a foreign key, which its definition does not.
 */
export const constraints: CatalogQuery = {
  kind: 'constraint',
  sql: (major) => `
SELECT quote_ident(con.conname) || ' on ' || ${qualified('n', 'c.relname')} AS object, ${qualified('n', 'c.relname')} AS relation, n.nspname AS schema,
  CASE con.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check' WHEN 'x' THEN 'exclusion' ELSE con.contype::text END AS type,
  pg_get_constraintdef(con.oid) AS definition,
  nullif(con.convalidated, true) AS validated,
  ${major >= 18 ? 'nullif(con.conenforced, true) AS enforced,' : ''}
  nullif(con.conislocal, true) AS local, nullif(con.coninhcount, 0)::int AS "inherited from",
  CASE WHEN con.contype = 'f' THEN ${qualified('fn', 'f.relname')} END AS "references",
  fired.states AS triggers,
  described.description AS comment
FROM pg_constraint con JOIN pg_class c ON c.oid = con.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN (SELECT tgconstraint, string_agg(DISTINCT CASE tgenabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END, ', ') AS states
  FROM pg_trigger WHERE tgconstraint <> 0 AND tgenabled <> 'O' GROUP BY tgconstraint) fired ON fired.tgconstraint = con.oid AND con.contype = 'f'
LEFT JOIN pg_class f ON f.oid = con.confrelid LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
${comment('pg_constraint', 'con.oid')}
WHERE con.contype NOT IN ('n', 't') AND NOT (con.contype = 'f' AND con.conparentid <> 0)
  AND ${userSchema('n')} AND ${notOfExtension('pg_class', 'c.oid')}`,
}

/** Indexes, those behind constraints included (`constraint` names it): their validity and CLUSTER mark are nowhere else. */
export const indexes: CatalogQuery = {
  kind: 'index',
  sql: () => `
SELECT ${qualified('n', 'c.relname')} AS object, n.nspname AS schema, ${qualified('tn', 't.relname')} AS relation,
  pg_get_indexdef(i.indexrelid) AS definition,
  nullif(i.indisvalid, true) AS valid, nullif(i.indisready, true) AS ready, nullif(i.indislive, true) AS live,
  nullif(i.indisclustered, false) AS clustered, nullif(i.indisreplident, false) AS "replica identity",
  nullif(i.indimmediate, true) AS immediate,
  CASE WHEN con.oid IS NOT NULL THEN quote_ident(con.conname) || ' on ' || ${qualified('tn', 't.relname')} END AS "constraint",
  CASE WHEN p.oid IS NOT NULL THEN ${qualified('pn', 'p.relname')} END AS "partition of",
  ts.spcname AS tablespace,
  own.targets AS "statistics targets", own.options AS "column options",
  described.description AS comment
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
LEFT JOIN pg_constraint con ON con.conindid = i.indexrelid AND con.conrelid = i.indrelid AND con.contype IN ('p', 'u', 'x')
LEFT JOIN (SELECT a.attrelid, string_agg(a.attnum || ': ' || a.attstattarget, ', ' ORDER BY a.attnum) FILTER (WHERE a.attstattarget >= 0) AS targets,
    string_agg(a.attnum || ': ' || array_to_string(a.attoptions, ', '), '; ' ORDER BY a.attnum) FILTER (WHERE a.attoptions IS NOT NULL) AS options
  FROM pg_attribute a WHERE a.attnum > 0 AND (a.attstattarget >= 0 OR a.attoptions IS NOT NULL) GROUP BY a.attrelid) own ON own.attrelid = i.indexrelid
LEFT JOIN pg_inherits h ON h.inhrelid = i.indexrelid
LEFT JOIN pg_class p ON p.oid = h.inhparent LEFT JOIN pg_namespace pn ON pn.oid = p.relnamespace
LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
${comment('pg_class', 'c.oid')}
WHERE ${userSchema('tn')} AND ${notOfExtension('pg_class', 't.oid')}`,
}

export const statistics: CatalogQuery = {
  kind: 'statistics',
  sql: () => `
SELECT ${qualified('n', 's.stxname')} AS object, n.nspname AS schema, ${qualified('tn', 't.relname')} AS relation,
  pg_get_statisticsobjdef(s.oid) AS definition, nullif(s.stxstattarget, -1)::int AS "statistics target",
  ${owner('s.stxowner')} AS owner, described.description AS comment
FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
JOIN pg_class t ON t.oid = s.stxrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
${comment('pg_statistic_ext', 's.oid')}
WHERE ${userSchema('n')} AND ${notOfExtension('pg_statistic_ext', 's.oid')}`,
}
