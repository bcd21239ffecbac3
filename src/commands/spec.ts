import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { Command, CommanderError } from 'commander'
import { UserError } from '../errors.ts'
import { readRoutes } from '../openapi/routes/read-routes.ts'
import type { Made } from '../openapi/spec/describe.ts'
import { type Merged, mergeDescription, writeDescription } from '../openapi/spec/merge.ts'
import { placed } from '../openapi/spec/operation.ts'
import { describeProject } from '../openapi/spec/scaffolded/describe-project.ts'
import { redact } from '../redact.ts'
import { print } from './terminal.ts'

/** `preflight spec <folder> [--output openapi.yaml]`: describes hand-written routes. Returns the exit code; throws `UserError`. */
export async function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  const asked = readFlags(args)
  if (asked.kind === 'help') {
    print(asked.text)
    return 0
  }
  const workingDirectory = await realpath(process.cwd())
  const target = asked.output === null ? null : await writable(asked.output, workingDirectory)
  const read = await readRoutes(asked.folder, workingDirectory)
  signal.throwIfAborted()
  const made = await describeProject(read, asked.folder, workingDirectory, signal)
  const notes = [...made.notes, ...read.notes].map(placed)
  if (made.operations.length === 0) {
    throw new UserError(`${asked.folder} registers routes, and none that can be described: ${made.left.map(placed).join('; ')}`)
  }
  if (target === null) {
    print(writeDescription(made.document))
    tell(made, notes, null)
    return 0
  }
  const before = await readFile(target, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw new UserError(`--output: ${asked.output} cannot be read (${error.code})`, { cause: error })
  })
  const merged = before === null ? null : mergeDescription(asked.output ?? '', before, made.document)
  const text = merged === null ? written(target, made.document) : merged.text
  if (text !== before) await write(target, text, asked.output ?? '')
  tell(made, notes, merged)
  return 0
}

type Asked = { kind: 'help'; text: string } | { kind: 'run'; folder: string; output: string | null }

function readFlags(args: readonly string[]): Asked {
  const help: string[] = []
  const command = new Command('preflight spec')
    .description(
      'Describe the routes that hand-written Express, Fastify or Koa code registers, as OpenAPI 3.1. The code is read, not run.',
    )
    .argument('<folder>', 'where the routes lie, such as src/routes/')
    .option('--output <file>', 'the description to write, or to complete: what a person wrote in it stays. Default: stdout.')
    .helpOption('-h, --help', 'show this')
    .exitOverride()
    .configureOutput({ writeOut: (text) => void help.push(text), writeErr: () => {}, getOutHelpWidth: () => 100 })
  try {
    command.parse([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.helpDisplayed') return { kind: 'help', text: help.join('') }
    const remedy = 'See preflight spec --help.'
    if (error.code === 'commander.missingArgument') throw new UserError('spec needs the folder that holds the routes', { remedy })
    if (error.code === 'commander.excessArguments')
      throw new UserError('spec takes one argument, the folder, and flags', { remedy })
    throw new UserError(error.message.replace(/^error: /, '').split('\n')[0] ?? '', { remedy })
  }
  const [folder = ''] = command.args
  const { output } = command.opts<{ output?: string }>()
  if (output === '') throw new UserError('--output: the value is missing')
  return { kind: 'run', folder, output: output === undefined || output === '-' ? null : output }
}

/** Where the description goes: inside of the working directory, also behind links. */
async function writable(output: string, workingDirectory: string): Promise<string> {
  const target = resolve(workingDirectory, output)
  const real = await realpath(target).catch(async () => join(await nearest(dirname(target)), basename(target)))
  const isInside = [target, real].every((path) =>
    path.startsWith(workingDirectory.endsWith(sep) ? workingDirectory : `${workingDirectory}${sep}`),
  )
  if (!isInside)
    throw new UserError(`--output: ${output} lies outside the working directory`, {
      remedy: 'Call it in the folder of the project.',
    })
  if (!/\.(ya?ml|json)$/i.test(target))
    throw new UserError(`--output: ${output} is neither a .yaml, a .yml nor a .json file`, { remedy: 'Call it openapi.yaml.' })
  return real
}

/** The nearest folder that is there, without links, with what is not yet there below it. */
async function nearest(folder: string): Promise<string> {
  try {
    return await realpath(folder)
  } catch {
    return join(await nearest(dirname(folder)), basename(folder))
  }
}

function written(target: string, document: Record<string, unknown>): string {
  return /\.json$/i.test(target) ? `${JSON.stringify(document, null, 2)}\n` : writeDescription(document)
}

/** The whole file or nothing of it. */
async function write(target: string, text: string, name: string): Promise<void> {
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    await mkdir(dirname(target), { recursive: true })
    await writeFile(draft, text, { flag: 'wx' })
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw new UserError(`--output: ${name} cannot be written (${(error as NodeJS.ErrnoException).code})`, { cause: error })
  }
}

/** Above that many lines of one kind, the rest is counted. */
const mostLines = 20

function tell({ operations, left }: Made, notes: readonly string[], merged: Merged | null): void {
  const open = operations.filter(({ unknowns, confidence }) => unknowns.length > 0 || confidence === 'partial').length
  const counts = [
    operations.length === 1 ? '1 operation' : `${operations.length} operations`,
    ...(merged === null ? [] : [`${merged.added} of them new`]),
    ...(open > 0 ? [`${open} with parts that could not be known`] : []),
    ...(left.length > 0 ? [`${left.length === 1 ? '1 route' : `${left.length} routes`} left out`] : []),
    ...(merged !== null && merged.notInCode.length > 0
      ? [`${merged.notInCode.length} in the description that the code does not have`]
      : []),
  ]
  const lines = [
    ...listed(left.map(placed), 'left out: '),
    ...listed(merged?.notInCode ?? [], 'not in the code: '),
    ...listed(notes, 'not followed: '),
  ]
  process.stderr.write(redact([...lines, counts.join(', '), ''].join('\n')))
}

function listed(lines: readonly string[], prefix: string): string[] {
  const shown = lines.slice(0, mostLines).map((line) => `${prefix}${line}`)
  return lines.length > mostLines ? [...shown, `${prefix}${lines.length - mostLines} more`] : shown
}
