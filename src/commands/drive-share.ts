import { driveShare } from '../load/drive/share.ts'
import { shareCommand } from '../load/drive/share-process.ts'
import { lineToParent } from '../load/parent-process.ts'

/** The hidden command: drives a share of a load for the process that started it, over their channel, and ends with it. */
export async function run(_: readonly string[], signal: AbortSignal): Promise<number> {
  await driveShare(lineToParent(shareCommand), signal)
  return 0
}
