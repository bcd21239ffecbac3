import { lstatSync } from 'node:fs'
import { basename, isAbsolute } from 'node:path'
import { messageOf } from '../../errors.ts'
import { removeCluster } from './cluster.ts'
import { hasEnded } from './own-process.ts'
import { readRecords, type Started } from './records.ts'

/** What a sweep removed and what it could not, in sentences for the log. */
export interface Swept {
  removed: string[]
  failed: string[]
}

/**
 * Ends what killed runs of this user left on this machine: embedded servers with their folders, and containers. Whatever belongs to a
 * run that still lives is let alone. Databases on a given server wait for the next run with that server's URL. Throws nothing.
 */
export async function sweep(): Promise<Swept> {
  const swept: Swept = { removed: [], failed: [] }
  for (const { record, forget } of await readRecords().catch(() => [])) {
    const { started, owner } = record
    if (started.kind === 'databases' || !hasEnded(owner)) continue
    try {
      await remove(started)
      await forget()
      swept.removed.push(`removed ${started.id}, which a run that was killed had left`)
    } catch (error) {
      swept.failed.push(`${started.id}, which a run that was killed had left, cannot be removed: ${messageOf(error)}`)
    }
  }
  return swept
}

async function remove(started: Exclude<Started, { kind: 'databases' }>): Promise<void> {
  if (started.kind === 'container') return removeLeftContainers(started.id)
  const { folder, id } = started
  // The only folders that are ours to remove; a link would lead elsewhere.
  if (!isAbsolute(folder) || basename(folder) !== id || !/^preflight-pg-\w+$/.test(id))
    throw new Error(`${folder} is no folder of ours`)
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) throw new Error(`${folder} is no folder`)
  await removeCluster(folder)
}

async function removeLeftContainers(id: string): Promise<void> {
  const { findEngine } = await import('./engine.ts')
  const { removeContainers } = await import('./container-removal.ts')
  const engine = await findEngine()
  if (engine.client === null) throw new Error(engine.reason)
  await removeContainers(engine.client, id)
}
