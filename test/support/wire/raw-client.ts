/** A client that speaks the PostgreSQL protocol message by message, and keeps what it is sent. */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import net from 'node:net'
import type { Duplex } from 'node:stream'
import tls from 'node:tls'
import type { Connection } from '../../../src/postgres/server/server.ts'
import { type Message, MessageReader, query } from '../../../src/postgres/wire/messages.ts'

export const cstring = (text: string): Buffer => Buffer.from(`${text}\0`)

export function message(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(5)
  head.write(type, 0, 'latin1')
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** Before the session, packets have no type. */
export function packet(...parts: Buffer[]): Buffer {
  return message(' ', ...parts).subarray(1)
}

export const int16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeInt16BE(value)
  return bytes
}
export const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

export interface RawOptions {
  /** Further parameters of the StartupMessage. */
  parameters?: Record<string, string>
  /** 3.0 is 196608. */
  protocol?: number
  /** Sent together with the last message of the authentication. */
  eager?: Buffer[]
  /** 'ask': SSLRequest first; 'direct': TLS from the first byte. */
  tls?: 'ask' | 'direct'
}

export class RawClient {
  /** Everything the server said since the session began, encryption and its negotiation apart. */
  readonly messages: Message[] = []
  pid = 0
  secret: Buffer = Buffer.alloc(0)
  closed = false
  readonly #stream: Duplex
  readonly #reader = new MessageReader()
  #wake: (() => void)[] = []

  private constructor(stream: Duplex) {
    this.#stream = stream
    stream.on('data', (chunk: Buffer) => {
      for (const received of this.#reader.read(chunk)) {
        this.messages.push(received)
        if (received.type === 'K') {
          this.pid = received.raw.readInt32BE(5)
          this.secret = received.raw.subarray(9)
        }
      }
      this.#wakeAll()
    })
    stream.on('error', () => stream.destroy())
    stream.on('close', () => {
      this.closed = true
      this.#wakeAll()
    })
  }

  /** A connection on which nothing has been said. */
  static async dial(server: Connection, encrypt?: RawOptions['tls']): Promise<RawClient> {
    const plain = await dial(server)
    return new RawClient(encrypt ? await secured(plain, encrypt) : plain)
  }

  /** Connects and authenticates; resolves with the first ReadyForQuery, or when the server hangs up. */
  static async connect(server: Connection, options: RawOptions = {}): Promise<RawClient> {
    const client = await RawClient.dial(server, options.tls)
    const parameters = { user: server.user, database: server.database, ...options.parameters }
    const words = Object.entries(parameters).flatMap(([name, value]) => [cstring(name), cstring(value)])
    client.send(packet(int32(options.protocol ?? 196608), ...words, Buffer.alloc(1)))
    await client.#authenticate(server.password, options.eager ?? [])
    return client
  }

  send(...parts: Buffer[]): void {
    this.#stream.write(Buffer.concat(parts))
  }

  /** Resolves when a message of this type is there, counted from `from`; false: the server hung up before. */
  async until(type: string, from = this.messages.length): Promise<boolean> {
    for (;;) {
      if (this.messages.slice(from).some((received) => received.type === type)) return true
      if (this.closed) return false
      await this.#arrival()
    }
  }

  /** Sends, and waits for `ready` times ReadyForQuery; returns what came. */
  async ask(request: string | Buffer[], ready = 1): Promise<Message[]> {
    const from = this.messages.length
    this.send(...(typeof request === 'string' ? [query(request)] : request))
    const count = () => this.messages.slice(from).filter((received) => received.type === 'Z').length
    while (count() < ready && !this.closed) await this.#arrival()
    return this.messages.slice(from)
  }

  /** Stops or goes on reading from the socket. */
  pause(): void {
    this.#stream.pause()
  }

  resume(): void {
    this.#stream.resume()
  }

  /** Says good-bye, and waits until the server has hung up. */
  async end(): Promise<void> {
    if (!this.closed) this.send(message('X'))
    while (!this.closed) await this.#arrival()
  }

  /** Hangs up without a word. */
  drop(): void {
    this.#stream.destroy()
  }

  async #authenticate(password: string, eager: Buffer[]): Promise<void> {
    let seen = 0
    const nonce = randomBytes(18).toString('base64')
    let signed = ''
    for (;;) {
      const received = this.messages[seen]
      if (!received) {
        if (this.closed) return
        await this.#arrival()
        continue
      }
      seen++
      if (received.type === 'Z' || received.type === 'E') return
      if (received.type !== 'R') continue
      const code = received.raw.readInt32BE(5)
      const text = received.raw.toString('utf8', 9)
      if (code === 10) {
        signed = `n=,r=${nonce}`
        const first = Buffer.from(`n,,${signed}`)
        this.send(message('p', cstring('SCRAM-SHA-256'), int32(first.length), first))
      } else if (code === 11) {
        this.send(message('p', Buffer.from(proof(password, signed, text))), ...eager)
      }
    }
  }

  async #arrival(): Promise<void> {
    await new Promise<void>((resolve) => this.#wake.push(resolve))
  }

  #wakeAll(): void {
    for (const wake of this.#wake.splice(0)) wake()
  }
}

/** The client's last message of SCRAM-SHA-256 (RFC 5802). */
function proof(password: string, clientFirst: string, serverFirst: string): string {
  const field = (name: string) => new RegExp(`(?:^|,)${name}=([^,]*)`).exec(serverFirst)?.[1] ?? ''
  const salted = pbkdf2Sync(password, Buffer.from(field('s'), 'base64'), Number(field('i')), 32, 'sha256')
  const hmac = (key: Buffer, data: string) => createHmac('sha256', key).update(data).digest()
  const clientKey = hmac(salted, 'Client Key')
  const last = `c=biws,r=${field('r')}`
  const signature = hmac(createHash('sha256').update(clientKey).digest(), `${clientFirst},${serverFirst},${last}`)
  return `${last},p=${Buffer.from(clientKey.map((byte, index) => byte ^ (signature[index] ?? 0))).toString('base64')}`
}

async function dial({ host, port }: Connection): Promise<net.Socket> {
  const socket = net.connect({ host, port, noDelay: true })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve).once('error', reject)
  })
  return socket
}

async function secured(socket: net.Socket, how: 'ask' | 'direct'): Promise<Duplex> {
  if (how === 'ask') {
    socket.write(packet(int32(80877103)))
    const answer = await new Promise<Buffer>((resolve) => socket.once('data', resolve))
    if (answer.toString() !== 'S') throw new Error(`the server answered ${answer.toString()} to SSLRequest`)
  }
  const encrypted = tls.connect({ socket, rejectUnauthorized: false, ALPNProtocols: ['postgresql'] })
  await new Promise<void>((resolve, reject) => {
    encrypted.once('secureConnect', resolve).once('error', reject)
  })
  return encrypted
}
