/** CPU time and memory that reading GitHub's own description (13 MB, 1,223 operations) takes, against what others take to validate and upgrade it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { githubDescription } from '../test/support/github-description.ts'
import { type Cost, cost, install, type Measure, medianCost, noteBusyMachine, type Task } from './measurement.ts'

const rounds = 5
const peers = ['@scalar/openapi-parser@0.29.22', '@apidevtools/swagger-parser@13.1.0']
const leastPaths = 700

const ours: Task = {
  name: 'readDescription',
  program: `
    import { dirname } from 'node:path'
    const { readDescription } = await import(${JSON.stringify(resolve(import.meta.dirname, '../src/openapi/description/read.ts'))})
    const signal = new AbortController().signal
    const run = async (file) => (await readDescription(file, { root: dirname(file), allowRemoteRefs: false, signal })).operations.length`,
}

const others: Task[] = [
  {
    name: '@scalar/openapi-parser: validate, upgrade',
    program: `
      import { readFile } from 'node:fs/promises'
      const { normalize, upgrade, validate } = await import('@scalar/openapi-parser')
      const run = async (file) => {
        const { specification } = await validate(await readFile(file, 'utf8'))
        return Object.keys(upgrade(specification).specification.paths).length
      }`,
  },
  {
    name: '@apidevtools/swagger-parser: validate',
    program: `
      const { default: parser } = await import('@apidevtools/swagger-parser')
      const run = async (file) => Object.keys((await parser.validate(file)).paths).length`,
  },
]

export const measure: Measure = async () => {
  noteBusyMachine()
  const file = await githubDescription()
  if (file === null) return []
  const folder = mkdtempSync(join(tmpdir(), 'preflight-bench-'))
  try {
    const small = join(folder, 'small.json')
    writeFileSync(small, JSON.stringify({ openapi: '3.0.3', info: { title: 'Small', version: '1' }, paths: {} }))
    install(folder, peers)
    const readers = [ours, ...others]
    const costs = readers.map((): Cost[] => [])
    for (let round = 0; round < rounds; round++)
      for (const [index, reader] of readers.entries()) costs[index]?.push(cost(reader, folder, [file], [small], leastPaths))
    const [own = { cpuMs: 0, peakMb: 0 }, ...foreign] = costs.map(medianCost)
    for (const [index, { name }] of readers.entries())
      console.error(`  ${name}: ${medianCost(costs[index] ?? []).peakMb.toFixed(0)} MB at most`)
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
