import { phrase } from '../evidence.ts'
import { placeInFull } from '../place.ts'
import type { Finding, Level } from '../report.ts'
import { visible, visibleLine } from '../visible.ts'
import { codeLines, diffLines } from './blocks.ts'
import { indented, type Line, type Page, type Style } from './page.ts'
import { spans, wrap } from './wrap.ts'

export const levelMarks: Record<Level, { icon: string; style: Style }> = {
  error: { icon: '✖', style: 'error' },
  warning: { icon: '▲', style: 'warning' },
  info: { icon: '●', style: 'info' },
}

export function reproductionLines(command: string): Line[] {
  return [[{ text: 'Reproduce:', style: 'dim' }], ...indented(codeLines(visible(command), 'code'), 2)]
}

/**
 * A finding: what, where, what was measured, why it matters, what to do instead, and how to see it again; `shared`: that is
 * said once for all of them.
 */
export function findingLines(finding: Finding, page: Page, { shared }: { shared: boolean }): Line[] {
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
      ...(finding.reproduce === null || shared ? [] : part(reproductionLines(finding.reproduce))),
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

function remedyLines({ remedy }: Finding, page: Page, room: number): Line[] {
  if (remedy === null) return []
  const text = wrap([{ text: 'Instead: ', style: 'pass' }, ...spans(remedy.text, page)], room)
  return part([...text, ...(remedy.code === null ? [] : [[], ...indented(codeLines(remedy.code.text), 2)])])
}

function part(lines: Line[]): Line[] {
  return [[], ...indented(lines, 2)]
}
