/**
 * What it takes to make code of GitHub's own description (13 MB, 1,223 operations), to type-check that code, and to read it back; against generators of types, and of
 * types and validators. Ours writes handlers, and what runs them, as well.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { githubDescription } from '../test/support/github-description.ts'
import { type Cost, cost, cpuOfChildrenMs, install, type Measure, medianCost, noteBusyMachine, type Task } from './measurement.ts'

const rounds = 3
const leastOperations = 1_200
const modules = resolve(import.meta.dirname, '../node_modules')
const from = (path: string): string => JSON.stringify(resolve(import.meta.dirname, '../src/openapi', path))

/** A generator of code into a folder, as `run(file, folder)`. */
interface Generator extends Task {
  folder: string
  tsconfig: object | null
}

const strict = {
  target: 'es2024',
  module: 'esnext',
  moduleResolution: 'bundler',
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  isolatedModules: true,
  skipLibCheck: true,
}

const parsing: Task = {
  name: 'reading the description',
  program: `
    import { dirname } from 'node:path'
    const { readDescription } = await import(${from('description/read.ts')})
    const signal = new AbortController().signal
    const run = async (file) => (await readDescription(file, { root: dirname(file), allowRemoteRefs: false, signal })).operations.length`,
}

const ours: Generator = {
  name: 'preflight scaffold',
  folder: 'express',
  tsconfig: null,
  program: `
    import { dirname } from 'node:path'
    const { readDescription } = await import(${from('description/read.ts')})
    const { scaffold } = await import(${from('scaffold/scaffold.ts')})
    const signal = new AbortController().signal
    const run = async (file, cwd) => {
      const description = await readDescription(file, { root: dirname(file), allowRemoteRefs: false, signal })
      const made = await scaffold(description, { framework: 'express', output: 'src/routes/', cwd, force: true, signal })
      await made.write()
      return made.handlers
    }`,
}

const backAgain: Task = {
  name: 'preflight spec',
  program: `
    const { readRoutes } = await import(${from('routes/read-routes.ts')})
    const { describeProject } = await import(${from('spec/scaffolded/describe-project.ts')})
    const signal = new AbortController().signal
    const run = async (cwd) => {
      const { document, operations } = await describeProject(await readRoutes('src/routes', cwd), 'src/routes', cwd, signal)
      return JSON.stringify(document).length > 0 ? operations.length : 0
    }`,
}

const peers = ['openapi-typescript@7.13.0', '@hey-api/openapi-ts@0.99.0', 'typescript@5.9.3', 'zod@4.3.6']

const others: Generator[] = [
  {
    name: 'openapi-typescript: types',
    folder: 'types',
    tsconfig: { compilerOptions: strict, include: ['.'] },
    program: `
      import { writeFileSync } from 'node:fs'
      import { join } from 'node:path'
      import { pathToFileURL } from 'node:url'
      const { default: openapiTS, astToString } = await import('openapi-typescript')
      const run = async (file, folder) => {
        const text = astToString(await openapiTS(pathToFileURL(file)))
        writeFileSync(join(folder, 'api.ts'), text)
        return text.match(/operations\\["/g)?.length ?? 0
      }`,
  },
  {
    name: '@hey-api/openapi-ts: types, zod',
    folder: 'types-and-zod',
    tsconfig: { compilerOptions: strict, include: ['.'] },
    program: `
      import { readFileSync } from 'node:fs'
      import { join } from 'node:path'
      const { createClient } = await import('@hey-api/openapi-ts')
      const run = async (input, output) => {
        const plugins = ['@hey-api/typescript', 'zod']
        await createClient({ input, output: { path: output, clean: false }, plugins, logs: { level: 'silent', file: false } })
        return readFileSync(join(output, 'types.gen.ts'), 'utf8').match(/^export type \\w+Data = /gm)?.length ?? 0
      }`,
  },
]

