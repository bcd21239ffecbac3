/** Programs that are clients of a database, run beside us (never synchronously: the proxy that they speak to is in this process). */
import { spawn, spawnSync } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { Connection } from '../../../src/postgres/server/server.ts'

export interface Ended {
  stdout: string
  stderr: string
  status: number | null
}

export async function program(
  command: string,
  args: string[],
  options: { env?: Record<string, string>; cwd?: string; input?: string } = {},
): Promise<Ended> {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(command, args, { cwd: options.cwd, env: { PATH, HOME, ...options.env }, timeout: 60_000 })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { stdout, stderr, status }
}

/** Whether it can be started at all. */
export function isThere(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 }).status === 0
}

/** Where libpq's programs connect to. */
export function libpq({ host, port, user, password, database }: Connection): Record<string, string> {
  return { PGHOST: host, PGPORT: String(port), PGUSER: user, PGPASSWORD: password, PGDATABASE: database }
}
