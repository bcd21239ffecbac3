import { UserError } from '../../errors.ts'
import { byCodeUnit, type Tree } from '../../git/tree.ts'
import { readScript } from '../../postgres/sql/script.ts'
import { cannotRunInTransaction } from '../../postgres/sql/transaction-block.ts'
import type { Migration, Script } from '../migration.ts'
import { nameOf } from '../paths.ts'
import { checksumOf, readText } from '../text.ts'
import { compareDotted } from '../version.ts'
import { type FlywayConfig, flywayConfig } from './flyway-config.ts'
import { type FlywayName, flywayName } from './flyway-name.ts'
import { replacePlaceholders } from './flyway-placeholders.ts'
import { at, noMigrations, type Reader, shown } from './format.ts'

interface Found {
  path: string
  name: FlywayName
}

/**
 * Flyway: versioned migrations by version (1.9 before 1.10), then repeatable ones by description; U is a version's down
 * part. The folders below the directory count. Each script runs statement by statement in a transaction of its own
 * (`group`: all in one), unless `executeInTransaction` says no (in `V1__x.sql.conf`, or for all), or its statements cannot
 * run in one; both kinds in one script are refused, as Flyway does, unless `mixed`. A baseline (B) counts only where no
 * V up to its version is left. Callbacks are not run.
 */
export const readFlyway: Reader = async (tree, directory) => {
  const files = await tree.list('')
  const config = await flywayConfig(tree, directory, files)
  const found: Found[] = []
  for (const path of await tree.list(directory)) {
    if (/(^|\/)db\/migration\/.*\.(java|kt)$/.test(path) && /^[VRU]\d*.*__/.test(nameOf(path))) throw programmed(path)
    const name = flywayName(nameOf(path), config)
    if (name !== null) found.push({ path, name })
  }
  const program = files.find((path) => /(^|\/)db\/migration\/[VR][\w]*__\w+\.(java|kt)$/.test(path))
  if (program !== undefined) throw programmed(program)
  const undos = found.filter(({ name }) => name.kind === 'undo')
  const migrations: Migration[] = []
  for (const entry of withBaseline(found)) {
    const undo = undos.find(
      ({ name }) => entry.name.kind !== 'repeatable' && compareDotted(name.version, entry.name.version) === 0,
    )
    migrations.push(await migration(tree, entry, undo ?? null, config, files))
  }
  if (migrations.length === 0) throw noMigrations(shown(directory), `files such as ${config.prefix}1${config.separator}title.sql`)
  migrations.sort(compareFlyway)
  const table = config.defaultSchema === null ? config.table : `${config.defaultSchema}.${config.table}`
  return { tool: 'flyway', directory, migrations, transaction: config.group ? 'all' : 'each', bookkeeping: [table] }
}

export function compareFlyway(a: Migration, b: Migration): number {
  if (a.kind !== b.kind) return a.kind === 'repeatable' ? 1 : -1
  if (a.kind === 'repeatable') return byCodeUnit(a.version, b.version)
  return compareDotted(a.version, b.version) || byCodeUnit(a.file, b.file)
}

function programmed(path: string): UserError {
  return new UserError(`${path} is a Flyway migration in Java or Kotlin, which only Flyway can run.`, {
    remedy: 'Set `migrate-command: flyway migrate` (or `./mvnw flyway:migrate`).',
  })
}

/** The V and R files, and the highest baseline where no V up to its version is left, without what lies below it. */
function withBaseline(found: Found[]): Found[] {
  const versioned = found.filter(({ name }) => name.kind === 'versioned')
  const repeatable = found.filter(({ name }) => name.kind === 'repeatable')
  const baseline = found
    .filter(({ name }) => name.kind === 'baseline')
    .sort((a, b) => compareDotted(b.name.version, a.name.version))[0]
  const superseded =
    baseline !== undefined && versioned.every(({ name }) => compareDotted(name.version, baseline.name.version) > 0)
  return [...(superseded ? [baseline] : []), ...versioned, ...repeatable]
}

async function migration(
  tree: Tree,
  { path, name }: Found,
  undo: Found | null,
  config: FlywayConfig,
  files: string[],
): Promise<Migration> {
  const file = await readText(tree, path)
  const undoFile = undo && (await readText(tree, undo.path))
  return {
    version: name.kind === 'repeatable' ? name.description : name.version,
    name: name.description,
    kind: name.kind === 'repeatable' ? 'repeatable' : 'versioned',
    file: path,
    up: await script(tree, path, file.text, config, files),
    down: undoFile && (await script(tree, undoFile.file, undoFile.text, config, files)),
    // Flyway's own checksum is over the lines, whatever ends them.
    checksum: checksumOf(linesOf(file.text), undoFile && linesOf(undoFile.text)),
  }
}

function linesOf(text: string): Buffer {
  return Buffer.from(text.replaceAll('\r\n', '\n').replace(/\n$/, ''))
}

async function script(tree: Tree, file: string, raw: string, config: FlywayConfig, files: string[]): Promise<Script> {
  const own = await scriptConfig(tree, `${file}.conf`, files)
  const text = own.placeholderReplacement === false ? raw : replacePlaceholders(file, raw, config)
  const transaction = own.executeInTransaction ?? (config.executeInTransaction && (await runsInTransaction(file, text, config)))
  return { file, text, firstLine: 1, transaction, sending: 'statements' }
}

async function scriptConfig(
  tree: Tree,
  path: string,
  files: string[],
): Promise<{ executeInTransaction?: boolean; placeholderReplacement?: boolean }> {
  if (!files.includes(path)) return {}
  const { text } = await readText(tree, path)
  const flag = (name: string) =>
    new RegExp(`^\\s*(?:flyway\\.)?${name}\\s*[=:]\\s*(true|false)\\s*$`, 'im').exec(text)?.[1]?.toLowerCase()
  const [executeInTransaction, placeholderReplacement] = [flag('executeInTransaction'), flag('placeholderReplacement')]
  return {
    ...(executeInTransaction === undefined ? {} : { executeInTransaction: executeInTransaction === 'true' }),
    ...(placeholderReplacement === undefined ? {} : { placeholderReplacement: placeholderReplacement === 'true' }),
  }
}

async function runsInTransaction(file: string, text: string, config: FlywayConfig): Promise<boolean> {
  const statements = (await readScript(text, { file })).map((step) => step.statement)
  const alone = statements.filter(cannotRunInTransaction)
  const odd = alone.length < statements.length ? alone[0] : undefined
  if (odd !== undefined && !config.mixed) {
    const remedy =
      'Give the statement its own migration, or put `executeInTransaction=false` into a script configuration beside it.'
    throw at(
      file,
      odd.line,
      `${odd.kind} cannot run in a transaction and the other statements can, which Flyway refuses unless \`mixed\` is set.`,
      remedy,
    )
  }
  return alone.length === 0
}
