import type { Connection } from '../../src/postgres/server/server.ts'

/** A connection as a user writes it into `postgres`. */
export function urlOf({ host, port, user, password, database }: Connection): string {
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${encodeURIComponent(database)}`
}
