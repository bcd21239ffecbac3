import { Command, CommanderError } from 'commander'
import { UserError } from '../errors.ts'
import { type FrameworkName, frameworks } from '../openapi/scaffold/framework.ts'
import { secretUrl } from '../redact.ts'

export interface ScaffoldFlags {
  /** The description, as it was named; or the URL of a database. */
  source: { kind: 'description'; file: string } | { kind: 'database'; url: string }
  /** null: the one that the project has. */
  framework: FrameworkName | null
  output: string
  check: boolean
  force: boolean
  allowRemoteRefs: boolean
  json: boolean
}

/** The command's own flags. Throws `UserError`. */
export function readScaffoldFlags(
  args: readonly string[],
): { kind: 'help'; text: string } | { kind: 'run'; flags: ScaffoldFlags } {
  // Also where it does not stand behind --from-db, and an error quotes it.
  for (const arg of args) for (const [url] of arg.matchAll(/postgres(ql)?:\/\/.*/gi)) secretUrl(url)
  const help: string[] = []
  const command = new Command('preflight scaffold')
    .description(
      'Write a service for an OpenAPI description, or for the tables of a database: typed handlers, validation, types, and what runs them. Run it again when the description or the tables change: what you wrote stays.',
    )
    .argument('[description]', 'openapi.yaml or .json, version 2.0 to 3.2')
    .option('--from-db <url>', 'write openapi.yaml for the tables of a PostgreSQL database, and a service that queries them')
    .option(`--framework <${frameworks.join('|')}>`, 'default: the one in package.json, else express with --from-db')
    .option('--output <folder>', 'of the routes; the rest goes beside it', 'src/routes/')
    .option('--check', 'write nothing; exit 1 with the difference where files are stale')
    .option('--force', 'overwrite files that are there and not known, and generated ones that were edited; never a handler')
    .option('--allow-remote-refs', 'let the description refer to URLs')
    .option('--json', 'print the result as JSON')
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
  const [file, ...more] = command.args
  const given = command.opts<Given>()
  if (file !== undefined && /^postgres(ql)?:/i.test(file)) throw mistake('a database is given with --from-db')
  const source = sourceOf(file, given.fromDb)
  if (source === null || more.length > 0) throw mistake('it takes one description, or --from-db')
  if (given.output.trim() === '') throw mistake('--output is empty')
  return {
    kind: 'run',
    flags: {
      source,
      framework: given.framework === undefined ? null : frameworkNamed(given.framework),
      output: given.output,
      check: given.check === true,
      force: given.force === true,
      allowRemoteRefs: given.allowRemoteRefs === true,
      json: given.json === true,
    },
  }
}

function sourceOf(file: string | undefined, url: string | undefined): ScaffoldFlags['source'] | null {
  if (file !== undefined) return url === undefined ? { kind: 'description', file } : null
  return url === undefined ? null : { kind: 'database', url }
}

interface Given {
  fromDb?: string
  framework?: string
  output: string
  check?: boolean
  force?: boolean
  allowRemoteRefs?: boolean
  json?: boolean
}

function frameworkNamed(name: string): FrameworkName {
  const found = frameworks.find((each) => each === name.toLowerCase())
  if (found === undefined) throw mistake(`--framework is one of ${frameworks.join(', ')}, not ${JSON.stringify(name)}`)
  return found
}

function mistake(message: string): UserError {
  return new UserError(message, { remedy: 'See preflight scaffold --help.' })
}
