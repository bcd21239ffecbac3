import { randomUUID } from 'node:crypto'
import { refuseOldNode } from './commands/node-version.ts'
import { didYouMean } from './config/suggest.ts'
import { redact } from './redact.ts'
import { version } from './version.ts'

interface Command {
  summary: string
  /** A process that this program starts for itself: help does not list it. */
  hidden?: true
  load(): Promise<{ run(args: readonly string[], signal: AbortSignal): Promise<number> }>
}

const commands: Readonly<Record<string, Command>> = {
  'migration-dryrun': {
    summary: 'run the new migrations against a throwaway PostgreSQL and report what they do',
    load: () => import('./commands/migration-dryrun.ts'),
  },
  'load-baseline': {
    summary: 'start base and head side by side and say whether the service became slower, beyond the noise',
    load: () => import('./commands/load-baseline.ts'),
  },
  'scaffold-check': {
    summary: 'say where the OpenAPI description, the routes in the code and the generated files disagree',
    load: () => import('./commands/scaffold-check.ts'),
  },
  load: {
    summary: 'drive an HTTP service: percentiles, a comparison, scaling advice',
    load: () => import('./commands/load.ts'),
  },
  scaffold: {
    summary: 'write an Express, Fastify or Koa service for an OpenAPI description or a database, and keep it up to date',
    load: () => import('./commands/scaffold.ts'),
  },
  spec: {
    summary: 'describe hand-written Express, Fastify or Koa routes as OpenAPI, without running them',
    load: () => import('./commands/spec.ts'),
  },
  deliver: {
    summary: 'post a report that another run made where this one may',
    load: () => import('./commands/deliver.ts'),
  },
  'sample-service': {
    summary: 'a service of known slowness, and its noisy neighbour',
    hidden: true,
    load: () => import('./commands/sample-service.ts'),
  },
  demo: {
    summary: 'the same on an example service, with nothing to configure',
    load: () => import('./commands/demo.ts'),
  },
  'drive-share': {
    summary: 'drive a part of a load',
    hidden: true,
    load: () => import('./commands/drive-share.ts'),
  },
  'reference-server': {
    summary: 'serve what a load is measured against',
    hidden: true,
    load: () => import('./commands/reference-server.ts'),
  },
}

const shown = Object.fromEntries(Object.entries(commands).filter(([, { hidden }]) => hidden !== true))

/** The command line's door. Results go to stdout, everything else to stderr; sets the exit code, throws nothing. */
export async function cli(args: readonly string[]): Promise<void> {
  process.stdout.on('error', endOfPipe)
  const [name = '', ...rest] = args
  if (['--help', '-h', 'help'].includes(name)) {
    process.stdout.write(help())
  } else if (['--version', '-V'].includes(name)) {
    process.stdout.write(`${version}\n`)
  } else if (name === '') {
    process.stderr.write(help())
    process.exitCode = 2
  } else if (Object.hasOwn(commands, name) && commands[name]) {
    process.exitCode = await carryOut(commands[name], rest)
  } else {
    const hint = didYouMean(name, Object.keys(shown)) || 'See preflight --help.'
    process.stderr.write(`preflight: there is no command ${redact(JSON.stringify(name))}. ${hint}\n`)
    process.exitCode = 2
  }
}

async function carryOut(command: Command, args: readonly string[]): Promise<number> {
  const { toTheEnd } = await import('./commands/to-the-end.ts')
  const resume = stopCommands()
  const outcome = await toTheEnd(async (signal) => {
    refuseOldNode(process.versions.node)
    return (await command.load()).run(args, signal)
  })
  if (outcome.failure !== null) {
    const { headline, details } = outcome.failure
    process.stderr.write(`${details === '' ? '' : `${details}\n`}preflight: ${headline}\n`)
  }
  resume()
  return outcome.failure === null ? outcome.value : outcome.failure.exitCode
}

/**
 * In a `run:` step the runner looks for commands in whatever is printed, stdout and stderr, also in the middle of a line (`##[`): a report
 * is full of the change's names and statements. On stderr, so that results that are read by a program stay what they are.
 */
function stopCommands(): () => void {
  if (process.env.GITHUB_ACTIONS !== 'true') return () => {}
  const token = randomUUID()
  process.stderr.write(`::stop-commands::${token}\n`)
  return () => process.stderr.write(`::${token}::\n`)
}

/** Who reads the results may stop doing so (`| head`): no fault, and nothing more to say. */
function endOfPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}

function help(): string {
  const width = Math.max(...Object.keys(shown).map((name) => name.length))
  const lines = Object.entries(shown).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return `Usage: preflight <command> [flags]

${lines.join('\n')}

  preflight <command> --help   its flags
  preflight --version          ${version}

Exit codes: 0 pass, 1 findings at or above fail-on, 2 a mistake in the input, 3 a fault of Preflight's.
`
}
