/** Pieces of SQL that the catalogue's queries share. They are our own constants: nothing of a user's ever enters. */

import type { ObjectKind } from '../catalog.ts'

export interface CatalogQuery {
  /** null: each row says its own in a column `kind`. */
  kind: ObjectKind | null
  /**
   * One row per object. Columns `object`, `schema`, `relation` (and `kind`) place it; every other column is an attribute,
   * left out where it is NULL. `major` is the server's.
   */
  sql(major: number): string
}

/** A qualified name: `quote_ident(n.nspname) || '.' || quote_ident(c.relname)`. */
export const qualified = (namespace: string, name: string) => `quote_ident(${namespace}.nspname) || '.' || quote_ident(${name})`

/** Schemas that belong to a user: neither the system's, nor temporary ones, nor the information schema. */
export const userSchema = (namespace: string) => `${namespace}.nspname !~ '^pg_' AND ${namespace}.nspname <> 'information_schema'`

/** Whether the object was not created by an extension (pg_depend deptype 'e'). */
export const notOfExtension = (catalog: string, oid: string) =>
  `NOT EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = '${catalog}'::regclass AND x.objid = ${oid} AND x.deptype = 'e')`

/** Objects without a schema are a user's from here on (FirstNormalObjectId in access/transam.h). */
export const userOid = (oid: string) => `${oid} >= 16384`

/** Joins an object's comment as `<alias>.description`. */
export const comment = (catalog: string, oid: string, alias = 'described') =>
  `LEFT JOIN pg_description ${alias} ON ${alias}.classoid = '${catalog}'::regclass AND ${alias}.objoid = ${oid} AND ${alias}.objsubid = 0`

export const owner = (oid: string) => `(SELECT quote_ident(rolname) FROM pg_roles WHERE oid = ${oid})`

const sorted = (items: string) =>
  `(SELECT string_agg(item::text, ', ' ORDER BY item::text COLLATE "C") FROM unnest(${items}) item)`

/** The sorted items of a text[] such as reloptions or FDW options; NULL where there are none. */
export const sortedItems = (items: string) => `CASE WHEN ${items} IS NOT NULL THEN ${sorted(items)} END`

/**
 * An access list as text, or NULL where it says what the owner's default would (`kind`: acldefault's letter): a GRANT
 * taken back leaves an explicit list that means the same as none.
 */
export const acl = (list: string, kind: string, ownerOid: string) =>
  `CASE WHEN ${list} IS NULL OR ${sorted(list)} IS NOT DISTINCT FROM ${sorted(`acldefault('${kind}', ${ownerOid})`)} THEN NULL ELSE coalesce(${sorted(list)}, 'nobody') END`

/** FDW options with the values of what may be a secret left out. */
export const options = (
  list: string,
) => `CASE WHEN ${list} IS NOT NULL THEN (SELECT string_agg(CASE WHEN split_part(item, '=', 1) ~* '(pass|secret|token|key|credential|private|service|cert|auth)'
    THEN split_part(item, '=', 1) || '=***' ELSE item END, ', ' ORDER BY item COLLATE "C") FROM unnest(${list}) item) END`
