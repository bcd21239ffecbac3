import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { messageOf, UserError } from '../../errors.ts'
import type { Compiler } from './regenerate/compiler.ts'
import type { Extension } from './source/module.ts'

/** Where things are written, all absolute. */
export interface Folders {
  /** The folder that holds `--output`: nothing is written outside of it but package.json and tsconfig.json, where there are none. */
  source: string
  /** Of `--output`, within it: "routes". */
  routes: string
  /** Where package.json is, or would be. */
  project: string
  packageJson: Record<string, unknown> | null
  /** null: there is none. */
  tsconfig: string | null
}

/** `output`: relative to `cwd`. Throws `UserError` where nothing can be written. */
export async function foldersOf(output: string, cwd: string): Promise<Folders> {
  const routes = resolve(cwd, output)
  const remedy = 'Name a folder for the routes, such as --output src/routes/.'
  if (isWithin(cwd, routes)) {
    throw new UserError(`--output ${output} is the folder you are in, or one above it.`, { remedy })
  }
  const name = basename(routes)
  if (!/^[\w.-]+$/.test(name) || ['middleware', 'types', 'node_modules'].includes(name)) {
    throw new UserError(`--output ${output}: a folder of routes cannot be called ${JSON.stringify(name)}.`, { remedy })
  }
  await isFolderOrNothing(routes, output)
  const source = await real(dirname(routes))
  const project = await projectOf(source)
  return {
    source,
    routes: name,
    project,
    packageJson: await jsonAt(join(project, 'package.json')),
    tsconfig: await nearest(source, 'tsconfig.json'),
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

async function isFolderOrNothing(path: string, output: string): Promise<void> {
  for (let at = path; ; at = dirname(at)) {
    const found = await stat(at).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
      throw new UserError(`--output ${output}: ${messageOf(error)}`)
    })
    if (found?.isDirectory() === true) return
    if (found !== null) throw new UserError(`--output ${output}: ${at} is a file.`)
  }
}

/** What is there of a path, with links resolved; the rest as it is. */
async function real(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    return join(await real(dirname(path)), basename(path))
  }
}

/** The nearest folder with a package.json; else the one above `src`. */
async function projectOf(source: string): Promise<string> {
  const known = await nearest(source, 'package.json')
  if (known !== null) return dirname(known)
  return basename(source) === 'src' ? dirname(source) : source
}

async function nearest(from: string, name: string): Promise<string | null> {
  for (let at = from; ; at = dirname(at)) {
    const path = join(at, name)
    const found = await stat(path).catch(() => null)
    if (found?.isFile() === true) return path
    if (at === dirname(at)) return null
  }
}

async function jsonAt(path: string): Promise<Record<string, unknown> | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch (error) {
    throw new UserError(`${path} is not JSON: ${messageOf(error)}`)
  }
  throw new UserError(`${path} is not an object.`)
}

/** How the project's modules name each other, by its tsconfig.json. */
export function extensionOf(ts: Compiler, tsconfig: string | null): Extension {
  if (tsconfig === null) return '.ts'
  const read = ts.readConfigFile(tsconfig, ts.sys.readFile)
  const host = { ...ts.sys, readDirectory: () => [] }
  const { options } = ts.parseJsonConfigFileContent(read.config ?? {}, host, dirname(tsconfig))
  return options.allowImportingTsExtensions === true || options.rewriteRelativeImportExtensions === true ? '.ts' : '.js'
}
