import { markdownTable } from 'markdown-table'
import { codeSpan, fence, inline, inlineHtml } from '../escape.ts'
import { chartText, diagramText } from '../mermaid.ts'
import type { Block, Cell } from '../report.ts'
import { type Extent, shortened } from './extent.ts'
import { details, within } from './parts.ts'

/** The body's blocks as markdown, in their order, each to be set apart by an empty line. */
export function bodyBlocks(blocks: Block[], extent: Extent): string[] {
  return blocks.flatMap((block) => rendered(block, extent))
}

function rendered(block: Block, extent: Extent): string[] {
  const cut = (text: string) => shortened(text, extent.characters)
  switch (block.kind) {
    case 'heading':
      return [`#### ${inline(cut(block.text))}`]
    case 'text':
      return [inline(cut(block.text))]
    case 'table':
      return table(block, extent)
    case 'diff':
      return [within('diff', block.text, extent)]
    case 'code':
      return [within(block.language, block.text, extent)]
    case 'details':
      return extent.contents && block.blocks.length > 0
        ? details(inlineHtml(cut(block.summary)), bodyBlocks(block.blocks, extent), block.open)
        : [inline(cut(block.summary))]
    case 'chart':
      return chart(block, extent)
    case 'diagram':
      return long(block.text, extent) ? [] : [fence('mermaid', diagramText(block.notation, block.text))]
    case 'timeline':
      return []
  }
}

function table(block: Extract<Block, { kind: 'table' }>, extent: Extent): string[] {
  const width = block.columns.length
  const kept = block.rows.slice(0, extent.lines)
  const left = block.rows.length - kept.length
  const filled = kept.map((row) => Array.from({ length: width }, (_, column) => cell(row[column] ?? '', extent)))
  const text = markdownTable([block.columns.map((column) => inline(shortened(column, extent.characters))), ...filled], {
    align: block.columns.map((_, column) => (block.align?.[column] === 'right' ? 'right' : null)),
    alignDelimiters: false,
  })
  const rest = left > 0 ? [`… ${left} more ${left === 1 ? 'row' : 'rows'}`] : []
  return kept.length === 0 && left > 0 ? rest : [text, ...rest]
}

function cell(value: Cell, extent: Extent): string {
  if (typeof value === 'string') return inline(shortened(value, extent.characters))
  if ('code' in value) return value.code === '' ? '' : codeSpan(shortened(value.code, extent.characters))
  const text = inline(shortened(value.text, extent.characters))
  return text === '' ? '' : `**${text}**`
}

/** A diagram is whole or not there. */
function long(text: string, extent: Extent): boolean {
  return text.length > extent.lines * 250 || text.split('\n').length > extent.lines
}

/** Mermaid's charts have no legend, so the series are named below; what is no chart is shown as a table. */
function chart(block: Extract<Block, { kind: 'chart' }>, extent: Extent): string[] {
  const text = chartText(block)
  if (text === null) {
    const rows = block.x.map((x, index) => [x, ...block.series.map(({ values }) => String(values[index] ?? ''))])
    return [
      inline(shortened(`${block.title} (${block.unit})`, extent.characters)),
      ...table({ kind: 'table', columns: ['', ...block.series.map(({ name }) => name)], rows }, extent),
    ]
  }
  const names =
    block.series.length > 1
      ? [inline(`Lines, in order: ${block.series.map(({ name }) => shortened(name, 100)).join(', ')}.`)]
      : []
  return [fence('mermaid', text), ...names]
}
