/** Where a report goes beside the comment: the run's artifacts, files, outputs, annotations, the log. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, onTestFinished, test } from 'vitest'
import { artifactName } from '../../../src/forge/github/artifact-name.ts'
import { onlyFileIn } from '../../../src/forge/github/zip.ts'
import { readReport } from '../../../src/report/form.ts'
import { renderJson } from '../../../src/report/json.ts'
import { base, delivering, nothingNew, noticesIn, rewriting } from '../../support/delivering.ts'
import { type FakeGithub, type Fault, startArtifactService } from '../../support/fake-github.ts'
import { leavingNothingBehind } from '../../support/preflight.ts'
import { commandsIn } from '../../support/runner.ts'

const { github, open, apart } = delivering()
leavingNothingBehind()

const always = { comment: 'always' }
const name = artifactName('migration-dryrun', 'preflight')

async function serviceOf(at: FakeGithub = github()) {
  const service = await startArtifactService(at, at.run({ id: 99 }))
  onTestFinished(() => service.close())
  return service
}

describe('the report that is kept with the run', () => {
  test('a page that the comment links to, and the JSON, which can be read back', async () => {
    const service = await serviceOf()
    const result = await open(rewriting).act({}, { env: service.env })
    expect(result.exitCode, result.stdout).toBe(1)
    expect(noticesIn(result)).toEqual([])
    const [page, json] = github().world.artifacts
    expect([page?.name, json?.name]).toEqual([`${name}.html`, name])
    // The page is no zip: a browser opens it.
    expect(page?.zip.toString()).toBe(readFileSync(result.outputs['report-html'] ?? '', 'utf8'))
    const link = `https://github.localhost/acme/shop/actions/runs/99/artifacts/${page?.id}`
    expect(github().comments[0]?.body).toContain(`[full report](${link})`)
    expect(result.summary).toContain(link)
    const text = await onlyFileIn(json?.zip ?? Buffer.of(), 1e6)
    expect(text).toBe(readFileSync(result.outputs['report-json'] ?? '', 'utf8'))
    const report = readReport(text, 'the artifact')
    expect(report).toMatchObject({ mode: 'migration-dryrun', verdict: 'fail', headline: result.outputs.headline })
    expect(JSON.parse(renderJson(report))).toEqual(JSON.parse(text))
  })

  test('a second attempt takes the place of the first', async () => {
    const service = await serviceOf()
    const { act } = open(nothingNew)
    for (const attempt of ['1', '2']) {
      const result = await act(always, { env: { ...service.env, GITHUB_RUN_ATTEMPT: attempt } })
      expect(noticesIn(result)).toEqual([])
    }
    expect(github().world.artifacts.map((one) => [one.id, one.name])).toEqual([
      [1002, `${name}.html`],
      [1003, name],
    ])
    expect(github().comments).toHaveLength(1)
    expect(github().comments[0]?.body).toContain('/artifacts/1002)')
  })

  test('none where nobody wants it, and none where there is no service', async () => {
    const service = await serviceOf()
    const { act } = open(nothingNew)
    for (const env of [service.env, { ...service.env, ACTIONS_RUNTIME_TOKEN: undefined }]) {
      const result = await act({ ...always, artifact: env.ACTIONS_RUNTIME_TOKEN ? 'false' : 'true' }, { env })
      expect(noticesIn(result)).toEqual([])
    }
    expect(service.requests).toEqual([])
  })

  test('two jobs of one key: the second is told', async () => {
    const service = await serviceOf()
    github().artifact({ name: `${name}.html`, zip: Buffer.from('theirs'), runId: 99 })
    const result = await open(nothingNew).act(always, { env: service.env })
    expect(result.exitCode, result.stdout).toBe(0)
    expect(noticesIn(result)).toEqual([
      expect.stringMatching(/^The full report was not kept with the run: .*`comment-key`: give each its own\.$/),
    ])
    expect(github().world.artifacts.map(({ zip }) => zip.toString())).toEqual(['theirs'])
    expect(github().comments[0]?.body).not.toContain('/artifacts/')
  })

  const faults: [name: string, fault: Fault, ofBlobs?: boolean][] = [
    ['in trouble', { kind: 'status', status: 500 }],
    ['gone', { kind: 'drop', when: 'before' }],
    ['refusing', { kind: 'status', status: 403, message: 'permission denied' }],
    ['a page', { kind: 'html', status: 200 }],
    ['of blobs, refusing', { kind: 'status', status: 403, message: 'permission denied' }, true],
  ]

  test('a service in trouble costs one notice and nothing else', { timeout: 120_000 }, async () => {
    await Promise.all(
      faults.map(async ([called, fault, ofBlobs = false]) => {
        const { github, open } = await apart()
        const service = await serviceOf(github)
        const host = ofBlobs ? github.blobs : service
        host.fault(/./, fault)
        const result = await open(nothingNew).act(always, { env: service.env })
        expect(result.exitCode, `${called}\n${result.stdout}`).toBe(0)
        expect(noticesIn(result), called).toEqual([expect.stringMatching(/^The full report was not kept with the run: /)])
        // A link to somewhere would be cut off, and two jobs of one key are something else.
        expect(noticesIn(result)[0], called).not.toMatch(/undefined|Cannot |https:|comment-key/)
        // The runner is told what to mask, and does not show it.
        const shown = result.everything.replaceAll(/^::add-mask::.*$/gm, '')
        expect(shown.includes(service.token), called).toBe(false)
        expect(github.comments, called).toHaveLength(1)
        expect(github.comments[0]?.body, called).not.toContain('/artifacts/')
      }),
    )
  })
})

describe('files', () => {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false })
  // @ts-expect-error its types know only the other kind of import
  formats(ajv)
  const valid = ajv.compile(
    JSON.parse(readFileSync(new URL('../../support/sarif/sarif-schema-2.1.0.json', import.meta.url), 'utf8')),
  )

  test('each that is asked for, in folders that are not there yet', async () => {
    const files = { sarif: 'out/a/r.sarif', html: 'out/b/r.html', markdown: 'out/c/r.md', json: 'out/d/r.json' }
    const { act, place } = open(rewriting)
    const result = await act({ ...files, comment: 'never' })
    expect(result.exitCode, result.stdout).toBe(1)
    const path = (file: string) => join(place.folder, 'clone', file)
    const text = (file: string) => readFileSync(path(file), 'utf8')
    expect(result.outputs).toMatchObject({ 'report-json': path(files.json), 'report-html': path(files.html) })
    const sarif = JSON.parse(text(files.sarif))
    expect(valid(sarif) ? [] : valid.errors).toEqual([])
    expect(sarif.runs[0].results).toHaveLength(Number(result.outputs.findings))
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('migrations/002_b.sql')
    expect(text(files.markdown)).toMatch(/^### ❌ Migrations: /)
    expect(text(files.html)).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/i)
    expect(readReport(text(files.json), 'the file').verdict).toBe('fail')
  })

  test('none is asked for: the outputs name two all the same', async () => {
    const { outputs } = await open(nothingNew).act()
    expect(readReport(readFileSync(outputs['report-json'] ?? '', 'utf8'), 'the file').headline).toBe(outputs.headline)
    expect(readFileSync(outputs['report-html'] ?? '', 'utf8')).toContain('No migration is new')
  })
})

test('the log: ten annotations of a kind, the worst first, one that counts the others; groups that end', async () => {
  const names = Array.from({ length: 14 }, (_, index) => `t${index}`)
  const wide = { 'migrations/001_a.sql': names.map((each) => `CREATE TABLE ${each} (id int, v int);\n`).join('') }
  const change = { 'migrations/002_b.sql': names.map((each) => `ALTER TABLE ${each} ALTER COLUMN v TYPE bigint;\n`).join('') }
  const result = await open(change, { base: { ...base, ...wide } }).act({ comment: 'never' })
  expect(result.exitCode, result.stdout.slice(-2000)).toBe(1)
  const commands = commandsIn(result.stdout)
  const all = commands.filter(({ command }) => /^(error|warning|notice)$/.test(command))
  const errors = all.filter(({ command }) => command === 'error')
  expect(errors).toHaveLength(10)
  expect(errors.at(-1)).toMatchObject({ message: result.outputs.headline, properties: {} })
  for (const kind of ['warning', 'notice']) expect(all.filter(({ command }) => command === kind).length).toBeLessThanOrEqual(10)
  const annotations = all.filter(({ properties }) => properties.title)
  expect(annotations.slice(0, 9)).toEqual(errors.slice(0, 9))
  const last = annotations.at(-1)
  expect(last).toMatchObject({ command: 'notice', properties: { title: expect.stringMatching(/ more$/) } })
  expect(last?.properties).not.toHaveProperty('file')
  const left = [...(last?.properties.title?.matchAll(/\d+/g) ?? [])].reduce((sum, [count]) => sum + Number(count), 0)
  expect(left + annotations.length - 1).toBe(Number(result.outputs.findings))
  // What is held between stop-commands, commandsIn leaves out: so annotations that are found are obeyed.
  expect(result.stdout).toMatch(/^::stop-commands::/m)
  const groups = commands.map(({ command }) => command).filter((command) => /^(end)?group$/.test(command))
  expect(groups.length).toBeGreaterThan(0)
  expect(groups).toEqual(groups.map((_, index) => (index % 2 === 0 ? 'group' : 'endgroup')))
  expect(groups.at(-1)).toBe('endgroup')
})
