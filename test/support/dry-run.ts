/** The whole mode, on migrations that a test writes down: real PostgreSQL, one server for a test file. */
import { afterAll } from 'vitest'
import { type MigrationDryrunConfig, readConfig } from '../../src/config/config.ts'
import { changesInGit } from '../../src/git/change.ts'
import { newRepository, removeSandboxes } from '../../src/git/repository.fixture.ts'
import { run } from '../../src/modes/migration-dryrun/index.ts'
import { silent } from '../../src/progress.ts'
import type { Finding, Report } from '../../src/report/report.ts'
import { sharedServer } from './server.ts'

export interface Subject {
  /** The schema before the change (SQL). */
  base?: string
  /** Rows before the change (SQL). */
  seed?: string
  /** The new migrations, by file name. */
  change: Record<string, string>
  /** Rows of tables in production. */
  sizes?: Record<string, number>
  /** Further inputs. `rows` is 0 unless it says otherwise. */
  inputs?: Record<string, string>
}

export interface DryRuns {
  /** Runs the mode on a repository of which the base has no migrations: its schema is `base`. */
  (subject: Subject): Promise<Report>
  /** Runs it on a folder that is there. */
  inFolder(folder: string, inputs?: Record<string, string>): Promise<Report>
}

/** Call it at the top of a test file. */
export function dryRuns(major?: number): DryRuns {
  const server = sharedServer(major)
  afterAll(removeSandboxes)
  const inFolder = async (folder: string, inputs: Record<string, string> = {}): Promise<Report> => {
    const { user, password, host, port, database } = server().connection('postgres')
    const postgres = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}?sslmode=disable`
    // What is measured here is no machine's speed: only tests of the budget itself set one that can be reached.
    const all = { mode: 'migration-dryrun', postgres, rows: '0', 'lock-budget-ms': '600000', ...inputs }
    const given = new Map(Object.entries(all).map(([name, value]) => [name, { value, origin: name }]))
    const config = (await readConfig(given, folder)) as MigrationDryrunConfig
    return run({
      config,
      repository: folder,
      changes: changesInGit(null, null),
      progress: silent,
      signal: new AbortController().signal,
    })
  }
  const runSubject = async ({ base, seed, change, sizes, inputs = {} }: Subject): Promise<Report> => {
    const repository = newRepository()
    const written: Record<string, string> = Object.fromEntries(
      Object.entries(change).map(([file, text]) => [`migrations/${file}`, text]),
    )
    const given: Record<string, string> = { migrations: 'migrations', ...inputs }
    const put = (input: string, file: string, text: string | undefined) => {
      if (text === undefined) return
      written[file] = text
      given[input] = file
    }
    put('schema', 'base.sql', base)
    put('seed', 'seed.sql', seed)
    put('table-sizes', 'sizes.json', sizes && JSON.stringify(Object.entries(sizes).map(([table, rows]) => ({ table, rows }))))
    repository.commit('the base')
    repository.git('checkout', '--quiet', '-b', 'change')
    repository.write(written)
    return inFolder(repository.path, { 'base-ref': 'main', ...given })
  }
  return Object.assign(runSubject, { inFolder })
}

/** "error table-rewrite", for the findings of one migration (all where none is named); notes about lock_timeout left out. */
export function found(report: Report, file?: string): string[] {
  return findingsIn(report, file)
    .filter(({ rule }) => rule !== 'lock-timeout-missing')
    .map(({ level, rule }) => `${level} ${rule}`)
}

export function findingsIn(report: Report, file?: string): Finding[] {
  return report.findings.filter(({ at }) => file === undefined || at?.file === `migrations/${file}`)
}
