import type { Block } from '../report.ts'
import { withoutMarkup } from '../text.ts'
import { leftOut } from './allowance.ts'
import { chartFigure } from './chart.ts'
import { codeBlock, diffBlock } from './code.ts'
import { diagramFigure } from './diagram/figure.ts'
import { constant, type Html, html } from './markup.ts'
import type { Sheet } from './sheet.ts'
import { table } from './table.ts'
import { timelineFigure } from './timeline.ts'

/** Where a block stands: the level of the headings there (2 is the page's parts), and what the part is called, plain. */
interface Context {
  level: number
  name: string
}

/** The body's blocks in their order. `name`: what tables are called where no heading says it. */
export function bodyBlocks(sheet: Sheet, blocks: Block[], context: Context): Html {
  const shown: Html[] = []
  let { name } = context
  for (const block of blocks) {
    if (sheet.allowance.spent()) break
    shown.push(rendered(sheet, block, { ...context, name }))
    if (block.kind === 'heading') name = withoutMarkup(block.text)
  }
  const left = blocks.length - shown.length
  return html`${shown}${left === 0 ? null : html`<p class="cut">${leftOut(left, 'part')}</p>\n`}`
}

function rendered(sheet: Sheet, block: Block, context: Context): Html {
  switch (block.kind) {
    case 'heading':
      return heading(context.level, sheet.line(block.text))
    case 'text':
      return html`<p class="text">${sheet.line(block.text)}</p>\n`
    case 'table':
      return table(sheet, block, context.name)
    case 'diff':
      return diffBlock(sheet, block.text)
    case 'code':
      return codeBlock(sheet, block.language, block.text)
    case 'details':
      return html`<details class="section"${block.open ? html` open` : null}>
<summary>${heading(context.level, sheet.line(block.summary))}</summary>
<div class="section-body">
${bodyBlocks(sheet, block.blocks, { level: context.level + 1, name: withoutMarkup(block.summary) })}</div></details>
`
    case 'chart':
      return chartFigure(sheet, block)
    case 'diagram':
      return diagramFigure(sheet, block)
    case 'timeline':
      return timelineFigure(sheet, block)
  }
}

function heading(level: number, text: Html): Html {
  const tag = `h${Math.min(6, level)}`
  return html`${constant(`<${tag}>`)}${text}${constant(`</${tag}>`)}\n`
}
