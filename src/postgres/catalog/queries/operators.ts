import { type CatalogQuery, comment, notOfExtension, owner, qualified, userOid, userSchema } from './fragments.ts'

const functionOf = (oid: string) => `CASE WHEN ${oid} <> 0 THEN ${oid}::regprocedure::text END`

export const operators: CatalogQuery = {
  kind: 'operator',
  sql: () => `
SELECT quote_ident(n.nspname) || '.' || o.oprname || '(' || CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE format_type(o.oprleft, NULL) END || ', '
    || CASE WHEN o.oprright = 0 THEN 'NONE' ELSE format_type(o.oprright, NULL) END || ')' AS object, n.nspname AS schema,
  ${functionOf('o.oprcode')} AS function, format_type(o.oprresult, NULL) AS result,
  CASE WHEN o.oprcom <> 0 THEN o.oprcom::regoperator::text END AS commutator, CASE WHEN o.oprnegate <> 0 THEN o.oprnegate::regoperator::text END AS negator,
  CASE WHEN o.oprrest <> 0 THEN o.oprrest::regproc::text END AS "restrict estimator", CASE WHEN o.oprjoin <> 0 THEN o.oprjoin::regproc::text END AS "join estimator",
  nullif(o.oprcanmerge, false) AS merges, nullif(o.oprcanhash, false) AS hashes, ${owner('o.oprowner')} AS owner, described.description AS comment
FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace ${comment('pg_operator', 'o.oid')}
WHERE ${userSchema('n')} AND ${notOfExtension('pg_operator', 'o.oid')}`,
}

export const operatorClasses: CatalogQuery = {
  kind: 'operator class',
  sql: () => `
SELECT ${qualified('n', 'o.opcname')} || ' using ' || am.amname AS object, n.nspname AS schema, format_type(o.opcintype, NULL) AS type,
  ${qualified('fn', 'f.opfname')} AS family, nullif(o.opcdefault, false) AS "default", CASE WHEN o.opckeytype <> 0 THEN format_type(o.opckeytype, NULL) END AS storage,
  ${owner('o.opcowner')} AS owner, described.description AS comment
FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace JOIN pg_am am ON am.oid = o.opcmethod
JOIN pg_opfamily f ON f.oid = o.opcfamily JOIN pg_namespace fn ON fn.oid = f.opfnamespace ${comment('pg_opclass', 'o.oid')}
WHERE ${userSchema('n')} AND ${notOfExtension('pg_opclass', 'o.oid')}`,
}

export const operatorFamilies: CatalogQuery = {
  kind: 'operator family',
  sql: () => `
SELECT ${qualified('n', 'f.opfname')} || ' using ' || am.amname AS object, n.nspname AS schema,
  (SELECT string_agg(a.amopstrategy || ' ' || a.amopopr::regoperator::text || CASE a.amoppurpose WHEN 'o' THEN ' for order by' ELSE '' END, ', ' ORDER BY a.amopstrategy, a.amopopr::regoperator::text)
    FROM pg_amop a WHERE a.amopfamily = f.oid) AS operators,
  (SELECT string_agg(a.amprocnum || ' ' || a.amproc::regprocedure::text, ', ' ORDER BY a.amprocnum, a.amproc::regprocedure::text) FROM pg_amproc a WHERE a.amprocfamily = f.oid) AS functions,
  ${owner('f.opfowner')} AS owner, described.description AS comment
FROM pg_opfamily f JOIN pg_namespace n ON n.oid = f.opfnamespace JOIN pg_am am ON am.oid = f.opfmethod ${comment('pg_opfamily', 'f.oid')}
WHERE ${userSchema('n')} AND ${notOfExtension('pg_opfamily', 'f.oid')}`,
}

export const casts: CatalogQuery = {
  kind: 'cast',
  sql: () => `
SELECT format_type(c.castsource, NULL) || ' as ' || format_type(c.casttarget, NULL) AS object, ${functionOf('c.castfunc')} AS function,
  CASE c.castcontext WHEN 'e' THEN 'explicit' WHEN 'a' THEN 'assignment' ELSE 'implicit' END AS context,
  CASE c.castmethod WHEN 'f' THEN 'function' WHEN 'i' THEN 'inout' ELSE 'binary' END AS method, described.description AS comment
FROM pg_cast c ${comment('pg_cast', 'c.oid')} WHERE ${userOid('c.oid')} AND ${notOfExtension('pg_cast', 'c.oid')}`,
}

export const transforms: CatalogQuery = {
  kind: 'transform',
  sql: () => `
SELECT 'for ' || format_type(t.trftype, NULL) || ' language ' || quote_ident(l.lanname) AS object, ${functionOf('t.trffromsql')} AS "from sql", ${functionOf('t.trftosql')} AS "to sql",
  described.description AS comment
FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang ${comment('pg_transform', 't.oid')} WHERE ${notOfExtension('pg_transform', 't.oid')}`,
}

export const conversions: CatalogQuery = {
  kind: 'conversion',
  sql: () => `
SELECT ${qualified('n', 'c.conname')} AS object, n.nspname AS schema, pg_encoding_to_char(c.conforencoding) AS "for", pg_encoding_to_char(c.contoencoding) AS "to",
  c.conproc::regproc::text AS function, nullif(c.condefault, false) AS "default", ${owner('c.conowner')} AS owner, described.description AS comment
FROM pg_conversion c JOIN pg_namespace n ON n.oid = c.connamespace ${comment('pg_conversion', 'c.oid')}
WHERE ${userSchema('n')} AND ${notOfExtension('pg_conversion', 'c.oid')}`,
}

export const accessMethods: CatalogQuery = {
  kind: 'access method',
  sql: () => `
SELECT quote_ident(a.amname) AS object, a.amhandler::regproc::text AS handler, CASE a.amtype WHEN 't' THEN 'table' ELSE 'index' END AS type, described.description AS comment
FROM pg_am a ${comment('pg_am', 'a.oid')} WHERE ${userOid('a.oid')} AND ${notOfExtension('pg_am', 'a.oid')}`,
}