const small = {
  openapi: '3.0.3',
  info: { title: 'Small', version: '1' },
  paths: {
    '/things': {
      get: {
        operationId: 'listThings',
        responses: { 200: { description: 'All', content: { 'application/json': { schema: { type: 'string' } } } } },
      },
    },
  },
}

/** By this project's TypeScript, on one thread; memory (and where CPU time is not known, time) as the compiler says it itself. Throws where there is a type error. */
function typeCheck({ name }: Generator, folder: string): Cost {
  const program = join(modules, 'typescript/bin/tsc')
  const before = cpuOfChildrenMs()
  try {
    const output = execFileSync(
      process.execPath,
      [program, '--noEmit', '--singleThreaded', '--extendedDiagnostics', '--project', folder],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    )
    const figure = (label: string): number => Number(new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(output)?.[1])
    const after = cpuOfChildrenMs()
    const cpuMs = before === null || after === null ? figure('Total time') * 1000 : after - before
    return { cpuMs, peakMb: figure('Memory used') / 1024 }
  } catch (error) {
    throw new Error(`what ${name} writes does not type-check`, { cause: error })
  }
}

export const measure: Measure = async () => {
  noteBusyMachine()
  const file = await githubDescription()
  if (file === null) return []
  const root = mkdtempSync(join(tmpdir(), 'preflight-bench-'))
  try {
    // Ours is a project of its own, beside the peers' and not within it.
    const peersFolder = join(root, 'peers')
    mkdirSync(peersFolder)
    install(peersFolder, peers)
    const smallFile = join(root, 'small.json')
    writeFileSync(smallFile, JSON.stringify(small))
    const laid = (name: string, { folder, tsconfig }: Generator): string => {
      const path = join(tsconfig === null ? root : peersFolder, name, folder)
      mkdirSync(path, { recursive: true })
      if (tsconfig === null) symlinkSync(modules, join(path, 'node_modules'), 'junction')
      else writeFileSync(join(path, 'tsconfig.json'), JSON.stringify(tsconfig))
      return path
    }
    const generators = [ours, ...others].map((generator) => ({
      generator,
      folder: laid('big', generator),
      warm: laid('small', generator),
      made: [] as Cost[],
      checked: [] as Cost[],
    }))
    const read: Cost[] = []
    const back: Cost[] = []
    for (let round = 0; round < rounds; round++) {
      read.push(cost(parsing, peersFolder, [file], [smallFile], leastOperations))
      for (const { generator, folder, warm, made, checked } of generators) {
        made.push(cost(generator, peersFolder, [file, folder], [smallFile, warm], leastOperations))
        checked.push(typeCheck(generator, folder))
        if (generator === ours) back.push(cost(backAgain, peersFolder, [folder], [warm], leastOperations))
      }
    }
    const [own, ...foreign] = generators.map(({ generator: { name }, made, checked }) => ({
      name,
      made: medianCost(made),
      checked: medianCost(checked),
    }))
    if (own === undefined) return []
    say(parsing.name, medianCost(read))
    for (const each of [own, ...foreign]) {
      say(each.name, each.made)
      say(`${each.name}, type-checked`, each.checked)
    }
    say(backAgain.name, medianCost(back))
    const line = (what: string, mine: Cost, baseline: string, theirs: Cost) => {
      return { what, ms: mine.cpuMs, baselineMs: theirs.cpuMs, baseline, aim: null }
    }
    return [
      ...foreign.map(({ name, made }) => line("scaffolding GitHub's description, CPU", own.made, name, made)),
      ...foreign.map(({ name, checked }) => line('type-checking what was scaffolded, CPU', own.checked, name, checked)),
      line('reading it back, CPU', medianCost(back), own.name, own.made),
    ]
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function say(what: string, { cpuMs, peakMb }: Cost): void {
  console.error(`  ${what}: ${(cpuMs / 1000).toFixed(2)} s, ${peakMb.toFixed(0)} MB at most`)
}
