import type { Block, Cell } from '../report.ts'
import { visible, visibleLine } from '../visible.ts'
import { chartLines } from './chart.ts'
import { indented, type Line, type Page, type Style } from './page.ts'
import { tableLines } from './table.ts'
import { spans, wrap } from './wrap.ts'

/** What a folded part shows of a block of code or a diff (lines), and of a table (rows). */
const short = { lines: 40, rows: 60 }

/** Characters of a block of code or a diff, folded or not. */
const longest = 200_000

type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>

/**
 * The body's blocks as lines, an empty line between two of them. Parts that a page would fold show their beginning.
 * Diagrams are left out: they are pictures of what other blocks say.
 */
export function blockLines(blocks: Block[], page: Page, indent = 0, folded = false): Line[] {
  const shown = blocks.map((block) => lines(block, page, indent, folded)).filter((some) => some.length > 0)
  return shown.flatMap((some, index) => (index === 0 ? some : [[], ...some]))
}

/** Code as it is, never wrapped: a terminal wraps it softly, and it can be copied. */
export function codeLines(text: string, style: Style = 'plain'): Line[] {
  return unwrapped(text).map((line) => (line === '' ? [] : [{ text: line, style }]))
}

/** A diff, what was added and removed in colour. */
export function diffLines(text: string): Line[] {
  return unwrapped(text).map((line) => {
    const style: Style = line.startsWith('+')
      ? 'added'
      : line.startsWith('-')
        ? 'removed'
        : line.startsWith('@')
          ? 'dim'
          : 'plain'
    return line === '' ? [] : [{ text: line, style }]
  })
}

function lines(block: Block, page: Page, indent: number, folded: boolean): Line[] {
  const room = Math.max(20, page.width - indent)
  switch (block.kind) {
    case 'heading':
      return indented(wrap(spans(block.text, page, 'strong'), room), indent)
    case 'text':
      return indented(wrap(spans(block.text, page), room), indent)
    case 'table':
      return indented(table(block, page, room, folded), indent)
    case 'diff':
      return indented(beginning(diffLines(block.text), folded), indent)
    case 'code':
      return indented(beginning(codeLines(block.text), folded), indent)
    case 'chart':
      return indented(chartLines(block, room), indent)
    case 'details':
      return details(block, page, indent, folded)
    case 'diagram':
    case 'timeline':
      return []
  }
}

/** A part within a folded part shows only what it is about. */
function details(block: Kind<'details'>, page: Page, indent: number, folded: boolean): Line[] {
  const room = Math.max(20, page.width - indent - 2)
  const [first = [], ...more] = wrap(spans(block.summary, page, 'strong'), room)
  const inside = folded && !block.open ? [] : blockLines(block.blocks, page, indent + 2, folded || !block.open)
  return [...indented([[{ text: '▸ ', style: 'dim' }, ...first]], indent), ...indented(more, indent + 2), ...inside]
}

function table(block: Kind<'table'>, page: Page, room: number, folded: boolean): Line[] {
  const kept = folded ? block.rows.slice(0, short.rows) : block.rows
  const head = block.columns.map((column, index) => ({
    title: spans(column, page, 'dim'),
    right: block.align?.[index] === 'right',
  }))
  const shown = tableLines(
    head,
    kept.map((row) => row.map((value) => cell(value, page))),
    room,
  )
  return [...shown, ...more(block.rows.length - kept.length, 'row')]
}

function cell(value: Cell, page: Page): Line {
  if (typeof value === 'string') return spans(value, page)
  if ('code' in value) return [{ text: visibleLine(value.code), style: 'code' }]
  return spans(value.text, page, 'strong')
}

function beginning(all: Line[], folded: boolean): Line[] {
  if (!folded || all.length <= short.lines) return all
  return [...all.slice(0, short.lines), ...more(all.length - short.lines, 'line')]
}

function more(left: number, what: string): Line[] {
  return left <= 0 ? [] : [[{ text: `… ${left} more ${what}${left === 1 ? '' : 's'} (--markdown shows all)`, style: 'dim' }]]
}

function unwrapped(text: string): string[] {
  const shown = text.length > longest ? `${text.slice(0, longest)}\n… (--markdown shows more)` : text
  return visible(shown).replaceAll('\t', '    ').trimEnd().split('\n')
}
