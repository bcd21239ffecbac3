import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Connection } from '../postgres/server/server.ts'
import type { Batch, Message } from './transactions.ts'

/** What PostgreSQL said of a message that it refused. */
export interface Refusal {
  code: string
  message: string
  detail: string | null
  /** 1-based character in the message's text; null: the server named none. */
  position: number | null
}

export interface Failure {
  /** null: COMMIT itself failed. */
  message: Message | null
  refusal: Refusal
  /** Batches that were committed before. */
  committed: number
}

export interface Applying {
  /** Called before each message, for progress. */
  onMessage?: (message: Message) => void
  /** Called after each migration, or each transaction that holds several. */
  onCommitted?: () => Promise<void>
  /** Ends the connections, and so what the server is doing for them. */
  signal: AbortSignal
}

/**
 * Sends the batches as the tool would and stops at the first refusal, which rolls its transaction back. Each migration has
 * a connection of its own where nothing spans several, so that one's SET is not the next one's.
 *
 * @throws the signal's reason after an abort; an Error where the connection is lost.
 */
export async function apply(
  connection: Connection,
  batches: Batch[],
  { onMessage, onCommitted, signal }: Applying,
): Promise<Failure | null> {
  let client: pg.Client | null = null
  let current: unknown = null
  try {
    for (const [committed, batch] of batches.entries()) {
      signal.throwIfAborted()
      const migration = batch.messages[0]?.migration
      if (client === null || migration !== current) {
        await client?.end()
        client = await connect(connection, signal)
      }
      current = batch.messages.at(-1)?.migration
      const failure = await send(client, batch, onMessage)
      if (failure) return { ...failure, committed }
      const next = batches[committed + 1]?.messages[0]?.migration
      if (next !== current) await onCommitted?.()
    }
    return null
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    await client?.end().catch(() => {})
  }
}

async function connect(connection: Connection, signal: AbortSignal): Promise<pg.Client> {
  const client = new pg.Client({
    ...connection,
    ssl: connection.ssl ? { ...connection.ssl } : false,
    application_name: 'preflight',
  })
  client.on('error', () => {})
  await client.connect()
  // An abort ends the socket: pg has no other way to give up a query that hangs.
  const abort = () => (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
  signal.addEventListener('abort', abort, { once: true })
  client.on('end', () => signal.removeEventListener('abort', abort))
  return client
}

async function send(
  client: pg.Client,
  batch: Batch,
  onMessage: Applying['onMessage'],
): Promise<Omit<Failure, 'committed'> | null> {
  let sending: Message | null = null
  try {
    if (batch.transaction) await client.query('BEGIN')
    for (const message of batch.messages) {
      sending = message
      onMessage?.(message)
      if (message.copyData === null) await client.query(message.sql)
      else await pipeline(Readable.from([message.copyData]), client.query(copyFrom(message.sql)))
    }
    sending = null
    if (batch.transaction) await client.query('COMMIT')
    return null
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    if (batch.transaction) await client.query('ROLLBACK').catch(() => {})
    return { message: sending, refusal: refusalOf(error) }
  }
}

export function refusalOf(error: pg.DatabaseError): Refusal {
  return {
    code: error.code ?? '',
    message: error.message,
    detail: error.detail ?? null,
    position: error.position === undefined ? null : Number(error.position),
  }
}
