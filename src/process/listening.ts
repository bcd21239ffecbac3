import { readdir, readFile, readlink } from 'node:fs/promises'
import { endianness } from 'node:os'
import { everyPid } from './proc.ts'
import { membersOf, type ProcessTree } from './tree.ts'

/** A TCP socket that waits for connections. */
export interface ListeningSocket {
  /** "127.0.0.1", "0.0.0.0", "::1", "::": an IPv6 address as RFC 5952 writes it. */
  host: string
  port: number
}

interface Entry extends ListeningSocket {
  inode: string
}

/** Who holds a socket that is none of the tree's. */
export interface Holder {
  pid: number
  /** The program's name, at most 15 characters (proc(5), comm). */
  program: string
}

export interface Listening {
  /** Held by a process of the tree. */
  own: ListeningSocket[]
  /** The others on the port that was asked for. `holder` null: it cannot be seen, another user's or another namespace's. */
  others: (ListeningSocket & { holder: Holder | null })[]
}

/** Linux's TCP_LISTEN. */
const listen = '0A'

/** What a tree listens on, and who else listens on `port`; null where the system does not tell (Linux alone does). */
export async function listening(tree: ProcessTree, port: number): Promise<Listening | null> {
  if (process.platform !== 'linux') return null
  const entries = [...(await entriesIn('/proc/self/net/tcp')), ...(await entriesIn('/proc/self/net/tcp6'))]
  const members = await membersOf(tree)
  const held = new Set((await Promise.all(members.map(socketsOf))).flat())
  const own = entries.filter(({ inode }) => held.has(inode))
  const strange = entries.filter((entry) => entry.port === port && !held.has(entry.inode))
  const holders = strange.length === 0 ? new Map<string, Holder>() : await holdersOf(strange)
  return {
    own: own.map(({ host, port }) => ({ host, port })),
    others: strange.map(({ host, port, inode }) => ({ host, port, holder: holders.get(inode) ?? null })),
  }
}

/** Lines of /proc/net/tcp: "sl local_address rem_address st … inode" (proc_net_tcp in the kernel's documentation). */
async function entriesIn(file: string): Promise<Entry[]> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').slice(1)
  return lines.flatMap((line) => {
    const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/)
    const [address = '', port = ''] = local.split(':')
    return state === listen ? [{ host: hostOf(address), port: Number.parseInt(port, 16), inode }] : []
  })
}

/** The kernel prints an address as numbers of 32 bits, in the machine's own order of bytes. Exported for its test. */
export function hostOf(hex: string, order: 'LE' | 'BE' = endianness()): string {
  const bytes = Buffer.from(hex, 'hex')
  if (order === 'LE') bytes.swap32()
  if (bytes.length === 4) return [...bytes].join('.')
  // An IPv4 address in an IPv6 socket (RFC 4291, 2.5.5.2), as Java's are.
  if (bytes.subarray(0, 12).toString('hex') === '00000000000000000000ffff') return [...bytes.subarray(12)].join('.')
  const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16))
  // The URL standard's serialiser shortens it as RFC 5952 asks.
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1)
}

async function socketsOf(pid: number): Promise<string[]> {
  const folder = `/proc/${pid}/fd`
  const names = await readdir(folder).catch(() => [])
  const targets = await Promise.all(names.map((name) => readlink(`${folder}/${name}`).catch(() => '')))
  return targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? [])
}

async function holdersOf(entries: readonly Entry[]): Promise<Map<string, Holder>> {
  const wanted = new Set(entries.map(({ inode }) => inode))
  const found = new Map<string, Holder>()
  for (const pid of await everyPid()) {
    for (const inode of await socketsOf(pid)) {
      if (wanted.has(inode))
        found.set(inode, { pid, program: (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim() })
    }
  }
  return found
}
