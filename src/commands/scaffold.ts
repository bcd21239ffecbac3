import { basename, dirname, isAbsolute, relative, resolve } from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { readDescription } from '../openapi/description/read.ts'
import { manifestName } from '../openapi/scaffold/regenerate/manifest.ts'
import { type Scaffold, scaffold } from '../openapi/scaffold/scaffold.ts'
import { redact } from '../redact.ts'
import { readScaffoldFlags, type ScaffoldFlags } from './scaffold-flags.ts'
import { print } from './terminal.ts'

/**
 * `preflight scaffold <description> [flags]`, or `--from-db <url>`: writes a service, or brings one up to date.
 * Returns the exit code: 1 where `--check` finds files stale. Throws `UserError` where nothing can be written, and then nothing is.
 */
export async function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  const asked = readScaffoldFlags(args)
  if (asked.kind === 'help') {
    print(asked.text)
    return 0
  }
  const { flags } = asked
  const cwd = process.cwd()
  const found =
    flags.source.kind === 'database'
      ? await fromDatabase(flags.source.url, flags, cwd, signal)
      : await fromFile(flags.source.file, flags, cwd, signal)
  const { notes } = found
  if (!flags.check) await found.write()
  print(flags.json ? json(found) : flags.check ? checked(found) : summary(found))
  if (!flags.json) for (const note of notes) process.stderr.write(redact(`${note}\n`))
  return flags.check && stale(found).length > 0 ? 1 : 0
}

async function fromFile(given: string, flags: ScaffoldFlags, cwd: string, signal: AbortSignal): Promise<Scaffold> {
  const { framework, output, force, allowRemoteRefs } = flags
  const { file, root } = placeOf(given, cwd)
  const description = await readDescription(file, { root, allowRemoteRefs, signal })
  const found = await scaffold(description, { framework, output, cwd, force, signal })
  const notes = description.notes.map(({ text, at }) => `${at.file}:${at.line}:${at.column}: ${text}`)
  return { ...found, notes: [...notes, ...found.notes] }
}

/** Loaded when asked for, with all that it needs. */
async function fromDatabase(url: string, flags: ScaffoldFlags, cwd: string, signal: AbortSignal): Promise<Scaffold> {
  const { framework, output, force } = flags
  const { scaffoldDatabase } = await import('./scaffold-database.ts')
  return scaffoldDatabase(url, { framework, output, force, cwd, signal })
}

/** Files that a description refers to lie in the folder one works in, or beside a description from elsewhere. */
function placeOf(given: string, cwd: string): { file: string; root: string } {
  const path = resolve(cwd, given)
  const inside = relative(cwd, path)
  return inside.startsWith('..') || isAbsolute(inside) ? { file: path, root: dirname(path) } : { file: given, root: cwd }
}

function stale({ files }: Scaffold): Scaffold['files'] {
  return files.filter(({ action }) => action !== 'unchanged')
}

function summary(found: Scaffold): string {
  const changed = stale(found)
  const lines = changed.map(({ action, path }) => `  ${action.padEnd(7)}  ${path}`)
  const same = found.files.length - changed.length
  const rest =
    same === 0 ? [] : [`  ${same === found.files.length ? 'Everything is up to date.' : `${same} more are up to date.`}`]
  const install = found.install === null ? [] : ['', `Next: ${found.install}`]
  return `${[...lines, ...rest, '', counts(found), ...install].join('\n')}\n`
}

/** "12 route handlers, validators for 9 bodies, 31 types" */
function counts({ handlers, bodies, types }: Scaffold): string {
  const of = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
  return `${of(handlers, 'route handler')}, validators for ${of(bodies, 'body', 'bodies')}, ${of(types, 'type')}`
}

function checked(found: Scaffold): string {
  const changed = stale(found)
  if (changed.length === 0) return `${counts(found)}: up to date\n`
  // What the generator remembers says nothing to a reader, unless it is all there is.
  const telling = changed.filter(({ path }) => basename(path) !== manifestName)
  const patches = (telling.length === 0 ? changed : telling).map(({ path, before, after }) =>
    createTwoFilesPatch(path, path, before, after, 'as it is', 'as it would be written'),
  )
  const names = changed.map(({ action, path }) => `  ${path}${action === 'updated' ? '' : ` would be ${action}`}`)
  return `${patches.join('\n')}\n${changed.length === 1 ? '1 file is' : `${changed.length} files are`} stale:\n${names.join('\n')}\n`
}

function json(found: Scaffold): string {
  const { handlers, bodies, types, notes, install } = found
  const files = found.files.map(({ path, action }) => ({ path, action }))
  return `${JSON.stringify({ version: 1, handlers, bodies, types, files, notes, install }, null, 2)}\n`
}
