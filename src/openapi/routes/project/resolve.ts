import { basename, dirname, extname, join, resolve } from 'node:path'
import type { CompilerOptions } from 'typescript-classic'
import { ts } from './compiler.ts'
import { isFile, isWithin } from './files.ts'
import { isRecord, type Manifest, readLenientJson } from './manifest.ts'
import { outputOf, sourceBefore, sourceOf } from './source-of.ts'
import type { Workspace } from './workspace.ts'

/** What an import leads to: a file of the project, data, or a package that is not read. */
export type Target = { kind: 'source'; file: string } | { kind: 'json'; file: string } | { kind: 'package'; name: string }

export interface Resolver {
  /** Never throws; null: a file of the project that is not there. */
  resolve(specifier: string, from: string): Target | null
}

/** Resolves as Node and TypeScript do, also where nothing is installed: tsconfig paths, aliases, packages of the workspace, dist → src. */
export function resolverFor(root: string, manifest: Manifest | null, workspace: Workspace): Resolver {
  const options = new Map<string, CompilerOptions>()
  const known = new Map<string, Target | null>()
  const optionsOf = (folder: string): CompilerOptions => {
    const before = options.get(folder)
    if (before !== undefined) return before
    const own = ['tsconfig.json', 'jsconfig.json'].map((name) => join(folder, name)).find(isFile)
    const found =
      own !== undefined ? readOptions(own) : folder === root || folder === dirname(folder) ? plain() : optionsOf(dirname(folder))
    options.set(folder, found)
    return found
  }
  return {
    resolve(specifier, from) {
      const key = `${dirname(from)}\0${specifier}`
      const before = known.get(key)
      if (before !== undefined) return before
      const target = find(specifier, from)
      known.set(key, target)
      return target
    },
  }

  function find(specifier: string, from: string): Target | null {
    const bare = specifier.replace(/^node:/, '')
    const settings = optionsOf(dirname(from))
    const file = ts.resolveModuleName(specifier, from, settings, ts.sys).resolvedModule?.resolvedFileName
    if (file !== undefined && !file.includes('/node_modules/') && !/\.d\.[cm]?ts$/.test(file))
      return targetOf(newest(file, from) ?? file)
    if (specifier.startsWith('.') || specifier.startsWith('/')) {
      const written = resolve(dirname(from), specifier)
      const found = newest(written, from) ?? (file?.endsWith('.d.ts') ? sourceOf(file.replace(/\.d\.ts$/, ''), root) : null)
      return found === null ? null : targetOf(found)
    }
    const inside = workspace.find(specifier)
    if (inside !== null) return targetOf(inside)
    const aliased = alias(bare)
    if (aliased !== null) return targetOf(aliased)
    return { kind: 'package', name: bare }
  }

  /** Where `bin/www` loads what was compiled, what it was compiled from is newer. */
  function newest(written: string, from: string): string | null {
    const built = outputOf(written, root)
    return built === null || isWithin(from, built) ? sourceOf(written, root) : sourceBefore(written, root)
  }

  /** module-alias, babel's module-resolver, `#imports`, and folders on NODE_PATH. */
  function alias(specifier: string): string | null {
    if (manifest === null || manifest.dependencies.has(packageOf(specifier))) return null
    const aliases = [...manifest.aliases, ...babelAliases(manifest.folder)]
    for (const [short, folder] of aliases) {
      if (specifier !== short && !specifier.startsWith(`${short}/`)) continue
      const found = sourceOf(join(manifest.folder, folder, specifier.slice(short.length)), root)
      if (found !== null) return found
    }
    const withoutMark = specifier.replace(/^[#~@]\/?/, '')
    const bases =
      specifier === withoutMark
        ? [manifest.folder, join(manifest.folder, 'src')]
        : [join(manifest.folder, 'src'), manifest.folder]
    return bases.map((base) => sourceOf(join(base, withoutMark), root)).find((found) => found !== null) ?? null
  }

  function targetOf(file: string): Target | null {
    if (extname(file) === '.json') return { kind: 'json', file }
    // A template or a style that a bundler hands over as text is no code.
    if (!/^(\.[cm]?[jt]sx?)?$/.test(extname(file))) return { kind: 'package', name: basename(file) }
    return isWithin(file, root) ? { kind: 'source', file } : null
  }
}

/** "lodash/get" → "lodash", "@koa/router/x" → "@koa/router". */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function plain(): CompilerOptions {
  return { allowJs: true, resolveJsonModule: true, moduleResolution: ts.ModuleResolutionKind.Bundler }
}

function readOptions(file: string): CompilerOptions {
  const raw = ts.getParsedCommandLineOfConfigFile(
    file,
    {},
    {
      ...ts.sys,
      // Only the options matter, and a large project's files take a second to list.
      readDirectory: () => [],
      onUnRecoverableConfigFileDiagnostic: () => {},
    },
  )
  const { paths, baseUrl, pathsBasePath } = raw?.options ?? {}
  return {
    ...plain(),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(paths === undefined ? {} : { paths }),
    ...(pathsBasePath === undefined ? {} : { pathsBasePath }),
  }
}

function babelAliases(folder: string): [string, string][] {
  const file = ['.babelrc', 'babel.config.json'].map((name) => join(folder, name)).find(isFile)
  if (file === undefined) return []
  const { plugins } = readLenientJson(file)
  const found = (Array.isArray(plugins) ? plugins : []).flatMap((plugin) =>
    Array.isArray(plugin) && plugin[0] === 'module-resolver' && isRecord(plugin[1]) && isRecord(plugin[1].alias)
      ? Object.entries(plugin[1].alias)
      : [],
  )
  return found.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
}
