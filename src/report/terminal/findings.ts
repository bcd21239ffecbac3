import { phrase } from '../evidence.ts'
import { placeInFull } from '../place.ts'
import type { Finding, Level } from '../report.ts'
import { visibleLine } from '../visible.ts'
import { codeLines, diffLines } from './blocks.ts'
import { indented, type Line, type Page, type Style } from './page.ts'
import { spans, wrap } from './wrap.ts'

/** Characters of code to copy. */
const longestCode = 50_000

export const levelMarks: Record<Level, { icon: string; style: Style }> = {
  error: { icon: '✖', style: 'error' },
  warning: { icon: '▲', style: 'warning' },
  info: { icon: '●', style: 'info' },
}

/** A finding: what, where, what was measured, why it matters, what to do instead, and how to see it again. */
export function findingLines(finding: Finding, page: Page): Line[] {
  const { icon, style } = levelMarks[finding.level]
  const room = Math.max(20, page.width - 4)
  const [first = [], ...rest] = wrap(
    [...spans(finding.title, page, 'strong'), { text: `  [${visibleLine(finding.rule)}]`, style: 'dim' }],
    room - 2,
  )
  const where: Line[] = finding.at === null ? [] : wrap([{ text: visibleLine(placeInFull(finding.at)), style: 'code' }], room)
  return indented(
    [
      [{ text: `${icon} `, style }, ...first],
      ...indented([...rest, ...where, ...measured(finding, page, room - 2)], 2),
      ...part(wrap(spans(finding.why, page), room - 2)),
      ...finding.evidence.flatMap((evidence) =>
        evidence.kind === 'difference' ? part(indented(diffLines(evidence.text), 2)) : [],
      ),
      ...remedyLines(finding, page, room - 2),
      ...(finding.reproduce === null ? [] : part(reproductionLines(finding.reproduce))),
    ],
    2,
  )
}

function measured(finding: Finding, page: Page, room: number): Line[] {
  return finding.evidence.flatMap((evidence) => {
    const [first = [], ...rest] = wrap(spans(phrase(evidence), page), room - 2)
    return [[{ text: '· ', style: 'dim' as const }, ...first], ...indented(rest, 2)]
  })
}

/** Code to copy is whole or not there. */
function copied(text: string): Line[] {
  return text.length > longestCode ? [[{ text: 'The code is too long to show here.', style: 'dim' }]] : codeLines(text)
}

function remedyLines({ remedy }: Finding, page: Page, room: number): Line[] {
  if (remedy === null) return []
  const text = wrap([{ text: 'Instead: ', style: 'pass' }, ...spans(remedy.text, page)], room)
  return part([...text, ...(remedy.code === null ? [] : [[], ...indented(copied(remedy.code.text), 2)])])
}

/** One line, however long: the terminal wraps it softly, and it can be copied. */
function reproductionLines(command: string): Line[] {
  const [first = [], ...rest] = codeLines(command, 'code')
  return [[{ text: 'Reproduce: ', style: 'dim' }, ...first], ...rest]
}

function part(lines: Line[]): Line[] {
  return [[], ...indented(lines, 2)]
}
