import { lstatSync, mkdirSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { ownIdentity, type ProcessIdentity } from './own-process.ts'

/** Something that was started and must not stay: ids alone, never a secret. */
export type Started =
  /** A folder of ours with a server's data under it. */
  | { kind: 'embedded'; id: string; folder: string }
  /** Containers that carry the label `containerLabel` with this id. */
  | { kind: 'container'; id: string }
  /** Databases that were created on a server which is not ours. */
  | { kind: 'databases'; id: string; server: string; names: string[] }

export interface StartedRecord {
  owner: ProcessIdentity
  started: Started
}

/**
 * Writes down that something of this run is about to start, so that a later run can end it if this one is killed.
 * Returns a function that forgets it, to be called when it is gone.
 */
export async function recordStarted(started: Started): Promise<() => Promise<void>> {
  const folder = recordFolder()
  if (folder === null) return async () => {}
  const file = join(folder, `${started.id}.json`)
  const record: StartedRecord = { owner: ownIdentity(), started }
  await writeFile(file, JSON.stringify(record), { mode: 0o600 })
  return () => rm(file, { force: true })
}

/** Every record that stands, and how to forget it. */
export async function readRecords(): Promise<{ record: StartedRecord; forget: () => Promise<void> }[]> {
  const folder = recordFolder()
  if (folder === null) return []
  const records = []
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const record = await readFile(file, 'utf8').then(parseRecord, () => null)
    if (record !== null) records.push({ record, forget: () => rm(file, { force: true }) })
  }
  return records
}

function parseRecord(text: string): StartedRecord | null {
  try {
    const record = JSON.parse(text) as StartedRecord
    return typeof record.owner.pid === 'number' && typeof record.started.id === 'string' ? record : null
  } catch {
    // Half written: its run was killed while writing, before it started anything; or it is being written now.
    return null
  }
}

/** null where the folder is not ours alone: what stands in it would be followed, so nobody else may have written it. */
function recordFolder(): string | null {
  // Windows has no such number; a number needs no entry in /etc/passwd, a name does.
  const base = join(tmpdir(), `preflight-${process.getuid?.() ?? userInfo().username}`)
  const folder = join(base, 'servers')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return [base, folder].every((path) => isOursAlone(path)) ? folder : null
  } catch {
    return null
  }
}

function isOursAlone(path: string): boolean {
  const stat = lstatSync(path)
  if (!stat.isDirectory()) return false
  return process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0)
}
