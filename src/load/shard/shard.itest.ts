import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { driveOneSided } from '../drive/one-sided.ts'
import { noDefaults, readTargets } from '../targets/targets.ts'
import { mergeShards } from './merge.ts'
import { partOf, readShard } from './shard.ts'
import { readShardFile, shardResult, writeShardResult } from './shard-result.ts'

test('three shards drive a service, and the merged files count what it was asked', async () => {
  const asked = new Map<string, number>()
  const server = createServer((request, answer) => {
    asked.set(request.url ?? '', (asked.get(request.url ?? '') ?? 0) + 1)
    answer.writeHead(request.url === '/missing' ? 404 : 200).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const directory = await mkdtemp(join(tmpdir(), 'preflight-shards-'))
  try {
    const targets = await readTargets(['2 GET /orders', 'GET /missing'], { ...noDefaults, directory })
    const [pace, durationMs] = [{ kind: 'open', perSecond: 300 } as const, 400]
    const drive = async (written: string) => {
      const shard = readShard(written)
      const startedAt = Date.now()
      const signal = AbortSignal.timeout(20_000)
      const driven = await driveOneSided({
        targets,
        origin,
        pace: partOf(pace, shard),
        durationMs,
        timeoutMs: 5000,
        ca: null,
        signal,
      })
      const file = join(directory, `${shard.index}.json`)
      await writeFile(file, writeShardResult(shardResult(shard, { targets, origin, pace, durationMs }, startedAt, driven)))
      return file
    }
    const files = await Promise.all(['1/3', '2/3', '3/3'].map(drive))
    const results = await Promise.all(files.map(async (file) => ({ from: file, result: await readShardFile(file, file) })))
    const { targets: merged, together } = mergeShards(results)
    const measured = new Map(merged.map((each) => [each.name, each.measured]))
    expect(merged.map(({ method, url, expected }) => [method, url, expected])).toEqual([
      ['GET', '/orders', '2xx, 3xx'],
      ['GET', '/missing', '2xx, 3xx'],
    ])
    expect(measured.get('GET /orders')).toMatchObject({
      requests: asked.get('/orders'),
      errors: 0,
      statuses: new Map([[200, asked.get('/orders')]]),
    })
    expect(measured.get('GET /missing')).toMatchObject({ requests: asked.get('/missing'), errors: asked.get('/missing') })
    expect([...asked.values()].reduce((sum, count) => sum + count, 0)).toBe(120)
    expect(together).toBeGreaterThan(0)
  } finally {
    server.closeAllConnections()
    server.close()
    await rm(directory, { recursive: true, force: true })
  }
})
