import { readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { foldersOf } from '../../openapi/scaffold/folders.ts'
import { runCommand } from '../../process/command.ts'
import { environmentFor } from '../../process/environment.ts'
import type { Tree } from './api.ts'
import type { Generated } from './generated.ts'

/** An error of the compiler's in a generated file. */
export interface TypeMistake {
  /** Relative to the tree's top. */
  file: string
  line: number
  column: number
  /** "TS2322" */
  code: string
  message: string
}

export type TypeCheck =
  /** `reason`: a clause. */
  | { kind: 'skipped'; reason: string }
  /** `elsewhere`: how many errors other files of the project have. */
  | { kind: 'checked'; compiler: string; mistakes: readonly TypeMistake[]; elsewhere: number }

export interface TypeCheckRequest {
  tree: Tree
  side: 'base' | 'head'
  generated: Generated
  timeLimitMs: number
  signal: AbortSignal
  onOutput: (line: string) => void
}

/** The errors that say that something is not installed, and nothing of the code: TS2307 and TS7016, of a package. */
const notInstalled = /^(?:TS2307|TS2792|TS7016)$/
const ofPackage = /'((?!\.)[^']+)'/

/** Checks the types of what the generator wrote, with the project's own compiler and settings. Throws `UserError` at the time limit. */
export async function checkTypes(request: TypeCheckRequest): Promise<TypeCheck> {
  const { tree, generated } = request
  if (generated.kind !== 'checked') return { kind: 'skipped', reason: 'there is no scaffold to check' }
  const { tsconfig, project } = await foldersOf(generated.output, tree.top)
  if (tsconfig === null) return { kind: 'skipped', reason: 'the project has no tsconfig.json' }
  const compiler = await compilerAbove(project, tree.top)
  if (compiler === null) return { kind: 'skipped', reason: 'TypeScript is not installed in the project' }
  const { exitCode, output } = await runCommand({
    input: 'scaffold-check',
    command: 'tsc --noEmit',
    program: { file: process.execPath, args: [compiler.file, '--noEmit', '--pretty', 'false', '--project', tsconfig] },
    cwd: dirname(tsconfig),
    env: environmentFor(null, { PREFLIGHT_SIDE: request.side }),
    onOutput: request.onOutput,
    timeLimitMs: request.timeLimitMs,
    signal: request.signal,
  })
  const all = mistakesIn(output, dirname(tsconfig), tree.top)
  const missing = all.find(({ code, message }) => notInstalled.test(code) && ofPackage.test(message))
  if (missing !== undefined) {
    const name = ofPackage.exec(missing.message)?.[1] ?? ''
    return { kind: 'skipped', reason: `the package ${name} is not installed in the project` }
  }
  if (exitCode !== 0 && all.length === 0) {
    return { kind: 'skipped', reason: `tsc ended with exit code ${exitCode}: ${output.trim().split('\n')[0] ?? ''}` }
  }
  const own = new Set(generated.files.map(({ path }) => path))
  const mistakes = all.filter(({ file }) => own.has(file))
  return { kind: 'checked', compiler: `TypeScript ${compiler.version}`, mistakes, elsewhere: all.length - mistakes.length }
}

/** The nearest installed compiler, as Node would find it from the project; not above the tree. */
async function compilerAbove(project: string, top: string): Promise<{ file: string; version: string } | null> {
  for (let at = project; ; at = dirname(at)) {
    const home = join(at, 'node_modules/typescript')
    const file = join(home, 'bin/tsc')
    const found = await stat(file).catch(() => null)
    if (found?.isFile() === true) return { file, version: versionIn(await readFile(join(home, 'package.json'), 'utf8')) }
    if (at === top || at === dirname(at)) return null
  }
}

function versionIn(packageJson: string): string {
  const { version } = JSON.parse(packageJson) as { version?: unknown }
  return typeof version === 'string' ? version : ''
}

/** "src/app.ts(3,7): error TS2322: Type …": the form of `--pretty false`. */
function mistakesIn(output: string, from: string, top: string): TypeMistake[] {
  return [...output.matchAll(/^(.+?)\((\d+),(\d+)\): error (TS\d+): (.+)$/gm)].map(
    ([, file = '', line, column, code = '', message = '']) => ({
      file: relative(top, resolve(from, file)).split(sep).join('/'),
      line: Number(line),
      column: Number(column),
      code,
      message,
    }),
  )
}
