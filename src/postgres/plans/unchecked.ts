import type { ClientBase } from 'pg'

/** Work within a transaction on rows that neither triggers nor foreign keys look at meanwhile. */

const states: Record<string, string> = { O: 'ENABLE', R: 'ENABLE REPLICA', A: 'ENABLE ALWAYS' }

/** Runs `work` while no trigger that people made fires, whatever its state, and puts each back into it. */
export async function withoutTriggers<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  const { rows } = await client.query<{ relation: string; trigger: string; state: string }>(
    `SELECT tgrelid::regclass::text AS relation, quote_ident(tgname) AS trigger, tgenabled::text AS state
     FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D' AND tgparentid = 0 ORDER BY tgrelid, tgname`,
  )
  for (const { relation, trigger } of rows) await client.query(`ALTER TABLE ${relation} DISABLE TRIGGER ${trigger}`)
  const result = await work()
  for (const { relation, trigger, state } of rows) {
    await client.query(`ALTER TABLE ${relation} ${states[state]} TRIGGER ${trigger}`)
  }
  return result
}

interface ForeignKey {
  relation: string
  name: string
  definition: string
  parent: string
  columns: string[]
  parentColumns: string[]
  /** Whether it wants a parent that is equal: it is enforced, and not over a PERIOD (both new in 18). */
  equal: boolean
}

const foreignKeys = `
  SELECT c.conrelid::regclass::text AS relation, quote_ident(c.conname) AS name, pg_get_constraintdef(c.oid) AS definition,
    c.confrelid::regclass::text AS parent,
    coalesce(to_jsonb(c) ->> 'conenforced', 'true') = 'true' AND coalesce(to_jsonb(c) ->> 'conperiod', 'false') = 'false' AS equal,
    (SELECT json_agg(quote_ident(a.attname) ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k(attnum, place)
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) AS columns,
    (SELECT json_agg(quote_ident(a.attname) ORDER BY k.place) FROM unnest(c.confkey) WITH ORDINALITY k(attnum, place)
     JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum) AS "parentColumns"
  FROM pg_constraint c WHERE c.contype = 'f' AND c.conparentid = 0 ORDER BY c.oid`

/**
 * Runs `work` while no foreign key is checked, and deletes what then lacks a parent: as a replica, or, for a role that may not be one,
 * with the keys taken off and put on again.
 */
export async function withoutForeignKeys(client: ClientBase, work: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<ForeignKey>(foreignKeys)
  const replica = await becomeReplica(client)
  if (!replica) for (const { relation, name } of keys) await client.query(`ALTER TABLE ${relation} DROP CONSTRAINT ${name}`)
  await work()
  await deleteDangling(client, keys)
  if (replica) {
    await client.query('SET LOCAL session_replication_role = origin')
    return
  }
  for (const { relation, name, definition } of keys) {
    await client.query(`ALTER TABLE ${relation} ADD CONSTRAINT ${name} ${definition}`)
  }
}

async function deleteDangling(client: ClientBase, keys: readonly ForeignKey[]): Promise<void> {
  for (let deleted = 1; deleted > 0; ) {
    deleted = 0
    for (const { relation, parent, columns, parentColumns, equal } of keys) {
      if (!equal) continue
      const present = columns.map((column) => `c.${column} IS NOT NULL`)
      const same = columns.map((column, i) => `p.${parentColumns[i]} = c.${column}`)
      const { rowCount } = await client.query(
        `DELETE FROM ${relation} c WHERE ${present.join(' AND ')} AND NOT EXISTS (SELECT FROM ${parent} p WHERE ${same.join(' AND ')})`,
      )
      deleted += rowCount ?? 0
    }
  }
}

/** Foreign keys and rules are out of force in a replica, for the rest of the transaction. */
async function becomeReplica(client: ClientBase): Promise<boolean> {
  await client.query('SAVEPOINT replica')
  try {
    await client.query('SET LOCAL session_replication_role = replica')
    return true
  } catch {
    await client.query('ROLLBACK TO replica')
    return false
  }
}
