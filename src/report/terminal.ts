import { bounded } from './bounded.ts'
import { counted, subjects } from './labels.ts'
import type { Report, Verdict } from './report.ts'
import { blockLines } from './terminal/blocks.ts'
import { findingLines } from './terminal/findings.ts'
import { indented, type Line, type Page, pageOf, type Style } from './terminal/page.ts'
import { spans, wrap } from './terminal/wrap.ts'
import { byHarm } from './verdict.ts'

export interface TerminalOptions {
  /** Columns. Everything but code to copy keeps within them. */
  width: number
  /** Whether to colour: the caller knows about NO_COLOR and pipes. */
  colour: boolean
}

const marks: Record<Verdict, { icon: string; style: Style }> = {
  fail: { icon: '✖', style: 'error' },
  warn: { icon: '▲', style: 'warning' },
  pass: { icon: '✔', style: 'pass' },
}

/** Characters of a text: more is read in a file, not in a terminal. */
const longest = 50_000

/** The report for a terminal; its first line is the headline. Nothing that the change controls reaches the terminal as a command. */
export function renderTerminal(whole: Report, { width, colour }: TerminalOptions): string {
  const report = bounded(whole, longest)
  const page = pageOf(Math.max(20, width), colour)
  const { icon, style } = marks[report.verdict]
  const headline = wrap(
    [{ text: `${subjects[report.mode]}: `, style }, ...spans(report.headline, page, 'strong')],
    page.width - 2,
  )
  const [first = [], ...rest] = headline
  const sections: Line[][] = [
    [[{ text: `${icon} `, style }, ...first], ...indented(rest, 2)],
    ...byHarm(report.findings).map((finding) => findingLines(finding, page)),
    ...[blockLines(report.body, page)].filter((lines) => lines.length > 0),
    [...footer(report, page), ...countLine(report, icon, style)],
  ]
  const lines = sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : [[], ...section]))
  return `${lines.map((line) => page.paint(line)).join('\n')}\n`
}

function footer(report: Report, page: Page): Line[] {
  if (report.footer.length === 0) return []
  const parts = report.footer.flatMap((text, index) => [
    { text: index === 0 ? '' : ' · ', style: 'dim' as const },
    ...spans(text, page, 'dim'),
  ])
  return wrap(parts, page.width)
}

function countLine(report: Report, icon: string, style: Style): Line[] {
  const found = counted(report.findings)
  return found === '' ? [] : [[{ text: `${icon} ${found}`, style }]]
}
