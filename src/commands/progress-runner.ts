import { randomUUID } from 'node:crypto'
import type { Progress } from '../progress.ts'
import { redact } from '../redact.ts'
import { visibleLine } from '../report/visible.ts'
import { commandLine } from './runner.ts'

export interface RunnerProgress extends Progress {
  /** Closes the open group, and lets the runner take commands again. */
  end(): void
  /** Text of several lines, as it is: the report. */
  text(text: string): void
}

/**
 * Progress in a workflow's log: a group per phase. From the first phase until `end` the runner takes no commands but those of ours:
 * not only from what is printed here, but also from a program that found the way to our stdout (`/proc/<pid>/fd/1`). So a group ends, the
 * next begins and commands are stopped again in one write, which a pipe does not part.
 */
export function runnerProgress(write: (text: string) => unknown = (text) => process.stdout.write(text)): RunnerProgress {
  let [open, token] = [false, '']
  const resumed = () => (token === '' ? '' : `::${token}::\n`)
  const closed = () => (open ? commandLine('endgroup') : '')
  const inert = (text: string) => write(token === '' ? inertly(redact(text)) : ended(redact(text)))
  return {
    phase(title) {
      const before = `${resumed()}${closed()}`
      token = randomUUID()
      open = true
      write(`${before}${commandLine('group', visibleLine(redact(title)))}::stop-commands::${token}\n`)
    },
    update: (text) => inert(text),
    note: (text) => inert(text),
    foreign: (text) => inert(text),
    text: (text) => inert(text),
    end() {
      const last = `${resumed()}${closed()}`
      token = ''
      open = false
      if (last !== '') write(last)
    },
  }
}

/** `text` between `::stop-commands::` and its end, with a token that nobody can know beforehand. */
export function inertly(text: string): string {
  const token = randomUUID()
  return `::stop-commands::${token}\n${ended(text)}::${token}::\n`
}

function ended(text: string): string {
  return text.replace(/\n?$/, '\n')
}
