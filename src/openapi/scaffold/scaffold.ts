import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { messageOf, UserError } from '../../errors.ts'
import type { Description, Operation } from '../description/description.ts'
import { type Packages, packageJson, tsconfigJson } from './application/project.ts'
import { extensionOf, type Folders, foldersOf } from './folders.ts'
import { type FrameworkName, frameworkOf, frameworks } from './framework.ts'
import type { Implementation } from './implementation.ts'
import { planOf } from './plan.ts'
import { projectOf } from './project.ts'
import { compiler } from './regenerate/compiler.ts'
import { type Manifest, manifestName, readManifest } from './regenerate/manifest.ts'
import { type FileOutcome, reconcile } from './regenerate/reconcile.ts'
import { registeredIn } from './regenerate/registered.ts'
import { type Change, makeChanges } from './stage.ts'

export interface ScaffoldOptions {
  /** null: the one that it was written for, or that package.json has. */
  framework: FrameworkName | null
  /** Of the routes: "src/routes/". */
  output: string
  /** Absolute: what `output` is relative to. */
  cwd: string
  /** Files that are there and not known are overwritten, and so is what was edited in files that are the generator's. */
  force: boolean
  /** What handlers do; null: those that are new are to be written. */
  implementation?: Implementation | null
  /** The description itself, where it is written too. */
  written?: WrittenDescription | null
  /** Where package.json has none of them; null: it has to be said. */
  otherwise?: FrameworkName | null
  signal: AbortSignal
}

/** A description that comes of the same source as the service. */
export interface WrittenDescription {
  /** Absolute. */
  path: string
  before: string | null
  after: string
  /** For the manifest: of its parts, as they were written. */
  prints: Readonly<Record<string, string>>
}

/** What was found to do. Nothing has been written yet. */
export interface Scaffold {
  handlers: number
  bodies: number
  types: number
  files: readonly FileOutcome[]
  /** Sentences for the user. */
  notes: readonly string[]
  /** The command that installs what is missing; null: nothing is. */
  install: string | null
  /** Writes it: all files or none. */
  write(): Promise<void>
}

/**
 * Writes a service for a description: handlers, validators, types, and what runs them. Where it was written before, it is brought up to date,
 * and what a person made of it stays. Throws `UserError` where it cannot be written; nothing is changed before `write`.
 */
export async function scaffold(description: Description, options: ScaffoldOptions): Promise<Scaffold> {
  const folders = await foldersOf(options.output, options.cwd)
  const ts = await compiler()
  const manifest = await manifestIn(folders)
  if (description.operations.length === 0 && manifest === null) {
    throw new UserError(`${description.file} has no operations.`, { remedy: 'Describe one under `paths` first.' })
  }
  const framework = options.framework ?? manifest?.framework ?? frameworkIn(folders, options.otherwise ?? null)
  if (manifest !== null && manifest.framework !== framework && !options.force) {
    throw new UserError(`${shown(options.cwd, folders.source)} was written for ${manifest.framework}, not for ${framework}.`, {
      remedy: `Use --framework ${manifest.framework}, another folder, or --force.`,
    })
  }
  const extension = manifest?.extension ?? extensionOf(ts, folders.tsconfig)
  const registered = await registeredIn(ts, folders, new Set(Object.keys(manifest?.files ?? {})))
  const plan = planOf(description, (operation: Operation) => registered.get(operation))
  const implementation = options.implementation ?? null
  const project = projectOf(plan, await frameworkOf(framework), { extension, routes: folders.routes, implementation })
  const outcome = await reconcile(ts, folders.source, project.files, {
    manifest,
    framework,
    extension,
    force: options.force,
    implemented: implementation !== null,
    description: options.written?.prints ?? manifest?.description,
    shown: (path) => shown(options.cwd, join(folders.source, path)),
    signal: options.signal,
  })
  const own: Written[] = [...writtenDescription(options.written ?? null), ...projectFiles(folders, project.packages)]
  const changes: Change[] = [
    ...outcome.changes.map(({ path, text }) => ({ path: join(folders.source, path), text })),
    ...own.flatMap(({ path, text, before }) => (text === before ? [] : [{ path, text }])),
  ]
  const files: FileOutcome[] = [
    ...outcome.files.map((file) => ({ ...file, path: shown(options.cwd, join(folders.source, file.path)) })),
    ...own.map(({ path, text, before }): FileOutcome => {
      const action = before === null ? 'written' : before === text ? 'unchanged' : 'updated'
      return { path: shown(options.cwd, path), action, before: before ?? '', after: text }
    }),
  ]
  return {
    handlers: project.handlers,
    bodies: project.bodies,
    types: project.types,
    files,
    notes: [...plan.notes, ...project.notes, ...outcome.notes, ...moduleNote(folders)],
    install: installLine(folders, project.packages),
    write: () => makeChanges(changes, [folders.source, ...(own.length > 0 ? [folders.project] : [])], options.signal),
  }
}

