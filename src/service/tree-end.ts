import { setTimeout as sleep } from 'node:timers/promises'
import type { Exit, StartedCommand } from '../process/start.ts'
import { membersOf } from '../process/tree.ts'

/** How a service's tree ended. Both null: its shell had gone before, and nobody can tell how the rest ended. */
export interface TreeEnd {
  exitCode: number | null
  signal: string | null
}

export interface EndWatch {
  /** Set once nothing of the tree is left, or its shell failed. */
  readonly ended: TreeEnd | null
  /** Resolves then. */
  readonly end: Promise<TreeEnd>
}

const pollMs = 250

/**
 * Watches for the end of a started service. A shell that ends well while something of its tree lives has put it into the
 * background, and then that is the service; one that fails (a wrapper whose server crashed) takes the service with it.
 */
export function watchEnd(started: StartedCommand): EndWatch {
  let ended: TreeEnd | null = null
  const end = endOf(started).then((how) => {
    ended = how
    return how
  })
  return {
    get ended() {
      return ended
    },
    end,
  }
}

async function endOf({ exit, tree }: StartedCommand): Promise<TreeEnd> {
  const shell: Exit = await exit
  if (shell.exitCode !== 0 || (await membersOf(tree)).length === 0) return shell
  do await sleep(pollMs, undefined, { ref: false })
  while ((await membersOf(tree)).length > 0)
  return { exitCode: null, signal: null }
}
