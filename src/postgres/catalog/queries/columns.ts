import { type CatalogQuery, notOfExtension, options, qualified, sortedItems, userSchema } from './fragments.ts'

/**
 * The columns of tables, foreign tables and views. `position` is the rank among the live columns: attnum itself counts
 * dropped ones, which nobody sees. From 18 on a NOT NULL has a name and may be not valid: it is told as the column's.
 */
export const columns: CatalogQuery = {
  kind: 'column',
  sql: (major) => `
SELECT t.relation || '.' || quote_ident(a.attname) AS object, t.relation, t.nspname AS schema,
  row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum)::int AS position,
  format_type(a.atttypid, a.atttypmod) AS type,
  CASE WHEN a.attcollation <> 0 AND a.attcollation <> ty.typcollation THEN ${qualified('cn', 'co.collname')} END AS collation,
  nullif(a.attnotnull, false) AS "not null",
  ${
    major >= 18
      ? `nn.conname AS "not null constraint", nullif(nn.convalidated, true) AS "not null validated", nullif(nn.connoinherit, false) AS "not null no inherit",
  nullif(nn.conislocal, true) AS "not null local",`
      : ''
  }
  CASE WHEN a.attgenerated = '' THEN pg_get_expr(ad.adbin, ad.adrelid) END AS "default",
  CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END AS identity,
  CASE WHEN a.attgenerated <> '' THEN pg_get_expr(ad.adbin, ad.adrelid) END AS "generated as",
  CASE a.attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END AS generated,
  CASE WHEN a.attstorage <> ty.typstorage THEN CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END END AS storage,
  ${major >= 14 ? `CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,` : ''}
  nullif(a.attstattarget, -1)::int AS "statistics target",
  ${sortedItems('a.attoptions')} AS options, ${options('a.attfdwoptions')} AS "foreign options",
  nullif(a.attislocal, true) AS local, nullif(a.attinhcount, 0)::int AS "inherited from",
  ${sortedItems('a.attacl')} AS privileges, d.description AS comment
FROM (SELECT c.oid, ${qualified('n', 'c.relname')} AS relation, n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND ${userSchema('n')} AND ${notOfExtension('pg_class', 'c.oid')}) t
JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_type ty ON ty.oid = a.atttypid
LEFT JOIN pg_collation co ON co.oid = a.attcollation LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
LEFT JOIN pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
${major >= 18 ? `LEFT JOIN pg_constraint nn ON nn.conrelid = a.attrelid AND nn.contype = 'n' AND nn.conkey[1] = a.attnum` : ''}
LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = a.attrelid AND d.objsubid = a.attnum`,
}
