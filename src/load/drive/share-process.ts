import { UserError } from '../../errors.ts'
import { type OwnProcess, startOwnProcess } from '../own-process.ts'
import { type Done, type Order, type Report, report, type Share } from './share-protocol.ts'

/** The hidden command of this program. */
export const shareCommand = 'drive-share'

/** A process that drives a share of a load. */
export class ShareProcess {
  readonly #process: OwnProcess

  constructor(program: string | undefined) {
    this.#process = startOwnProcess({
      name: 'a process that drove the load',
      args: [shareCommand],
      ...(program === undefined ? {} : { program }),
    })
  }

  /** Resolves once it is ready to drive its share. Rejects where it fails or dies. */
  async prepare(share: Share): Promise<void> {
    await this.#until('ready', share, () => {})
  }

  /** Lets it drive; `onProgress` hears of the requests so far. Rejects where it fails or dies. */
  async drive(onProgress: (requests: number) => void): Promise<Done> {
    return this.#until('done', { kind: 'begin' }, onProgress)
  }

  /** Ends it at once; resolves when it is gone. */
  end(): Promise<void> {
    return this.#process.stop()
  }

  #until<Kind extends Report['kind']>(
    kind: Kind,
    order: Order,
    onProgress: (requests: number) => void,
  ): Promise<Extract<Report, { kind: Kind }>> {
    this.#process.send(order)
    return this.#process.hear((message) => {
      const heard = report.safeParse(message)
      if (!heard.success) throw new Error(`a process that drives said what it may not: ${heard.error.message}`)
      const said = heard.data
      if (said.kind === 'failed') throw failureIn(said)
      if (said.kind === 'progress') onProgress(said.requests)
      return isOf(said, kind) ? said : undefined
    })
  }
}

function isOf<Kind extends Report['kind']>(said: Report, kind: Kind): said is Extract<Report, { kind: Kind }> {
  return said.kind === kind
}

function failureIn({ message, users, remedy }: Extract<Report, { kind: 'failed' }>): Error {
  return users ? new UserError(message, remedy === null ? {} : { remedy }) : new Error(message)
}
