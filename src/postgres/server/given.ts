import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { messageOf, UserError } from '../../errors.ts'
import { untilEnd } from '../../lifetime.ts'
import type { Progress } from '../../progress.ts'
import { secretPassword, secretUrl } from '../../redact.ts'
import { codeOf, withClient } from './client.ts'
import { type GivenUrl, isPostgresUrl, readUrl } from './connection-url.ts'
import { createDatabase, dropDatabase } from './databases.ts'
import { checkFit } from './fitness.ts'
import { dropLeftoverDatabases } from './leftover-databases.ts'
import { supportedMajor } from './majors.ts'
import { readVersion, type ServerVersion } from './ready.ts'
import { recordStarted } from './records.ts'
import type { Connection, ServerRequest, ThrowawayServer } from './server.ts'

const startingUpMs = 30_000
const cannotConnectNow = '57P03'
const invalidAuthorization = '28000'
const duplicateDatabase = '42P04'

/**
 * Takes a given server for a throwaway: databases are created beside the given one and dropped at the end; the given one is only read.
 * Throws UserError where it cannot be reached, is not fit for it, or its database holds user tables and `allowNonEmpty` is not set.
 */
export async function useGiven(request: ServerRequest, progress: Progress): Promise<ThrowawayServer> {
  secretUrl(request.postgres)
  const given = readUrl(request.postgres)
  const { user, password, database } = given.connection
  // It may come from PGPASSWORD.
  secretPassword(password, [user, database])
  progress.update(`connecting to ${given.place}`)
  const { connection, version } = await connect(given)
  const major = supportedMajor(version.major)
  if (request.version !== null && request.version !== major) {
    throw new UserError(`${given.place} is PostgreSQL ${version.version}, but postgres-version says ${request.version}`, {
      remedy: 'leave postgres-version out: a given server is taken as it is',
    })
  }
  const notes = await checkFit(connection, given.place, request.allowNonEmpty)
  await dropLeftoverDatabases(connection, given.place)
  return throwaway(connection, given.place, version, notes)
}

/**
 * Runs `work` with a connection to the database of a URL, which is what a user wants to be read, and closes it. Throws UserError, without the
 * password, where it cannot be reached. `work` is told the database's name.
 */
export async function withGivenDatabase<T>(url: string, work: (client: Client, database: string) => Promise<T>): Promise<T> {
  secretUrl(url)
  if (!isPostgresUrl(url)) {
    throw new UserError('the database is not named by a postgres:// URL', {
      remedy: 'write it as postgres://USER:PASSWORD@HOST:PORT/DATABASE',
    })
  }
  const given = readUrl(url)
  const { user, password, database } = given.connection
  secretPassword(password, [user, database])
  const { connection } = await connect(given)
  return withClient(connection, (client) => work(client, database))
}

async function throwaway(
  connection: Connection,
  place: string,
  version: ServerVersion,
  notes: string[],
): Promise<ThrowawayServer> {
  const id = `databases-${randomUUID()}`
  const names: string[] = []
  let forget = async () => {}
  const stop = untilEnd(async () => {
    for (const name of [...names]) await dropDatabase(connection, name)
    await forget()
  })
  const dropOurs = async (name: string) => {
    if (!names.includes(name)) throw new Error(`the database ${name} at ${place} is none that this run created`)
    await dropDatabase(connection, name)
    names.splice(names.indexOf(name), 1)
  }
  return {
    provider: 'url',
    ...version,
    notes,
    connection: (database) => ({ ...connection, database, ssl: connection.ssl ? { ...connection.ssl } : false }),
    createDatabase: async (name, template) => {
      forget = await recordStarted({ kind: 'databases', id, server: place, names: [...names, name] })
      try {
        await createDatabase(connection, name, template)
        names.push(name)
      } catch (error) {
        throw codeOf(error) === duplicateDatabase ? alreadyThere(name, place) : error
      }
    },
    dropDatabase: dropOurs,
    dump: null,
    log: async () => '',
    stop,
  }
}

function alreadyThere(name: string, place: string): UserError {
  return new UserError(`there is a database ${name} at ${place} already`, { remedy: `drop it: DROP DATABASE "${name}"` })
}

/** The first way to connect that works. A server that is still starting is waited for. */
async function connect(given: GivenUrl): Promise<{ connection: Connection; version: ServerVersion }> {
  const deadline = Date.now() + startingUpMs
  let way = 0
  for (;;) {
    const connection = { ...given.connection, ssl: given.tls[way] ?? false }
    try {
      return { connection, version: await readVersion(connection) }
    } catch (error) {
      if (codeOf(error) === cannotConnectNow && Date.now() < deadline) await pause(500)
      else if (isAboutTls(error) && way + 1 < given.tls.length) way += 1
      else throw unreachable(given, error)
    }
  }
}

function isAboutTls(error: unknown): boolean {
  return messageOf(error).includes('does not support SSL') || codeOf(error) === invalidAuthorization
}

const networkReasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host has no address',
  EAI_AGAIN: 'the host has no address',
  ETIMEDOUT: 'it did not answer in time',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no way to the host',
  ECONNRESET: 'it closed the connection',
  ENOENT: 'there is no such socket',
}

/** Built from parts that we know: an error of a library is no cause of it, lest what it carries be printed. */
function unreachable(given: GivenUrl, error: unknown): UserError {
  const { user, database } = given.connection
  const network = networkReasons[codeOf(error)]
  if (network !== undefined) {
    return new UserError(`PostgreSQL at ${given.place} cannot be reached: ${network}`, {
      remedy: 'check host and port of the postgres URL, and that the server has started',
    })
  }
  return new UserError(`PostgreSQL at ${given.place} refuses user "${user}" for database "${database}": ${messageOf(error)}`, {
    remedy: 'check user, password, database and sslmode of the postgres URL',
  })
}
