import { acl, type CatalogQuery, comment, notOfExtension, owner, qualified, userOid, userSchema } from './fragments.ts'

const argumentTypes = `coalesce((SELECT string_agg(format_type(arg.type, NULL), ', ' ORDER BY arg.place)
    FROM unnest(p.proargtypes) WITH ORDINALITY arg(type, place)), '')`

const procedureOrNull = (oid: string) => `CASE WHEN ${oid} <> 0 THEN ${oid}::regproc::text END`

/** Functions, procedures, window functions (with "function") and aggregates. */
export const routines: CatalogQuery = {
  kind: null,
  sql: () => `
SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END AS kind,
  ${qualified('n', 'p.proname')} || '(' || ${argumentTypes} || ')' AS object, n.nspname AS schema,
  CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END AS definition,
  CASE WHEN p.prokind = 'a' THEN pg_get_function_result(p.oid) END AS returns,
  CASE WHEN p.prokind = 'a' THEN pg_get_function_arguments(p.oid) END AS arguments,
  CASE WHEN p.prokind = 'a' THEN CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' ELSE 'unsafe' END END AS parallel,
  ag.aggtransfn::regproc::text AS "transition function", format_type(ag.aggtranstype, NULL) AS "transition type",
  nullif(ag.aggtransspace, 0) AS "transition space",
  ${procedureOrNull('ag.aggfinalfn')} AS "final function", nullif(ag.aggfinalextra, false) AS "final extra", ag.aggfinalmodify::text AS "final modify",
  ${procedureOrNull('ag.aggcombinefn')} AS "combine function",
  ${procedureOrNull('ag.aggserialfn')} AS "serial function", ${procedureOrNull('ag.aggdeserialfn')} AS "deserial function",
  ${procedureOrNull('ag.aggmtransfn')} AS "moving transition function", ${procedureOrNull('ag.aggminvtransfn')} AS "moving inverse function",
  ${procedureOrNull('ag.aggmfinalfn')} AS "moving final function", CASE WHEN ag.aggmtranstype <> 0 THEN format_type(ag.aggmtranstype, NULL) END AS "moving transition type",
  ag.agginitval AS "initial value", ag.aggminitval AS "moving initial value",
  CASE WHEN ag.aggsortop <> 0 THEN ag.aggsortop::regoperator::text END AS "sort operator",
  ${owner('p.proowner')} AS owner, ${acl('p.proacl', 'f', 'p.proowner')} AS privileges, described.description AS comment
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
LEFT JOIN pg_aggregate ag ON ag.aggfnoid = p.oid
${comment('pg_proc', 'p.oid')}
WHERE ${userSchema('n')} AND ${notOfExtension('pg_proc', 'p.oid')}
  AND NOT EXISTS (SELECT 1 FROM pg_depend i WHERE i.classid = 'pg_proc'::regclass AND i.objid = p.oid AND i.deptype = 'i')`,
}

const enabled = (column: string) =>
  `CASE ${column} WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' END AS enabled`

/** Triggers; the clones on partitions only where they were enabled or disabled on their own. */
export const triggers: CatalogQuery = {
  kind: 'trigger',
  sql: () => `
SELECT quote_ident(g.tgname) || ' on ' || ${qualified('n', 'c.relname')} AS object, ${qualified('n', 'c.relname')} AS relation, n.nspname AS schema,
  pg_get_triggerdef(g.oid) AS definition, ${enabled('g.tgenabled')}, described.description AS comment
FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_trigger parent ON parent.oid = g.tgparentid
${comment('pg_trigger', 'g.oid')}
WHERE NOT g.tgisinternal AND (parent.oid IS NULL OR parent.tgenabled <> g.tgenabled)
  AND ${userSchema('n')} AND ${notOfExtension('pg_trigger', 'g.oid')}`,
}

export const rules: CatalogQuery = {
  kind: 'rule',
  sql: () => `
SELECT quote_ident(r.rulename) || ' on ' || ${qualified('n', 'c.relname')} AS object, ${qualified('n', 'c.relname')} AS relation, n.nspname AS schema,
  pg_get_ruledef(r.oid) AS definition, ${enabled('r.ev_enabled')}, described.description AS comment
FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
${comment('pg_rewrite', 'r.oid')}
WHERE NOT (r.rulename = '_RETURN' AND c.relkind IN ('v', 'm')) AND ${userSchema('n')} AND ${notOfExtension('pg_class', 'c.oid')}`,
}

export const policies: CatalogQuery = {
  kind: 'policy',
  sql: () => `
SELECT quote_ident(p.polname) || ' on ' || ${qualified('n', 'c.relname')} AS object, ${qualified('n', 'c.relname')} AS relation, n.nspname AS schema,
  CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END AS "kind of policy",
  CASE p.polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update' WHEN 'd' THEN 'delete' ELSE 'all' END AS command,
  (SELECT string_agg(CASE WHEN role = 0 THEN 'public' ELSE (SELECT quote_ident(rolname) FROM pg_roles WHERE oid = role) END, ', ' ORDER BY 1) FROM unnest(p.polroles) role) AS roles,
  pg_get_expr(p.polqual, p.polrelid) AS "using", pg_get_expr(p.polwithcheck, p.polrelid) AS "with check",
  described.description AS comment
FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
${comment('pg_policy', 'p.oid')}
WHERE ${userSchema('n')} AND ${notOfExtension('pg_class', 'c.oid')}`,
}

export const eventTriggers: CatalogQuery = {
  kind: 'event trigger',
  sql: () => `
SELECT quote_ident(e.evtname) AS object, n.nspname AS schema, e.evtevent AS event, ${qualified('n', 'p.proname')} || '()' AS function,
  ${enabled('e.evtenabled')}, array_to_string(e.evttags, ', ') AS tags, ${owner('e.evtowner')} AS owner, described.description AS comment
FROM pg_event_trigger e JOIN pg_proc p ON p.oid = e.evtfoid JOIN pg_namespace n ON n.oid = p.pronamespace
${comment('pg_event_trigger', 'e.oid')}
WHERE ${notOfExtension('pg_event_trigger', 'e.oid')}`,
}

export const languages: CatalogQuery = {
  kind: 'language',
  sql: () => `
SELECT quote_ident(l.lanname) AS object, l.lanpltrusted AS trusted, ${procedureOrNull('l.lanplcallfoid')} AS handler,
  ${procedureOrNull('l.laninline')} AS inline, ${procedureOrNull('l.lanvalidator')} AS validator,
  ${owner('l.lanowner')} AS owner, ${acl('l.lanacl', 'l', 'l.lanowner')} AS privileges, described.description AS comment
FROM pg_language l ${comment('pg_language', 'l.oid')}
WHERE ${userOid('l.oid')} AND ${notOfExtension('pg_language', 'l.oid')}`,
}
