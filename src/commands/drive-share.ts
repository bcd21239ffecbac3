import { UserError } from '../errors.ts'
import { driveShare, type Line } from '../load/drive/share.ts'

/** The hidden command: drives a share of a load for the process that started it, over their channel, and ends with it. */
export async function run(_: readonly string[], signal: AbortSignal): Promise<number> {
  if (process.send === undefined) {
    throw new UserError('drive-share is a part of preflight load, which starts it by itself', { remedy: 'Run preflight load.' })
  }
  // Whoever asked is gone, killed perhaps: there is nobody to drive for. Open sockets end with the process.
  process.on('disconnect', () => process.exit())
  await driveShare(lineToParent(), signal)
  return 0
}

function lineToParent(): Line {
  const heard: unknown[] = []
  let waiting: ((message: unknown) => void) | null = null
  process.on('message', (message) => {
    if (waiting === null) heard.push(message)
    else waiting(message)
    waiting = null
  })
  return {
    send: (report) =>
      new Promise((resolve, reject) => {
        process.send?.(report, undefined, {}, (error) => (error === null ? resolve() : reject(error)))
      }),
    next: () =>
      new Promise((resolve) => {
        if (heard.length > 0) resolve(heard.shift())
        else waiting = resolve
      }),
  }
}
