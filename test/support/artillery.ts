import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { type ArtilleryProgram, findArtillery } from '../../src/load/artillery/program.ts'
import type { RunProgram } from '../../src/load/artillery/run.ts'

/**
 * An Artillery that is installed already, for it is no dependency of ours: in the folder that PREFLIGHT_ARTILLERY names, in
 * ~/.cache/preflight-artillery, or on PATH. null, and said so: there is none.
 */
export async function installedArtillery(): Promise<ArtilleryProgram | null> {
  const folder = process.env.PREFLIGHT_ARTILLERY ?? join(homedir(), '.cache', 'preflight-artillery')
  const found = await findArtillery(folder, process.env.PATH ?? '').catch(() => null)
  if (found === null) console.warn(`skipped: no Artillery (npm install --ignore-scripts --prefix ${folder} artillery)`)
  return found
}

/** PATH as it is where this Artillery is installed. */
export function pathWith({ file, args: [script] }: ArtilleryProgram): string {
  const folder = script === undefined ? dirname(file) : resolve(dirname(script), '../../.bin')
  return [folder, process.env.PATH].join(delimiter)
}

export const runProgram: RunProgram = ({ file, args, cwd, environment }) =>
  new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 50_000,
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output = (output + text).slice(-64 * 1024)
      })
    }
    child.once('error', reject)
    child.once('close', (exitCode) => resolve({ exitCode, output }))
  })
