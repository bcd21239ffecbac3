/**
 * `npm run docs` writes what is said twice from where it is said once: the inputs and outputs (src/config) into action.yml, README.md
 * and docs/inputs.md, the version (package.json) into src/version.ts, the campaigns' counts (bench/calibration) into docs/load-baseline.md, the rules' pages (docs/rules) into the mode's descriptions. `--check` writes nothing and exits 1 where a file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { markdownTable } from 'markdown-table'
import { Document } from 'yaml'
import type { Input } from '../src/config/input.ts'
import { everyInput } from '../src/config/inputs.ts'
import { isAt } from '../src/config/names.ts'
import { outputs } from '../src/config/outputs.ts'
import { ruleIds as loadRuleIds } from '../src/modes/load-baseline/rules/all.ts'
import { ruleIds } from '../src/modes/migration-dryrun/rules/all.ts'
import { ruleIds as apiRuleIds } from '../src/modes/scaffold-check/rules/all.ts'
import { calibrationPage } from './calibration.ts'
import { ruleDescription } from './rule-pages.ts'

const root = resolve(import.meta.dirname, '..')

interface Package {
  description: string
  version: string
}

/** Every generated file: its path in the repository, and what it has to be. */
export function generated(read: (path: string) => string): Map<string, string> {
  const about = JSON.parse(read('package.json')) as Package
  return new Map([
    ['action.yml', actionYml(about)],
    ['README.md', filled(filled(read('README.md'), 'inputs', inputTable(everyInput)), 'outputs', outputTable())],
    ['docs/inputs.md', inputsPage()],
    ['docs/load-baseline.md', filled(read('docs/load-baseline.md'), 'calibration', calibrationPage(read))],
    ['src/version.ts', `/** As in package.json: \`npm run docs\` writes it. */\nexport const version = '${about.version}'\n`],
    ['src/modes/migration-dryrun/rules/descriptions.ts', descriptions(ruleIds, read)],
    ['src/modes/load-baseline/rules/descriptions.ts', descriptions(loadRuleIds, read)],
    ['src/modes/scaffold-check/rules/descriptions.ts', descriptions(apiRuleIds, read)],
  ])
}

/** No default is declared but the token's and the matrix's: the runner would give it as if the user had, and it would beat preflight.yml. */
function actionYml({ description }: Package): string {
  const inputs = everyInput.filter((input) => isAt(input, 'action'))
  const document = new Document({
    name: 'Preflight',
    description,
    branding: { icon: 'check-circle', color: 'blue' },
    inputs: Object.fromEntries(inputs.map((input) => [input.name, declared(input)])),
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, text]) => [name, { description: text }])),
    runs: { using: 'node24', main: 'dist/index.js', post: 'dist/index.js', 'post-if': 'always()' },
  })
  document.commentBefore = ' Written by `npm run docs` from src/config/inputs.ts and src/config/outputs.ts.'
  return document.toString({ lineWidth: 130 })
}

function declared(input: Input<unknown>): object {
  const description = `${input.description}${input.written === null ? '' : ` Default: ${input.written}`}`
  return { description, required: false, ...(fromWorkflow[input.name] ?? {}) }
}

/** Expressions of GitHub's that give an input its value where the workflow gives none; written so since they are none of TypeScript's. */
const expression = (text: string) => ({ default: `\${{ ${text} }}` })
const fromWorkflow: Readonly<Record<string, { default: string }>> = {
  'github-token': expression('github.token'),
  matrix: expression('toJSON(matrix)'),
}

function inputTable(inputs: readonly Input<unknown>[]): string {
  const rows = inputs.map((input) => [
    code(input.name),
    input.written === null ? '' : code(input.written),
    cell(input.description),
  ])
  return table([['input', 'default', 'what it is'], ...rows])
}

function outputTable(): string {
  return table([['output', 'what it is'], ...Object.entries(outputs).map(([name, text]) => [code(name), cell(text)])])
}

function inputsPage(): string {
  const sections = everyInput.map((input) => `## ${input.name}\n\n${input.description}\n\n${list(input)}`)
  return `<!-- Written by \`npm run docs\` from src/config/inputs.ts. -->

# Inputs

An input of the Action, a flag of the command line (\`--name value\`) and a key of \`preflight.yml\` have the same name and take the same
values. An input or a flag beats the file, the file beats the default. Every value is checked before anything starts; a name that does not
exist is an error.

\`\`\`yaml
# preflight.yml
postgres-version: 16
rows: 50k
ignore:
  table-rewrite: the tables are small in production
\`\`\`

${sections.join('\n\n')}
`
}

function list(input: Input<unknown>): string {
  const modes = input.modes === 'every' ? 'every mode' : input.modes.map(code).join(', ')
  const doors = [
    ...(isAt(input, 'action') ? ['an input of the Action'] : []),
    ...(isAt(input, 'flag')
      ? [`the flag ${code(`--${input.name}${input.placeholder === null ? '' : ` <${input.placeholder}>`}`)}`]
      : []),
    ...(isAt(input, 'file') ? ['a key of `preflight.yml`'] : []),
  ]
  return [
    `- Known to ${modes}.`,
    `- Given as ${doors.join(', ')}.`,
    `- Default: ${input.written === null ? 'none' : code(input.written)}.`,
  ].join('\n')
}

function descriptions(ids: readonly string[], read: (path: string) => string): string {
  const described = ids.map((id) => ruleDescription(id, read(`docs/rules/${id}.md`)))
  return `import type { RuleDescription } from '../../../report/report.ts'

/** As on the rules' pages, docs/rules: \`npm run docs\` writes it. */
export const ruleDescriptions: readonly RuleDescription[] = ${JSON.stringify(described, null, 2)}
`
}

function table(rows: string[][]): string {
  return markdownTable(rows)
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

/** The text between `<!-- name -->` and `<!-- /name -->` replaced. Throws where there are no such marks. */
function filled(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`a page has no ${start} … ${end}`)
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`
}

function main(): void {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const stale = [...generated(read)].filter(([path, text]) => readOr(read, path) !== text)
  if (!values.check) {
    for (const [path, text] of stale) writeFileSync(join(root, path), text)
    return
  }
  for (const [path] of stale) console.error(`${path} is out of date`)
  if (stale.length === 0) return
  console.error('Run npm run docs and commit what it writes.')
  process.exitCode = 1
}

function readOr(read: (path: string) => string, path: string): string {
  try {
    return read(path)
  } catch {
    return ''
  }
}

if (import.meta.main) main()
