import { randomUUID } from 'node:crypto'
import type { Progress } from '../progress.ts'
import { redact } from '../redact.ts'
import { visibleLine } from '../report/visible.ts'
import { command } from './runner.ts'

export interface RunnerProgress extends Progress {
  /** Closes the open group. */
  end(): void
  /** Text of several lines, as it is: the report. */
  text(text: string): void
}

/** Progress in a workflow's log: a group per phase. What others may have written stands where the runner takes no commands. */
export function runnerProgress(write: (text: string) => unknown = (text) => process.stdout.write(text)): RunnerProgress {
  let open = false
  const end = () => {
    if (open) command('endgroup')
    open = false
  }
  const inert = (text: string) => write(inertly(redact(text)))
  return {
    phase(title) {
      end()
      command('group', visibleLine(redact(title)))
      open = true
    },
    update: (text) => inert(text),
    note: (text) => inert(text),
    foreign: (text) => inert(text),
    text: (text) => inert(text),
    end,
  }
}

/** `text` between `::stop-commands::` and its end, with a token that nobody can know beforehand. */
export function inertly(text: string): string {
  const token = randomUUID()
  return `::stop-commands::${token}\n${text.replace(/\n?$/, '\n')}::${token}::\n`
}
