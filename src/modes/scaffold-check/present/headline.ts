import type { Finding, Level } from '../../../report/report.ts'
import type { CheckRun } from '../check-run.ts'
import { comparedIn } from '../compared.ts'
import { isDisagreement } from '../drift.ts'
import type { Judgement } from '../judge.ts'

/** What a reviewer reads first: the worst finding, or how much agrees. */
export function headline(run: CheckRun, { findings, ignored }: Judgement): string {
  const worst = findings.find(({ level }) => level !== 'info')
  if (worst !== undefined) return `${worst.title}${others(findings, worst)}`
  const excused =
    ignored.length === 0 ? '' : `; ${ignored.length} ${ignored.length === 1 ? 'finding is' : 'findings are'} ignored`
  return `${agreement(run)}${excused}`
}

function others(findings: readonly Finding[], worst: Finding): string {
  const more = findings.filter(({ level }) => level === worst.level).length - 1
  return more > 0 ? ` (and ${more} more ${named(worst.level, more)})` : ''
}

function named(level: Level, count: number): string {
  return count === 1 ? level : `${level}s`
}

function agreement(run: CheckRun): string {
  const { operations, routes } = comparedIn(run)
  if (operations.compared === 0 || routes.compared === 0) return 'Nothing of description and code could be compared'
  const disagreed = run.drift.filter(isDisagreement).length
  if (disagreed > 0) {
    const open = operations.all - operations.compared
    const rest = open === 0 ? '' : `, ${open} could not be compared`
    return `No new disagreement: ${operations.agreed} of ${counted(operations.all, 'operation')} are in the code${rest}`
  }
  return `Description and code agree: ${counted(operations.agreed, 'operation')}, ${counted(routes.all, 'route')}`
}

export function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`
}
