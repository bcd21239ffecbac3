import { Command, CommanderError } from 'commander'
import type { Given, Input } from '../config/input.ts'
import { everyInput } from '../config/inputs.ts'
import { isAt, refuseUnknown } from '../config/names.ts'
import { UserError } from '../errors.ts'
import type { Mode } from '../report/report.ts'

/** What a command line asks of a command. */
export type Asked = { kind: 'help'; text: string } | { kind: 'run'; given: Map<string, Given> }

export interface CommandLine {
  name: string
  description: string
  mode: Mode
  /** Only these inputs are flags of it; all that the mode knows unless given. */
  only?: readonly string[]
}

/** Reads the flags of a command that runs a mode. Throws `UserError` for one that does not exist or lacks its value. */
export function readFlags({ name, description, mode, only }: CommandLine, args: readonly string[]): Asked {
  const inputs = everyInput.filter((input) => isAt(input, 'flag') && knows(input, mode) && (only?.includes(input.name) ?? true))
  const given = new Map<string, Given>()
  const command = new Command(`preflight ${name}`).description(description).helpOption('-h, --help', 'show this')
  const help: string[] = []
  command
    .exitOverride()
    .configureOutput({ writeOut: (text) => void help.push(text), writeErr: () => {}, getOutHelpWidth: () => 100 })
  for (const input of inputs) {
    command.option(flagOf(input), helpOf(input))
    command.on(`option:${input.name}`, (value: string | null | undefined) => {
      const before = given.get(input.name)?.value
      // Repeated: `ignore` gathers its lines, everything else takes the last.
      const written = value ?? whenAlone(input)
      const all = input.name === 'ignore' && typeof before === 'string' ? `${before}\n${written}` : written
      given.set(input.name, { value: all, origin: `--${input.name}` })
    })
  }
  try {
    command.parse([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.helpDisplayed') return { kind: 'help', text: help.join('') }
    throw mistake(error, name, inputs)
  }
  return { kind: 'run', given }
}

function knows(input: Input<unknown>, mode: Mode): boolean {
  return input.modes === 'every' || input.modes.includes(mode)
}

/** The value of a flag that stands alone: a switch is on, `--json` means stdout. */
function whenAlone(input: Input<unknown>): string {
  return input.placeholder === null ? 'true' : '-'
}

function flagOf(input: Input<unknown>): string {
  if (input.placeholder === null) return `--${input.name} [true|false]`
  return input.name === 'json' ? '--json [file]' : `--${input.name} <${input.placeholder}>`
}

function helpOf({ description, written }: Input<unknown>): string {
  return `${description.replaceAll('`', '')}${written === null ? '' : ` Default: ${written}`}`
}

function mistake(error: CommanderError, name: string, inputs: readonly Input<unknown>[]): UserError {
  const text = error.message.replace(/^error: /, '').split('\n')[0] ?? ''
  const flag = /'(?:.*\s)?--([^'=\s]+)/.exec(text)?.[1]
  if (error.code === 'commander.unknownOption' && flag !== undefined) {
    const at = { origin: `--${flag}`, what: 'flag', door: 'flag', prefix: '--' } as const
    refuseUnknown(flag, at, everyInput)
    if (!inputs.some((input) => input.name === flag)) return new UserError(`--${flag}: ${name} does not know it`)
  }
  if (error.code === 'commander.optionMissingArgument' && flag !== undefined)
    return new UserError(`--${flag}: the value is missing`)
  if (error.code === 'commander.excessArguments') {
    return new UserError(`${name} takes no arguments, only flags`, { remedy: `See preflight ${name} --help.` })
  }
  return new UserError(text, { remedy: `See preflight ${name} --help.` })
}
