/** `db.ts`: the pool, how values arrive, and transactions. */
export const dbModule = `
import { type ClientBase, Pool } from 'pg';

const connectionString = process.env.DATABASE_URL;
if (!connectionString) throw new Error('DATABASE_URL is not set: postgres://user:password@host:5432/database');

/** What a query runs on: the pool, or the one client of a transaction. */
export type Queryable = Pick<ClientBase, 'query'>;

/** PostgreSQL writes \`2026-01-31 12:00:00.123456+00\`; RFC 3339 has a T, and minutes in every offset. */
const rfc3339 = (text: string): string => text.replace(' ', 'T').replace(/([+-]\\d\\d)$/, '$1:00').replace(/\\+00:00$/, 'Z');

/**
 * By the OID of a type, which never changes. What is not listed stays as PostgreSQL writes it: bigint and numeric too, as a
 * double would round them.
 */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  16: (text) => text === 't', // boolean
  17: (text) => Buffer.from(text.slice(2), 'hex').toString('base64'), // bytea
  21: Number, // smallint
  23: Number, // integer
  26: Number, // oid
  114: JSON.parse, // json
  700: Number, // real
  701: Number, // double precision
  1114: (text) => text.replace(' ', 'T'), // timestamp
  1184: rfc3339, // timestamptz
  3802: JSON.parse, // jsonb
};

const asText = (text: string): string => text;

export const pool = new Pool({
  connectionString,
  max: Number(process.env.DATABASE_POOL_SIZE ?? 10),
  connectionTimeoutMillis: 5_000,
  statement_timeout: Number(process.env.DATABASE_STATEMENT_TIMEOUT_MS ?? 10_000),
  // Idle connections do not keep the process alive after the server has closed.
  allowExitOnIdle: true,
  types: { getTypeParser: (oid: number) => parsers[oid] ?? asText },
  // How values are written is part of this API, whatever the database is set to.
  options: '-c TimeZone=UTC -c DateStyle=ISO -c IntervalStyle=iso_8601 -c bytea_output=hex',
});

/** A connection that breaks while nobody uses it is replaced. */
pool.on('error', (error) => console.error('An idle database connection was lost:', error.message));

/** Runs \`work\` in a transaction, which is undone where it throws. */
export const transaction = async <T>(
  work: (db: Queryable) => Promise<T>,
  mode: 'READ WRITE' | 'ISOLATION LEVEL REPEATABLE READ, READ ONLY' = 'READ WRITE',
): Promise<T> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(\`BEGIN \${mode}\`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
};
`
