import { acl, type CatalogQuery, comment, notOfExtension, options, owner, qualified, userSchema } from './fragments.ts'

export const schemas: CatalogQuery = {
  kind: 'schema',
  sql: () => `
SELECT quote_ident(n.nspname) AS object, n.nspname AS schema, ${owner('n.nspowner')} AS owner, ${acl('n.nspacl', 'n', 'n.nspowner')} AS privileges, described.description AS comment
FROM pg_namespace n ${comment('pg_namespace', 'n.oid')}
WHERE ${userSchema('n')} AND ${notOfExtension('pg_namespace', 'n.oid')}`,
}

export const extensions: CatalogQuery = {
  kind: 'extension',
  sql: () => `
SELECT quote_ident(e.extname) AS object, e.extversion AS version, quote_ident(n.nspname) AS "in schema", described.description AS comment
FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace ${comment('pg_extension', 'e.oid')}`,
}

export const defaultPrivileges: CatalogQuery = {
  kind: 'default privileges',
  sql: () => `
SELECT 'for role ' || ${owner('d.defaclrole')} || CASE WHEN n.oid IS NULL THEN '' ELSE ' in schema ' || quote_ident(n.nspname) END || ' on '
    || CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions' WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' WHEN 'L' THEN 'large objects' ELSE d.defaclobjtype::text END AS object,
  n.nspname AS schema, coalesce((SELECT string_agg(item::text, ', ' ORDER BY item::text COLLATE "C") FROM unnest(d.defaclacl) item), 'nobody') AS privileges
FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace`,
}

export const publications: CatalogQuery = {
  kind: 'publication',
  sql: (major) => `
SELECT quote_ident(p.pubname) AS object, nullif(p.puballtables, false) AS "all tables",
  concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END) AS publishes,
  nullif(p.pubviaroot, false) AS "via root",
  ${major >= 18 ? "CASE p.pubgencols WHEN 's' THEN 'stored' END AS \"generated columns\"," : ''}
  (SELECT string_agg(${qualified('n', 'c.relname')}${
    major >= 15
      ? ` || coalesce(' (' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)) || ')', '')
      || coalesce(' WHERE ' || pg_get_expr(r.prqual, r.prrelid), '')`
      : ''
  }, ', ' ORDER BY n.nspname, c.relname) FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE r.prpubid = p.oid) AS tables,
  ${major >= 15 ? "(SELECT string_agg(quote_ident(n.nspname), ', ' ORDER BY n.nspname) FROM pg_publication_namespace r JOIN pg_namespace n ON n.oid = r.pnnspid WHERE r.pnpubid = p.oid) AS schemas," : ''}
  ${owner('p.pubowner')} AS owner, described.description AS comment
FROM pg_publication p ${comment('pg_publication', 'p.oid')} WHERE ${notOfExtension('pg_publication', 'p.oid')}`,
}

/** Without the connection string, which holds a password. */
export const subscriptions: CatalogQuery = {
  kind: 'subscription',
  sql: () => `
SELECT quote_ident(s.subname) AS object, s.subenabled AS enabled, s.subslotname AS slot, s.subsynccommit AS "synchronous commit",
  (SELECT string_agg(quote_ident(p), ', ' ORDER BY p) FROM unnest(s.subpublications) p) AS publications, ${owner('s.subowner')} AS owner, described.description AS comment
FROM pg_subscription s ${comment('pg_subscription', 's.oid')} WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
}

export const wrappers: CatalogQuery = {
  kind: 'foreign-data wrapper',
  sql: () => `
SELECT quote_ident(f.fdwname) AS object, CASE WHEN f.fdwhandler <> 0 THEN f.fdwhandler::regproc::text END AS handler, CASE WHEN f.fdwvalidator <> 0 THEN f.fdwvalidator::regproc::text END AS validator,
  ${options('f.fdwoptions')} AS options, ${owner('f.fdwowner')} AS owner, ${acl('f.fdwacl', 'F', 'f.fdwowner')} AS privileges, described.description AS comment
FROM pg_foreign_data_wrapper f ${comment('pg_foreign_data_wrapper', 'f.oid')} WHERE ${notOfExtension('pg_foreign_data_wrapper', 'f.oid')}`,
}

export const servers: CatalogQuery = {
  kind: 'server',
  sql: () => `
SELECT quote_ident(s.srvname) AS object, quote_ident(f.fdwname) AS wrapper, s.srvtype AS type, s.srvversion AS version, ${options('s.srvoptions')} AS options,
  ${owner('s.srvowner')} AS owner, ${acl('s.srvacl', 'S', 's.srvowner')} AS privileges, described.description AS comment
FROM pg_foreign_server s JOIN pg_foreign_data_wrapper f ON f.oid = s.srvfdw ${comment('pg_foreign_server', 's.oid')} WHERE ${notOfExtension('pg_foreign_server', 's.oid')}`,
}

/** Only the names of the options: their values are credentials. */
export const userMappings: CatalogQuery = {
  kind: 'user mapping',
  sql: () => `
SELECT quote_ident(m.usename) || ' on ' || quote_ident(m.srvname) AS object,
  (SELECT string_agg(split_part(item, '=', 1), ', ' ORDER BY split_part(item, '=', 1)) FROM unnest(m.umoptions) item) AS options
FROM pg_user_mappings m`,
}

const textSearch = (catalog: string, prefix: string, attributes: string): string => `
SELECT ${qualified('n', `t.${prefix}name`)} AS object, n.nspname AS schema, ${attributes}, described.description AS comment
FROM ${catalog} t JOIN pg_namespace n ON n.oid = t.${prefix}namespace ${comment(catalog, 't.oid')}
WHERE ${userSchema('n')} AND ${notOfExtension(catalog, 't.oid')}`

export const textSearchParsers: CatalogQuery = {
  kind: 'text search parser',
  sql: () =>
    textSearch(
      'pg_ts_parser',
      'prs',
      `t.prsstart::text AS start, t.prstoken::text AS token, t.prsend::text AS "end", t.prsheadline::text AS headline, t.prslextype::text AS lextypes`,
    ),
}

export const textSearchTemplates: CatalogQuery = {
  kind: 'text search template',
  sql: () => textSearch('pg_ts_template', 'tmpl', `t.tmplinit::text AS init, t.tmpllexize::text AS lexize`),
}

export const textSearchDictionaries: CatalogQuery = {
  kind: 'text search dictionary',
  sql: () =>
    textSearch(
      'pg_ts_dict',
      'dict',
      `(SELECT ${qualified('m', 'x.tmplname')} FROM pg_ts_template x JOIN pg_namespace m ON m.oid = x.tmplnamespace WHERE x.oid = t.dicttemplate) AS template, t.dictinitoption AS options, ${owner('t.dictowner')} AS owner`,
    ),
}

export const textSearchConfigurations: CatalogQuery = {
  kind: 'text search configuration',
  sql: () =>
    textSearch(
      'pg_ts_config',
      'cfg',
      `(SELECT ${qualified('m', 'x.prsname')} FROM pg_ts_parser x JOIN pg_namespace m ON m.oid = x.prsnamespace WHERE x.oid = t.cfgparser) AS parser,
  (SELECT string_agg(m.maptokentype || ' ' || m.mapdict::regdictionary::text, ', ' ORDER BY m.maptokentype, m.mapseqno) FROM pg_ts_config_map m WHERE m.mapcfg = t.oid) AS mappings, ${owner('t.cfgowner')} AS owner`,
    ),
}
