import { messageOf, UserError } from '../../errors.ts'
import { measurementToJson } from '../measurement-json.ts'
import type { ParentLine } from '../parent-process.ts'
import { driveOneSided } from './one-sided.ts'
import { order, type Report, type Share, targetFromJson } from './share-protocol.ts'

/** How often the requests so far are told, in ms. */
const tellEveryMs = 200

/** Drives the share that the line gives, when it says so, and tells what came of it. Throws only where the line itself fails. */
export async function driveShare(line: ParentLine, signal: AbortSignal): Promise<void> {
  const tell = (report: Report) => line.send(report)
  try {
    const share = order.parse(await line.next())
    if (share.kind !== 'share') throw new Error('told to begin with nothing')
    await tell({ kind: 'ready' })
    order.parse(await line.next())
    await tell(await driven(share, tell, signal))
  } catch (error) {
    const users = error instanceof UserError
    await tell({ kind: 'failed', message: messageOf(error), users, remedy: users ? error.remedy : null })
  }
}

async function driven(
  { kind: _, targets, ...share }: Share,
  tell: (report: Report) => Promise<void>,
  signal: AbortSignal,
): Promise<Report> {
  let requests = 0
  const telling = setInterval(() => void tell({ kind: 'progress', requests }).catch(() => {}), tellEveryMs)
  try {
    const { measured, ...rest } = await driveOneSided({
      ...share,
      targets: targets.map(targetFromJson),
      signal,
      onResult: () => {
        requests++
      },
    })
    const json = [...measured].map(([target, measurement]) => ({ target, measurement: measurementToJson(measurement) }))
    return { kind: 'done', ...rest, measured: json }
  } finally {
    clearInterval(telling)
  }
}
