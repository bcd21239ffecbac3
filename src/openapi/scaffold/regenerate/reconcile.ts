import { UserError } from '../../../errors.ts'
import type { FrameworkName } from '../framework.ts'
import { type Extension, header, type SourceFile } from '../source/module.ts'
import type { Compiler } from './compiler.ts'
import { type Manifest, manifestName, manifestText, printsIn, textPrint } from './manifest.ts'
import { type Merged, merge, readGenerated } from './merge.ts'
import { printsOf } from './prints.ts'
import { currentTexts, importedElsewhere, importedNames } from './there.ts'

export interface FileOutcome {
  path: string
  action: 'written' | 'updated' | 'unchanged' | 'deleted'
  before: string
  after: string
}

export interface ReconcileOptions {
  manifest: Manifest | null
  framework: FrameworkName
  extension: Extension
  force: boolean
  /** Whether what handlers do is known: files that come of it stay as they are otherwise. */
  implemented: boolean
  /** For the manifest: prints of what is written into the description. */
  description: Manifest['description']
  /** A path of the project as the user knows it. */
  shown(path: string): string
  signal: AbortSignal
}

export interface Reconciled {
  files: FileOutcome[]
  /** What differs from what is there. */
  changes: { path: string; text: string | null }[]
  notes: string[]
}

/**
 * Brings what the generator writes together with what is there. Throws `UserError` where a file is there that it does not know, or one that
 * it knows has a syntax error.
 */
export async function reconcile(
  ts: Compiler,
  source: string,
  files: readonly SourceFile[],
  options: ReconcileOptions,
): Promise<Reconciled> {
  const there = await currentTexts(source, [
    ...files.map(({ path }) => path),
    ...Object.keys(options.manifest?.files ?? {}),
    manifestName,
  ])
  refuseUnknown(files, there, options)
  const left = leftAlone(files, there, options)
  const known = [...files.map(({ path }) => path), ...Object.keys(options.manifest?.files ?? {})]
  const retain = await importedElsewhere(ts, source, new Set(known.filter((path) => !left.has(path))))
  const result: Reconciled = { files: [], changes: [], notes: [] }
  const written: Manifest['files'] = Object.fromEntries(left)
  for (const file of inOrder(files, options.manifest, left)) {
    options.signal.throwIfAborted()
    const current = there.get(file.path) ?? null
    const outcome = bring(ts, file, current, retain, options)
    const after = outcome.text
    if (after !== null || outcome.prints.size > 0) {
      const text = file.role === 'data' && after !== null ? { text: textPrint(after) } : {}
      const origin = file.origin === undefined ? {} : { origin: file.origin }
      written[file.path] = { role: file.role, ...origin, ...text, parts: sorted(outcome.prints) }
    }
    result.notes.push(...outcome.notes)
    note(result, file.path, current, after)
  }
  const { framework, extension, description } = options
  const text = manifestText({ framework, extension, description, files: written })
  note(result, manifestName, there.get(manifestName) ?? null, text)
  result.files.sort((one, other) => (one.path < other.path ? -1 : 1))
  return result
}

function note(result: Reconciled, path: string, before: string | null, after: string | null): void {
  if (before === null && after === null) return
  const action = before === after ? 'unchanged' : before === null ? 'written' : after === null ? 'deleted' : 'updated'
  result.files.push({ path, action, before: before ?? '', after: after ?? '' })
  if (action !== 'unchanged') result.changes.push({ path, text: after })
}

/** Files that stay as they are, and what the manifest has of them. */
type LeftAlone = ReadonlyMap<string, Manifest['files'][string]>

/** What handlers call: where it is not known what that would be now, or where handlers that are no longer described still call it. */
function leftAlone(files: readonly SourceFile[], there: ReadonlyMap<string, string>, options: ReconcileOptions): LeftAlone {
  const wanted = new Set(files.map(({ path }) => path))
  const known = Object.entries(options.manifest?.files ?? {})
  const handlers = known.flatMap(([path, { role }]) => (role === 'handlers' ? [there.get(path) ?? ''] : []))
  return new Map(
    known.filter(([path, { origin }]) => {
      if (origin !== 'implementation' || wanted.has(path) || !there.has(path)) return false
      const from = new RegExp(`from ['"]\\.\\./${path.replace(/\.ts$/, '').replaceAll('.', '\\.')}(\\.[jt]s)?['"]`)
      return !options.implemented || handlers.some((text) => from.test(text))
    }),
  )
}

