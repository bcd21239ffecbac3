import { expect, test } from 'vitest'
import { secret } from '../redact.ts'
import { inertly, runnerProgress } from './progress-runner.ts'
import { type ProgressStream, terminalProgress } from './progress-terminal.ts'

function recorder(more: Partial<ProgressStream> = {}): { stream: ProgressStream; text(): string } {
  const written: string[] = []
  return { stream: { write: (text) => written.push(text), ...more }, text: () => written.join('') }
}

/** What a terminal shows after all of it was written: a carriage return and an erased line begin again. */
function screen(text: string): string[] {
  return text.split('\n').map((line) => line.split('\r\u001b[2K').at(-1) ?? '')
}

function play(progress: ReturnType<typeof terminalProgress>): void {
  progress.phase('applying what the base has')
  progress.update('12 of 40 migrations')
  progress.note('a container was taken: Docker answers')
  progress.foreign('tool output\nof two lines\n')
  progress.phase('tracing')
}

test('without a terminal: plain lines, no updates', () => {
  const { stream, text } = recorder()
  play(terminalProgress(stream, false))
  expect(text()).toBe(`applying what the base has
  a container was taken: Docker answers
  | tool output
  | of two lines
tracing
`)
})

test('on a terminal: one live line, below what is worth keeping, and nothing of it at the end', () => {
  const { stream, text } = recorder({ isTTY: true, columns: 60 })
  const progress = terminalProgress(stream, false)
  play(progress)
  expect(screen(text())).toEqual(['  a container was taken: Docker answers', '  | tool output', '  | of two lines', '… tracing'])
  progress.end()
  expect(screen(text()).at(-1)).toBe('')
})

test('a live line never wraps', () => {
  const { stream, text } = recorder({ isTTY: true, columns: 20 })
  terminalProgress(stream, false).phase('a title that is far longer than the terminal is wide')
  expect(screen(text())[0]?.length).toBeLessThan(20)
})

test('nothing that others say reaches the terminal as a command, nor any secret', () => {
  secret('secret-in-progress')
  const { stream, text } = recorder()
  terminalProgress(stream, false).foreign('\u001b[2J\u001b]0;title\u0007red\u001b[31m secret-in-progress \u009b2J\u202e')
  expect(text()).toBe('  | red *** \\u{202e}\n')
})

test('in a workflow: what others say stands where the runner takes no commands', () => {
  const { stream, text } = recorder()
  runnerProgress(stream.write).foreign('::set-output name=verdict::pass\n::error::no')
  const [start, first, second, end] = text().split('\n')
  const token = /^::stop-commands::([0-9a-f-]{36})$/.exec(start ?? '')?.[1]
  expect([first, second, end]).toEqual(['::set-output name=verdict::pass', '::error::no', `::${token}::`])
})

test('the token is another each time', () => {
  expect(inertly('x')).not.toBe(inertly('x'))
})
