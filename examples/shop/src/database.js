import pg from 'pg'

// Our ids and counts stay far below 2^53: read bigint as a number.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** A pool of connections; `connectionString` is DATABASE_URL's. */
export function connect(connectionString) {
  if (!connectionString) throw new Error('DATABASE_URL is not set')
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 5000, application_name: 'shop' })
  pool.on('error', (error) => console.error('an idle connection was lost:', error.message))
  return pool
}

/** Runs `work` in a transaction on one connection. */
export async function inTransaction(pool, work) {
  const client = await pool.connect()
  let broken
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((lost) => {
      broken = lost
    })
    throw error
  } finally {
    client.release(broken)
  }
}
