import { acl, type CatalogQuery, comment, notOfExtension, owner, qualified, userSchema } from './fragments.ts'

const subtypeFunction = (oid: string) => `CASE WHEN ${oid} <> 0 THEN ${oid}::regproc::text END`

/** Enums, composites, ranges and base types. Array types, multiranges and the row types of tables come with their own. */
export const types: CatalogQuery = {
  kind: 'type',
  sql: (major) => `
SELECT ${qualified('n', 't.typname')} AS object, n.nspname AS schema,
  CASE WHEN NOT t.typisdefined THEN 'shell' ELSE CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'c' THEN 'composite' WHEN 'r' THEN 'range' ELSE 'base' END END AS form,
  (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid) AS labels,
  CASE WHEN t.typtype = 'c' THEN (SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
      || CASE WHEN a.attcollation <> 0 AND a.attcollation <> ty.typcollation THEN ' COLLATE ' || a.attcollation::regcollation::text ELSE '' END, ', ' ORDER BY a.attnum)
    FROM pg_attribute a JOIN pg_type ty ON ty.oid = a.atttypid WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) END AS attributes,
  CASE WHEN t.typtype = 'c' THEN (SELECT string_agg(quote_ident(a.attname) || ': ' || d.description, ', ' ORDER BY a.attnum)
    FROM pg_attribute a JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = a.attrelid AND d.objsubid = a.attnum
    WHERE a.attrelid = t.typrelid AND NOT a.attisdropped) END AS "attribute comments",
  format_type(r.rngsubtype, NULL) AS subtype,
  (SELECT ${qualified('opn', 'op.opcname')} FROM pg_opclass op JOIN pg_namespace opn ON opn.oid = op.opcnamespace WHERE op.oid = r.rngsubopc) AS "subtype operator class",
  CASE WHEN r.rngcollation <> 0 THEN r.rngcollation::regcollation::text END AS collation,
  ${subtypeFunction('r.rngcanonical')} AS canonical, ${subtypeFunction('r.rngsubdiff')} AS "subtype difference",
  ${major >= 14 ? 'format_type(nullif(r.rngmultitypid, 0), NULL) AS multirange,' : ''}
  CASE WHEN t.typtype = 'b' AND t.typisdefined THEN concat_ws(', ', 'input ' || t.typinput::text, 'output ' || t.typoutput::text, 'length ' || t.typlen, 'alignment ' || t.typalign::text,
    'storage ' || t.typstorage::text, 'category ' || t.typcategory::text, 'by value ' || t.typbyval, 'preferred ' || t.typispreferred, 'delimiter ' || t.typdelim::text,
    'receive ' || nullif(t.typreceive::text, '-'), 'send ' || nullif(t.typsend::text, '-'), 'default ' || t.typdefault) END AS definition,
  ${owner('t.typowner')} AS owner, ${acl('t.typacl', 'T', 't.typowner')} AS privileges, described.description AS comment
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_class c ON c.oid = t.typrelid
LEFT JOIN pg_range r ON r.rngtypid = t.oid
${comment('pg_type', 't.oid')}
WHERE (t.typtype IN ('e', 'r', 'p') OR (t.typtype = 'c' AND c.relkind = 'c')
    OR (t.typtype = 'b' AND NOT EXISTS (SELECT 1 FROM pg_type e WHERE e.typarray = t.oid)))
  AND ${userSchema('n')} AND ${notOfExtension('pg_type', 't.oid')}`,
}

export const domains: CatalogQuery = {
  kind: 'domain',
  sql: () => `
SELECT ${qualified('n', 't.typname')} AS object, n.nspname AS schema,
  format_type(t.typbasetype, t.typtypmod) AS type,
  CASE WHEN t.typcollation <> 0 AND t.typcollation <> b.typcollation THEN t.typcollation::regcollation::text END AS collation,
  nullif(t.typnotnull, false) AS "not null", coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault)) AS "default",
  (SELECT string_agg('CONSTRAINT ' || quote_ident(c.conname) || ' ' || pg_get_constraintdef(c.oid) || coalesce(' -- ' || d.description, ''), E'\\n' ORDER BY c.conname)
    FROM pg_constraint c LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = c.oid
    WHERE c.contypid = t.oid) AS constraints,
  ${owner('t.typowner')} AS owner, ${acl('t.typacl', 'T', 't.typowner')} AS privileges, described.description AS comment
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace JOIN pg_type b ON b.oid = t.typbasetype
${comment('pg_type', 't.oid')}
WHERE t.typtype = 'd' AND ${userSchema('n')} AND ${notOfExtension('pg_type', 't.oid')}`,
}

export const collations: CatalogQuery = {
  kind: 'collation',
  sql: (major) => `
SELECT ${qualified('n', 'c.collname')} AS object, n.nspname AS schema,
  CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'c' THEN 'libc' WHEN 'b' THEN 'builtin' ELSE c.collprovider::text END AS provider,
  nullif(c.collisdeterministic, true) AS deterministic, c.collcollate AS lc_collate, c.collctype AS lc_ctype,
  ${major >= 17 ? 'c.colllocale AS locale,' : major >= 15 ? 'c.colliculocale AS locale,' : ''}
  ${major >= 16 ? 'c.collicurules AS rules,' : ''}
  ${owner('c.collowner')} AS owner, described.description AS comment
FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
${comment('pg_collation', 'c.oid')}
WHERE ${userSchema('n')} AND ${notOfExtension('pg_collation', 'c.oid')}`,
}
