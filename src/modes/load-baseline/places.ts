import { workingTree } from '../../git/tree.ts'
import { findInSource, type SourceFile } from '../../postgres/plans/source-place.ts'
import type { Location } from '../../report/report.ts'
import type { Explained } from './explain.ts'

/** What is read for statements: programs, and no more than a repository's worth. */
const program = /\.(m?[jt]sx?|c[jt]s|py|rb|go|java|kt|cs|php|rs|sql)$/i
const elsewhere = /(^|\/)(node_modules|vendor|dist|build|coverage|\.git|migrations?|db\/migrate)\//i
const largestFile = 400_000
const mostFiles = 4000

/** Where the statements that a finding may name stand in the head's tree. Only where there is one place that it can be. */
export async function placesOf(
  { nPlusOnes, changes, plans }: Explained,
  directory: string,
  prefix: string,
): Promise<Map<string, Location>> {
  const statements = new Set([
    ...nPlusOnes.map(({ sql }) => sql),
    ...changes.flatMap(({ head }) => (head === null ? [] : [head.sql])),
    ...plans.map(({ sql }) => sql),
  ])
  const places = new Map<string, Location>()
  if (statements.size === 0) return places
  const files = await sources(directory, prefix)
  for (const sql of statements) {
    const found = findInSource(sql, files)
    if (found !== null) places.set(sql, { file: found.file, line: found.line, endLine: found.line })
  }
  return places
}

async function sources(directory: string, prefix: string): Promise<SourceFile[]> {
  const tree = workingTree(directory)
  const names = (await tree.list('')).filter((name) => program.test(name) && !elsewhere.test(name)).slice(0, mostFiles)
  const found: SourceFile[] = []
  for (const name of names) {
    const text = await tree.read(name).catch(() => null)
    if (text === null || text.length > largestFile) continue
    found.push({ file: prefix === '' ? name : `${prefix}/${name}`, text: text.toString('utf8') })
  }
  return found
}
