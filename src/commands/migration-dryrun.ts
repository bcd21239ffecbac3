import { readConfig } from '../config/config.ts'
import { inputs } from '../config/inputs.ts'
import { renderJson } from '../report/json.ts'
import { writeFiles } from './files.ts'
import { readFlags } from './options.ts'
import { terminalProgress } from './progress-terminal.ts'
import { runMode } from './run.ts'
import { print, printReport, showsColour } from './terminal.ts'

/** `preflight migration-dryrun [flags]`. Returns the exit code; throws what ended the run. */
export async function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  const asked = readFlags(
    {
      name: 'migration-dryrun',
      description:
        'What the new migrations lock, rewrite, scan, block and lose, and whether they can be taken back: by running them.',
      mode: 'migration-dryrun',
    },
    args,
  )
  if (asked.kind === 'help') {
    print(asked.text)
    return 0
  }
  const given = new Map(asked.given)
  given.set(inputs.mode.name, { value: 'migration-dryrun', origin: 'the command' })
  const token = process.env.GITHUB_TOKEN
  if (token && !given.has(inputs.githubToken.name)) given.set(inputs.githubToken.name, { value: token, origin: 'GITHUB_TOKEN' })
  const repository = process.cwd()
  const config = await readConfig(given, repository)
  const progress = terminalProgress(process.stderr, showsColour(process.stderr))
  try {
    const report = await runMode({ config, repository, progress, signal })
    progress.end()
    await writeFiles(report, config)
    if (config.jsonFile === '-') print(renderJson(report))
    else printReport(report)
    return report.verdict === 'fail' ? 1 : 0
  } finally {
    progress.end()
  }
}
