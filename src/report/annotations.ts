import { bounded } from './bounded.ts'
import { phrase } from './evidence.ts'
import { counted } from './labels.ts'
import { shortened } from './markdown/extent.ts'
import type { Finding, Level, Report } from './report.ts'
import { withoutMarkup } from './text.ts'
import { byHarm } from './verdict.ts'
import { visible, visibleLine } from './visible.ts'

/** A remark beside a line of the change. Plain text: GitHub shows no markup there. */
export interface Annotation {
  kind: 'error' | 'warning' | 'notice'
  /** Path relative to the repository's root; null: about the run as a whole. Lines are 1-based. */
  file: string | null
  line: number | null
  endLine: number | null
  /** null: the whole line. */
  column: number | null
  title: string
  message: string
}

const kinds: Record<Level, Annotation['kind']> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * What GitHub shows of one step, and keeps of one annotation: ten of a kind (docs.github.com, "Workflow commands" and "Usage limits"),
 * 4,096 characters of a message (actions/runner, ExecutionContext), 255 of a title (REST, "Check runs").
 */
const limits = { ofAKind: 10, message: 4096, title: 255 }

/** Of those ten one is kept for what is said of the run itself: the headline that fails it, a notice that no comment could be written. */
const ofFindings = limits.ofAKind - 1

/** Characters of each text that a message is made of, so that one long text does not crowd out the others. */
const longestText = 1000

/**
 * The findings as annotations, worst first, at most nine of a kind. Where some are left out, the last annotation is about the run as a
 * whole and says how many: a notice, so that it takes the place of a notice at most.
 */
export function annotations(report: Report): Annotation[] {
  const { findings } = bounded(report, limits.message)
  const worst = byHarm(findings)
  const tooMany = (Object.keys(kinds) as Level[]).some((level) => worst.filter((one) => one.level === level).length > ofFindings)
  const room: Record<Level, number> = {
    error: ofFindings,
    warning: ofFindings,
    info: tooMany ? ofFindings - 1 : ofFindings,
  }
  const kept: Finding[] = []
  const left: Finding[] = []
  for (const finding of worst) {
    room[finding.level] -= 1
    ;(room[finding.level] < 0 ? left : kept).push(finding)
  }
  return [...kept.map(annotation), ...(left.length === 0 ? [] : [rest(left)])]
}

function annotation(finding: Finding): Annotation {
  const { at, title, level } = finding
  return {
    kind: kinds[level],
    file: at?.file ?? null,
    line: at?.line ?? null,
    // GitHub shows a column only within one line.
    endLine: at === null ? null : at.column === undefined ? Math.max(at.line, at.endLine) : at.line,
    column: at?.column ?? null,
    title: shortened(plain(title), limits.title),
    message: message(finding),
  }
}

/** About the run, where the other findings can be read. */
function rest(left: Finding[]): Annotation {
  const title = `${counted(left)} more`
  const message =
    'GitHub shows ten annotations of a kind. All findings are in the summary of this job, and in the comment if there is one.'
  return { kind: 'notice', file: null, line: null, endLine: null, column: null, title, message }
}

/** Ends in the command, whole; code to copy is whole or not there. */
function message({ why, evidence, remedy, reproduce }: Finding): string {
  const text = (value: string) => shortened(plain(value), longestText)
  const measured = shortened(evidence.map((one) => plain(phrase(one))).join('; '), longestText)
  const code = remedy?.code && remedy.code.text.length <= limits.message ? visible(remedy.code.text).trimEnd() : ''
  const parts = (code: string) =>
    [
      text(why),
      measured === '' ? '' : `Measured: ${measured}`,
      remedy === null ? '' : `Instead: ${text(remedy.text)}`,
      code,
      reproduce === null ? '' : `Reproduce: ${reproduce}`,
    ]
      .filter((part) => part !== '')
      .join('\n\n')
  const whole = [parts(code), parts('')].find((text) => text.length <= limits.message)
  const end = reproduce === null ? '' : `\n\nReproduce: ${reproduce}`
  return whole ?? shortened(parts(''), limits.message - end.length) + end
}

function plain(text: string): string {
  return visibleLine(withoutMarkup(text))
}
