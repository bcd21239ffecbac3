import { z } from 'zod'
import { UserError } from '../errors.ts'
import { schemaVersion } from './json.ts'
import type { Block, Cell, Report } from './report.ts'

/**
 * A report's JSON, read back as a Report. What it holds may have been written by whoever wrote the change, so everything has a form,
 * a length and an end; what is shown of it goes through the same escapers as any report.
 */

/** Characters of one text; the renderings cut far earlier. */
const text = z.string().max(1_000_000)
const short = z.string().max(4000)
const amount = z.number().min(0)
const list = <T extends z.ZodType>(item: T, most: number) => z.array(item).max(most)

/** Relative, with forward slashes, and nowhere above the repository: it becomes a link. */
const file = short.refine(
  (path) => path !== '' && !path.startsWith('/') && !path.split('/').includes('..'),
  'a path in the repository',
)

const evidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lock'), relation: text, mode: short, statements: list(short, 100), forMs: amount }),
  z.object({
    kind: z.literal('rewrite'),
    relation: text,
    bytes: amount.nullable(),
    rows: amount.nullable(),
    walBytes: amount.nullable(),
  }),
  z.object({ kind: z.literal('scan'), relation: text, rows: amount.nullable() }),
  z.object({ kind: z.literal('wal'), bytes: amount }),
  z.object({ kind: z.literal('duration'), ms: amount }),
  z.object({ kind: z.literal('server-error'), code: short, message: text, detail: text.nullable() }),
  z.object({ kind: z.literal('rows'), relation: text, count: amount, sample: text.nullable() }),
  z.object({ kind: z.literal('difference'), text }),
  z.object({ kind: z.literal('text'), text }),
])

const line = z.number().int().min(1)
const location = z.object({ file, line, endLine: line, column: line.optional() })
const code = z.object({ language: z.enum(['sql', 'sh', 'ts', 'yaml']), text })

const finding = z.object({
  rule: z.string().regex(/^[a-z][a-z0-9-]{0,99}$/),
  level: z.enum(['error', 'warning', 'info']),
  title: text,
  why: text,
  evidence: list(evidence, 1000),
  at: location.nullable(),
  remedy: z.object({ text, code: code.nullable(), replacement: text.optional() }).nullable(),
  docs: z.string().regex(/^docs\/[\w-]+(\/[\w-]+)*\.md(#[\w-]+)?$/),
  reproduce: text.nullable(),
})

/** Looked at as a whole: what is wrong with each of a million cells would fill the memory. */
const rows = z.custom<Cell[][]>(
  (value) =>
    z.array(z.array(z.unknown()).max(100)).max(100_000).safeParse(value).success && (value as unknown[][]).flat().every(isCell),
  'rows of cells',
)

function isCell(value: unknown): boolean {
  return [text, z.object({ code: text }), z.object({ text, strong: z.literal(true) })].some(
    (cell) => cell.safeParse(value).success,
  )
}

const span = z.object({ fromMs: z.number(), toMs: z.number(), label: text, weight: z.enum(['light', 'heavy']) })

const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), text }),
    z.object({ kind: z.literal('text'), text }),
    z.object({
      kind: z.literal('table'),
      columns: list(text, 100),
      align: list(z.enum(['left', 'right']), 100).optional(),
      rows,
      searchable: z.literal(true).optional(),
    }),
    z.object({ kind: z.literal('diff'), text }),
    z.object({ kind: z.literal('code'), language: short, text }),
    z.object({ kind: z.literal('details'), summary: text, open: z.boolean(), blocks: list(block, 1000) }),
    z.object({
      kind: z.literal('chart'),
      title: text,
      unit: short,
      x: list(short, 10_000),
      series: list(z.object({ name: short, values: list(z.number(), 10_000) }), 100),
    }),
    z.object({ kind: z.literal('diagram'), notation: z.literal('erDiagram'), text }),
    z.object({
      kind: z.literal('timeline'),
      title: text,
      lanes: list(z.object({ name: text, spans: list(span, 10_000) }), 1000),
    }),
  ]),
) as z.ZodType<Block>

/** Cells of tables and charts together, also those that are not there: a row of none is drawn as wide as any. */
const mostCells = 1_000_000
const body = list(block, 1000).refine((blocks) => cellsOf(blocks) <= mostCells, 'too many cells')

function cellsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'table') return sum + block.rows.length * block.columns.length
    if (block.kind === 'chart') return sum + block.x.length * block.series.length
    return block.kind === 'details' ? sum + cellsOf(block.blocks) : sum
  }, 0)
}

const page = z.object({ body, footer: list(text, 100), worthSaying: z.boolean() })

const form = z.object({
  version: z.literal(schemaVersion),
  mode: z.enum(['migration-dryrun', 'load-baseline', 'scaffold-check']),
  verdict: z.enum(['pass', 'warn', 'fail']),
  headline: text,
  findings: list(finding, 10_000),
  data: z.unknown(),
  page: page.default({ body: [], footer: [], worthSaying: true }),
})

/** The most nested lists and objects: what a mode writes has ten. A deeper one would exhaust the stack. */
const deepest = 100

/** The most values: a hundred times what a mode writes of a large change. Each costs far more memory than text. */
const mostValues = 500_000

/**
 * Reads what `renderJson` wrote. Throws `UserError` for anything else, with the first place where it differs. `from`: what it is, for
 * the error, such as "report.json".
 */
export function readReport(json: string, from: string): Report {
  const wrong = (what: string) =>
    new UserError(`${from} is no report of Preflight's: ${what}`, { remedy: 'Give the file that `json` or `--json` wrote.' })
  const { depth, values } = sizesOf(json)
  if (depth > deepest) throw wrong('it is nested too deeply')
  if (values > mostValues) throw wrong('it holds too many values')
  const parsed = parse(json)
  if (parsed === undefined) throw wrong('it is no JSON')
  const version = typeof parsed === 'object' && parsed !== null ? (parsed as { version?: unknown }).version : undefined
  if (typeof version === 'number' && version > schemaVersion) {
    throw new UserError(
      `${from} was written by a newer Preflight (version ${version} of its form, known here: ${schemaVersion})`,
      {
        remedy: 'Use the same version of Preflight in both workflows.',
      },
    )
  }
  const { success, data, error } = form.safeParse(parsed)
  if (!success) {
    const [issue] = error.issues
    throw wrong(`${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as it should be'}`)
  }
  const { mode, verdict, headline, findings, page: shown } = data
  return { mode, verdict, headline, findings: findings as Report['findings'], data: data.data ?? null, rules: [], ...shown }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** How deep brackets nest outside of strings, and how many values there are at most, without reading them as JSON. */
function sizesOf(json: string): { depth: number; values: number } {
  let [depth, most, values, inString] = [0, 0, 1, false]
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '[' || character === '{') {
      depth += 1
      values += 1
      most = Math.max(most, depth)
    } else if (character === ']' || character === '}') depth -= 1
    else if (character === ',') values += 1
  }
  return { depth: most, values }
}
