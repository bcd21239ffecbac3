import { parseAllDocuments } from 'yaml'
import type { Tree } from '../../git/tree.ts'
import { inside, parentOf } from '../paths.ts'
import { readText } from '../text.ts'

/** The settings of Flyway's that change what is sent, with Flyway's defaults. */
export interface FlywayConfig {
  /** Directories, relative to the tree's root; [] where the configuration names none. */
  locations: string[]
  placeholders: Map<string, string>
  placeholderPrefix: string
  placeholderSuffix: string
  placeholderReplacement: boolean
  prefix: string
  repeatablePrefix: string
  undoPrefix: string
  baselinePrefix: string
  separator: string
  suffixes: string[]
  mixed: boolean
  group: boolean
  executeInTransaction: boolean
  table: string
  defaultSchema: string | null
}

/** Where Flyway's command line, and Spring Boot, look for their configuration, relative to a project's folder. */
const configFiles = ['flyway.toml', 'flyway.conf', 'conf/flyway.toml', 'conf/flyway.conf']
const springFiles = ['application.properties', 'application.yml', 'application.yaml'].flatMap((file) => [
  file,
  `src/main/resources/${file}`,
])

/** The configuration nearest to the directory, going upwards; Flyway's defaults where there is none. */
export async function flywayConfig(tree: Tree, directory: string, files: string[]): Promise<FlywayConfig> {
  const known = new Set(files)
  for (let folder = directory; ; folder = parentOf(folder)) {
    for (const name of [...configFiles, ...springFiles]) {
      const path = inside(folder, name)
      if (!known.has(path)) continue
      const settings = settingsOf(path, (await readText(tree, path)).text)
      if (settings.size > 0) return configOf(settings, folder)
    }
    if (folder === '') return configOf(new Map(), '')
  }
}

/** Every configuration of Flyway's among the files, with the folder that its locations are relative to. */
export async function flywayConfigs(tree: Tree, files: string[]): Promise<FlywayConfig[]> {
  const configs: FlywayConfig[] = []
  for (const path of files) {
    const name = configFiles.findLast((name) => path === name || path.endsWith(`/${name}`))
    if (name === undefined) continue
    const folder = path.slice(0, Math.max(0, path.length - name.length - 1))
    configs.push(configOf(settingsOf(path, (await readText(tree, path)).text), folder))
  }
  return configs
}

/** Settings by their name without "flyway.", in lower case: `placeholders.x`, `locations`. */
function settingsOf(path: string, text: string): Map<string, string> {
  if (path.endsWith('.toml')) return tomlSettings(text)
  if (/\.ya?ml$/.test(path)) return yamlSettings(text)
  const settings = new Map<string, string>()
  for (const [, key, value] of text
    .replaceAll(/\\\r?\n\s*/g, '')
    .matchAll(/^[^\S\n]*(?:spring\.)?flyway\.([\w.-]+)[^\S\n]*[=:][^\S\n]*(.*?)\s*$/gm)) {
    if (key !== undefined && value !== undefined) settings.set(settingName(key), value)
  }
  return settings
}

/** The keys below `[flyway]` and `[flyway.placeholders]`: strings, booleans and lists of strings, which is all that is needed here. */
function tomlSettings(text: string): Map<string, string> {
  const settings = new Map<string, string>()
  let table = ''
  for (const line of text
    .replaceAll(/\[\s*\n/g, '[')
    .replaceAll(/,\s*\n/g, ',')
    .split('\n')) {
    const header = /^\s*\[([^\]"]+)\]\s*(?:#.*)?$/.exec(line)?.[1]
    if (header !== undefined) table = header.trim()
    const [, key, value] = /^\s*"?([\w.-]+)"?\s*=\s*(.+?)\s*$/.exec(line) ?? []
    if (key === undefined || value === undefined) continue
    const name = `${table === '' ? '' : `${table}.`}${key}`
    if (!name.startsWith('flyway.')) continue
    const strings = [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map((match) => match[1] ?? match[2] ?? '')
    settings.set(settingName(name.slice('flyway.'.length)), strings.length > 0 ? strings.join(',') : value.replace(/\s*#.*$/, ''))
  }
  return settings
}

/** `spring.flyway` of an application.yml, of all its documents together; what is no YAML has none. */
function yamlSettings(text: string): Map<string, string> {
  const settings = new Map<string, string>()
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) settings.set(path, value.join(','))
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, path === '' ? settingName(key) : `${path}.${key}`)
    } else if (path !== '' && value !== null && value !== undefined) settings.set(path, String(value))
  }
  for (const document of [parseAllDocuments(text)].flat()) {
    if ('errors' in document && document.errors.length > 0) continue
    const content: unknown = 'toJS' in document ? document.toJS() : null
    visit((content as { spring?: { flyway?: unknown } } | null)?.spring?.flyway, '')
  }
  return settings
}

/** `sql-migration-prefix`, as Spring spells it, is `sqlMigrationPrefix`; the names of placeholders are left as they are. */
function settingName(key: string): string {
  const placeholder = /^placeholders\.(.*)$/i.exec(key)?.[1]
  return placeholder === undefined ? key.replaceAll('-', '').toLowerCase() : `placeholders.${placeholder}`
}

function configOf(settings: Map<string, string>, folder: string): FlywayConfig {
  const text = (name: string, otherwise: string) => settings.get(name) || otherwise
  const flag = (name: string, otherwise: boolean) => (settings.get(name) ?? String(otherwise)).toLowerCase() === 'true'
  const list = (name: string) =>
    (settings.get(name) ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')
  const placeholders = new Map<string, string>()
  for (const [key, value] of settings)
    if (key.startsWith('placeholders.')) placeholders.set(key.slice('placeholders.'.length).toLowerCase(), value)
  return {
    locations: list('locations').map((location) => locationPath(location, folder)),
    placeholders,
    placeholderPrefix: text('placeholderprefix', '${'),
    placeholderSuffix: text('placeholdersuffix', '}'),
    placeholderReplacement: flag('placeholderreplacement', true),
    prefix: text('sqlmigrationprefix', 'V'),
    repeatablePrefix: text('repeatablesqlmigrationprefix', 'R'),
    undoPrefix: text('undosqlmigrationprefix', 'U'),
    baselinePrefix: text('baselinemigrationprefix', 'B'),
    separator: text('sqlmigrationseparator', '__'),
    suffixes: settings.has('sqlmigrationsuffixes') ? list('sqlmigrationsuffixes') : ['.sql'],
    mixed: flag('mixed', false),
    group: flag('group', false),
    executeInTransaction: flag('executeintransaction', true),
    table: text('table', 'flyway_schema_history'),
    defaultSchema: settings.get('defaultschema') ?? list('schemas')[0] ?? null,
  }
}

/** `filesystem:sql` is relative to the project; `classpath:db/migration` lies in its src/main/resources. `{vendor}` is Spring's. */
function locationPath(location: string, folder: string): string {
  const [, kind = 'classpath', path = location] = /^(filesystem|classpath):(.*)$/.exec(location) ?? []
  const vendor = path.replace('{vendor}', 'postgresql')
  return inside(folder, kind === 'filesystem' ? vendor : `src/main/resources/${vendor}`)
}
