import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ts } from './compiler.ts'

/** What is read of a package.json. What it lacks or has in another form is empty. */
export interface Manifest {
  folder: string
  name: string
  version: string
  main: readonly string[]
  /** Of every kind of dependency: name → range. */
  dependencies: ReadonlyMap<string, string>
  scripts: ReadonlyMap<string, string>
  /** Short names for folders, as module-alias has them: "@models" → "src/models". */
  aliases: ReadonlyMap<string, string>
  isModule: boolean
}

/** The package.json of a folder; null where it has none. A broken one is as good as an empty one. */
export function readManifest(folder: string): Manifest | null {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return null
  const json = readLenientJson(file)
  const entries = [json.main, json.module, json.source, ...leaves(json.exports), ...leaves(json.bin)]
  return {
    folder,
    name: typeof json.name === 'string' ? json.name : '',
    version: typeof json.version === 'string' ? json.version : '',
    main: entries.filter((entry): entry is string => typeof entry === 'string'),
    dependencies: new Map(
      [json.dependencies, json.devDependencies, json.peerDependencies, json.optionalDependencies].flatMap((part) => texts(part)),
    ),
    scripts: new Map(texts(json.scripts)),
    aliases: new Map(texts(json._moduleAliases)),
    isModule: json.type === 'module',
  }
}

/** The nearest package.json at or above a folder, not above `top`; null: none. */
export function manifestAbove(folder: string, top: string): Manifest | null {
  for (let at = folder; ; at = dirname(at)) {
    const manifest = readManifest(at)
    if (manifest !== null || at === top || at === dirname(at)) return manifest
  }
}

/** JSON with comments and trailing commas, such as of a tsconfig.json; what is no object is an empty one. */
export function readLenientJson(file: string): Record<string, unknown> {
  const { config } = ts.parseConfigFileTextToJson(file, readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  return isRecord(config) ? config : {}
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function texts(part: unknown): [string, string][] {
  if (!isRecord(part)) return []
  return Object.entries(part).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
}

function leaves(part: unknown): unknown[] {
  return isRecord(part) ? Object.values(part).flatMap(leaves) : [part]
}
