import { UserError } from '../errors.ts'
import { registerBody, registerHeaders, registerTargets, registerUrl } from '../load/targets/secrets.ts'
import { secret, secretUrl } from '../redact.ts'
import { checked } from './checks.ts'
import { readPreflightYml } from './file.ts'
import { flagsOf } from './flags.ts'
import { type Given, type Givens, type Input, isKnownTo, type Task, Unreadable } from './input.ts'
import { everyInput, type Inputs, inputs } from './inputs.ts'
import { reconciled } from './load-contradictions.ts'

type ValueOf<I> = I extends Input<infer T> ? T : never

/** Every input's value, read and in range, null where it was not given and has no default. Fields in ms say so in their name. */
export type Values = { readonly [F in keyof Inputs]: ValueOf<Inputs[F]> }

/**
 * The values of a run, checked. Every path is absolute (`workingDirectory`, `schemaFile`, `seedFile`, `tableSizesFile`, `saveFile`, `merge`, `jsonFile`, `htmlFile`, `sarifFile`, `markdownFile`),
 * save `migrations`, `openapi`, `routes` and `scaffold`, which are relative to `workingDirectory`, forward slashes: they are looked for in the base, too.
 */
export type Config = Omit<Values, 'mode'> & {
  readonly mode: Exclude<Values['mode'], 'deliver' | null>
  /** What was asked for: the mode, or `load`, the command, which runs `load-baseline` on a URL typed by hand. */
  readonly task: Exclude<Task, 'deliver'>
  /** What repeats the run at the root of a clone, behind the program's name: "migration-dryrun --rows 1M". No secrets. */
  readonly command: string
}
export type MigrationDryrunConfig = Config & { readonly mode: 'migration-dryrun' }
export type LoadBaselineConfig = Config & { readonly mode: 'load-baseline' }
export type ScaffoldCheckConfig = Config & { readonly mode: 'scaffold-check' }

/**
 * One checked Config from what was given at the door, preflight.yml and the defaults, in this order of precedence.
 * `repository` is the directory that paths start from: the workspace in a workflow, the current directory in a terminal. `command`: what
 * was typed, where it is none of the modes.
 * Throws `UserError` for a value that cannot be used, before anything has started.
 */
export async function readConfig(given: Givens, repository: string, command?: 'load'): Promise<Config> {
  registerSecrets(given)
  const fromFile = await readPreflightYml({
    repository,
    configFile: valueIn(given, inputs.configFile),
    workingDirectory: valueIn(given, inputs.workingDirectory),
  })
  registerSecrets(fromFile)
  const all = new Map([...fromFile, ...given])
  const mode = valueIn(all, inputs.mode)
  if (mode === null) {
    throw new UserError('no mode was given', { remedy: 'Set mode to migration-dryrun, load-baseline or scaffold-check.' })
  }
  if (mode === 'deliver') {
    throw new UserError(`${all.get(inputs.mode.name)?.origin}: deliver is set in the workflow, not in a file`)
  }
  const task = command ?? mode
  refuseForeign(given, task, everyInput)
  const givens = mode === 'load-baseline' ? reconciled(fromFile, given) : all
  const values = Object.fromEntries(
    Object.entries(inputs).map(([field, input]) => [field, valueFor(givens, input as Input<unknown>, task)]),
  ) as Values
  return checked({ ...values, mode, task, command: [task, ...flagsOf(given)].join(' ') }, givens, repository)
}

/** An input or flag of another mode is a mistake; in preflight.yml, which several modes may share, it is none. Exported for its test. */
export function refuseForeign(given: Givens, task: Task, known: readonly Input<unknown>[]): void {
  for (const input of known) {
    const found = given.get(input.name)
    if (found === undefined || isKnownTo(input, task)) continue
    throw new UserError(`${found.origin}: the mode ${task} does not know it`, {
      remedy: `It belongs to ${input.modes === 'every' ? 'the modes that run something' : input.modes.join(' and ')}.`,
    })
  }
}

/** What stands in preflight.yml for another task is none of this one's: `load` starts no service, whatever `start-command` says there. */
function valueFor<T>(givens: Givens, input: Input<T>, task: Task): T {
  return valueIn(isKnownTo(input, task) ? givens : new Map(), input, task)
}

/** What was given, read; else the default, which may be the task's own. */
export function valueIn<T>(givens: Givens, input: Input<T>, task?: Task): T {
  const given = givens.get(input.name)
  if (given !== undefined) return read(given, input)
  const own = task === undefined ? undefined : input.fallbackOf?.[task]
  return own ?? input.fallback
}

function read<T>(given: Given, input: Input<T>): T {
  try {
    return input.read(given.value)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new UserError(`${given.origin}: ${error.message}`)
  }
}

/** First of all, so that no error can print one. */
export function registerSecrets(givens: Givens): void {
  const token = givens.get(inputs.githubToken.name)?.value
  if (typeof token === 'string') secret(token)
  const url = givens.get(inputs.postgres.name)?.value
  if (typeof url === 'string' && url.includes('://')) secretUrl(url.trim())
  registerHeaders(givens.get(inputs.header.name)?.value)
  registerBody(givens.get(inputs.body.name)?.value)
  registerTargets(givens.get(inputs.targets.name)?.value)
  for (const { name } of [inputs.url, inputs.readyUrl, inputs.baseline, inputs.compare]) {
    const address = givens.get(name)?.value
    if (typeof address === 'string') registerUrl(address)
  }
}
