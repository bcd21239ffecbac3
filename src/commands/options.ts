import { Command, CommanderError } from 'commander'
import { type Given, type Input, isKnownTo, type Task } from '../config/input.ts'
import { everyInput } from '../config/inputs.ts'
import { isAt, refuseUnknown } from '../config/names.ts'
import { UserError } from '../errors.ts'

/** What a command line asks of a command. */
export type Asked = { kind: 'help'; text: string } | { kind: 'run'; given: Map<string, Given>; argument: string | null }

export interface CommandLine {
  name: string
  /** The one argument it takes, as help names it: the value of the input of that name. None unless given. */
  argument?: string
  /** Inputs beside which the argument is left out. */
  insteadOfArgument?: readonly string[]
  /** It may be left out. */
  optional?: true
  description: string
  mode: Task
  /** These inputs are its flags, wherever else they may be given; all flags that the mode knows unless given. */
  only?: readonly string[]
}

/** Reads the flags of a command that runs a mode. Throws `UserError` for one that does not exist or lacks its value. */
export function readFlags(line: CommandLine, args: readonly string[]): Asked {
  const { name, argument, description, mode, only } = line
  const inputs = everyInput.filter(
    (input) => isKnownTo(input, mode) && (only === undefined ? isAt(input, 'flag') : only.includes(input.name)),
  )
  const given = new Map<string, Given>()
  const command = new Command(`preflight ${name}`).description(description).helpOption('-h, --help', 'show this')
  if (argument !== undefined) command.argument(`[${argument}]`)
  const help: string[] = []
  command
    .exitOverride()
    .configureOutput({ writeOut: (text) => void help.push(text), writeErr: () => {}, getOutHelpWidth: () => 100 })
  for (const input of inputs) {
    command.option(flagOf(input), helpOf(input))
    command.on(`option:${input.name}`, (value: string | null | undefined) => {
      const before = given.get(input.name)?.value
      const written = value ?? whenAlone(input)
      const all = input.repeatable && typeof before === 'string' ? `${before}\n${written}` : written
      given.set(input.name, { value: all, origin: `--${input.name}` })
    })
  }
  try {
    command.parse([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.helpDisplayed') return { kind: 'help', text: help.join('') }
    throw mistake(error, name, inputs, argument)
  }
  const [value = null] = command.args
  if (value === null) mustDoWithout(line, given)
  return { kind: 'run', given, argument: value }
}

function mustDoWithout(
  { name, argument, optional, insteadOfArgument = [] }: CommandLine,
  given: ReadonlyMap<string, Given>,
): void {
  if (argument === undefined || optional || [argument, ...insteadOfArgument].some((input) => given.has(input))) return
  throw new UserError(`${name} needs ${argument}`, { remedy: `See preflight ${name} --help.` })
}

/** The value of a flag that stands alone: a switch is on, `--json` means stdout. */
function whenAlone(input: Input<unknown>): string {
  return input.placeholder === null ? 'true' : '-'
}

function flagOf(input: Input<unknown>): string {
  if (input.placeholder === null) return `--${input.name} [true|false]`
  if (input.name === 'json') return '--json [file]'
  return `--${input.name} <${input.placeholder}${input.variadic === true ? '...' : ''}>`
}

function helpOf({ description, written }: Input<unknown>): string {
  return `${description.replaceAll('`', '')}${written === null ? '' : ` Default: ${written}`}`
}

function mistake(error: CommanderError, name: string, inputs: readonly Input<unknown>[], argument?: string): UserError {
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
    return new UserError(`${name} takes ${takes(argument)}`, { remedy: `See preflight ${name} --help.` })
  }
  return new UserError(text, { remedy: `See preflight ${name} --help.` })
}

function takes(argument: string | undefined): string {
  return argument === undefined ? 'no arguments, only flags' : `one argument, ${argument}, and flags`
}
