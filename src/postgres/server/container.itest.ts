import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sql } from '../../../test/support/server.ts'
import { silent } from '../../progress.ts'
import { containerLabel } from './container-removal.ts'
import { findEngine } from './engine.ts'
import { ensureImage } from './image.ts'
import type { ServerRequest } from './server.ts'
import { startServer } from './start.ts'

const engine = await findEngine()
const images = engine.client === null ? [] : await engine.client.container.dockerode.listImages()
const tags = images.flatMap(({ RepoTags }) => RepoTags ?? [])
/** One that is present already, where there is one: then no test needs a registry. */
const major = [17, 18, 16, 15, 14, 13].find((candidate) => tags.includes(`postgres:${candidate}`)) ?? 17

const request: ServerRequest = { postgres: 'container', version: major, image: null, allowNonEmpty: false }

/** A name that no other run uses for the same image, so that its containers can be told apart. */
const repository = `preflight-test-${process.pid}`
const image = `${repository}:1`
beforeAll(async () => {
  if (engine.client === null) return
  await ensureImage(engine.client, `postgres:${major}`, silent)
  await engine.client.container.dockerode.getImage(`postgres:${major}`).tag({ repo: repository, tag: '1' })
})
afterAll(() => engine.client?.container.dockerode.getImage(image).remove())

async function containers(): Promise<{ id: string; image: string }[]> {
  if (engine.client === null) return []
  const all = await engine.client.container.dockerode.listContainers({ all: true, filters: { label: [containerLabel] } })
  return all.map(({ Id, Image }) => ({ id: Id, image: Image }))
}

describe.skipIf(engine.client === null)('a server in a container (skipped where no Docker engine answers)', () => {
  test('starts, copies databases, keeps its log, and leaves nothing', async () => {
    const server = await startServer(request, silent)
    expect(server).toMatchObject({ provider: 'container', major })
    await server.createDatabase('a "quoted" one')
    await sql(server.connection('a "quoted" one'), 'CREATE TABLE t (x int)')
    await server.createDatabase('copy', 'a "quoted" one')
    expect(await sql(server.connection('copy'), 'SELECT * FROM t')).toEqual([])
    const settings = await sql<{ name: string; setting: string }>(
      server.connection('postgres'),
      "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'wal_level', 'shared_preload_libraries') ORDER BY 1",
    )
    expect(settings.map(({ setting }) => setting)).toEqual(['off', 'pg_stat_statements', 'replica'])
    await expect(sql({ ...server.connection('postgres'), password: 'wrong' }, 'SELECT 1')).rejects.toMatchObject({
      code: '28P01',
    })
    await sql(server.connection('postgres'), 'SELECT 1/0').catch(() => {})
    // The engine is told of a line a moment after it was written.
    await expect.poll(() => server.log(), { timeout: 10_000 }).toContain('division by zero')
    const [row] = await sql<{ host: string }>(
      server.connection('postgres'),
      "SELECT trim(pg_read_file('/etc/hostname'), E'\\n') AS host",
    )
    const ours = async () => (await containers()).filter(({ id }) => id.startsWith(row?.host ?? ''))
    expect(await ours()).toHaveLength(1)
    await server.stop()
    await server.stop()
    expect(await ours()).toEqual([])
  })

  test('of a given image gets pg_stat_statements beside what that image preloads', async () => {
    const server = await startServer({ ...request, version: null, image }, silent)
    expect(server.notes).toEqual([])
    await server.createDatabase('statistics')
    await sql(server.connection('statistics'), 'CREATE EXTENSION pg_stat_statements')
    expect(await sql(server.connection('statistics'), 'SELECT FROM pg_stat_statements LIMIT 1')).toHaveLength(1)
    await server.stop()
  })

  test.each([
    [
      'an image that does not exist',
      { image: 'preflight.invalid/no-such-image:1' },
      /^the image preflight\.invalid\/no-such-image:1 cannot be had/,
    ],
    ['what is no name of an image', { image: 'No Image' }, /^the image No Image cannot be had/],
    ['an image of another version', { image, version: major === 15 ? 16 : 15 }, /holds PostgreSQL .*, but postgres-version says/],
  ])('%s is the user’s to mend, and leaves nothing', async (_, wrong, message) => {
    await expect(startServer({ ...request, ...wrong }, silent)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(message),
      remedy: expect.any(String),
    })
    expect((await containers()).filter(({ image }) => image === wrong.image)).toEqual([])
  })

  test('is what auto takes, and says so', async () => {
    const server = await startServer({ ...request, postgres: 'auto' }, silent)
    expect(server.provider).toBe('container')
    expect(server.notes).toEqual(['A container was taken: a Docker engine answers'])
    await server.stop()
  })
})

describe('where no Docker engine can be used', () => {
  /** testcontainers remembers the engine that it found, so a run of its own has to look. */
  function start(postgres: string): string {
    const start = new URL('./start.ts', import.meta.url).href
    const script = `
      const { startServer } = await import(${JSON.stringify(start)})
      const silent = { phase() {}, update() {}, note() {}, foreign() {} }
      const request = { postgres: ${JSON.stringify(postgres)}, version: null, image: null, allowNonEmpty: false }
      await startServer(request, silent).then(
        async (server) => { console.log(JSON.stringify([server.provider, ...server.notes])); await server.stop() },
        (error) => console.log(JSON.stringify([error.name, error.message, error.remedy])),
      )`
    const env = { ...process.env, DOCKER_HOST: 'unix:///nonexistent/docker.sock' }
    return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env })
  }

  test('container says why', () => {
    expect(JSON.parse(start('container'))).toEqual([
      'UserError',
      expect.stringMatching(/^PostgreSQL cannot run in a container: .*\/nonexistent\/docker\.sock/),
      'start Docker, or set postgres to embedded',
    ])
  })

  test('auto takes the embedded server, and says why', () => {
    expect(JSON.parse(start('auto'))).toEqual([
      'embedded',
      'PostgreSQL 17 was assumed: no postgres-version was given',
      expect.stringMatching(/^The embedded PostgreSQL was taken: .*\/nonexistent\/docker\.sock/),
    ])
  })
})

vi.setConfig({ testTimeout: 180_000 })
