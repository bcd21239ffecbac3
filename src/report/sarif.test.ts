import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileReport } from '../../test/support/hostile-report.ts'
import { harmless } from './golden/harmless.ts'
import { rewrite } from './golden/rewrite.ts'
import type { Finding, Report, RuleDescription } from './report.ts'
import { renderSarif, sarifLimits } from './sarif.ts'

const schema = JSON.parse(readFileSync(new URL('../../test/support/sarif/sarif-schema-2.1.0.json', import.meta.url), 'utf8'))
const ajv = new Ajv({ strict: false, unicodeRegExp: false })
// @ts-expect-error its types know only the other kind of import
formats(ajv)
const valid = ajv.compile(schema)

interface Region {
  startLine: number
  startColumn?: number
  endLine?: number
}

interface Result {
  ruleId: string
  ruleIndex: number
  level: string
  message: { text: string; markdown: string }
  locations: { physicalLocation: { artifactLocation: { uri: string; uriBaseId?: string }; region: Region } }[]
  partialFingerprints: Record<string, string>
  fixes?: { artifactChanges: { replacements: { deletedRegion: Region; insertedContent: { text: string } }[] }[] }[]
}

interface Rule {
  id: string
  name?: string
  shortDescription: { text: string }
  fullDescription: { text: string }
  help: { text: string; markdown: string }
  helpUri?: string
  defaultConfiguration: { level: string }
  properties: { tags: string[] }
}

interface Run {
  tool: { driver: { name: string; semanticVersion: string; informationUri?: string; rules: Rule[] } }
  automationDetails: { id: string }
  invocations: { executionSuccessful: boolean; toolExecutionNotifications?: { message: { text: string } }[] }[]
  results: Result[]
}

/** The only run of a rendering that the schema allows. */
function run(text: string): Run {
  const log = JSON.parse(text)
  expect(valid(log) ? [] : valid.errors).toEqual([])
  return log.runs[0]
}

const options = { category: 'default', links: { docs: 'https://host.test/blob/v1' } }
const render = (report: Report): Run => run(renderSarif(report, options))

const rules: RuleDescription[] = [
  {
    id: 'quiet',
    level: 'info',
    summary: 'A `thing` that *nobody* has.',
    help: '## Why it hurts\n\nSee [loud](docs/rules/loud.md).',
    docs: 'docs/rules/quiet.md',
  },
  {
    id: 'table-rewrite',
    level: 'error',
    summary: 'A statement writes the whole table anew.',
    help: '## Why it hurts\n\nAll wait.\n\n```sql\nSELECT 1;\n```',
    docs: 'docs/rules/table-rewrite.md',
  },
]

describe('what GitHub needs of a finding', () => {
  const { results } = render(rewrite)

  test('its rule, level and place, worst first', () => {
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['table-rewrite', 'error'],
      ['index-not-concurrent', 'error'],
      ['data-loss', 'warning'],
      ['lock-timeout-missing', 'note'],
    ])
    expect(results[0]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'migrations/0042_order_total.sql', uriBaseId: '%SRCROOT%' },
          region: { startLine: 3, startColumn: 1, endLine: 4 },
        },
      },
    ])
  })

  test('a title as the first sentence, then why, measure, remedy and the command, as text and as markdown', () => {
    expect(results[1]?.message.text).toBe(
      [
        'Index orders_customer_id_idx is built while writes wait.',
        'CREATE INDEX without CONCURRENTLY holds SHARE on orders until the transaction ends: reads go on, every INSERT, UPDATE and DELETE waits.',
        'Measured: writes to orders wait up to 605 ms (SHARE); orders read from end to end: 1 M rows.',
        'Instead: build it concurrently, alone in a migration that runs without a transaction.',
        'Reproduce: npx backend-preflight migration-dryrun --rows 1M',
      ].join('\n\n'),
    )
    expect(results[1]?.message.markdown).toContain('```sql\n-- preflight: no-transaction\nCREATE INDEX CONCURRENTLY')
    expect(results[1]?.message.markdown).toMatch(/Reproduce:\n\n```sh\nnpx backend-preflight migration-dryrun --rows 1M\n```$/)
  })

  test('paths are encoded, and a finding about no file says so', () => {
    const [first] = rewrite.findings
    const placed = (at: Finding['at']) => render({ ...rewrite, findings: first ? [{ ...first, at }] : [] }).results[0]?.locations
    const file = 'db/a b/100% ü#1?.sql'
    expect(placed({ file, line: 2, endLine: 2, column: 7 })).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'db/a%20b/100%25%20%C3%BC%231%3F.sql', uriBaseId: '%SRCROOT%' },
          region: { startLine: 2, startColumn: 7, endLine: 2 },
        },
      },
    ])
    const nowhere = [
      {
        physicalLocation: { artifactLocation: { uri: 'no%20file%20associated%20with%20this%20alert' }, region: { startLine: 1 } },
      },
    ]
    expect(placed(null)).toEqual(nowhere)
    expect(placed({ file: 'a'.repeat(5000), line: 1, endLine: 1 })).toEqual(nowhere)
  })

  test('a fingerprint under a name of ours: the one under GitHub’s name it makes itself', () => {
    for (const { partialFingerprints } of results) expect(Object.keys(partialFingerprints)).toEqual(['preflightFingerprint/v1'])
  })

  test('a replacement takes the place of its lines, and only where there is one', () => {
    const [first] = rewrite.findings
    const remedy = { text: 'so', code: null, replacement: "SET lock_timeout = '2s';\nSELECT 1;" }
    const fixed = render({ ...rewrite, findings: first ? [{ ...first, remedy }] : [] }).results[0]
    expect(fixed?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      { deletedRegion: { startLine: 3, startColumn: 1, endLine: 4 }, insertedContent: { text: remedy.replacement } },
    ])
    expect(results.filter((result) => 'fixes' in result)).toEqual([])
  })
})