/** What handlers need is known before what they need it from is looked at. Files that would not be written any more come too, as empty. */
function inOrder(files: readonly SourceFile[], manifest: Manifest | null, left: LeftAlone): SourceFile[] {
  const wanted = new Set(files.map(({ path }) => path))
  const gone = Object.entries(manifest?.files ?? {}).flatMap(([path, { role, origin }]): SourceFile[] =>
    wanted.has(path) || left.has(path) ? [] : [{ path, role, ...(origin === undefined ? {} : { origin }), text: `${header}\n` }],
  )
  const rank = ({ path, role }: SourceFile): number => {
    if (role === 'handlers') return 0
    const order = ['index.ts', 'middleware/validators.ts', 'types/operations.ts', 'types/schemas.ts']
    return 1 + order.findIndex((each) => path.endsWith(each)) || order.length + 1
  }
  return [...files, ...gone].sort((one, other) => rank(one) - rank(other) || (one.path < other.path ? -1 : 1))
}

interface Brought {
  /** null: nothing is left of it. */
  text: string | null
  prints: ReadonlyMap<string, string>
  notes: string[]
}

/** What is too large to be looked at statement by statement is one piece: its description, served. */
const looked = 2_000_000

function bring(ts: Compiler, file: SourceFile, current: string | null, retain: Set<string>, options: ReconcileOptions): Brought {
  const known = options.manifest?.files[file.path]
  const isGone = file.text === `${header}\n`
  const whole = (): Brought => {
    const small = file.text.length < looked
    return {
      text: isGone ? null : file.text,
      prints: !isGone && small ? printsOf(readGenerated(ts, file.text).generated) : new Map(),
      notes: [],
    }
  }
  if (current === null) {
    // A person took the whole file out.
    if (known !== undefined && file.role === 'begun' && !isGone && !options.force) {
      return { text: null, prints: new Map(Object.entries(known.parts)), notes: [] }
    }
    return whole()
  }
  const isOurs = known !== undefined || current.startsWith(header)
  if (!isOurs) return whole()
  if (options.force && file.role !== 'handlers') return whole()
  if (file.role === 'data') {
    if (known !== undefined && known.text !== textPrint(current) && current !== file.text && file.text.length >= looked) {
      return {
        ...whole(),
        notes: [`${options.shown(file.path)} was edited by hand, and is written anew: edit the description instead.`],
      }
    }
    if (file.text.length >= looked || known?.text === textPrint(current)) return whole()
  }
  // What handlers still call of it would have left it alone.
  const needed = isGone && file.origin === 'implementation' ? new Set<string>() : retain
  const merged = mergeFile(ts, file, current, needed, options)
  return {
    text: merged.empty && isGone ? null : merged.text,
    prints: merged.empty && isGone ? new Map() : merged.prints,
    notes: notesOf(file, merged, options),
  }
}

function mergeFile(ts: Compiler, file: SourceFile, current: string, retain: Set<string>, options: ReconcileOptions): Merged {
  const role = file.role
  try {
    const merged = merge(ts, { role, current, generated: file.text, base: printsIn(options.manifest, file.path), retain })
    if (role === 'handlers') for (const name of importedNames(ts, merged.text)) retain.add(name)
    return merged
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new UserError(`${options.shown(file.path)}, ${error.message}`, { remedy: 'Mend it, then run scaffold again.' })
  }
}

function notesOf(file: SourceFile, { removed, kept, renamed }: Merged, { shown }: ReconcileOptions): string[] {
  const path = shown(file.path)
  const gone =
    file.role === 'handlers'
      ? removed.filter(({ kind }) => kind === 'route')
      : removed.filter(({ kind }) => kind === 'declaration' && file.role === 'begun')
  return [
    ...renamed.map(([from, to]) => `${path}: ${from} is called ${to} now.`),
    ...gone.map(
      ({ key, line }) => `${path}:${line}: ${operationOf(key)} is no longer described. It is left as it is: delete it by hand.`,
    ),
    ...kept.map(
      ({ key, line }) =>
        `${path}:${line}: ${operationOf(key)} was edited by hand and is left so, though it would be written differently now.`,
    ),
  ]
}

function operationOf(key: string): string {
  const [method = '', path] = key.split(' ')
  return path === undefined || method === 'use' ? key : `${method.toUpperCase()} ${path}`
}

function refuseUnknown(files: readonly SourceFile[], there: ReadonlyMap<string, string>, options: ReconcileOptions): void {
  if (options.force) return
  const unknown = files.filter(({ path }) => {
    const text = there.get(path)
    return text !== undefined && options.manifest?.files[path] === undefined && !text.startsWith(header)
  })
  if (unknown.length === 0) return
  const named = unknown.slice(0, 5).map(({ path }) => options.shown(path))
  const more = unknown.length > named.length ? ` and ${unknown.length - named.length} more` : ''
  throw new UserError(
    `${named.join(', ')}${more} ${unknown.length === 1 ? 'is' : 'are'} there already, and not written by scaffold.`,
    {
      remedy: 'Take another --output, move what is there, or overwrite it with --force.',
    },
  )
}

function sorted(prints: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...prints].sort(([one], [other]) => (one < other ? -1 : 1)))
}
