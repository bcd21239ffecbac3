import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageOf, UserError } from '../../errors.ts'
import { untilEnd } from '../../lifetime.ts'
import type { ArtilleryProgram } from './program.ts'
import { type ArtilleryResult, readArtilleryFile } from './report.ts'
import { type ArtilleryScenario, artilleryScript } from './script.ts'

export interface ProgramRun {
  file: string
  args: readonly string[]
  /** Absolute. */
  cwd: string
  /** Variables besides those that the program inherits. */
  environment: Readonly<Record<string, string>>
}

/** Runs a program to its end, and ends its tree on an abort. `output`: the end of what it said, redacted. */
export type RunProgram = (run: ProgramRun) => Promise<{ exitCode: number | null; output: string }>

export interface ArtilleryRequest {
  scenario: ArtilleryScenario
  program: ArtilleryProgram
  run: RunProgram
  signal: AbortSignal
}

/** Artillery's exit code where an answer was not as expected, which is for us to judge. */
const unexpectedAnswers = 21

/**
 * Has Artillery drive the load, and reads its report. The script lies in a folder that nobody else can read, and goes with it. Rejects with
 * the signal's reason; `UserError` where Artillery fails, with what it said last.
 */
export async function runArtillery({ scenario, program, run, signal }: ArtilleryRequest): Promise<ArtilleryResult> {
  signal.throwIfAborted()
  const script = artilleryScript(scenario)
  const folder = await mkdtemp(join(tmpdir(), 'preflight-artillery-'))
  const remove = untilEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  try {
    await writeFile(join(folder, 'script.yml'), script, { mode: 0o600 })
    const { exitCode, output } = await run({
      file: program.file,
      args: [...program.args, 'run', '--quiet', '--output', join(folder, 'report.json'), join(folder, 'script.yml')],
      cwd: folder,
      environment,
    })
    signal.throwIfAborted()
    if (exitCode !== 0 && exitCode !== unexpectedAnswers) throw failed(exitCode, output)
    const report = join(folder, 'report.json')
    return await readArtilleryFile(report, "Artillery's report", scenario.targets).catch((error: unknown) => {
      throw new UserError(`engine: artillery: ${messageOf(error)}${lastWords(output)}`)
    })
  } finally {
    await remove()
  }
}

const environment = {
  // It tells its makers of every run.
  ARTILLERY_DISABLE_TELEMETRY: 'true',
  // Prints requests, with their secrets.
  DEBUG: '',
  // A proxy would be measured with the service.
  HTTP_PROXY: '',
  HTTPS_PROXY: '',
  NODE_TLS_REJECT_UNAUTHORIZED: '1',
}

function failed(exitCode: number | null, output: string): UserError {
  const how = exitCode === null ? 'was ended by a signal' : `ended with exit code ${exitCode}`
  return new UserError(`engine: artillery: Artillery ${how}${lastWords(output)}`, {
    remedy: 'Run it by hand to see more: artillery run.',
  })
}

function lastWords(output: string): string {
  const lines = output
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.length === 0 ? '' : ` (${lines.at(-1)?.trim().slice(0, 300)})`
}
