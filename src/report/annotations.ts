import { phrase } from './evidence.ts'
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

/** GitHub shows at most ten annotations of a kind for a step. */
const shownOfAKind = 10

/** The findings as annotations, worst first, at most ten of a kind. */
export function annotations(report: Report): Annotation[] {
  const left: Record<Annotation['kind'], number> = { error: shownOfAKind, warning: shownOfAKind, notice: shownOfAKind }
  return byHarm(report.findings).flatMap((finding) => {
    const kind = kinds[finding.level]
    left[kind] -= 1
    return left[kind] < 0 ? [] : [annotation(finding, kind)]
  })
}

function annotation(finding: Finding, kind: Annotation['kind']): Annotation {
  const measured = finding.evidence.map((evidence) => plain(phrase(evidence)))
  return {
    kind,
    file: finding.at?.file ?? null,
    line: finding.at?.line ?? null,
    endLine: finding.at?.endLine ?? null,
    column: finding.at?.column ?? null,
    title: plain(finding.title),
    message: [
      plain(finding.why),
      ...(measured.length === 0 ? [] : [`Measured: ${measured.join('; ')}`]),
      ...(finding.remedy === null ? [] : [`Instead: ${plain(finding.remedy.text)}`]),
      ...(finding.remedy?.code ? [visible(finding.remedy.code.text).trimEnd()] : []),
    ].join('\n\n'),
  }
}

function plain(text: string): string {
  return visibleLine(withoutMarkup(text))
}
