import { z } from 'zod'
import type { Block, Cell } from '../report.ts'
import { list, short, text } from './parts.ts'

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
/** The blocks of a page as JSON has them. */
export const body = list(block, 1000).refine((blocks) => cellsOf(blocks) <= mostCells, 'too many cells')

function cellsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'table') return sum + block.rows.length * block.columns.length
    if (block.kind === 'chart') return sum + block.x.length * block.series.length
    return block.kind === 'details' ? sum + cellsOf(block.blocks) : sum
  }, 0)
}
