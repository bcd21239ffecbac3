import { stripVTControlCharacters } from 'node:util'
import type { Progress } from '../progress.ts'
import { redact } from '../redact.ts'
import { visibleLine } from '../report/visible.ts'

/** Where progress goes: stderr, or what a test puts in its place. */
export interface ProgressStream {
  write(text: string): unknown
  isTTY?: boolean
  columns?: number
}

export interface TerminalProgress extends Progress {
  /** Takes the live line away, so that results start on a line of their own. */
  end(): void
}

/**
 * Progress for a person. On a terminal one live line, overwritten, and above it what is worth keeping; elsewhere plain lines: phases, notes
 * and foreign output, but no updates. `colour`: whether foreign output is dimmed.
 */
export function terminalProgress(stream: ProgressStream, colour: boolean): TerminalProgress {
  return stream.isTTY === true ? live(stream, colour) : plain(stream)
}

function plain(stream: ProgressStream): TerminalProgress {
  const line = (text: string) => stream.write(`${text}\n`)
  return {
    phase: (title) => line(shown(title)),
    update: () => {},
    note: (text) => line(`  ${shown(text)}`),
    foreign: (text) => eachLine(text, (each) => line(`  | ${each}`)),
    end: () => {},
  }
}

const clearLine = '\r\u001b[2K'

function live(stream: ProgressStream, colour: boolean): TerminalProgress {
  let title = ''
  let detail = ''
  const draw = () => {
    const text = detail === '' ? title : `${title}: ${detail}`
    stream.write(`${clearLine}${text === '' ? '' : fitted(`… ${text}`, stream.columns ?? 80)}`)
  }
  const keep = (text: string) => {
    stream.write(`${clearLine}${text}\n`)
    draw()
  }
  return {
    phase(next) {
      title = shown(next)
      detail = ''
      draw()
    },
    update(text) {
      detail = shown(text)
      draw()
    },
    note: (text) => keep(`  ${shown(text)}`),
    foreign: (text) => eachLine(text, (each) => keep(colour ? `\u001b[2m  | ${each}\u001b[22m` : `  | ${each}`)),
    end() {
      title = ''
      detail = ''
      stream.write(clearLine)
    },
  }
}

/** On one line of the terminal: a wrapped live line could not be taken away again. */
function fitted(text: string, columns: number): string {
  const characters = [...text]
  return characters.length < columns ? text : `${characters.slice(0, Math.max(1, columns - 2)).join('')}…`
}

function eachLine(text: string, write: (line: string) => void): void {
  for (const line of text.replace(/\r?\n$/, '').split(/\r?\n/)) write(shown(line))
}

/** Nothing that a program or a file name says reaches the terminal as a command. */
function shown(text: string): string {
  return visibleLine(stripVTControlCharacters(redact(text)))
}
