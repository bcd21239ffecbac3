import { UserError } from '../errors.ts'
import { nameOf, parentOf } from './paths.ts'

/** A tool whose migrations are programs (or that keeps an order of its own): only it can run them. */
export interface CodeTool {
  name: string
  /** What to put into `migrate-command` and `rollback-command`. */
  migrate: string
  rollback: string
  /** Files that may be its migrations. */
  path: RegExp
  /** What such a file says. */
  text: RegExp
  /** The table in which it keeps its books, where its name alone does not give it away (bookkeeping.ts). */
  book?: string
}

const script = /\.[cm]?[jt]s$/

/** By what their own templates write into a new migration. The more telling ones come first. */
export const codeTools: CodeTool[] = [
  {
    name: 'MikroORM',
    migrate: 'npx mikro-orm migration:up',
    rollback: 'npx mikro-orm migration:down',
    path: script,
    text: /@mikro-orm\/migrations/,
  },
  {
    name: 'TypeORM',
    migrate: 'npx typeorm migration:run -d src/data-source.js',
    rollback: 'npx typeorm migration:revert -d src/data-source.js',
    path: script,
    text: /\bMigrationInterface\b|\bqueryRunner\b/,
    book: 'migrations',
  },
  {
    name: 'Sequelize',
    migrate: 'npx sequelize-cli db:migrate',
    rollback: 'npx sequelize-cli db:migrate:undo',
    path: script,
    text: /\bqueryInterface\b|from ['"]sequelize['"]|require\(['"]sequelize['"]\)/,
  },
  {
    name: 'node-pg-migrate',
    migrate: 'npx node-pg-migrate up',
    rollback: 'npx node-pg-migrate down',
    path: script,
    text: /\bpgm\b|['"]node-pg-migrate['"]/,
  },
  {
    name: 'Kysely',
    migrate: 'npx kysely migrate:latest',
    rollback: 'npx kysely migrate:down',
    path: script,
    text: /['"]kysely['"]/,
  },
  {
    name: 'db-migrate',
    migrate: 'npx db-migrate up',
    rollback: 'npx db-migrate down',
    path: script,
    text: /\bdbm\b|['"]db-migrate['"]/,
    book: 'migrations',
  },
  { name: 'Knex', migrate: 'npx knex migrate:latest', rollback: 'npx knex migrate:rollback', path: script, text: /\bknex\b/i },
  {
    name: 'Alembic',
    migrate: 'alembic upgrade head',
    rollback: 'alembic downgrade -1',
    path: /\.py$/,
    text: /\bfrom alembic import\b|\bimport alembic\b/,
  },
  {
    name: 'Django',
    migrate: 'python manage.py migrate',
    rollback: 'python manage.py migrate <app> <the migration before>',
    path: /(^|\/)migrations\/\d{4}_\w+\.py$/,
    text: /\bdjango\.db\b/,
  },
  {
    name: 'Rails',
    migrate: 'bin/rails db:migrate',
    rollback: 'bin/rails db:rollback',
    path: /(^|\/)db\/[\w/]*migrate\/\d+_\w+\.rb$/,
    text: /ActiveRecord::Migration/,
  },
  {
    name: 'Ecto',
    migrate: 'mix ecto.migrate',
    rollback: 'mix ecto.rollback',
    path: /\/migrations\/\d+_\w+\.exs$/,
    text: /use Ecto\.Migration/,
  },
  {
    name: 'Laravel',
    migrate: 'php artisan migrate --force',
    rollback: 'php artisan migrate:rollback --force',
    path: /(^|\/)migrations\/[\w-]+\.php$/,
    text: /Illuminate\\Database/,
    book: 'migrations',
  },
  {
    name: 'Doctrine',
    migrate: 'php bin/console doctrine:migrations:migrate --no-interaction',
    rollback: 'php bin/console doctrine:migrations:migrate prev --no-interaction',
    path: /\/Version\d+\.php$/,
    text: /Doctrine\\Migrations/,
  },
  {
    name: 'Entity Framework',
    migrate: 'dotnet ef database update',
    rollback: 'dotnet ef database update <the migration before>',
    path: /(^|\/)Migrations\/\d{14}_\w+\.cs$/,
    text: /Microsoft\.EntityFrameworkCore/,
  },
  {
    name: 'goose in Go',
    migrate: 'go run ./cmd/migrate up',
    rollback: 'go run ./cmd/migrate down',
    path: /\/\d+_\w+\.go$/,
    text: /\bgoose\.AddMigration/,
  },
  {
    name: 'Liquibase',
    migrate: 'liquibase update',
    rollback: 'liquibase rollback-count 1',
    path: /\.(?:sql|xml|ya?ml)$/,
    text: /^\s*--\s*liquibase formatted sql|<databaseChangeLog\b|^databaseChangeLog:/im,
  },
]

/** Files worth opening to see whether a code-based tool's migration is in them. */
export function mayBeCode(path: string): boolean {
  if (/(^|\/)(?:migrations?|migrate|versions|changelogs?)\//i.test(path))
    return /\.(?:[cm]?[jt]s|py|rb|go|exs|php|cs|xml|ya?ml)$/.test(path) && !/\.d\.[cm]?ts$/.test(path)
  return /changelog[\w.-]*\.(?:xml|ya?ml|sql)$/i.test(nameOf(path))
}

/** The tool whose migration this file is. */
export function codeToolOf(path: string, text: string): CodeTool | null {
  return codeTools.find((tool) => tool.path.test(path) && tool.text.test(text)) ?? null
}

/** There are migrations, and nobody here can run them. */
export class OnlyItself extends UserError {
  readonly tool: CodeTool

  constructor(tool: CodeTool, path: string) {
    super(`${parentOf(path) || path} holds migrations of ${tool.name} (${nameOf(path)}), which only ${tool.name} can run.`, {
      remedy: `Set \`migrate-command\` (such as \`${tool.migrate}\`) and \`rollback-command\` (such as \`${tool.rollback}\`).`,
    })
    this.tool = tool
  }
}
