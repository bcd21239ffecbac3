import {
  acl,
  type CatalogQuery,
  comment,
  notOfExtension,
  options,
  owner,
  qualified,
  sortedItems,
  userSchema,
} from './fragments.ts'

/** Tables, foreign tables, views and materialized views. */
export const relations: CatalogQuery = {
  kind: null,
  sql: (major) => `
SELECT CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table' ELSE 'table' END AS kind,
  ${qualified('n', 'c.relname')} AS object, ${qualified('n', 'c.relname')} AS relation, n.nspname AS schema,
  ${owner('c.relowner')} AS owner,
  CASE c.relpersistence WHEN 'u' THEN 'unlogged' WHEN 't' THEN 'temporary' END AS persistence,
  nullif(c.relrowsecurity, false) AS "row security", nullif(c.relforcerowsecurity, false) AS "forced row security",
  ${sortedItems('c.reloptions')} AS options,
  ${sortedItems('toast.reloptions')} AS "toast options",
  nullif(am.amname, 'heap') AS "access method", ts.spcname AS tablespace,
  CASE WHEN c.relkind NOT IN ('r', 'p') THEN NULL ELSE CASE c.relreplident WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' WHEN 'i' THEN 'index' END END AS "replica identity",
  pg_get_partkeydef(c.oid) AS "partition key", pg_get_expr(c.relpartbound, c.oid) AS "partition bound",
  parents.names AS inherits, parents.detaching AS "detach pending",
  CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END AS "of type",
  CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS definition,
  CASE WHEN c.relkind = 'm' THEN c.relispopulated END AS populated,
  fs.srvname AS server, ${options('ft.ftoptions')} AS "foreign options",
  ${acl('c.relacl', 'r', 'c.relowner')} AS privileges,
  described.description AS comment
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid
LEFT JOIN pg_am am ON am.oid = c.relam
LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
LEFT JOIN pg_foreign_table ft ON ft.ftrelid = c.oid
LEFT JOIN pg_foreign_server fs ON fs.oid = ft.ftserver
LEFT JOIN (SELECT i.inhrelid, string_agg(${qualified('pn', 'p.relname')}, ', ' ORDER BY i.inhseqno) AS names,
    ${major >= 14 ? 'nullif(bool_or(i.inhdetachpending), false)' : 'NULL'} AS detaching
  FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
  GROUP BY i.inhrelid) parents ON parents.inhrelid = c.oid
${comment('pg_class', 'c.oid')}
WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND ${userSchema('n')} AND ${notOfExtension('pg_class', 'c.oid')}`,
}

export const sequences: CatalogQuery = {
  kind: 'sequence',
  sql: () => `
SELECT ${qualified('n', 'c.relname')} AS object, n.nspname AS schema,
  CASE WHEN o.oid IS NULL THEN ${qualified('n', 'c.relname')} ELSE ${qualified('orn', 'o.relname')} END AS relation,
  format_type(s.seqtypid, NULL) AS type, s.seqstart AS start, s.seqincrement AS increment, s.seqmin AS minimum, s.seqmax AS maximum,
  s.seqcache AS cache, s.seqcycle AS cycle,
  CASE WHEN o.oid IS NOT NULL THEN ${qualified('orn', 'o.relname')} || '.' || quote_ident(oa.attname) END AS "owned by",
  nullif(d.deptype = 'i', false) AS "identity",
  CASE c.relpersistence WHEN 'u' THEN 'unlogged' WHEN 't' THEN 'temporary' END AS persistence,
  ${owner('c.relowner')} AS owner, ${acl('c.relacl', 's', 'c.relowner')} AS privileges, described.description AS comment
FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
  AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
LEFT JOIN pg_class o ON o.oid = d.refobjid LEFT JOIN pg_namespace orn ON orn.oid = o.relnamespace
LEFT JOIN pg_attribute oa ON oa.attrelid = o.oid AND oa.attnum = d.refobjsubid
${comment('pg_class', 'c.oid')}
WHERE ${userSchema('n')} AND ${notOfExtension('pg_class', 'c.oid')}`,
}
