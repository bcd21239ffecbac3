import { messageOf, UserError } from '../../errors.ts'
import { measurementToJson } from '../measurement-json.ts'
import { driveOneSided } from './one-sided.ts'
import { order, type Report, type Share, targetFromJson } from './share-protocol.ts'

/** The line to the process that shares out a load. */
export interface Line {
  /** Resolves when it is handed over. */
  send(report: Report): Promise<void>
  /** The next message; rejects where the line is cut. */
  next(): Promise<unknown>
}

/** How often the requests so far are told, in ms. */
const tellEveryMs = 200

/** Drives the share that the line gives, when it says so, and tells what came of it. Throws only where the line itself fails. */
export async function driveShare(line: Line, signal: AbortSignal): Promise<void> {
  try {
    const share = order.parse(await line.next())
    if (share.kind !== 'share') throw new Error('told to begin with nothing')
    await line.send({ kind: 'ready' })
    order.parse(await line.next())
    await line.send(await driven(share, line, signal))
  } catch (error) {
    const users = error instanceof UserError
    await line.send({ kind: 'failed', message: messageOf(error), users, remedy: users ? error.remedy : null })
  }
}

async function driven({ kind: _, targets, ...share }: Share, line: Line, signal: AbortSignal): Promise<Report> {
  let requests = 0
  const telling = setInterval(() => void line.send({ kind: 'progress', requests }).catch(() => {}), tellEveryMs)
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