function frameworkIn({ packageJson: known }: Folders, otherwise: FrameworkName | null): FrameworkName {
  const there = frameworks.filter((name) => Object.hasOwn(Object(known?.dependencies ?? {}), name))
  const [only] = there
  if (only !== undefined && there.length === 1) return only
  if (only === undefined && otherwise !== null) return otherwise
  throw new UserError(
    there.length === 0
      ? 'It is not known which framework to write for.'
      : `package.json has ${there.join(' and ')}: it is not known which to write for.`,
    { remedy: `Set --framework to ${frameworks.join(', ')}.` },
  )
}

/** null: nothing was written there. */
export async function manifestIn({ source }: Folders): Promise<Manifest | null> {
  const text = await readFile(join(source, manifestName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw new UserError(`${manifestName}: ${messageOf(error)}`)
  })
  return text === null ? null : readManifest(text)
}

/** A file beside the sources. */
interface Written {
  path: string
  /** null: it is not there yet. */
  before: string | null
  text: string
}

function writtenDescription(written: WrittenDescription | null): Written[] {
  return written === null ? [] : [{ path: written.path, before: written.before, text: written.after }]
}

/** package.json and tsconfig.json, where the project has none. */
function projectFiles(folders: Folders, packages: Packages): Written[] {
  const files: Written[] = []
  const within = relative(folders.project, folders.source).replaceAll('\\', '/')
  if (folders.packageJson === null) {
    files.push({ path: join(folders.project, 'package.json'), before: null, text: packageJson('service', packages, within) })
  }
  if (folders.tsconfig === null)
    files.push({ path: join(folders.project, 'tsconfig.json'), before: null, text: tsconfigJson(within) })
  return files
}

function installLine({ packageJson: known }: Folders, { dependencies, devDependencies }: Packages): string | null {
  if (known === null) return 'npm install'
  const there = new Set(
    ['dependencies', 'devDependencies', 'peerDependencies'].flatMap((name) => Object.keys(Object(known[name] ?? {}))),
  )
  const missing = (of: Readonly<Record<string, string>>): string[] =>
    Object.entries(of).flatMap(([name, range]) =>
      there.has(name) ? [] : [/^[\w@/.^~-]+$/.test(`${name}@${range}`) ? `${name}@${range}` : `"${name}@${range}"`],
    )
  const lines = [
    [...missing(dependencies)].join(' ').replace(/^(?=.)/, 'npm install '),
    [...missing(devDependencies)].join(' ').replace(/^(?=.)/, 'npm install --save-dev '),
  ].filter((line) => line !== '')
  return lines.length === 0 ? null : lines.join(' && ')
}

function moduleNote({ packageJson: known, tsconfig }: Folders): string[] {
  if (known === null || known.type === 'module' || tsconfig !== null) return []
  return ['package.json has no "type": "module", which the generated modules are.']
}

/** A path as the user knows it. */
export function shown(cwd: string, path: string): string {
  const within = relative(cwd, path).replaceAll('\\', '/')
  return within === '' ? '.' : within.startsWith('../') ? path : within
}
