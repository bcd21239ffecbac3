import { readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { UserError } from '../../errors.ts'
import { workingTree } from '../../git/tree.ts'
import type { Description } from '../../openapi/description/description.ts'
import { manifestName, readManifest } from '../../openapi/scaffold/regenerate/manifest.ts'
import type { FileOutcome } from '../../openapi/scaffold/regenerate/reconcile.ts'
import { scaffold } from '../../openapi/scaffold/scaffold.ts'
import type { Tree, Wanted } from './api.ts'

/** What `preflight scaffold --check` says of a tree. Paths are relative to its top. */
export type Generated =
  /** Nothing to look at. `reason`: a sentence where that is not plain. */
  | { kind: 'none'; reason: string | null }
  /** It cannot be brought up to date. */
  | { kind: 'refused'; manifest: string; why: string; remedy: string | null }
  | {
      kind: 'checked'
      manifest: string
      /** Of the routes: "src/routes". */
      output: string
      framework: string
      files: readonly FileOutcome[]
      /** Those that are not as they would be written; the manifest last. */
      stale: readonly FileOutcome[]
    }

/** Looks for what the generator wrote, and what it would write now. `description` null: there is none that it could be written from. */
export async function readGenerated(
  tree: Tree,
  description: Description | null,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Generated> {
  const manifests = await manifestsIn(tree, wanted)
  const [manifest] = manifests
  if (manifest === undefined) return { kind: 'none', reason: null }
  if (manifests.length > 1) {
    return {
      kind: 'none',
      reason: `There are ${manifests.length} scaffolds (${manifests.join(', ')}): \`scaffold\` says which belongs to this description.`,
    }
  }
  if (description === null)
    return { kind: 'none', reason: 'There is no valid description that the scaffold could be compared with.' }
  const known = readManifest(await readFile(join(tree.top, manifest), 'utf8'))
  const output = await outputOf(tree, manifest, wanted)
  try {
    const found = await scaffold(description, { framework: wanted.framework, output, cwd: tree.top, force: false, signal })
    const stale = found.files.filter(({ action }) => action !== 'unchanged')
    const last = ({ path }: FileOutcome) => Number(basename(path) === manifestName)
    return {
      kind: 'checked',
      manifest,
      output,
      framework: known?.framework ?? wanted.framework ?? '',
      files: found.files,
      stale: stale.toSorted((one, other) => last(one) - last(other)),
    }
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof UserError)) throw error
    return { kind: 'refused', manifest, why: error.message, remedy: error.remedy }
  }
}

/** The manifests of a tree, or that of the scaffold that was named. Throws `UserError` where that has none. */
async function manifestsIn({ top, directory }: Tree, { scaffold: named }: Wanted): Promise<string[]> {
  const within = relative(top, directory).split(sep).join('/')
  const tree = workingTree(directory)
  const all = (await tree.list('')).filter((path) => basename(path) === manifestName)
  const asked = named === null ? all : all.filter((path) => dirname(path) === dirname(named))
  return asked.map((path) => (within === '' ? path : `${within}/${path}`))
}

/** The folder of the routes: the one that was named, else the one that the manifest's handlers lie in. */
async function outputOf({ top, directory }: Tree, manifest: string, { scaffold: named }: Wanted): Promise<string> {
  if (named !== null) return relative(top, join(directory, named)).split(sep).join('/')
  const known = readManifest(await readFile(join(top, manifest), 'utf8'))
  const handlers = Object.entries(known?.files ?? {}).find(([, { role }]) => role === 'handlers')?.[0]
  const folder = handlers?.split('/').slice(0, -1).join('/') || 'routes'
  return dirname(manifest) === '.' ? folder : `${dirname(manifest)}/${folder}`
}
