import { resolve } from 'node:path'
import { Command, CommanderError } from 'commander'
import { Unreadable } from '../config/input.ts'
import { count, duration, oneOf, percent } from '../config/readers.ts'
import { messageOf, UserError } from '../errors.ts'
import { type Work, works } from '../load/calibrate/sample-service.ts'

export interface CalibrateFlags {
  works: readonly Work[]
  /** 0.1 is 10 %. */
  slowdowns: readonly number[]
  /** How many A/A runs, and how many of each slowdown. */
  alike: number
  slower: number
  durationMs: number
  maxP95Regression: number
  contended: boolean
  /** Of the machine, what others may take while a trial counts: 0.05 is 5 %. null: it need not be quiet. */
  quiet: number | null
  /** Absolute; null: nothing is kept. */
  file: string | null
  postgres: string
  json: boolean
}

/** The command's own flags: none of them is an input of a mode. Throws `UserError`. */
export function readCalibrateFlags(
  args: readonly string[],
): { kind: 'help'; text: string } | { kind: 'run'; flags: CalibrateFlags } {
  const help: string[] = []
  const command = new Command('preflight load calibrate')
    .description(
      'Measure how often the gate is wrong on this machine: runs with nothing slower (A/A) and with a head that is slower by a known amount, against services that wait, compute, or query.',
    )
    .option('--runs <count>', 'runs of each slowdown', '5')
    .option('--alike <count>', 'A/A runs', '10')
    .option('--slowdown <percent,…>', 'slowdowns of the head', '5,10,20')
    .option('--work <work,…>', `what the services do: ${works.join(', ')}`, works.join(','))
    .option('--duration <duration>', 'the most load of a run', '60s')
    .option('--max-p95-regression <percent>', 'the smallest slowdown that is red', '5%')
    .option('--contended', 'with noisy neighbours, one for each core')
    .option('--quiet <percent>', 'run again what other processes disturbed by more than this share of the machine')
    .option('--file <file>', 'keep every run in this file, a line of JSON each, and go on where it ends')
    .option('--postgres <auto|container|embedded>', 'the server of the service that queries', 'auto')
    .option('--json', 'print the table as JSON')
    .helpOption('-h, --help', 'show this')
    .exitOverride()
    .configureOutput({ writeOut: (text) => void help.push(text), writeErr: () => {}, getOutHelpWidth: () => 100 })
  try {
    command.parse([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.helpDisplayed') return { kind: 'help', text: help.join('') }
    throw mistake(error.message.replace(/^error: /, '').split('\n')[0] ?? '')
  }
  if (command.args.length > 0) throw mistake('it takes no arguments, only flags')
  return { kind: 'run', flags: flagsOf(command.opts<Given>()) }
}

interface Given {
  runs: string
  alike: string
  slowdown: string
  work: string
  duration: string
  maxP95Regression: string
  contended?: boolean
  quiet?: string
  file?: string
  postgres: string
  json?: boolean
}

function flagsOf(given: Given): CalibrateFlags {
  const listed = (text: string) => text.split(',').filter((each) => each.trim() !== '')
  return {
    works: read('--work', () => listed(given.work).map(oneOf(...works))),
    slowdowns: read('--slowdown', () => listed(given.slowdown).map(percent(0.1, 500))),
    alike: read('--alike', () => count(0, 100_000)(given.alike)),
    slower: read('--runs', () => count(0, 100_000)(given.runs)),
    durationMs: read('--duration', () => duration('s', 10_000, 3_600_000)(given.duration)),
    maxP95Regression: read('--max-p95-regression', () => percent(0, 1000)(given.maxP95Regression)),
    contended: given.contended === true,
    quiet: quietOf(given),
    file: given.file === undefined ? null : resolve(given.file),
    postgres: read('--postgres', () => oneOf('auto', 'container', 'embedded')(given.postgres)),
    json: given.json === true,
  }
}

function quietOf({ quiet, contended }: Given): number | null {
  if (quiet === undefined) return null
  if (contended === true) throw mistake('--quiet and --contended exclude each other')
  return read('--quiet', () => percent(0, 100)(quiet))
}

function read<T>(flag: string, reading: () => T): T {
  try {
    return reading()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new UserError(`${flag}: ${messageOf(error)}`)
  }
}

function mistake(message: string): UserError {
  return new UserError(message, { remedy: 'See preflight load calibrate --help.' })
}
