import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')

/** [the importing file, what it imports] */
type Import = [string, string]

const forbidden: Import[] = [
  ['src/report/probe.ts', '../modes/migration-dryrun/run.ts'],
  ['src/report/probe.ts', '../forge/github.ts'],
  ['src/report/probe.ts', '../config/config.ts'],
  ['src/report/markdown/probe.ts', '../../postgres/wire/trace.ts'],
  ['src/report/markdown/probe.ts', '../../git/changes.ts'],
  ['src/forge/probe.ts', '../modes/migration-dryrun/run.ts'],
  ['src/forge/github/probe.ts', '../../migrations/migration.ts'],
  ['src/modes/migration-dryrun/probe.ts', '../../forge/github.ts'],
  ['src/modes/migration-dryrun/probe.ts', '../../commands/demo.ts'],
  ['src/modes/migration-dryrun/probe.ts', '../../main.ts'],
  ['src/commands/db/probe.ts', '../../cli.ts'],
  ['src/commands/probe.ts', '../action.ts'],
  ['src/migrations/probe.ts', '../openapi/read.ts'],
  ['src/migrations/formats/probe.ts', '../../modes/migration-dryrun/run.ts'],
  ['src/migrations/probe.ts', '../report/markdown.ts'],
  ['src/migrations/probe.ts', '../config/config.ts'],
  ['src/openapi/probe.ts', '../postgres/wire/trace.ts'],
  ['src/openapi/probe.ts', '../git/changes.ts'],
  ['src/load/probe.ts', '../postgres/server/start.ts'],
  ['src/load/probe.ts', '../process/shell.ts'],
  ['src/service/probe.ts', '../postgres/catalog/catalog.ts'],
  ['src/service/probe.ts', '../load/drive.ts'],
  ['src/git/probe.ts', '../process/shell.ts'],
  ['src/process/probe.ts', '../postgres/server/server.ts'],
  ['src/postgres/wire/probe.ts', '../../process/shell.ts'],
  ['src/postgres/catalog/probe.ts', '../wire/trace.ts'],
  ['src/postgres/catalog/queries/probe.ts', '../../wire/trace.ts'],
  ['src/postgres/catalog/probe.ts', '../../migrations/migration.ts'],
  ['src/postgres/sql/probe.ts', '../wire/trace.ts'],
  ['src/postgres/server/probe.ts', '../wire/proxy.ts'],
  ['src/probe.ts', './report/report.ts'],
  ['src/probe.ts', './main.ts'],
]

const allowed: Import[] = [
  ['src/main.ts', './cli.ts'],
  ['src/cli.ts', './commands/demo.ts'],
  ['src/action.ts', './forge/github.ts'],
  ['src/commands/probe.ts', '../modes/migration-dryrun/run.ts'],
  ['src/commands/probe.ts', '../forge/github.ts'],
  ['src/modes/migration-dryrun/probe.ts', '../../postgres/wire/trace.ts'],
  ['src/modes/migration-dryrun/probe.ts', '../../config/config.ts'],
  ['src/forge/github/probe.ts', '../../report/markdown.ts'],
  ['src/report/probe.ts', '../errors.ts'],
  ['src/migrations/probe.ts', '../postgres/wire/proxy.ts'],
  ['src/migrations/probe.ts', '../git/changes.ts'],
  ['src/migrations/probe.ts', '../process/shell.ts'],
  ['src/migrations/probe.ts', '../report/report.ts'],
  ['src/openapi/probe.ts', '../postgres/catalog/catalog.ts'],
  ['src/load/probe.ts', '../postgres/plans/plans.ts'],
  ['src/load/probe.ts', '../service/service.ts'],
  ['src/service/probe.ts', '../process/shell.ts'],
  ['src/service/probe.ts', '../postgres/server/start.ts'],
  ['src/postgres/wire/probe.ts', '../catalog/catalog.ts'],
  ['src/postgres/rows/probe.ts', '../wire/proxy.ts'],
  ['src/git/probe.ts', '../errors.ts'],
  ['src/process/probe.itest.ts', '../postgres/server/start.ts'],
]

const probes = [...forbidden, ...allowed].map(([file, specifier], index) => ({
  file: file.replace('probe', `probe-${index}`),
  specifier,
  isForbidden: index < forbidden.length,
}))

let folder: string
/** The files in which the linter finds a forbidden import, in one run for all: it takes longer to start than to lint. */
let reported: Set<string>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-boundaries-'))
  for (const file of readdirSync(root).filter((name) => /^biome.*\.json$/.test(name)))
    copyFileSync(join(root, file), join(folder, file))
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  for (const { file, specifier } of probes) {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(join(folder, file), `import { thing } from '${specifier}'\nexport const other = thing\n`)
  }
  const args = ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', 'src']
  const run = spawnSync(process.execPath, [biome, ...args], { cwd: folder, encoding: 'utf8' })
  const { diagnostics }: { diagnostics: { category: string; location: { path: string } }[] } = JSON.parse(run.stdout)
  reported = new Set(diagnostics.map(({ location }) => location.path.replaceAll('\\', '/')))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(probes)('$file imports $specifier: forbidden $isForbidden', ({ file, isForbidden }) => {
  expect(reported.has(file)).toBe(isForbidden)
})
