import { changesInGit } from '../../git/change.ts'
import type { ChangeEvent } from '../../git/event.ts'
import { renderTerminal } from '../../report/terminal.ts'
import type { Forge } from '../forge.ts'

export interface TerminalSettings {
  /** Of a workflow that calls the command line; null elsewhere. */
  event: ChangeEvent | null
  /** For fetching what a shallow clone lacks. */
  token: string | null
  /** Where the report goes: stdout. */
  print(text: string): void
  /** Columns. */
  width: number
  colour: boolean
}

/** A terminal: git alone tells what changed, and the report is printed. */
export function terminalForge({ event, token, print, width, colour }: TerminalSettings): Forge {
  return {
    ...changesInGit(event, token),
    restricted: null,
    links: {},
    async deliver(report) {
      print(renderTerminal(report, { width, colour }))
      return { comment: { outcome: 'none', url: null }, notices: [] }
    },
    async breakOff() {},
  }
}
