import { apiInputs } from './api-inputs.ts'
import type { Input } from './input.ts'
import { loadInputs } from './load-inputs.ts'
import { commentKey, count, duration, line, matrixCell, oneOf, onOff, postgresChoice, reasons, text } from './readers.ts'

/**
 * Every input, by its field in `Config`. The one source of the Action's inputs (action.yml), the command line's flags, the
 * keys of preflight.yml and the documentation of all three: `npm run docs` writes them from here.
 */
export const inputs = {
  mode: input<'migration-dryrun' | 'load-baseline' | 'scaffold-check' | 'deliver' | null>({
    name: 'mode',
    modes: 'every',
    loads: true,
    delivers: true,
    placeholder: 'migration-dryrun|load-baseline|scaffold-check|deliver',
    read: oneOf('migration-dryrun', 'load-baseline', 'scaffold-check', 'deliver'),
    fallback: null,
    written: null,
    description:
      'What to run. `migration-dryrun`: what the new migrations lock, rewrite, scan, block and lose, and whether they can be taken back. `load-baseline`: whether the service became slower than its baseline, beyond the noise. `scaffold-check`: whether the OpenAPI description, the routes in the code and the generated files still agree. `deliver`: in a `workflow_run`, post the report of a run that had no right to, such as a fork’s (docs/delivery.md).',
    doors: ['action', 'file'],
  }),
  configFile: input<string | null>({
    name: 'config',
    modes: 'every',
    loads: true,
    placeholder: 'file',
    read: line,
    fallback: null,
    written: 'preflight.yml',
    description:
      'A YAML file with any of these inputs as keys, relative to the repository. Without it, `preflight.yml` is read where it exists: in `working-directory`, else in the repository. An input or a flag beats the file.',
    doors: ['action', 'flag'],
  }),
  workingDirectory: input<string>({
    name: 'working-directory',
    modes: 'every',
    loads: true,
    placeholder: 'directory',
    read: line,
    fallback: '.',
    written: '.',
    description:
      'The directory of the service, relative to the repository. Commands run there, and other paths are relative to it.',
  }),
  githubToken: input<string | null>({
    name: 'github-token',
    modes: 'every',
    delivers: true,
    placeholder: 'token',
    read: line,
    fallback: null,
    written: 'the job’s token',
    description:
      'For the comment (`pull-requests: write`) and for fetching what a shallow checkout lacks (`contents: read`). On the command line better in the variable GITHUB_TOKEN.',
    doors: ['action', 'flag'],
  }),
  comment: input<'auto' | 'always' | 'never'>({
    name: 'comment',
    modes: 'every',
    delivers: true,
    placeholder: 'auto|always|never',
    read: oneOf('auto', 'always', 'never'),
    fallback: 'auto',
    written: 'auto',
    description:
      'When to comment on the pull request. `auto`: where something was found, or an earlier comment is to be corrected.',
    doors: ['action', 'file'],
  }),
  commentKey: input<string | null>({
    name: 'comment-key',
    modes: 'every',
    delivers: true,
    placeholder: 'text',
    read: commentKey,
    fallback: null,
    written: null,
    description:
      'Tells apart the comments of several jobs or matrix cells on one pull request: each key has a comment of its own.',
    doors: ['action', 'file'],
  }),
  matrix: input<string | null>({
    name: 'matrix',
    modes: 'every',
    delivers: true,
    placeholder: 'JSON',
    read: matrixCell,
    fallback: null,
    written: null,
    description:
      'The cell of the job’s matrix, which the workflow gives by itself: it tells the cells’ comments apart where there is no `comment-key`. Leave it as it is.',
    doors: ['action'],
  }),
  suggest: input<boolean>({
    name: 'suggest',
    modes: 'every',
    placeholder: null,
    read: onOff,
    fallback: false,
    written: 'false',
    description:
      'Offer remedies that replace a finding’s lines as suggestions on those lines of the diff, for a reviewer to commit with one click (docs/suggestions.md).',
    doors: ['action', 'file'],
  }),
  artifact: input<boolean>({
    name: 'artifact',
    modes: 'every',
    placeholder: null,
    read: onOff,
    fallback: true,
    written: 'true',
    description:
      'Keep the report with the run, as a page that the comment links to and as JSON, which `mode: deliver` needs. Not on GitHub Enterprise Server, which has no such service.',
    doors: ['action', 'file'],
  }),
  allowPrivilegedEvent: input<boolean>({
    name: 'allow-privileged-event',
    modes: 'every',
    placeholder: null,
    read: onOff,
    fallback: false,
    written: 'false',
    description:
      'Run the change’s code on `pull_request_target` or `workflow_run`, where it has the rights of the repository. Only where a person has approved the change before (SECURITY.md).',
    doors: ['action'],
  }),
  reportFile: input<string | null>({
    name: 'report',
    modes: ['deliver'],
    placeholder: 'file',
    read: line,
    fallback: null,
    written: null,
    description:
      'The JSON of a report to deliver, relative to the repository. Without it: the reports that the run which triggered this one kept.',
    doors: ['action'],
  }),
  failOn: input<'error' | 'warning' | 'never'>({
    name: 'fail-on',
    modes: 'every',
    loads: true,
    placeholder: 'error|warning|never',
    read: oneOf('error', 'warning', 'never'),
    fallback: 'error',
    written: 'error',
    description: 'The least level of a finding that fails the build.',
  }),
  baseRef: input<string | null>({
    name: 'base-ref',
    modes: 'every',
    placeholder: 'ref',
    read: line,
    fallback: null,
    written: null,
    description:
      "The branch, tag or commit that the change is compared with. Without it: the pull request's base in a workflow, else the default branch. docs/what-is-new.md has the rule.",
  }),
  jsonFile: input<string | null>({
    name: 'json',
    modes: 'every',
    loads: true,
    placeholder: 'file',
    read: line,
    fallback: null,
    written: null,
    description:
      'Write the result as JSON to this file, relative to the repository. On the command line `--json` alone prints it instead of the report.',
  }),
  htmlFile: input<string | null>({
    name: 'html',
    modes: 'every',
    loads: true,
    placeholder: 'file',
    read: line,
    fallback: null,
    written: null,
    description:
      'Write the report as a page to this file, relative to the repository: one file without scripts from elsewhere, to be opened in a browser.',
  }),
  sarifFile: input<string | null>({
    name: 'sarif',
    modes: 'every',
    loads: true,
    placeholder: 'file',
    read: line,
    fallback: null,
    written: null,
    description:
      'Write the findings as SARIF 2.1.0 to this file, relative to the repository, for github/codeql-action/upload-sarif and other tools.',
  }),
  markdownFile: input<string | null>({
    name: 'markdown',
    modes: 'every',
    loads: true,
    placeholder: 'file',
    read: line,
    fallback: null,
    written: null,
    description: 'Write the report as markdown, the text of the comment, to this file, relative to the repository.',
  }),
  timeBudgetMs: input<number>({
    name: 'time-budget',
    modes: 'every',
    loads: true,
    delivers: true,
    placeholder: 'duration',
    read: duration('s', 1000, 6 * 3_600_000),
    fallback: 10 * 60_000,
    fallbackOf: { 'load-baseline': 5 * 60_000, load: 60 * 60_000 },
    written: '10m; load-baseline: 5m',
    description:
      'The whole run, and so every command in it, ends after this long: `90s`, `5m`, `1h`. A number alone counts seconds. `load-baseline` plans with it: what is short of time is the load, and the report says so.',
  }),
  setupCommand: input<string | null>({
    name: 'setup-command',
    modes: 'every',
    placeholder: 'command',
    read: text,
    fallback: null,
    written: null,
    description: 'Run first in each tree that a command runs in (base and head), such as `npm ci`.',
  }),
  postgres: input<string>({
    name: 'postgres',
    modes: 'every',
    placeholder: 'auto|container|embedded|url',
    read: postgresChoice,
    fallback: 'auto',
    written: 'auto',
    description:
      'The throwaway server. `container`: Docker. `embedded`: the real server without Docker. `auto`: a container where a Docker engine answers, else embedded. A `postgres://` URL: a service container or a branch database, never production.',
  }),
  postgresVersion: input<number | null>({
    name: 'postgres-version',
    modes: 'every',
    placeholder: '13..18',
    read: count(13, 18),
    fallback: null,
    written: '17',
    description: "The server's major version, 13 to 18. Give production's: the report says so where it was assumed.",
  }),
  postgresImage: input<string | null>({
    name: 'postgres-image',
    modes: 'every',
    placeholder: 'image',
    read: line,
    fallback: null,
    written: 'postgres:<postgres-version>',
    description: 'The image of the container, such as `pgvector/pgvector:pg17` or `postgis/postgis:16-3.5`.',
  }),
  allowNonEmpty: input<boolean>({
    name: 'allow-non-empty',
    modes: 'every',
    placeholder: null,
    read: onOff,
    fallback: false,
    written: 'false',
    description: 'Accept a database given by URL although it holds tables. Everything in it may be lost.',
  }),
  migrations: input<string | null>({
    name: 'migrations',
    modes: 'every',
    placeholder: 'directory',
    read: line,
    fallback: null,
    written: null,
    description: 'The directory of the migrations, in `working-directory`. Without it, it is found from the tool’s own traces.',
  }),
  migrateCommand: input<string | null>({
    name: 'migrate-command',
    modes: 'every',
    placeholder: 'command',
    read: text,
    fallback: null,
    written: null,
    description:
      'Applies the migrations with your own tool, such as `npx knex migrate:latest`. It runs in a shell with DATABASE_URL, PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE set.',
  }),
  rollbackCommand: input<string | null>({
    name: 'rollback-command',
    modes: 'every',
    placeholder: 'command',
    read: text,
    fallback: null,
    written: null,
    description: 'Takes the new migrations back with your own tool, such as `npx knex migrate:rollback`.',
  }),
  schemaFile: input<string | null>({
    name: 'schema',
    modes: 'every',
    placeholder: 'file',
    read: line,
    fallback: null,
    written: null,
    description: 'A dump that stands for the base, such as `structure.sql`, instead of applying the migrations the base has.',
  }),
  seedFile: input<string | null>({
    name: 'seed',
    modes: 'every',
    placeholder: 'file',
    read: line,
    fallback: null,
    written: null,
    description: 'An SQL file, run on the base before rows are generated.',
  }),
  rows: input<number>({
    name: 'rows',
    modes: 'every',
    placeholder: 'count',
    read: count(0, 100_000_000, { suffixes: true }),
    fallback: 10_000,
    written: '10k',
    description:
      'Every table is filled up to this many rows (or to what `table-sizes` says, where that is fewer), so that locks last as they would: `0`, `50k`, `2M`.',
  }),
  randomSeed: input<number>({
    name: 'random-seed',
    modes: 'every',
    placeholder: 'number',
    read: count(0, 4_294_967_295),
    fallback: 1,
    written: '1',
    description: 'The same number generates the same rows.',
  }),
  tableSizesFile: input<string | null>({
    name: 'table-sizes',
    modes: 'every',
    placeholder: 'file',
    read: line,
    fallback: null,
    written: null,
    description:
      'Sizes of the tables in production, as the query in docs/production-statistics.md prints them. No data leaves production.',
  }),
  ignore: input<Readonly<Record<string, string>>>({
    name: 'ignore',
    modes: 'every',
    loads: true,
    placeholder: 'rule: reason',
    repeatable: true,
    read: reasons,
    fallback: {},
    written: null,
    description: 'Rules to ignore, each with its reason, a line each: `table-rewrite: the table is small in production`.',
  }),
  all: input<boolean>({
    name: 'all',
    modes: ['migration-dryrun'],
    placeholder: null,
    read: onOff,
    fallback: false,
    written: 'false',
    description: 'Trace every migration, not only those that are new in this change, and judge each as a change of its own.',
  }),
  lockBudgetMs: input<number>({
    name: 'lock-budget-ms',
    modes: ['migration-dryrun'],
    placeholder: 'ms',
    read: duration('ms', 0, 3_600_000),
    fallback: 100,
    written: '100',
    description: 'For how long a migration may keep reads or writes waiting before it is a finding.',
  }),
  statementTimeoutMs: input<number>({
    name: 'statement-timeout',
    modes: ['migration-dryrun'],
    placeholder: 'duration',
    read: duration('s', 100, 6 * 3_600_000),
    fallback: 60_000,
    written: '1m',
    description: 'A statement that runs for longer is cancelled and reported: `30s`, `5m`. A number alone counts seconds.',
  }),
  ...loadInputs,
  ...apiInputs,
}

/** Infers nothing: T is written out, so that a field's type stands beside its name. */
function input<T>(declared: Input<T>): Input<T> {
  return declared
}

export type Inputs = typeof inputs
export type Field = keyof Inputs

/** Every input in the order of the table. */
export const everyInput: readonly Input<unknown>[] = Object.values(inputs)