describe('rules', () => {
  test('all of the mode, also those that found nothing, and those that only a finding names', () => {
    const { tool, results } = render({ ...rewrite, rules })
    const ids = tool.driver.rules.map(({ id }) => id)
    expect(ids).toEqual(['quiet', 'table-rewrite', 'index-not-concurrent', 'data-loss', 'lock-timeout-missing'])
    expect(results.map(({ ruleIndex }) => ids[ruleIndex])).toEqual(results.map(({ ruleId }) => ruleId))
  })

  test('explained as on their pages', () => {
    const [quiet, known] = render({ ...harmless, rules }).tool.driver.rules
    expect(quiet).toMatchObject({
      name: 'Quiet',
      shortDescription: { text: 'A thing that *nobody* has.' },
      fullDescription: { text: 'A thing that *nobody* has. See loud.' },
      help: { markdown: '## Why it hurts\n\nSee [loud](https://host.test/blob/v1/docs/rules/loud.md).' },
      helpUri: 'https://host.test/blob/v1/docs/rules/quiet.md',
      defaultConfiguration: { level: 'note' },
      properties: {
        tags: ['preflight', 'migration-dryrun', 'migrations'],
        precision: 'high',
        'problem.severity': 'recommendation',
      },
    })
    expect(known).toMatchObject({
      name: 'TableRewrite',
      help: { text: 'A statement writes the whole table anew.\n\nWhy it hurts\n\nAll wait.\n\nSELECT 1;\n' },
    })
  })

  test('link nowhere where nobody knows where the documentation lies', () => {
    const { driver } = run(renderSarif({ ...rewrite, rules }, { category: 'a' })).tool
    expect(driver.informationUri).toBeUndefined()
    expect(driver.rules.some((rule) => 'helpUri' in rule)).toBe(false)
    expect(driver.rules[0]?.help.markdown).toBe('## Why it hurts\n\nSee loud.')
  })
})

test('a report without findings has no results, so that alerts are closed', () => {
  const { results, invocations } = render(harmless)
  expect(results).toEqual([])
  expect(invocations).toEqual([{ executionSuccessful: true }])
})

test('the category is everything before the last slash', () => {
  const id = (category: string) => run(renderSarif(harmless, { category })).automationDetails.id
  expect(id('default')).toBe('preflight/migration-dryrun/default/')
  expect(id('api / 17')).toBe('preflight/migration-dryrun/api-17/')
  expect(id('')).toBe('preflight/migration-dryrun/default/')
})

describe('more than GitHub takes', () => {
  const [first] = rewrite.findings
  const many = (count: number): Finding[] =>
    first === undefined
      ? []
      : Array.from({ length: count }, (_, index) => ({
          ...first,
          title: `\`t${index}\``,
          level: index % 2 === 0 ? 'info' : 'error',
        }))

  test('the least harmful results are left out, and it says how many', () => {
    const { results, invocations } = run(
      renderSarif({ ...rewrite, findings: many(30) }, options, { ...sarifLimits, results: 20 }),
    )
    expect(results.map(({ level }) => level)).toEqual([...Array(15).fill('error'), ...Array(5).fill('note')])
    expect(invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toBe(
      "Left out to keep within GitHub's limits: 10 notes.",
    )
  })

  test('whether counted or weighed', () => {
    const small = run(renderSarif({ ...rewrite, findings: many(1000) }, options, { ...sarifLimits, gzipped: 20_000 })).results
    expect(small.length).toBeGreaterThan(10)
    expect(small.length).toBeLessThan(1000)
    const short = run(renderSarif({ ...rewrite, findings: many(1000) }, options, { ...sarifLimits, text: 100_000 })).results
    expect(short.length).toBeGreaterThan(10)
    expect(short.length).toBeLessThan(1000)
  })
})

describe('nothing that a change controls', () => {
  test('makes it invalid, leaves a required text empty, or a rule unexplained', () => {
    fc.assert(
      fc.property(hostileReport, fc.string(), (report, category) => {
        const { results, tool, automationDetails } = run(renderSarif(report, { ...options, category }))
        expect(results).toHaveLength(report.findings.length)
        expect(automationDetails.id).toMatch(new RegExp(`^preflight/${report.mode}/[\\w.-]+/$`))
        for (const { id, name, shortDescription, fullDescription, help, properties } of tool.driver.rules) {
          for (const text of [id, shortDescription.text, fullDescription.text, help.text, help.markdown])
            expect(text.trim()).not.toBe('')
          expect(Math.max(shortDescription.text.length, fullDescription.text.length)).toBeLessThanOrEqual(1024)
          expect((name ?? '').length).toBeLessThanOrEqual(255)
          expect(properties.tags.length).toBeLessThanOrEqual(10)
        }
        for (const { ruleId, ruleIndex, message, locations, partialFingerprints } of results) {
          expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
          expect(message.text.trim()).not.toBe('')
          expect(locations).toHaveLength(1)
          expect(locations[0]?.physicalLocation.artifactLocation.uri).toMatch(/^(?!\/|.*(^|\/)\.\.?(\/|$))./)
          expect(Object.values(partialFingerprints)[0]).toMatch(/^[0-9a-f]{16}$/)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('becomes a link, a mention or a tag in the plain text of a message', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        for (const { message } of render(report).results) {
          const said = message.text.split('\n\nReproduce: ')[0] ?? ''
          expect(said).not.toMatch(/\]\(|:\/\/|@\w|#\d|<[a-z!/?]/i)
        }
      }),
      { numRuns: 200 },
    )
  })
})
