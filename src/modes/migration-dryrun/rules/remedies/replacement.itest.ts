/** What can be committed with one click is committed, and the change dry-run again: the hazard must be gone, and nothing else changed. */
import { describe, expect, test } from 'vitest'
import { dryRuns, type Subject } from '../../../../../test/support/dry-run.ts'
import type { Finding, Report } from '../../../../report/report.ts'
import { type Case, common, index, negative, positive, tables } from './replacement.fixture.ts'

const dryRun = dryRuns()

const rest = 'plain SQL, without a way back'

interface Numbered extends Case {
  number: number
  run: string
  rule: string
  /** The file of the finding that is meant, as the report names it. */
  file: string
  lines: string | null
}

const numberedIn = (text: string, number: number) => text.replaceAll(/(?<=[A-Za-z])_(?![A-Za-z0-9_])/g, `_${number}`)

function numbered(subject: Case, lines: string | null, number: number): Numbered {
  const change = Object.fromEntries(
    Object.entries(subject.change).map(([file, text]) => [
      file.replace(/^([VU]?0*)1(?=_)/, `$1${number}`).replace(/_(?=\.)/, `_${number}`),
      numberedIn(text, number),
    ]),
  )
  return {
    ...subject,
    number,
    change,
    base: numberedIn(`${tables} ${subject.base ?? ''}`, number),
    run: subject.run ?? (lines === null ? rest : 'plain SQL'),
    rule: subject.rule ?? index,
    file: `migrations/${Object.keys(change)[0]}`,
    lines: lines && numberedIn(lines, number),
  }
}

const replaced = Object.entries(positive).map(([name, [subject, lines]], at) => [name, numbered(subject, lines, at + 1)] as const)
const left = Object.entries(negative).map(
  ([name, subject], at) => [name, numbered(subject, null, replaced.length + at + 1)] as const,
)
const all = [...replaced, ...left].map(([, subject]) => subject)
const sharing = ({ run }: Pick<Numbered, 'run'>) => all.filter((each) => each.run === run)

const reports = new Map<string, Promise<Report>>()

/** One run of all of them, made when it is first asked for. */
function together(state: 'as it is' | 'committed', cases: readonly Numbered[], changes = cases.map(({ change }) => change)) {
  const numbers = cases.map(({ number }) => number)
  const key = `${state} ${numbers}`
  const change: Record<string, string> = { ...common[cases[0]?.run ?? '']?.(numbers) }
  for (const [file, text] of changes.flatMap((each) => Object.entries(each))) {
    if (file in change) throw new Error(`${file} belongs to two cases of one run`)
    change[file] = text
  }
  const report =
    reports.get(key) ??
    dryRun({
      base: ['CREATE SCHEMA s;', ...cases.map(({ base }) => base)].join('\n'),
      change,
      inputs: cases[0]?.inputs ?? {},
    } satisfies Subject)
  reports.set(key, report)
  return report
}

const findingsIn = (report: Report, { file }: Numbered) => report.findings.filter(({ at }) => at?.file === file)

function meant(report: Report, subject: Numbered): Finding {
  const inFile = findingsIn(report, subject)
  const finding = inFile.find(({ rule }) => rule === subject.rule)
  if (!finding) throw new Error(`${subject.rule} was not found, but ${inFile.map(({ rule }) => rule).join(', ')}`)
  return finding
}

/** As GitHub commits it; unchanged where there is nothing to commit, which is for the case's own test to tell. */
function committed(before: Report, subject: Numbered): Record<string, string> {
  const { at, remedy } = findingsIn(before, subject).find(({ rule }) => rule === subject.rule) ?? {}
  if (subject.lines === null || !at || remedy?.replacement === undefined) return subject.change
  const file = at.file.slice('migrations/'.length)
  const lines = subject.change[file]?.split('\n') ?? []
  lines.splice(at.line - 1, at.endLine - at.line + 1, ...remedy.replacement.split('\n'))
  return { ...subject.change, [file]: lines.join('\n') }
}

const allCommitted = (before: Report, cases: readonly Numbered[]) =>
  together(
    'committed',
    cases,
    cases.map((each) => committed(before, each)),
  )

interface Data {
  migrations: { file: string | null }[]
  schemaDiff: { changes: { object: string }[] }
  rollback: { tried: boolean; restored: boolean; difference: string | null }
}

const dataOf = ({ data }: Report) => data as Data

/** What is to be said of the way back: a command was given none here, and Drizzle knows none. */
const restored = ({ inputs, run }: Numbered) => {
  const hasWayBack = inputs === undefined && run !== 'Drizzle'
  return { tried: hasWayBack, restored: hasWayBack, difference: null }
}

const failures = ({ findings }: Report) => findings.filter(({ rule }) => rule === 'migration-fails')

/** With the others; by itself where one of them, which is to be told from the rest, does not go through or cannot be taken back. */
async function afterCommitting(subject: Numbered, before: Report): Promise<Report> {
  const after = await allCommitted(before, sharing(subject))
  const { tried, restored: back } = dataOf(after).rollback
  return failures(after).length === 0 && tried === back ? after : allCommitted(before, [subject])
}

/** What names a case's tables or files, or nobody's. */
function concerns({ number }: Numbered, text: string): boolean {
  const numbers = [...text.matchAll(/_(\d+)(?![0-9A-Za-z])/g)].map(([, digits]) => Number(digits))
  return numbers.length === 0 || numbers.includes(number)
}

const serious = (report: Report, { change }: Numbered) =>
  report.findings
    .filter(({ level, at }) => level !== 'info' && (at === null || at.file.slice('migrations/'.length) in change))
    .map(({ rule, title, at }) => `${at?.file} ${rule}: ${title.replaceAll(/\d+ m?s/g, '')}`)

const changed = (report: Report, subject: Numbered) =>
  dataOf(report).schemaDiff.changes.filter(({ object }) => concerns(subject, object))

describe('a replacement, committed', () => {
  test.each(replaced)('%s', async (_, subject) => {
    const before = await together('as it is', sharing(subject))
    expect(meant(before, subject).remedy?.replacement).toBe(subject.lines)
    const after = await afterCommitting(subject, before)
    expect(findingsIn(after, subject).filter(({ rule }) => rule === subject.rule)).toEqual([])
    expect(dataOf(after).migrations.map(({ file }) => file)).toContain(subject.file)
    expect(serious(before, subject)).toEqual(expect.arrayContaining(serious(after, subject)))
    expect(changed(after, subject)).toEqual(changed(before, subject))
    expect(dataOf(before).rollback).toEqual(restored(subject))
    expect(dataOf(after).rollback).toEqual(restored(subject))
  })
})

describe('replacements of one run, committed at once', () => {
  test.each([...new Map(replaced.map(([, subject]) => [subject.run, subject]))])('%s', async (_, subject) => {
    const before = await together('as it is', sharing(subject))
    const after = await allCommitted(before, sharing(subject))
    expect(failures(after)).toEqual([])
    expect(dataOf(after).schemaDiff).toEqual(dataOf(before).schemaDiff)
    expect(dataOf(after).rollback).toEqual(restored(subject))
  })
})

describe('no replacement for', () => {
  test.each(left)('%s', async (_, subject) => {
    const report = await together('as it is', sharing(subject))
    // Of a change that fails nothing is promised: it would be the reason for every case of the run.
    expect(failures(report)).toHaveLength(subject.run === 'a failure' ? 1 : 0)
    const { remedy } = meant(report, subject)
    expect(remedy?.text).toBeTruthy()
    expect(remedy).not.toHaveProperty('replacement')
  })
})
