import { spawn } from 'node:child_process'
import { untilEnd } from '../../lifetime.ts'

export interface ProgramResult {
  code: number | null
  stdout: string
  stderr: string
}

export interface ProgramOptions {
  cwd: string
  env: NodeJS.ProcessEnv
  /** Only root may set these. */
  uid?: number
  gid?: number
  timeoutMs: number
}

/**
 * Runs one of our own auxiliary programs (npm, tar, initdb, pg_ctl) to its end and keeps what it printed. It never outlives the run.
 * Rejects only where it cannot be started (ENOENT, EACCES, EPERM); an exit code is an answer (null: killed, also after `timeoutMs`).
 */
export function runProgram(file: string, args: readonly string[], options: ProgramOptions): Promise<ProgramResult> {
  const { timeoutMs, ...spawnOptions } = options
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...spawnOptions,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      windowsHide: true,
    })
    const finished = untilEnd(() => {
      child.kill('SIGKILL')
    })
    const output = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text
    })
    child.once('error', (error) => {
      void finished()
      reject(error)
    })
    child.once('close', (code) => {
      void finished()
      resolve({ code, ...output })
    })
  })
}

/** The last line that says something: what a foreign program's failure is quoted by. */
export function lastLine(text: string): string {
  return text.trim().split(/\r?\n/).at(-1)?.trim() ?? ''
}
