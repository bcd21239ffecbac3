/** CPU time and memory that reading GitHub's own description (13 MB, 1,223 operations) takes, against what others take to validate and upgrade it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Measure, median, noteBusyMachine } from './measurement.ts'

const rounds = 5
const description = '@octokit/openapi@23.0.2'
const inPackage = 'package/generated/api.github.com.json'
const peers = ['@scalar/openapi-parser@0.29.22', '@apidevtools/swagger-parser@13.1.0']

interface Reader {
  name: string
  /** The body of a module that reads `file`. */
  program: string
}

const ours: Reader = {
  name: 'readDescription',
  program: `
    import { dirname } from 'node:path'
    const { readDescription } = await import(${JSON.stringify(resolve(import.meta.dirname, '../src/openapi/description/read.ts'))})
    const signal = new AbortController().signal
    const read = async (file) => (await readDescription(file, { root: dirname(file), allowRemoteRefs: false, signal })).operations.length`,
}

const others: Reader[] = [
  {
    name: '@scalar/openapi-parser: validate, upgrade',
    program: `
      import { readFile } from 'node:fs/promises'
      const { normalize, upgrade, validate } = await import('@scalar/openapi-parser')
      const read = async (file) => {
        const { specification } = await validate(await readFile(file, 'utf8'))
        return Object.keys(upgrade(specification).specification.paths).length
      }`,
  },
  {
    name: '@apidevtools/swagger-parser: validate',
    program: `
      const { default: parser } = await import('@apidevtools/swagger-parser')
      const read = async (file) => Object.keys((await parser.validate(file)).paths).length`,
  },
]

interface Cost {
  cpuMs: number
  peakMb: number
}

/** In a process of its own, since memory that was once taken is not given back. */
function cost({ name, program }: Reader, folder: string, file: string): Cost {
  const module = join(folder, 'reader.mjs')
  writeFileSync(
    module,
    `const [, , file, small] = process.argv
${program}
// So that all have their code loaded: ours would be stripped of its types here, and is shipped without.
await read(small)
const before = process.cpuUsage()
const found = await read(file)
const { user, system } = process.cpuUsage(before)
if (!(found > 700)) throw new Error('read ' + found)
console.log(JSON.stringify({ cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 }))`,
  )
  try {
    const output = execFileSync(process.execPath, [module, file, join(folder, 'small.json')], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return JSON.parse(output.trim().split('\n').at(-1) ?? '')
  } catch (error) {
    throw new Error(`${name} failed`, { cause: error })
  }
}

function npm(folder: string, ...args: string[]): void {
  execFileSync('npm', [...args, '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** GitHub's description; PREFLIGHT_BENCH_DESCRIPTION names a file that is taken in its place. */
function descriptionIn(folder: string): string {
  const given = process.env.PREFLIGHT_BENCH_DESCRIPTION
  if (given !== undefined) return resolve(given)
  npm(folder, 'pack', description)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (tarball === undefined) throw new Error('npm pack left no tarball')
  execFileSync('tar', ['-xzf', tarball, inPackage], { cwd: folder })
  return join(folder, inPackage)
}

export const measure: Measure = async () => {
  noteBusyMachine()
  const folder = mkdtempSync(join(tmpdir(), 'preflight-bench-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    const file = descriptionIn(folder)
    writeFileSync(
      join(folder, 'small.json'),
      JSON.stringify({ openapi: '3.0.3', info: { title: 'Small', version: '1' }, paths: {} }),
    )
    npm(folder, 'install', ...peers, '--no-audit', '--no-fund')
    const readers = [ours, ...others]
    const costs = readers.map((): Cost[] => [])
    for (let round = 0; round < rounds; round++)
      for (const [index, reader] of readers.entries()) costs[index]?.push(cost(reader, folder, file))
    const medians = costs.map((each) => ({
      cpuMs: median(each.map(({ cpuMs }) => cpuMs)),
      peakMb: median(each.map(({ peakMb }) => peakMb)),
    }))
    const [own = { cpuMs: 0, peakMb: 0 }, ...foreign] = medians
    for (const [index, { name }] of readers.entries()) console.error(`  ${name}: ${medians[index]?.peakMb.toFixed(0)} MB at most`)
    return others.map(({ name }, index) => ({
      what: "reading GitHub's description, CPU",
      ms: own.cpuMs,
      baselineMs: foreign[index]?.cpuMs ?? 0,
      baseline: name,
      aim: 1,
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
